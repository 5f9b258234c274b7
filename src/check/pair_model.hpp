// The sentences and names of two texts as passages, with a similarity model of the pair alone.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/check/checker.hpp"
#include "dragoman/core/document.hpp"
#include "dragoman/vectorize/similarity.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::check {

/// Spans of one side as passages, in text order.
struct Passages {
    std::vector<ByteSpan> spans;
    std::vector<vectorize::Passage> passages;  ///< one a span
    std::vector<std::uint32_t> first_of_unit;  ///< of units and one more: where the spans of a unit begin

    /// Indices of the spans of a unit: [first, second).
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> of_unit(std::uint32_t unit) const {
        return {first_of_unit[unit], first_of_unit[unit + 1]};
    }
};

struct PairModel {
    Passages source_sentences;
    Passages target_sentences;
    Passages target_names;  ///< French names, see french_names_in()
    vectorize::SimilarityModel similarity;
};

PairModel model_pair(const CheckedText& source, const CheckedText& target, vectorize::TermReader& reader,
                     std::span<const lexicon::Lexicon> lexicons);

}  // namespace dragoman::check
