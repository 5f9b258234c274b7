// The aligner with weights of the caller's choice: what scripts/train-weights searches over.
#pragma once

#include <vector>

#include "align/weights.hpp"
#include "dragoman/align/align.hpp"

namespace dragoman::align {

/// align_passages() with other weights than kWeights.
std::vector<Bead> align_with(const Side& source, const Side& target, const vectorize::SimilarityModel& model,
                             const Weights& weights);

}  // namespace dragoman::align
