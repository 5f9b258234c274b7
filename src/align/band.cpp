#include "align/band.hpp"

#include <algorithm>

#include "dragoman/align/align.hpp"

namespace dragoman::align {

namespace {

/// First and last column that a path passes in each row; a bead passes its whole rectangle.
std::vector<Range> passed_columns(std::uint32_t row_count, std::span<const Block> path) {
    std::vector<Range> out(row_count);
    for (const Block& block : path) {
        for (std::uint32_t row = block.source; row <= block.source + block.n(); ++row) {
            if (out[row].end == 0) out[row].begin = block.target;
            out[row].end = block.target + block.m() + 1;
        }
    }
    return out;
}

}  // namespace

Band::Band(std::uint32_t source_count, std::uint32_t target_count)
    : rows_(std::size_t{source_count} + 1, Range{0, target_count + 1}) {
    number_nodes();
}

Band::Band(std::uint32_t source_count, std::uint32_t target_count, std::span<const Block> path, std::uint32_t slack) {
    const std::vector<Range> passed = passed_columns(source_count + 1, path);
    for (std::uint32_t row = 0; row <= source_count; ++row) {
        const std::uint32_t first = passed[row - std::min(row, slack)].begin;
        const std::uint32_t last = passed[std::min(row + slack, source_count)].end;
        rows_.push_back({first - std::min(first, slack), std::min(last + slack, target_count + 1)});
    }
    number_nodes();
}

Range Band::rows(std::uint32_t column) const {
    const auto begin = std::ranges::upper_bound(rows_, column, {}, &Range::end);
    const auto end = std::ranges::upper_bound(rows_, column, {}, &Range::begin);
    return {static_cast<std::uint32_t>(begin - rows_.begin()), static_cast<std::uint32_t>(end - rows_.begin())};
}

bool Band::is_whole_grid() const { return node_count() == rows_.size() * column_count(); }

bool Band::confines(std::span<const Block> path) const {
    return std::ranges::any_of(path, [&](const Block& block) { return is_near_border(block.source, block.target); });
}

/// Paths run from the upper left to the lower right, so borders lie towards the other two corners.
bool Band::is_near_border(std::uint32_t row, std::uint32_t column) const {
    const std::uint32_t above = row - std::min(row, kMostInBead);
    const std::uint32_t below = std::min(row + kMostInBead, row_count() - 1);
    const std::uint32_t left = column - std::min(column, kMostInBead);
    const std::uint32_t right = std::min(column + kMostInBead, column_count() - 1);
    return !holds(above, right) || !holds(below, left);
}

void Band::number_nodes() {
    first_nodes_.push_back(0);
    for (const Range& row : rows_) first_nodes_.push_back(first_nodes_.back() + (row.end - row.begin));
}

}  // namespace dragoman::align
