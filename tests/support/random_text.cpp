#include "support/random_text.hpp"

#include <array>

#include "dragoman/text/utf8.hpp"

namespace dragoman::test {

namespace {

constexpr std::u32string_view kArabicLetters = U"ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
constexpr std::u32string_view kRareArabic =
    U"\u064B\u064E\u0651\u0652\u0654\u0670\u0640\u200Cٱیکپچ\uFEFB\uFE8D\uFB56\uFC5E\uFDFA";
constexpr std::u32string_view kFrenchLetters =
    U"abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüÿœæABCDEFGIJLMNOPRSTVÀÇÉÊÎÔŒ\u0301\u0327";
constexpr std::u32string_view kDigits = U"0123456789٠١٢٣٤٥٦٧٨٩۴۵۶";

const std::vector<std::string>& punctuation() {
    static const std::vector<std::string> kMarks = {
        ".", ",", ";",  ":", "!",      "?",      "…",      "؟",      "،",      "؛",      "«",      "»",
        "“", "”", "\"", "'", "’",      "(",      ")",      "[",      "]",      "-",      "–",      "/",
        "%", "٪", "٫",  "٬", "@",      "#",      "°",      "²",      "€",      "&",      "_",      "+",
        "=", "*", "ـ",  "😀", "\u200F", "\u200E", "\u200C", "\u2067", "\u00AD", "\uFEFF", "\u0301", "\u064B"};
    return kMarks;
}

const std::vector<std::string>& spaces() {
    static const std::vector<std::string> kSpaces = {
        " ", " ", " ", " ", "\t", "\n", "\r\n", "\r", "\n\n", "\v", "\u00A0", "\u202F", "\u2009", "\u2028", "\u0085"};
    return kSpaces;
}

const std::vector<std::string>& strange() {
    static const std::vector<std::string> kStrange = {"https://example.org/a?b=1",
                                                      "www.exemple.fr",
                                                      "HTTP://X.Y",
                                                      "jean.dupont@exemple.fr",
                                                      "193/QD-TTg",
                                                      "IMM6",
                                                      "G20",
                                                      "M. ",
                                                      "د. ",
                                                      "أ.ف.ب. ",
                                                      "Москва",
                                                      "北京",
                                                      "Ελλάδα",
                                                      "https://a.b/مقال",
                                                      "l’",
                                                      "لـ15",
                                                      "12 500,75",
                                                      "١٢٬٥٠٠٫٧"};
    return kStrange;
}

}  // namespace

std::string RandomText::word_of(std::u32string_view letters, std::size_t least, std::size_t most) {
    std::string out;
    for (std::size_t left = least + below(most - least + 1); left > 0; --left) {
        text::append_code_point(letters[below(letters.size())], out);
    }
    return out;
}

std::string RandomText::arabic_word() {
    std::string out = word_of(kArabicLetters, 1, 4);
    if (one_in(3)) out += word_of(kRareArabic, 1, 2);
    return out + word_of(kArabicLetters, 0, 5);
}

std::string RandomText::french_word() { return word_of(kFrenchLetters, 1, 10); }

std::string RandomText::piece() {
    switch (below(8)) {
        case 0:
        case 1: return arabic_word();
        case 2:
        case 3: return french_word();
        case 4: return word_of(kDigits, 1, 6);
        case 5: return pick(strange());
        default: return pick(punctuation());
    }
}

std::string RandomText::mixed(std::size_t pieces) {
    std::string out;
    for (std::size_t i = 0; i < pieces; ++i) {
        out += piece();
        if (!one_in(3)) out += pick(spaces());
    }
    return out;
}

std::string RandomText::bytes(std::size_t count) {
    constexpr std::array<unsigned char, 16> kLikely = {0x41, 0x80, 0xBF, 0x90, 0x9F, 0xA0, 0xC2, 0xC1,
                                                       0xD8, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5};
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t byte = one_in(4) ? below(256) : kLikely[below(kLikely.size())];
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    }
    return out;
}

}  // namespace dragoman::test
