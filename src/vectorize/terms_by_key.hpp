// The terms of a collection as a lexicon layer numbers them.
#pragma once

#include <cstdint>
#include <vector>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::vectorize {

/// The collection's term for each key of the layer; -1: it has none.
inline std::vector<std::int32_t> terms_by_key(const Vocabulary& vocabulary, const lexicon::Lexicon& layer,
                                              Language side) {
    std::vector<std::int32_t> out(layer.key_count(side), -1);
    const std::vector<Term>& terms = vocabulary.terms(side);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (const auto number = layer.find(side, terms[i].key)) out[*number] = static_cast<std::int32_t>(i);
    }
    return out;
}

}  // namespace dragoman::vectorize
