#include "fingerprint/name_letters.hpp"

#include <array>

#include "dragoman/normalize/normalize.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::fingerprint {

namespace {

/// Letters of the Latin script that are more than a base with an accent.
std::string_view plain_spelling(char32_t c) {
    switch (c) {
        case U'ç':
        case U'č':
        case U'ć':
        case U'š':
        case U'ş':
        case U'ß': return "s";
        case U'ž':
        case U'ź':
        case U'ż': return "z";
        case U'œ': return "oe";
        case U'æ': return "ae";
        case U'ł': return "l";
        case U'đ': return "d";
        default: return {};
    }
}

/// Where the sound matters more than the class of the consonant.
std::string_view sounding_spelling(char32_t c) {
    switch (c) {
        case U'é':
        case U'è':
        case U'ê': return "E";
        case U'č':
        case U'ć': return "tch";
        case U'š':
        case U'ş': return "ch";
        case U'ž': return "j";
        case U'ø': return "o";
        case U'ı': return "i";
        default: return plain_spelling(c);
    }
}

template <typename Spelling>
std::string spelt(std::string_view word, const Spelling& spelling) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::to_lower(text::next_code_point(word, at));
        const std::string_view special = spelling(c);
        const char32_t base = text::without_accent(c);
        if (!special.empty()) {
            out += special;
        } else if (base >= U'a' && base <= U'z') {
            out.push_back(static_cast<char>(base));
        }
    }
    return out;
}

char32_t plain_arabic(char32_t c) {
    switch (c) {
        case U'ؤ': return U'و';
        case U'ئ': return U'ي';
        case U'پ': return U'ب';
        case U'ڤ':
        case U'ڥ': return U'ف';
        case U'چ':
        case U'ژ': return U'ج';
        case U'گ':
        case U'ڭ': return U'غ';
        case U'ڨ': return U'ق';
        default: return c;
    }
}

}  // namespace

std::string plain_latin(std::string_view word) { return spelt(word, plain_spelling); }

std::string latin_letters(std::string_view word) { return spelt(word, sounding_spelling); }

std::string arabic_letters(std::string_view word) {
    const std::string form = normalize::arabic_form(word);
    std::string out;
    for (std::size_t at = 0; at < form.size();) {
        const std::size_t letter = kArabicAlphabet.find(plain_arabic(text::next_code_point(form, at)));
        if (letter != std::u32string_view::npos) out.push_back(static_cast<char>('A' + letter));
    }
    return out;
}

std::string_view without_article(std::string_view word) {
    constexpr std::array<std::string_view, 5> kArticles{"وال", "بال", "فال", "كال", "ال"};
    constexpr std::size_t kLeastBytes = 6;  // three letters must remain
    for (const std::string_view article : kArticles)
        if (word.starts_with(article) && word.size() >= article.size() + kLeastBytes)
            return word.substr(article.size());
    return word;
}

bool has_arabic(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (text::is_arabic_letter(text::next_code_point(word, at))) return true;
    return false;
}

}  // namespace dragoman::fingerprint
