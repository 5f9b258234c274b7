// A document with everything that comparing it needs.
#pragma once

#include <cstdint>
#include <vector>

#include "dragoman/core/document.hpp"
#include "dragoman/fingerprint/fingerprint.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::retrieve {

/// A sentence of an article; there are some only if sentences were asked for.
struct Sentence {
    ByteSpan span;
    std::uint32_t paragraph = 0;  ///< 0-based
    std::uint32_t number = 0;     ///< 0-based within its paragraph
};

struct Article {
    Document document;
    std::vector<vectorize::Passage> passages;            ///< one a paragraph, furniture included
    std::vector<std::uint8_t> furniture;                 ///< one a paragraph, 1: furniture
    std::vector<Sentence> sentences;                     ///< in text order; empty at paragraph level
    std::vector<vectorize::Passage> sentence_passages;   ///< one a sentence
    vectorize::Passage body;                             ///< the union of the passages that are no furniture
    std::vector<fingerprint::Fingerprint> fingerprints;  ///< sorted by (kind, key)
};

}  // namespace dragoman::retrieve
