#include "evaluate/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "dragoman/core/error.hpp"
#include "evaluate/text_file.hpp"
#include "evaluate/white_space.hpp"

namespace dragoman::evaluate {

namespace {

/// Of each column that was asked for, where it stands in the file.
using Places = std::vector<std::optional<std::size_t>>;

/// Lines end at LF, CR LF or CR.
std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + (text.substr(end, 2) == "\r\n" ? 2 : 1)));
    }
    return lines;
}

std::vector<std::string_view> split_cells(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        cells.push_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    cells.push_back(line);
    return cells;
}

std::string_view own_name(std::string_view name) {
    static constexpr std::array<std::array<std::string_view, 2>, 4> kBitextor{
        {{"src_id", "ar_id"}, {"trg_id", "fr_id"}, {"src_text", "ar_text"}, {"trg_text", "fr_text"}}};
    for (const auto& [theirs, ours] : kBitextor) {
        if (name == theirs) return ours;
    }
    return name;
}

bool is_header(const std::vector<std::string_view>& cells) {
    return std::any_of(cells.begin(), cells.end(), [](auto cell) { return own_name(cell) == "ar_id"; });
}

Places places_in_header(const std::vector<std::string_view>& cells, const Columns& columns, const std::string& path) {
    Places places;
    for (const std::string_view name : columns.names) {
        const auto found = std::find_if(cells.begin(), cells.end(), [&](auto cell) { return own_name(cell) == name; });
        if (found != cells.end()) {
            places.emplace_back(found - cells.begin());
        } else if (places.size() < columns.required) {
            throw FormatError::at(path, 1, "the header has no column " + std::string{name});
        } else {
            places.emplace_back();
        }
    }
    return places;
}

Places places_in_order(const Columns& columns) {
    Places places(columns.names.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    return places;
}

std::vector<std::string> picked(std::string_view line, const Places& places) {
    const auto cells = split_cells(line);
    std::vector<std::string> out;
    for (const auto& place : places) {
        out.emplace_back(place && *place < cells.size() ? cells[*place] : std::string_view{});
    }
    return out;
}

/// The first required column whose cell the line is too short for.
std::optional<std::size_t> missing_column(std::string_view line, const Places& places, std::size_t required) {
    const auto cells = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1;
    for (std::size_t i = 0; i < required; ++i) {
        if (*places[i] >= cells) return i;
    }
    return std::nullopt;
}

bool is_passed_over(std::string_view line) { return line.starts_with('#') || stripped(line).empty(); }

}  // namespace

std::optional<double> Table::number(const Row& row, std::size_t column) const {
    std::string_view cell = stripped(row.cells[column]);
    if (cell.starts_with('+')) cell.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
    if (!std::isfinite(value)) throw FormatError::at(path, row.line, "the probability is not a finite number");
    return value;
}

Table read_table(const std::string& path, const Columns& columns) {
    const std::string text = read_text_file(path);
    Table table{path, {}};
    Places places = places_in_order(columns);
    std::size_t number = 0;
    for (const std::string_view line : split_lines(text)) {
        ++number;
        if (number == 1 && is_header(split_cells(line))) {
            places = places_in_header(split_cells(line), columns, path);
        } else if (!is_passed_over(line)) {
            if (const auto missing = missing_column(line, places, columns.required)) {
                throw FormatError::at(path, number, "the row has no " + std::string{columns.names[*missing]});
            }
            table.rows.push_back({picked(line, places), number});
        }
    }
    return table;
}

}  // namespace dragoman::evaluate
