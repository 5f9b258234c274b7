// Where pieces of text stand in a text, and which pieces of one kind those of another kind cover.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::evaluate {

/// Half-open, in code points.
struct PlacedSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const PlacedSpan&, const PlacedSpan&) = default;
};

/// The span of each piece in `text`, nothing for one that is empty or not found. A piece takes the first free place
/// behind the piece before it, else the first free place anywhere; places of one piece never overlap each other
/// ("aa" has two in "aaaa", at 0 and 2), and a place where an earlier piece begins is not free.
std::vector<std::optional<PlacedSpan>> placed(std::string_view text, const std::vector<std::string>& pieces);

/// Answers which of a text's gold lines a span covers.
class LineCover {
  public:
    explicit LineCover(const std::vector<std::optional<PlacedSpan>>& lines);

    /// Numbers of the lines, rising, that share at least half of the shorter of line and span with it.
    [[nodiscard]] std::vector<std::size_t> covered_by(const std::optional<PlacedSpan>& span) const;

  private:
    struct Line {
        PlacedSpan span;
        std::size_t number = 0;
        std::size_t furthest_end = 0;  ///< of this line and all before it
    };
    std::vector<Line> lines_;  ///< by begin
};

}  // namespace dragoman::evaluate
