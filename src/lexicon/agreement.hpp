// Word alignment by agreement (Liang, Taskar & Klein 2006): Model 1 in both directions, trained so that both explain a
// pair by the same links, with what is known already as prior.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "lexicon/model1.hpp"

namespace dragoman::lexicon {

/// Two keys that stand in one pair at least. Counts are sums of pair weights.
struct JointCell {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    double together = 0.0;        ///< pairs that hold both
    double linked = 0.0;          ///< expected pairs in which one translates the other
    double known_forward = 0.0;   ///< p(target | source) that was known before
    double known_backward = 0.0;  ///< p(source | target)
};

struct JointCounts {
    std::vector<JointCell> cells;  ///< sorted by (source, target)
    std::vector<double> source;    ///< pairs that hold each source key
    std::vector<double> target;
    double pairs = 0.0;
};

/// Co-occurrence alone: `linked` and what is known are 0. The keys of each side of a pair must be sorted and differ
/// from one another.
JointCounts count_together(const std::vector<KeyPair>& pairs, std::size_t source_keys, std::size_t target_keys);

/// Dunning's (1993) log-likelihood ratio of the two keys' meeting, negative where they meet less often than by chance.
double association(const JointCell& cell, const JointCounts& counts);

/// Fills in `linked`. Cost: iterations × Σ |source|·|target| · log(row).
void align_by_agreement(const std::vector<KeyPair>& pairs, int iterations, JointCounts& counts);

}  // namespace dragoman::lexicon
