// What speaks for and against a sentence having a counterpart.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::align {

/// Evidence on one sentence of a bead. Shares are of the sentence's own idf mass.
struct LeftoverEvidence {
    float explained = 0.0F;     ///< share that the other side explains, beside what its siblings use up
    float any = 0.0F;           ///< share that the other side explains at all
    float explaining = 0.0F;    ///< what of the other side only this sentence explains, as a share
    float length_gain = 0.0F;   ///< how much better the lengths fit without it: ln of a ratio
    float log_other = 0.0F;     ///< ln(tokens of the other side / 20)
    float log_own = 0.0F;       ///< ln(tokens of the sentence / 20)
    bool has_siblings = false;  ///< its side has other sentences

    [[nodiscard]] std::array<float, 7> features() const {
        return {1.0F, explained, any, explaining, length_gain, log_other, log_own};
    }
};

/// One side of a bead.
struct BeadSide {
    std::span<const vectorize::Passage> sentences;
    const Eigen::VectorXf& idf;
    const vectorize::TranslationMatrix& translation;  ///< from this side's terms to the other's
    float log_length = 0.0F;                          ///< ln of how much longer than the other language it is
};

/// One a sentence of `side`.
std::vector<LeftoverEvidence> weigh_sentences(const BeadSide& side, const BeadSide& other);

}  // namespace dragoman::align
