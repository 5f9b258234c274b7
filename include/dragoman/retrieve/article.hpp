// A document with everything that comparing it needs.
#pragma once

#include <cstdint>
#include <vector>

#include "dragoman/core/document.hpp"
#include "dragoman/fingerprint/fingerprint.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::retrieve {

struct Article {
    Document document;
    std::vector<vectorize::Passage> passages;            ///< one a paragraph, furniture included
    std::vector<std::uint8_t> furniture;                 ///< one a paragraph, 1: furniture
    vectorize::Passage body;                             ///< the union of the passages that are no furniture
    std::vector<fingerprint::Fingerprint> fingerprints;  ///< sorted by (kind, key)
};

}  // namespace dragoman::retrieve
