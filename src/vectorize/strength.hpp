// How strongly a translation of the lexicon ties two terms.
#pragma once

#include <algorithm>
#include <cmath>

#include "dragoman/lexicon/lexicon.hpp"

namespace dragoman::vectorize {

/// max(p(f|a), p(a|f))^0.4. Exponents from 0.3 to 0.5 are alike, 1.0 is much worse: that a dictionary has a pair
/// counts.
inline float strength_of(const lexicon::Translation& translation) {
    constexpr double kExponent = 0.4;
    return static_cast<float>(std::pow(std::max(translation.p_forward(), translation.p_backward()), kExponent));
}

}  // namespace dragoman::vectorize
