// The aligner's weights, in units of idf mass (vectorize::kIdfOfUnseen is a word that stands in one passage only).
#pragma once

namespace dragoman::align {

struct Weights {
    /// Share of a passage that an unrelated passage of `tokens` tokens explains: chance + chance_growth · ln(tokens /
    /// 20). The chance is measured in each document pair; chance_base is the prior, worth chance_prior pairs of
    /// passages; chance_margin comes on top of what was measured.
    float chance_base;
    float chance_growth;
    float chance_prior;
    float chance_margin;
    /// How much of what the passage's fourth best partner explains above that chance is chance of its own, in [0, 1].
    float own_chance;
    /// A passage enters a bead of several only if some passage of the other side explains at least this share of it
    /// beyond chance.
    float least_member_share;
    /// Natural logarithm of target over source code points, and its standard deviation.
    float log_length_ratio;
    float length_deviation;
    /// Added to a bead's score by shape: n-m with n + m passages.
    float prior_null;
    float prior_2_1;  ///< and 1-2
    float prior_3_1;  ///< and 1-3
    float prior_4_1;  ///< and 1-4
    float prior_2_2;
    float prior_3_2;  ///< and 2-3
    /// Two passages that are each other's best leave this much behind if they are a moved bead, not one on the path.
    float move_cost;
    /// A moved bead must score at least this.
    float least_moved;
    /// Scores divided by it are log-odds for the posterior.
    float temperature;
    /// Probability of a bead: logistic of bias + posterior · logit(posterior) + beyond · share explained beyond chance.
    float bias;
    float posterior;
    float beyond;
};

/// Written by scripts/train-weights, which says there what they were fitted on.
inline constexpr Weights kWeights{
#include "align/weights.inc"
};

}  // namespace dragoman::align
