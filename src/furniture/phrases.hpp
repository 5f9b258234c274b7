// The wording of furniture on Arabic and French news pages, as plain_line writes it.
#pragma once

#include <span>
#include <string_view>

namespace dragoman::furniture {

enum class Extent : unsigned char {
    whole,   ///< the line is the phrase, counts in digits apart
    prefix,  ///< the line begins with the phrase and is short
};

struct Phrase {
    std::string_view words;
    Extent extent;
};

std::span<const Phrase> page_text_phrases();
std::span<const Phrase> page_end_phrases();
std::span<const Phrase> source_phrases();
std::span<const Phrase> dateline_phrases();
std::span<const Phrase> credit_phrases();

}  // namespace dragoman::furniture
