// The matcher's weights: a logistic model over the evidence.
#pragma once

namespace dragoman::match {

/// One a piece of Evidence, under its name.
struct Weights {
    float bias;
    float similarity;
    float margin;
    float lead;
    float coverage_least;
    float coverage_most;
    float bead_probability;
    float url;
    float numbers;
    float names;
    float number_count;
    float length;
    float days_apart;
    float dated;
};

/// Written by scripts/train-weights, which says there what they were fitted on.
inline constexpr Weights kWeights{
#include "match/weights.inc"
};

/// A bead that counts as covering.
inline constexpr double kSureBead = 0.5;
/// A match whose less covered side is covered below this is partial.
inline constexpr float kPartialCoverage = 0.6F;
/// A refused pair that has at least this share of both sides covered shares a minor part: a rewrite.
inline constexpr float kMinorPart = 0.15F;
/// A refused pair that is this much more similar than its rivals, and this similar at all, tells one event.
inline constexpr float kSameEventMargin = 1.15F;
inline constexpr float kSameEventSimilarity = 0.22F;

}  // namespace dragoman::match
