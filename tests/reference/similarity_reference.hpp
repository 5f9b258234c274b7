// Similarity by dense vectors and full matrices, every maximum and sum written out.
#pragma once

#include <Eigen/Core>
#include <vector>

#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::reference {

/// Counts of a passage over all terms of its side.
std::vector<double> dense_counts(const vectorize::Passage& passage, std::size_t terms);

/// For each term of the other side the best t of any term of the passage; 0 where there is none.
std::vector<double> dense_explained(const vectorize::Passage& passage, const Eigen::MatrixXf& translation);

/// Dice of explained idf mass.
double similarity(const vectorize::Passage& source, const vectorize::Passage& target,
                  const vectorize::SimilarityModel& model);

/// Σ idf · count over the target's terms of a reach of .8 or more of which the source explains less than .3.
double lacking_mass(const vectorize::Passage& source, const vectorize::Passage& target,
                    const vectorize::SimilarityModel& model);

}  // namespace dragoman::reference
