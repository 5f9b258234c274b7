#include "dragoman/normalize/family.hpp"

#include <algorithm>
#include <array>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::normalize {

namespace {

// Longest first; one of each is taken off.
constexpr std::array<std::u32string_view, 17> kPrefixes = {U"است", U"يست", U"تست", U"نست", U"مست", U"مت",
                                                           U"يت",  U"تت",  U"نت",  U"ان",  U"ين",  U"من",
                                                           U"ي",   U"ت",   U"ن",   U"م",   U"ا"};
constexpr std::array<std::u32string_view, 13> kSuffixes = {U"يين", U"يون", U"يات", U"ات", U"ون", U"ين", U"ان",
                                                           U"يه",  U"وا",  U"ته",  U"ي",  U"ه",  U"ت"};
constexpr std::u32string_view kWeakLetters = U"اويئءؤ";
constexpr std::size_t kLeastRest = 3;  // letters that stay behind an affix
constexpr std::size_t kLeastConsonants = 2;
constexpr std::size_t kMostConsonants = 4;
constexpr std::size_t kFrenchLetters = 5;

std::u32string_view without_affixes(std::u32string_view word) {
    for (const std::u32string_view prefix : kPrefixes) {
        if (!word.starts_with(prefix) || word.size() < prefix.size() + kLeastRest) continue;
        word.remove_prefix(prefix.size());
        break;
    }
    for (const std::u32string_view suffix : kSuffixes) {
        if (!word.ends_with(suffix) || word.size() < suffix.size() + kLeastRest) continue;
        word.remove_suffix(suffix.size());
        break;
    }
    return word;
}

std::string arabic_family(std::string_view key) {
    const std::u32string letters = text::decode(key);
    if (!std::ranges::all_of(letters, text::is_arabic_letter)) return {};
    std::u32string consonants;
    for (const char32_t letter : without_affixes(letters)) {
        if (kWeakLetters.find(letter) == std::u32string_view::npos) consonants.push_back(letter);
    }
    // The ت of the eighth form stands behind the first consonant: اجتمع is of جمع.
    if (consonants.size() == kMostConsonants && consonants[1] == U'ت') consonants.erase(1, 1);
    if (consonants.size() < kLeastConsonants || consonants.size() > kMostConsonants) return {};
    return text::encode(consonants);
}

std::string french_family(std::string_view key) {
    const bool is_word = std::ranges::all_of(key, [](char c) { return c >= 'a' && c <= 'z'; });
    return is_word && key.size() >= kFrenchLetters ? std::string(key.substr(0, kFrenchLetters)) : std::string();
}

}  // namespace

std::string family(std::string_view key, Language language) {
    return language == Language::arabic ? arabic_family(key) : french_family(key);
}

}  // namespace dragoman::normalize
