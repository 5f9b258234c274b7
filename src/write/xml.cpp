#include "write/xml.hpp"

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::write {

namespace {

bool is_forbidden(char32_t c) {
    return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || c == 0xFFFE || c == 0xFFFF;
}

/// A reference for what would end the text, or be altered by the parser: a bare CR becomes LF. Empty: none is needed.
std::string_view reference(char32_t c) {
    switch (c) {
        case U'&': return "&amp;";
        case U'<': return "&lt;";
        case U'>': return "&gt;";
        case U'"': return "&quot;";
        case U'\r': return "&#13;";
        default: return "";
    }
}

}  // namespace

std::size_t append_xml(std::string_view text, std::string& out) {
    std::size_t dropped = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (is_forbidden(c)) {
            ++dropped;
        } else if (const auto escaped = reference(c); !escaped.empty()) {
            out += escaped;
        } else {
            text::append_code_point(c, out);
        }
    }
    return dropped;
}

bool is_blank_as_xml(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (!is_forbidden(c) && !text::is_space(c)) return false;
    }
    return true;
}

}  // namespace dragoman::write
