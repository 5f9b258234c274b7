// Tables as the program writes them, read as a user's script would.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::test {

/// Column → cell.
using Row = std::map<std::string, std::string>;

/// The parts between the separators; one empty part for an empty text.
std::vector<std::string> split(std::string_view text, char separator);

/// Lines without their ends; a last line without an end counts too.
std::vector<std::string> lines_of(std::string_view text);

/// The rows below the header. Throws if a row has more or fewer cells than the header.
std::vector<Row> tsv_rows(std::string_view text);
std::vector<Row> tsv_rows_of_file(const std::filesystem::path& path);

/// `ar_id fr_id` of every row, sorted.
std::vector<std::string> pairs_in(const std::vector<Row>& rows);

}  // namespace dragoman::test
