// All monotone alignments of a pair as paths through a grid of beads.
#pragma once

#include <vector>

#include "align/bead_scores.hpp"

namespace dragoman::align {

/// The best path within the band of the scores, as blocks in order; null blocks have n or m = 0, several nulls are
/// blocks of one.
std::vector<Block> best_path(const BeadScores& scores);

/// Share of the weight of all paths that holds each block of a path, in [0, 1], by the forward–backward algorithm at
/// the weights' temperature; of a null block: that leaves its passage alone.
std::vector<float> posteriors(const std::vector<Block>& path, const BeadScores& scores);

}  // namespace dragoman::align
