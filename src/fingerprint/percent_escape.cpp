#include "fingerprint/percent_escape.hpp"

#include <optional>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::fingerprint {

namespace {

constexpr std::size_t kEscapeBytes = 3;

std::optional<unsigned> hex_digit(char c) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
    return std::nullopt;
}

std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
    if (at + kEscapeBytes > text.size() || text[at] != '%') return std::nullopt;
    const auto high = hex_digit(text[at + 1]);
    const auto low = hex_digit(text[at + 2]);
    if (!high || !low) return std::nullopt;
    return static_cast<char>(*high * 16 + *low);
}

bool is_decoded(char32_t c) {
    if (c >= 0x80) return text::is_letter_or_mark(c) || text::digit_value(c);
    return text::is_latin_letter(c) || text::digit_value(c) || c == U'-' || c == U'.' || c == U'_' || c == U'~';
}

std::string_view::size_type sequence_bytes(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    if (byte < 0x80) return 1;
    if (byte >= 0xF0) return 4;
    return byte >= 0xE0 ? 3 : 2;
}

/// The character whose escapes begin at `at`, if it is one that is to be decoded.
std::optional<std::string> decoded_character(std::string_view text, std::size_t at) {
    std::string bytes;
    const auto lead = escaped_byte(text, at);
    if (!lead) return std::nullopt;
    for (std::size_t i = 0; i < sequence_bytes(*lead); ++i) {
        const auto byte = escaped_byte(text, at + i * kEscapeBytes);
        if (!byte) return std::nullopt;
        bytes.push_back(*byte);
    }
    std::size_t end = 0;
    if (text::first_invalid_byte(bytes) || !is_decoded(text::next_code_point(bytes, end))) return std::nullopt;
    return bytes;
}

char upper_ascii(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::string canonical_escapes(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const auto character = decoded_character(text, at)) {
            out += *character;
            at += character->size() * kEscapeBytes;
        } else if (escaped_byte(text, at)) {
            out.append({'%', upper_ascii(text[at + 1]), upper_ascii(text[at + 2])});
            at += kEscapeBytes;
        } else if (text[at] == '%') {
            out += "%25";  // a bare sign would make an escape of what is decoded behind it
            ++at;
        } else {
            out.push_back(text[at++]);
        }
    }
    return out;
}

}  // namespace dragoman::fingerprint
