// The texts that benchmarks work on: the project's own articles, and documents drawn from their paragraphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/core/document.hpp"

namespace dragoman::bench {

/// All articles of a language in pairs/articles, by name, segmented into paragraphs.
const std::vector<Document>& articles(Language language);

/// All of them as one text.
Document all_articles(Language language);

/// A document of `paragraph_count` paragraphs drawn with repetition: same seed, same text. Documents of one seed in two
/// languages are unrelated: the hardest case for an aligner, which finds nothing that stands out.
Document random_document(Language language, std::size_t paragraph_count, std::uint32_t seed);

std::size_t total_bytes(const std::vector<Document>& documents);

}  // namespace dragoman::bench
