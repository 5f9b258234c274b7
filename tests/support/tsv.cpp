#include "support/tsv.hpp"

#include <algorithm>
#include <stdexcept>

#include "support/temp_folder.hpp"

namespace dragoman::test {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> out;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(separator, at);
        out.emplace_back(text.substr(at, end - at));
        if (end == std::string_view::npos) return out;
        at = end + 1;
    }
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out = split(text, '\n');
    if (out.back().empty()) out.pop_back();
    return out;
}

std::vector<Row> tsv_rows(std::string_view text) {
    const std::vector<std::string> lines = lines_of(text);
    if (lines.empty()) throw std::runtime_error("no header row");
    const std::vector<std::string> columns = split(lines.front(), '\t');
    std::vector<Row> out;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::vector<std::string> cells = split(lines[i], '\t');
        if (cells.size() != columns.size()) throw std::runtime_error("a row of another width: " + lines[i]);
        Row& row = out.emplace_back();
        for (std::size_t c = 0; c < cells.size(); ++c) row[columns[c]] = cells[c];
    }
    return out;
}

std::vector<Row> tsv_rows_of_file(const std::filesystem::path& path) { return tsv_rows(read_bytes(path)); }

std::vector<std::string> pairs_in(const std::vector<Row>& rows) {
    std::vector<std::string> out;
    for (const Row& row : rows) out.push_back(row.at("ar_id") + " " + row.at("fr_id"));
    std::ranges::sort(out);
    return out;
}

}  // namespace dragoman::test
