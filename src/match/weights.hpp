// The matcher's weights: a logistic model over the evidence.
#pragma once

namespace dragoman::match {

/// One a piece of Evidence, under its name.
struct Weights {
    float bias;
    float known_words;
    float words_lacking;
    float beyond_rivals;
    float beyond_best;
    float coverage_least;
    float coverage_most;
    float coverage_long;
    float url;
    float names;
    float number_count;
    float numbers_lacking;
    float disorder;
    float lag;
    float matched;
    float matched_brief;
};

/// Written by scripts/train-weights, which says there what they were fitted on.
inline constexpr Weights kWeights{
#include "match/weights.inc"
};

/// A match whose less covered side is covered below this is partial.
inline constexpr float kPartialCoverage = 0.6F;
/// Below the threshold, but more likely right than wrong: the threshold is the reason, whatever the content.
inline constexpr double kLikely = 0.5;
/// A bead that surely holds, also between documents that are no match (the probabilities are those of beads in
/// matches).
inline constexpr double kSureBead = 0.9;
/// A refused pair with at least this share in sure beads shares a minor part: a rewrite.
inline constexpr float kMinorPart = 0.10F;
/// A refused pair at least as similar as its best rivals, and this similar at all, tells one event.
inline constexpr float kSameEventMargin = 1.0F;
inline constexpr float kSameEventSimilarity = 0.31F;

}  // namespace dragoman::match
