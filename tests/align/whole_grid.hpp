// All blocks of a small pair with their scores.
#pragma once

#include <vector>

#include "align/bead_scores.hpp"
#include "align/comparison.hpp"
#include "align/lattice.hpp"
#include "align/weights.hpp"

namespace dragoman::test {

inline std::vector<const vectorize::Passage*> pointers(const std::vector<vectorize::Passage>& passages) {
    std::vector<const vectorize::Passage*> out;
    for (const vectorize::Passage& passage : passages) out.push_back(&passage);
    return out;
}

/// Stays where it is: the scores look into the comparison.
struct WholeGrid {
    WholeGrid(const std::vector<vectorize::Passage>& source, const std::vector<vectorize::Passage>& target,
              const vectorize::SimilarityModel& model, const align::Weights& weights = align::kWeights)
        : comparison(pointers(source), pointers(target), model, weights),
          scores(comparison, align::Band(comparison.source_count(), comparison.target_count())) {}
    WholeGrid(const WholeGrid&) = delete;
    WholeGrid& operator=(const WholeGrid&) = delete;

    align::Comparison comparison;
    align::BeadScores scores;
};

}  // namespace dragoman::test
