// The order of tied words, with each run written out.
#pragma once

#include <vector>

#include "align/comparison.hpp"
#include "dragoman/align/align.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::reference {

/// Of two runs, as one text each.
align::WordOrder order_of(const std::vector<vectorize::Passage>& source, const std::vector<vectorize::Passage>& target,
                          const align::RunPair& runs, const vectorize::SimilarityModel& model);

}  // namespace dragoman::reference
