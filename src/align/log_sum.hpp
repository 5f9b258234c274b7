// Sums of weights that are kept as logarithms: over a long text they add up to numbers that no double holds.
#pragma once

#include <cmath>
#include <limits>
#include <utility>

namespace dragoman::align {

/// ln 0.
inline constexpr double kNothing = -std::numeric_limits<double>::infinity();

/// ln(e^a + e^b).
inline double log_add(double a, double b) {
    if (a < b) std::swap(a, b);
    return b == kNothing ? a : a + std::log1p(std::exp(b - a));
}

}  // namespace dragoman::align
