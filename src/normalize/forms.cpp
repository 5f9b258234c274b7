#include "dragoman/normalize/normalize.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::normalize {

namespace {

constexpr char32_t kKashida = 0x640;
constexpr char32_t kPresentationForms = 0xFB50;

}  // namespace

char32_t arabic_letter_form(char32_t c) {
    switch (c) {
        case U'أ':
        case U'إ':
        case U'آ':
        case U'ٱ': return U'ا';
        case U'ى':
        case U'ی': return U'ي';
        case U'ک': return U'ك';
        case U'ة': return U'ه';
        case kKashida:
        case 0x670: return 0;
        default: break;
    }
    return (c >= 0x64B && c <= 0x65F) || text::is_ignorable(c) ? 0 : c;
}

std::string arabic_form(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::next_code_point(word, at);
        if (c >= kPresentationForms) {
            for (const char32_t part : text::compatibility_letters(c)) {
                if (const char32_t letter = arabic_letter_form(part); letter != 0) text::append_code_point(letter, out);
            }
        } else if (const char32_t letter = arabic_letter_form(c); letter != 0) {
            text::append_code_point(letter, out);
        }
    }
    return out;
}

std::string french_form(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    bool has_marks = false;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::to_lower(text::next_code_point(word, at));
        if (c == U'\'' || c == U'’' || c == U'ʼ' || text::is_ignorable(c)) continue;
        has_marks = has_marks || text::is_mark(c);
        text::append_code_point(c, out);
    }
    return has_marks ? text::composed(out) : out;
}

}  // namespace dragoman::normalize
