// The matcher's weights: a logistic model over the evidence.
#pragma once

namespace dragoman::match {

struct Weights {
    float bias = -13.0F;
    float similarity = 14.0F;
    float margin = 2.5F;
    float coverage_least = 4.0F;
    float coverage_most = 3.0F;
    float bead_probability = 2.0F;
    float url = 4.0F;
    float numbers = 3.0F;
    float names = 3.0F;
    float number_count = 0.0F;
    float length = 0.0F;
    float days_apart = -0.3F;
    float dated = 0.0F;
};

inline constexpr Weights kWeights{};

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
