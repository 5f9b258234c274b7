#include "read/pair_table.hpp"

#include <algorithm>
#include <charconv>

#include "dragoman/core/error.hpp"
#include "read/pair_readers.hpp"

namespace dragoman::read {

namespace {

using Cells = std::vector<std::string_view>;

/// Columns by their names in pairs.tsv (bitextor's) and in our other tables.
struct Columns {
    std::optional<std::size_t> ar = 0;
    std::optional<std::size_t> fr = 1;
    std::optional<std::size_t> ar_id;
    std::optional<std::size_t> fr_id;
    std::optional<std::size_t> probability;
};

bool is_header(const Cells& cells) {
    return std::ranges::any_of(cells, [](std::string_view cell) {
        return cell == "src_text" || cell == "ar_text" || cell == "src_id" || cell == "ar_id";
    });
}

Columns columns_of(const Cells& header, const std::string& path) {
    Columns columns{column_named(header, {"src_text", "ar_text"}), column_named(header, {"trg_text", "fr_text"}),
                    column_named(header, {"src_id", "ar_id"}), column_named(header, {"trg_id", "fr_id"}),
                    column_named(header, {"aligner_score", "probability"})};
    if (!columns.ar || !columns.fr)
        throw FormatError::at(path, 1,
                              "the header names no texts (src_text, trg_text); name the run's pairs.tsv instead");
    return columns;
}

std::string_view cell_of(const Cells& cells, const std::optional<std::size_t>& column) {
    return column && *column < cells.size() ? cells[*column] : std::string_view{};
}

}  // namespace

std::optional<std::size_t> column_named(const Cells& header, std::initializer_list<std::string_view> names) {
    const auto found = std::ranges::find_first_of(header, names);
    if (found == header.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

std::optional<double> probability_of(std::string_view text) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= 0.0 && value <= 1.0))
        return std::nullopt;
    return value;
}

void read_pair_table(const std::string& path, PairOutlet& outlet) {
    TextLines lines(path);
    Columns columns;
    bool has_header = false;
    for (std::string_view line; lines.next(line);) {
        if (line.empty() || (line.starts_with('#') && !has_header)) continue;
        const Cells cells = split_cells(line);
        if (lines.number() == 1 && is_header(cells)) {
            columns = columns_of(cells, path);
            has_header = true;
            continue;
        }
        if (cells.size() <= std::max(*columns.ar, *columns.fr))
            throw FormatError::at(path, lines.number(),
                                  "is not `ARABIC TAB FRENCH`; put one tab between the two texts of a pair");
        outlet.take({std::string(cells[*columns.ar]), std::string(cells[*columns.fr]),
                     std::string(cell_of(cells, columns.ar_id)), std::string(cell_of(cells, columns.fr_id)),
                     probability_of(cell_of(cells, columns.probability))});
    }
}

}  // namespace dragoman::read
