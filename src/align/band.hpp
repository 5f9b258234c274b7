// The nodes of the grid that a search looks at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/shapes.hpp"

namespace dragoman::align {

/// Columns [begin, end) of one row of the grid, or rows of one column.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Node (i, j) stands for i source and j target passages that are behind us. Both borders only move to the right from
/// row to row:
///
///   source 0  # # # . . .
///          1  # # # # . .     slack 1 around the path (0,0) (1,1) (2,3) (3,5)
///          2  # # # # # #
///          3  . . # # # #
class Band {
  public:
    /// The whole grid of so many passages a side.
    Band(std::uint32_t source_count, std::uint32_t target_count);
    /// All nodes at most `slack` rows and columns away from some node that a path passes.
    Band(std::uint32_t source_count, std::uint32_t target_count, std::span<const Block> path, std::uint32_t slack);

    [[nodiscard]] std::uint32_t row_count() const { return static_cast<std::uint32_t>(rows_.size()); }
    [[nodiscard]] std::uint32_t column_count() const { return rows_.back().end; }
    [[nodiscard]] const Range& columns(std::uint32_t row) const { return rows_[row]; }
    /// Rows [begin, end) whose columns hold this one.
    [[nodiscard]] Range rows(std::uint32_t column) const;
    [[nodiscard]] std::size_t node_count() const { return first_nodes_.back(); }
    [[nodiscard]] bool holds(std::uint32_t row, std::uint32_t column) const {
        return row < rows_.size() && column >= rows_[row].begin && column < rows_[row].end;
    }
    /// Number of a node, counted row by row from the first.
    [[nodiscard]] std::size_t node(std::uint32_t row, std::uint32_t column) const {
        return first_nodes_[row] + (column - rows_[row].begin);
    }
    [[nodiscard]] bool is_whole_grid() const;
    /// Whether a path comes so near to a border of the band that a better one may lie beyond it.
    [[nodiscard]] bool confines(std::span<const Block> path) const;

  private:
    void number_nodes();
    [[nodiscard]] bool is_near_border(std::uint32_t row, std::uint32_t column) const;

    std::vector<Range> rows_;
    std::vector<std::size_t> first_nodes_;  // a row, and the number of all nodes
};

}  // namespace dragoman::align
