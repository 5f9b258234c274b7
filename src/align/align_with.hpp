// The aligner with weights of the caller's choice: what scripts/train-weights searches over.
#pragma once

#include <vector>

#include "align/search.hpp"
#include "align/weights.hpp"
#include "dragoman/align/align.hpp"

namespace dragoman::align {

/// align_passages() with other weights than kWeights, or another search.
std::vector<Bead> align_with(const Side& source, const Side& target, const vectorize::SimilarityModel& model,
                             const Weights& weights, const SearchLimits& limits = {});

}  // namespace dragoman::align
