// Gold and system files: tab-separated rows, with or without a header row.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::evaluate {

/// (ar_id, fr_id).
using DocumentPair = std::pair<std::string, std::string>;

struct Row {
    std::vector<std::string> cells;  ///< in the order of Columns::names; what an optional column lacks is empty
    std::size_t line = 0;            ///< 1-based

    [[nodiscard]] DocumentPair documents() const { return {cells[0], cells[1]}; }
};

/// Every table begins with ar_id and fr_id.
struct Columns {
    std::vector<std::string_view> names;
    std::size_t required = 2;  ///< so many of them, from the left, must be in the file
};

struct Table {
    std::string path;
    std::vector<Row> rows;

    /// The number in a cell, nothing if there is none. FormatError for nan and infinities.
    [[nodiscard]] std::optional<double> number(const Row& row, std::size_t column) const;
};

/// A first line with a cell `ar_id` or `src_id` is a header, and columns are found by name (bitextor's `src_id trg_id
/// src_text trg_text` are known too); without one they stand in the order of `columns`. Blank lines and lines that
/// begin with `#` are passed over. IoError, FormatError.
Table read_table(const std::string& path, const Columns& columns);

}  // namespace dragoman::evaluate
