// Every monotone alignment of two short texts, one by one.
#pragma once

#include <vector>

#include "align/bead_scores.hpp"

namespace dragoman::reference {

struct Alignment {
    std::vector<align::Block> blocks;
    double score = 0.0;
};

/// Score of one block with the prior of its shape; minus infinity if it cannot be.
double block_score(const align::BeadScores& scores, const align::Weights& weights, const align::Block& block);

/// Of a whole alignment.
double path_score(const align::BeadScores& scores, const align::Weights& weights,
                  const std::vector<align::Block>& path);

/// All of them, each once. Cost: exponential; five passages a side are plenty.
std::vector<Alignment> all_alignments(const align::BeadScores& scores, const align::Weights& weights);

double best_score(const std::vector<Alignment>& alignments);

/// Share of the weight e^score of all alignments that lies on those that hold the block; of a null
/// block: on those that leave its passage alone.
double posterior_of(const std::vector<Alignment>& alignments, const align::Block& block);

/// Σ idf · degree · min(count, capacity): what `others` explain of `own`, both as counts over all terms.
double explained_mass(const std::vector<vectorize::Passage>& own, const std::vector<vectorize::Passage>& others,
                      const Eigen::MatrixXf& other_to_own, const Eigen::VectorXf& own_idf);

/// Log-odds of the terms of `own`, each once, by the best that `others` hold for it.
double word_odds(const std::vector<vectorize::Passage>& own, const std::vector<vectorize::Passage>& others,
                 const Eigen::MatrixXf& other_to_own, const Eigen::VectorXf& own_idf, const align::WordOdds& odds);

}  // namespace dragoman::reference
