// The aligner's weights. Masses are in units of idf (vectorize::kIdfOfUnseen is a word that stands in one passage
// only).
#pragma once

#include "align/word_odds.hpp"

namespace dragoman::align {

struct Weights {
    // What an unrelated passage of `tokens` tokens explains of one, as a share: chance + chance_growth · ln(tokens /
    // 20). The chance is measured in each document pair; chance_base is the prior, worth chance_prior pairs of
    // passages.
    float chance_base;
    float chance_growth;
    float chance_prior;
    float own_chance;  ///< how much of what a passage's fourth best partner explains above it is chance too, in [0, 1]
    /// A term that every passage of its document holds loses about this share of its idf.
    float common_loss;
    /// A passage enters a bead of several only if some passage of the other side explains at least this share of it
    /// beyond chance.
    float least_member_share;
    /// Natural logarithm of target over source code points, and its standard deviation.
    float log_length_ratio;
    float length_deviation;

    /// Of source and of target terms.
    WordOdds source_words;
    WordOdds target_words;

    // Log-odds of a bead, a weight each for …
    float beyond;            ///< 10 units of mass explained beyond chance, the mean of both sides
    float mass;              ///< 100 units of mass, the mean of both sides
    float length_near;       ///< deviations from the expected length ratio, up to kNearLength
    float length_far;        ///< the same, up to kFarLength
    float length_near_long;  ///< both again times ln(tokens / 10): long passages keep to the ratio more closely
    float length_far_long;
    float other_ending;    ///< one run ends like a sentence, the other not, or otherwise
    float elsewhere;       ///< most that a passage of the bead is explained better by another passage, as a share
    float elsewhere_mass;  ///< 100 units of mass that passages of the bead are explained better by other ones
    float weaker_side;     ///< share beyond chance of the less explained side of a 1-1 bead
    float least_added;     ///< least that an outer passage of a bead of several adds to what explains the other side,
                           ///< as a share of that passage's mass
    float words;           ///< of a 1-1 bead: damped() log-odds of its terms, both sides added up
    float run_words;       ///< the same of a bead of several
    float added_words;     ///< of the outer passage of a bead of several by which the log-odds of all terms gain least:
                           ///< what those of the other side gain by it, damped()
    float adding_words;    ///< what those of its own side gain by it, damped()
    float shape_1_1;
    float shape_2_1;  ///< and 1-2
    float shape_3_1;  ///< and 1-3
    float shape_4_1;  ///< and 1-4
    float shape_2_2;
    float shape_3_2;  ///< and 2-3
    // … and of a passage left alone.
    float alone;
    float alone_mass;     ///< 100 units of mass
    float alone_tokens;   ///< ln(tokens)
    float alone_unended;  ///< does not end like a sentence
    float facing_alone;   ///< source passages left alone beside target passages left alone, none movable
    float facing_words;   ///< the same, times what the words of the two say for each other, as in `words`
    float alone_favour;   ///< on top: what the balance of null beads found and null beads right asks for

    /// Two passages that are each other's best leave this much of their log-odds against being left alone behind if
    /// they are a moved bead, not one on the path.
    float move_cost;
    /// A moved bead must have at least such odds.
    float least_moved;
    // Probability of a bead: logistic of bias + posterior · logit(posterior) + share · share explained beyond chance +
    // weakest · its weaker_side or least_added + several, if it has more than one passage on a side.
    float bias;
    float posterior;
    float share;
    float weakest;
    float several;
};

/// Deviations of the length ratio beyond which a bead gets no worse.
inline constexpr float kNearLength = 1.5F;
inline constexpr float kFarLength = 4.0F;

/// Written by scripts/train-weights, which says there what they were fitted on.
inline constexpr Weights kWeights{
#include "align/weights.inc"
};

}  // namespace dragoman::align
