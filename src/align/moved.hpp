// Passages that stand elsewhere in the other text.
#pragma once

#include <vector>

#include "align/comparison.hpp"
#include "align/search.hpp"

namespace dragoman::align {

/// Takes those null blocks out of the path that belong together, best pair first, each used once, and gives the 1-1
/// blocks that they make.
std::vector<WeighedBlock> take_moved(Found& found, const Comparison& comparison);

}  // namespace dragoman::align
