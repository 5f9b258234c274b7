#include "evaluate/bead_rows.hpp"

#include <algorithm>

#include "dragoman/core/error.hpp"
#include "evaluate/white_space.hpp"

namespace dragoman::evaluate {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// `P` or `P.S`.
bool is_index(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    return is_number(text.substr(0, point)) && (point == text.size() || is_number(text.substr(point + 1)));
}

Side read_indices(std::string_view cell, const std::string& path, std::size_t line) {
    Side side;
    while (!cell.empty()) {
        const std::size_t comma = std::min(cell.find(','), cell.size());
        const std::string index{stripped(cell.substr(0, comma))};
        cell.remove_prefix(std::min(cell.size(), comma + 1));
        if (index.empty()) continue;
        if (!is_index(index)) throw FormatError::at(path, line, "'" + index + "' is not an index (3, or 3.0)");
        side.push_back(index);
    }
    return side;
}

BeadRows read_beads(const std::string& path, const Columns& columns, std::optional<std::size_t> probability) {
    const Table table = read_table(path, columns);
    BeadRows beads;
    for (const Row& row : table.rows) {
        beads[row.documents()].push_back(
            {{read_indices(row.cells[2], path, row.line), read_indices(row.cells[3], path, row.line)},
             probability ? table.number(row, *probability) : std::nullopt,
             row.cells.back()});
    }
    return beads;
}

}  // namespace

BeadRows read_gold_beads(const std::string& path) {
    return read_beads(path, {{"ar_id", "fr_id", "ar_indices", "fr_indices", "label"}, 4}, std::nullopt);
}

BeadRows read_system_beads(const std::string& path) {
    return read_beads(path, {{"ar_id", "fr_id", "ar_indices", "fr_indices", "probability", "shape", "label"}, 4}, 4);
}

}  // namespace dragoman::evaluate
