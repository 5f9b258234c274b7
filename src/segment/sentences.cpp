// A sentence ends behind . ! ? … ؟ and the closing quotes and brackets after them (a space before a French » or !
// belongs to what is before it), where white space follows or, as in hurried copy, an Arabic letter at once, unless
//   - the next visible character is a lower-case letter;
//   - the full stop ends an abbreviation (`M.`, `art. 5`, `د.`) or a single letter (`أ.ف.ب.`, `J. Dupont`);
//   - there is nothing but a number before the full stop (`1. Introduction`).
// ICU's sentence breaks cut `« … . »` before the closing mark and shatter Arabic abbreviations, hence these rules.
#include <algorithm>
#include <array>

#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::segment {

namespace {

constexpr std::array<std::string_view, 22> kAbbreviations = {"mm",  "mme",  "mmes", "mlle", "dr",   "pr",  "st",  "ste",
                                                             "mgr", "bd",   "boul", "cf",   "ibid", "réf", "tél", "gén",
                                                             "vs",  "janv", "févr", "juil", "av",   "ex"};
/// Words, or abbreviations that may end a sentence, unless a number follows: `l'art. 5`, `12 sept. 2023`.
constexpr std::array<std::string_view, 17> kAbbreviationsOfNumbers = {
    "art", "al", "ch", "chap", "env", "fig", "hab", "no", "op", "pp", "sept", "oct", "nov", "déc", "vol", "ed", "éd"};
/// Words of one letter; any other single letter is an initial or an abbreviation.
constexpr std::array<std::string_view, 3> kShortWords = {"a", "à", "y"};

bool is_end(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U'؟' || c == U'۔'; }

bool is_closing(char32_t c) {
    return c == U'»' || c == U'”' || c == U'’' || c == U'"' || c == U')' || c == U']' || c == U'›' || c == U'\'' ||
           text::is_ignorable(c);
}

/// The word that ends right before `end`.
std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t start = end;
    for (std::size_t before = start; start > begin; start = before) {
        if (!text::is_letter_or_mark(text::previous_code_point(text, before))) break;
    }
    return text.substr(start, end - start);
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

bool is_abbreviation(std::string_view word, char32_t follower) {
    if (text::count_code_points(word) == 1) return !contains(kShortWords, word);
    const std::string lower = text::lower(word);
    return contains(kAbbreviations, lower) || (text::digit_value(follower) && contains(kAbbreviationsOfNumbers, lower));
}

bool is_number(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!text::digit_value(text::next_code_point(text, at))) return false;
    }
    return !text.empty();
}

struct Splitter {
    std::string_view text;
    ByteSpan paragraph;

    [[nodiscard]] char32_t at(std::size_t offset) const {
        return offset < paragraph.end ? text::next_code_point(text, offset) : U'\0';
    }

    [[nodiscard]] std::size_t skip(std::size_t offset, bool (*wanted)(char32_t)) const {
        for (std::size_t next = offset; offset < paragraph.end; offset = next) {
            if (!wanted(text::next_code_point(text.substr(0, paragraph.end), next))) break;
        }
        return offset;
    }

    /// Behind the closing marks that follow an end mark, a spaced guillemet included.
    [[nodiscard]] std::size_t close(std::size_t offset) const {
        for (;;) {
            const std::size_t visible = skip(offset, text::is_space);
            const char32_t next = at(visible);
            const bool spaced = next == U'»' || next == U'!' || next == U'?';
            if (visible == offset ? !(is_closing(next) || is_end(next)) : !spaced) return offset;
            std::size_t after = visible;
            text::next_code_point(text, after);
            offset = after;
        }
    }

    /// `begin` is the sentence's, `closed` is behind the closing marks.
    [[nodiscard]] bool breaks(std::size_t begin, std::size_t end_mark, char32_t mark, std::size_t closed) const {
        const std::size_t next = skip(closed, text::is_space);
        if (next >= paragraph.end) return false;
        const char32_t follower = at(next);
        const bool glued = next == closed;
        if (glued && (mark == U'…' || !text::is_arabic_letter(follower))) return false;
        if (text::to_lower(follower) == follower && text::is_latin_letter(follower)) return false;
        if (mark != U'.') return true;
        return !is_number(text.substr(begin, end_mark - begin)) &&
               !is_abbreviation(word_before(text, begin, end_mark), follower);
    }
};

}  // namespace

std::vector<ByteSpan> sentences(std::string_view text, ByteSpan paragraph, Language) {
    const Splitter splitter{text, paragraph};
    std::vector<ByteSpan> out;
    std::size_t begin = paragraph.begin;
    for (std::size_t at = begin; at < paragraph.end;) {
        const std::size_t mark_at = at;
        const char32_t c = text::next_code_point(text, at);
        if (!is_end(c)) continue;
        at = splitter.close(at);
        if (!splitter.breaks(begin, mark_at, c, at)) continue;
        out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
        begin = at = splitter.skip(at, text::is_space);
    }
    if (begin < paragraph.end) out.push_back({static_cast<std::uint32_t>(begin), paragraph.end});
    return out;
}

}  // namespace dragoman::segment
