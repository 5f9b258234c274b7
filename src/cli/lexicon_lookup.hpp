// `dragoman lexicon lookup`: how words are read, and what they are translated by.
#pragma once

#include <string>
#include <vector>

#include "dragoman/lexicon/lexicon.hpp"

namespace dragoman::cli {

struct Lookup {
    std::string text;                  ///< a block a word: its reading and key, then its translations
    std::vector<std::string> unknown;  ///< words that no layer holds
};

/// `words` are cut as the words of articles are; an elided article or pronoun in front of a word is left out.
/// ConfigError if there is no word, or no UTF-8.
Lookup look_up(const std::string& words, const std::vector<lexicon::Lexicon>& layers);

}  // namespace dragoman::cli
