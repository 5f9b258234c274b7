#include "write/html.hpp"

#include <algorithm>

#include "dragoman/text/utf8.hpp"
#include "write/cells.hpp"

namespace dragoman::write {

namespace {

constexpr char32_t kPictures = 0x2400;  // the picture of control character c is U+2400 + c
constexpr char32_t kPictureOfDelete = 0x2421;

bool is_noncharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFE; }
bool is_unprintable(char32_t c) { return (c >= 0x80 && c <= 0x9F) || is_noncharacter(c); }
bool turns_text(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

std::string by_number(char32_t c) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    for (; c != 0 || digits.size() < 4; c >>= 4U) digits.insert(digits.begin(), kDigits[c & 0xFU]);
    return "⟨U+" + digits + "⟩";
}

std::string_view reference(char32_t c) {
    switch (c) {
        case U'&': return "&amp;";
        case U'<': return "&lt;";
        case U'>': return "&gt;";
        case U'"': return "&quot;";
        case U'\'': return "&#39;";
        default: return "";
    }
}

void append_character(char32_t c, std::string& out) {
    if (const auto escaped = reference(c); !escaped.empty()) {
        out += escaped;
    } else if (c < 0x20 && c != U'\n' && c != U'\t') {
        text::append_code_point(kPictures + c, out);
    } else if (c == 0x7F) {
        text::append_code_point(kPictureOfDelete, out);
    } else if (is_unprintable(c)) {
        out += by_number(c);
    } else {
        text::append_code_point(c, out);
    }
}

bool starts_with_scheme(std::string_view url, std::string_view scheme) {
    return url.size() > scheme.size() && std::ranges::equal(url.substr(0, scheme.size()), scheme, [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

}  // namespace

std::string html_text(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (c != U'\r') {
            append_character(c, out);
        } else if (at == text.size() || text[at] != '\n') {
            out += '\n';
        }
    }
    return out;
}

std::string html_name(std::string_view text) {
    const std::string line = cell(text);
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = text::next_code_point(line, at);
        if (turns_text(c)) {
            out += by_number(c);
        } else {
            append_character(c, out);
        }
    }
    return out;
}

std::string bdi(std::string_view name) { return "<bdi>" + html_name(name) + "</bdi>"; }

bool is_web_address(std::string_view url) {
    if (!starts_with_scheme(url, "http://") && !starts_with_scheme(url, "https://")) return false;
    return std::ranges::none_of(url, [](unsigned char c) { return c <= 0x20 || c == 0x7F; });
}

std::string web_link(std::string_view url) {
    std::string shown = "<bdi dir=\"ltr\">" + html_name(url) + "</bdi>";
    if (!is_web_address(url)) return shown;
    return "<a href=\"" + html_name(url) + "\" rel=\"noopener noreferrer\">" + shown + "</a>";
}

std::string grouped(std::size_t number) {
    std::string out = std::to_string(number);
    for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
    return out;
}

std::string counted(std::size_t number, std::string_view noun) {
    return grouped(number) + " " + std::string{noun} + (number == 1 ? "" : "s");
}

}  // namespace dragoman::write
