// All monotone alignments of a pair as paths through a grid of beads.
#pragma once

#include <vector>

#include "align/bead_scores.hpp"

namespace dragoman::align {

struct WeighedBlock {
    Block block;
    /// Share of the weight of all paths that holds the block, in [0, 1]; of a null block: that leaves its passage
    /// alone.
    float posterior = 0.0F;
};

/// The best path, as blocks in order (null blocks have n or m = 0; several nulls are blocks of one), each with its
/// posterior by the forward–backward algorithm at the weights' temperature.
std::vector<WeighedBlock> best_path(const BeadScores& scores, const Weights& weights);

}  // namespace dragoman::align
