// Learns from aligned text of one domain what the known lexicons lack.
#pragma once

#include <cstddef>
#include <vector>

#include "dragoman/lexicon/build.hpp"
#include "dragoman/lexicon/lexicon.hpp"

namespace dragoman::lexicon {

struct AdaptOptions {
    int iterations = 8;
    std::size_t most_translations = 8;  ///< a key, strongest first
};

/// A lexicon to be laid on top of `known`: links that the pairs support, and the frequencies of their texts.
/// Deterministic: same pairs, same bytes.
std::vector<std::byte> adapt_lexicon(const std::vector<TextPair>& pairs, const std::vector<Lexicon>& known,
                                     const AdaptOptions& options);

}  // namespace dragoman::lexicon
