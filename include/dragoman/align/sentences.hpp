// From paragraph beads to sentence beads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/align/align.hpp"

namespace dragoman::align {

/// The sentences of one side, in text order, with the paragraph that each stands in.
struct SentenceSide {
    std::span<const vectorize::Passage> passages;  ///< one a sentence
    std::span<const std::uint32_t> paragraph_of;   ///< one a sentence, rising
};

/// Aligns the sentences inside each full paragraph bead; every sentence of the document pair stands in exactly one
/// bead. Indices count sentences over the whole document. A sentence bead keeps the label of its paragraph bead, but
/// for new null beads, which are omitted; its probability is that of the paragraph bead times its own. Sentences of a
/// bead that has more of them than can_be_aligned() are null beads of probability 0.
std::vector<Bead> align_sentences(std::span<const Bead> paragraph_beads, const SentenceSide& source,
                                  const SentenceSide& target, const vectorize::SimilarityModel& model);

}  // namespace dragoman::align
