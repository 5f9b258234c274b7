// How strongly a translation of the lexicon ties two terms.
#pragma once

#include <algorithm>
#include <cmath>

#include "dragoman/lexicon/lexicon.hpp"

namespace dragoman::vectorize {

/// p^0.4. Exponents from 0.3 to 0.5 are alike, 1.0 is much worse: that a dictionary has a pair counts.
inline float strength_of(double p) {
    constexpr double kExponent = 0.4;
    return static_cast<float>(std::pow(p, kExponent));
}

/// Of max(p(f|a), p(a|f)).
inline float strength_of(const lexicon::Translation& translation) {
    return strength_of(std::max(translation.p_forward(), translation.p_backward()));
}

/// Of the strongest translation; 0 without any.
template <typename Translations>
float best_strength(const Translations& translations) {
    double best = 0.0;
    for (const lexicon::Translation& translation : translations)
        best = std::max({best, translation.p_forward(), translation.p_backward()});
    return best > 0.0 ? strength_of(best) : 0.0F;
}

}  // namespace dragoman::vectorize
