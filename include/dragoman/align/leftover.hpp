// Which sentences of a bead have no counterpart in it.
#pragma once

#include <span>
#include <vector>

#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::align {

/// One probability a sentence, in the order given, that the other side of the bead does not hold what it says.
struct Leftover {
    std::vector<double> source;
    std::vector<double> target;
};

/// Weighs each sentence of a full bead by what the other side explains of it, by what of the other side only it
/// explains, and by how well the lengths fit without it. Cost: the product of the sentence counts, times the terms of
/// the longer side.
Leftover find_leftover(std::span<const vectorize::Passage> source, std::span<const vectorize::Passage> target,
                       const vectorize::SimilarityModel& model);

}  // namespace dragoman::align
