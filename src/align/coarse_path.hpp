// Where the best path of a long pair runs, roughly.
#pragma once

#include <vector>

#include "align/comparison.hpp"
#include "align/shapes.hpp"

namespace dragoman::align {

/// The best path through the whole grid if every bead is 1-1 or null. Time: the product of the passage counts. Memory:
/// two bits a cell.
std::vector<Block> coarse_path(const Comparison& comparison);

}  // namespace dragoman::align
