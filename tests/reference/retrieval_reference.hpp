// Candidates by comparing every source with every target.
#pragma once

#include <vector>

#include "dragoman/retrieve/candidates.hpp"

namespace dragoman::reference {

struct ScoredPair {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    double score = 0.0;
};

/// Sorted by (source, target): of each document of either side its best partners, with the better of both scores.
std::vector<ScoredPair> all_candidates(std::span<const retrieve::Article> sources,
                                       std::span<const retrieve::Article> targets,
                                       const vectorize::SimilarityModel& model,
                                       const retrieve::CandidateOptions& options);

}  // namespace dragoman::reference
