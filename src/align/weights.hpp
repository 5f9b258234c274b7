// The aligner's weights, in units of idf mass (vectorize::kIdfOfUnseen is a word that stands in one passage only).
#pragma once

namespace dragoman::align {

struct Weights {
    /// Share of a passage that an unrelated passage of `tokens` tokens explains: chance_base + chance_growth ·
    /// ln(tokens / 20).
    float chance_base = 0.12F;
    float chance_growth = 0.05F;
    /// Natural logarithm of target over source code points, and its standard deviation.
    float log_length_ratio = 0.25F;
    float length_deviation = 0.35F;
    /// Added to a bead's score by shape: (n-m) with n + m passages.
    float prior_null = -2.0F;
    float prior_2_1 = -8.0F;   ///< and 1-2
    float prior_3_1 = -16.0F;  ///< and 1-3
    float prior_4_1 = -22.0F;  ///< and 1-4
    float prior_2_2 = -17.6F;
    float prior_3_2 = -24.0F;  ///< and 2-3
    /// A moved bead must score at least this.
    float least_moved = 12.0F;
    /// Scores divided by it are log-odds for the posterior.
    float temperature = 4.0F;
    /// Probability of a bead: logistic of bias + posterior · logit(posterior) + beyond · share explained beyond chance.
    float bias = -2.0F;
    float posterior = 0.6F;
    float beyond = 8.0F;
};

/// The figures that the quick prototype started from; see ARCHITECTURE.md for how they were measured.
inline constexpr Weights kWeights{};

}  // namespace dragoman::align
