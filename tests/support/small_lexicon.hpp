// A lexicon of a few words, for tests that want one they can oversee.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "dragoman/lexicon/build.hpp"

namespace dragoman::test {

/// Pairs of single words, of a phrase, and of words with clitics.
const std::vector<lexicon::TextPair>& small_pairs();
/// Four Arabic passages, three French ones.
const lexicon::Background& small_background();
/// The file built of both, aligned as a mapped file is.
const std::vector<std::byte>& small_lexicon();

}  // namespace dragoman::test
