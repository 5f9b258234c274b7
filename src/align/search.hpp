// The search for the best path: everywhere in short pairs, within a band in long ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/comparison.hpp"
#include "align/shapes.hpp"

namespace dragoman::align {

/// How much of the grid is looked at.
struct SearchLimits {
    /// A grid of at most so many nodes is searched as a whole: 256 by 256.
    std::size_t whole_nodes = 65'536;
    /// Longer pairs are searched in a band of so many passages around the coarse path, twice as wide whenever the best
    /// path comes near its border …
    std::uint32_t slack = 32;
    /// … as long as it holds at most so many nodes, of some 100 bytes each.
    std::size_t band_nodes = 3'000'000;
};

/// A bead of the best path, or a moved one.
struct WeighedBlock {
    Block block;
    float posterior = 0.0F;  ///< share of the weight of all paths, in [0, 1]
    float share = 0.0F;      ///< of both sides' mass explained beyond chance; 0 for null blocks
    float weakest = 0.0F;    ///< Facts::weakest; 0 for null blocks
};

struct Found {
    std::vector<WeighedBlock> path;
    float log_length_ratio = 0.0F;  ///< as estimated for this pair
};

Found search(const Comparison& comparison, const SearchLimits& limits);

}  // namespace dragoman::align
