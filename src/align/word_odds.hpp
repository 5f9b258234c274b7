// What one term says about two passages by how well the other passage explains it. A word that the lexicon ties only
// loosely to something over there speaks against a counterpart nearly as much as one that is not explained at all; a
// rare word well explained speaks for it more than a common one.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace dragoman::align {

inline constexpr std::size_t kIdfClasses = 6;     ///< a unit of idf each, from 0.5 on
inline constexpr std::size_t kDegreeClasses = 6;  ///< not explained, and the degrees from kDegreeEdges on

/// Log-odds that a term is explained to such a degree beside its counterpart rather than beside a near stranger:
/// [class of idf][class of degree].
using WordOdds = std::array<std::array<float, kDegreeClasses>, kIdfClasses>;

inline std::size_t idf_class(float idf) {
    return std::min(kIdfClasses - 1, static_cast<std::size_t>(std::max(0.0F, idf - 0.5F)));
}

inline std::size_t degree_class(float degree) {
    constexpr std::array kDegreeEdges = {0.3F, 0.5F, 0.7F, 0.9F};
    if (degree <= 0.0F) return 0;
    std::size_t out = 1;
    for (const float edge : kDegreeEdges) out += degree >= edge ? 1 : 0;
    return out;
}

/// The words of a text are not independent, so that twice as many do not say twice as much.
inline float damped(float log_odds) { return std::copysign(std::sqrt(std::abs(log_odds)), log_odds); }

}  // namespace dragoman::align
