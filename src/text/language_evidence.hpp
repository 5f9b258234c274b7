// What the letters and words of a text say about its language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::text {

/// At most 4 KiB of a text to judge its language by. Lines long enough to be body go before menus and banners, unless
/// there are too few of them; addresses are left out. Of a long text: windows around one sixth, one half and five
/// sixths of it.
std::string language_sample(std::string_view text);

struct LetterCounts {
    std::size_t arabic = 0;   ///< Arabic script
    std::size_t own = 0;      ///< of these, letters that hardly any other language uses: ة أ إ
    std::size_t farsi = 0;    ///< of these, ی and ک, which in Arabic are slips of the keyboard
    std::size_t foreign = 0;  ///< of these, letters that Arabic does not write its own words with
    std::size_t kurdish = 0, pashto = 0, urdu = 0, sindhi = 0, uyghur = 0;  ///< of the foreign, who uses them
    std::size_t latin = 0;
    std::size_t vietnamese = 0;  ///< of these, letters that hardly any other language has
    std::size_t other = 0;       ///< letters of other scripts
};

LetterCounts count_letters(std::string_view sample);

struct WordCounts {
    std::size_t words = 0;
    std::size_t french = 0;  ///< French function words
    std::size_t distinct_french = 0;
    std::size_t shared = 0;          ///< function words of French and of its neighbours
    std::size_t rival = 0;           ///< function words of other languages that French does not have
    std::size_t arabic = 0;          ///< words in Arabic script
    std::size_t arabic_article = 0;  ///< words that begin with the article
};

WordCounts count_words(std::string_view sample);

}  // namespace dragoman::text
