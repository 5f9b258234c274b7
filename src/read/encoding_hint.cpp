#include "read/encoding_hint.hpp"

#include "dragoman/text/utf8.hpp"

namespace dragoman::read {

namespace {

constexpr std::size_t kLongestCharacter = 4;

std::string hex_byte(char byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto code = static_cast<unsigned char>(byte);
    return {'0', 'x', kDigits[code >> 4U], kDigits[code & 15U]};
}

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

/// Whether the rest would be the beginning of a character if more bytes followed.
bool ends_inside_a_character(std::string_view rest) {
    if (rest.size() >= kLongestCharacter) return false;
    for (const char* const more :
         {"\x80", "\x80\x80", "\x80\x80\x80", "\x90", "\x90\x80", "\x90\x80\x80", "\xA0\x80"}) {
        const std::string whole = std::string(rest) + more;
        if (whole.size() <= kLongestCharacter && !text::first_invalid_byte(whole) &&
            text::count_code_points(whole) == 1)
            return true;
    }
    return false;
}

/// Letters beyond ASCII as the two Windows code pages have them: a French one (0xC0 to 0xFF) stands alone beside ASCII
/// letters, Arabic ones (0xC1 to 0xED, most of them) stand in rows.
struct CodePageLetters {
    std::size_t alone = 0;
    std::size_t in_rows = 0;
    std::size_t others = 0;  ///< bytes from 0x80 on that are no such letters
};

CodePageLetters count_letters(std::string_view bytes) {
    CodePageLetters out;
    const auto is_high_at = [&](std::size_t at) { return at < bytes.size() && is_high(bytes[at]); };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!is_high(bytes[i])) continue;
        if (static_cast<unsigned char>(bytes[i]) < 0xC0)
            ++out.others;
        else if (is_high_at(i + 1) || (i > 0 && is_high_at(i - 1)))
            ++out.in_rows;
        else
            ++out.alone;
    }
    return out;
}

/// Whether most of what is beyond ASCII is UTF-8 all the same: then a few bytes are damaged.
bool is_mostly_utf8(std::string_view bytes) {
    std::size_t right = 0;
    std::size_t wrong = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(bytes, at);
        if (c == U'\uFFFD' && bytes.substr(begin, at - begin) != "\uFFFD")
            ++wrong;
        else if (at - begin > 1)
            ++right;
    }
    return right > wrong;
}

/// Empty: it looks like neither.
std::string_view likely_code_page(std::string_view bytes) {
    if (is_mostly_utf8(bytes)) return {};
    const CodePageLetters letters = count_letters(bytes);
    if (letters.alone + letters.in_rows <= letters.others) return {};
    return letters.in_rows > letters.alone ? "WINDOWS-1256" : "WINDOWS-1252";
}

}  // namespace

std::string not_utf8_message(std::string_view bytes, std::size_t offset) {
    const std::string place = "byte " + hex_byte(bytes[offset]) + " at offset " + std::to_string(offset);
    if (ends_inside_a_character(bytes.substr(offset)))
        return "ends inside a character: " + place + " begins one that is cut off; get the file anew";
    const std::string_view code_page = likely_code_page(bytes);
    if (code_page.empty()) return "is not UTF-8: " + place + "; get the file anew, or convert it to UTF-8";
    return "is not UTF-8: " + place + "; it looks like " + std::string(code_page) + ": convert it with iconv -f " +
           std::string(code_page) + " -t UTF-8";
}

}  // namespace dragoman::read
