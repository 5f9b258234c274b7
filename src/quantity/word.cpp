#include "quantity/word.hpp"

#include <vector>

#include "dragoman/normalize/normalize.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::quantity {

namespace {

/// Latin to Arabic by table, the rest as it comes.
constexpr char32_t kTableEnd = 0x700;
constexpr char32_t kPresentationForms = 0xFB50;

/// Presentation forms are several letters: ﻻ → لا.
std::string slowly_folded(char32_t c) {
    std::string out;
    const char32_t form = text::is_mark(c) ? 0 : normalize::arabic_letter_form(c);
    if (form >= kPresentationForms) return normalize::arabic_form(text::encode(std::u32string(1, form)));
    if (form != 0) text::append_code_point(text::without_accent(text::to_lower(form)), out);
    return out;
}

bool is_word_character(char32_t c) { return text::is_letter_or_mark(c) || text::is_ignorable(c); }

}  // namespace

std::string_view folded_code_point(char32_t c) {
    static const std::vector<std::string> kTable = [] {
        std::vector<std::string> table;
        for (char32_t code = 0; code < kTableEnd; ++code) table.push_back(slowly_folded(code));
        return table;
    }();
    if (c < kTableEnd) return kTable[c];
    thread_local std::string rare;
    return rare = slowly_folded(c);
}

void fold(std::string_view word, std::string& out) {
    out.clear();
    for (std::size_t at = 0; at < word.size();) {
        const char c = word[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
            ++at;
        } else {
            out += folded_code_point(text::next_code_point(word, at));
        }
    }
}

std::string folded(std::string_view word) {
    std::string out;
    fold(word, out);
    return out;
}

Word word_at(std::string_view passage, std::size_t at) {
    std::size_t end = at;
    for (std::size_t next = at; next < passage.size(); end = next)
        if (!is_word_character(text::next_code_point(passage, next))) break;
    return {folded(passage.substr(at, end - at)), at, end};
}

std::size_t word_begin_before(std::string_view passage, std::size_t floor, std::size_t at) {
    std::size_t end = at;
    std::size_t punctuation_count = 0;
    for (std::size_t before = end; before > floor; end = before) {
        const char32_t c = text::previous_code_point(passage, before);
        if (is_word_character(c)) break;
        if (!is_blank(c) && (c == U'\n' || text::digit_value(c) || ++punctuation_count > 1)) return at;
    }
    std::size_t begin = end;
    for (std::size_t before = begin; before > floor; begin = before)
        if (!is_word_character(text::previous_code_point(passage, before))) break;
    return begin == end ? at : begin;
}

bool is_blank(char32_t c) { return c != U'\n' && c != U'\r' && (text::is_space(c) || text::is_ignorable(c)); }

std::size_t skip_blanks(std::string_view passage, std::size_t at) {
    for (std::size_t next = at; next < passage.size(); at = next)
        if (!is_blank(text::next_code_point(passage, next))) break;
    return at;
}

std::size_t skip_ignorable(std::string_view passage, std::size_t at) {
    for (std::size_t next = at; next < passage.size(); at = next)
        if (!text::is_ignorable(text::next_code_point(passage, next))) break;
    return at;
}

char32_t code_point_at(std::string_view passage, std::size_t at) {
    return at < passage.size() ? text::next_code_point(passage, at) : 0;
}

char32_t code_point_before(std::string_view passage, std::size_t at) {
    return at > 0 ? text::previous_code_point(passage, at) : 0;
}

std::size_t code_point_size(std::string_view passage, std::size_t at) {
    std::size_t next = at;
    text::next_code_point(passage, next);
    return next - at;
}

}  // namespace dragoman::quantity
