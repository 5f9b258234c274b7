// Names and codes among the words of a paragraph.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/document.hpp"
#include "dragoman/segment/segment.hpp"

namespace dragoman::fingerprint {

struct Mention {
    std::string canonical;  ///< what is compared
    std::string display;    ///< as written
};

struct Mentions {
    std::vector<Mention> names;  ///< by consonant key
    std::vector<Mention> codes;  ///< in lower case without accents
};

/// French: names are words with a capital letter that stand inside a sentence, codes the same words and those that mix
/// letters and digits. Arabic: every word may be a name, every Latin word is a code.
Mentions mentions_in(std::string_view text, const std::vector<segment::Token>& tokens, Language language);

}  // namespace dragoman::fingerprint
