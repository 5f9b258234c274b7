// A bead: n source paragraphs that correspond to m target paragraphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

enum class BeadLabel : std::uint8_t {
    translated,  ///< in the order of both texts
    moved,       ///< crosses the other beads
    omitted,     ///< null bead of body text
    furniture,   ///< page text around the article; never enters text pairs or coverage
};

std::string_view to_string(BeadLabel label);

/// Source is Arabic and target French wherever a bead leaves the aligner's room; inside it sides have no language.
///
///   source paragraphs   0   1   2   3
///                       |    \ /    .          {0}-{0}  {1,2}-{1}  {3}-{}  {}-{2}
///   target paragraphs   0     1     .   2
struct Bead {
    std::vector<std::uint32_t> source;  ///< rising 0-based indices; empty: null bead
    std::vector<std::uint32_t> target;
    double probability = 0.0;  ///< calibrated probability that the bead is right
    BeadLabel label = BeadLabel::translated;

    [[nodiscard]] bool is_null() const { return source.empty() || target.empty(); }
    /// `2-1`.
    [[nodiscard]] std::string shape() const;
    friend bool operator==(const Bead&, const Bead&) = default;
};

}  // namespace dragoman
