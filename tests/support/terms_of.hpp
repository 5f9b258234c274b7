// Reading terms from texts in tests.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/vectorize/terms.hpp"

namespace dragoman::test {

/// Terms of texts, one passage each, by a new reader with the small lexicon.
vectorize::DocumentTerms terms_of(const std::vector<std::string>& texts, Language language);
/// The same by a reader that has read before.
vectorize::DocumentTerms terms_of(vectorize::TermReader& reader, const std::vector<std::string>& texts,
                                  Language language);
/// Keys and counts of a passage.
std::map<std::string, float> keys_of(const vectorize::DocumentTerms& document, std::size_t passage);
/// A passage as `key` or `key*2`, sorted, joined by blanks.
std::string shown_terms(const vectorize::DocumentTerms& document, std::size_t passage);

}  // namespace dragoman::test
