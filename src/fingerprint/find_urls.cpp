// Addresses in running text.
#include <algorithm>
#include <array>

#include "dragoman/fingerprint/url.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::fingerprint {

namespace {

constexpr std::u32string_view kStops = U"<>\"«»“”‘’…،؛؟|\\^`{}";
constexpr std::string_view kClosing = ".,;:!?'*_]";

/// Arabic glued to a Latin address is the text going on; behind `/`, `-`, `_` or `=` it is a part of the address.
bool goes_on(char32_t last, char32_t c) {
    if (text::is_space(c) || text::is_ignorable(c) || kStops.find(c) != std::u32string_view::npos) return false;
    const bool latin_before = text::is_latin_letter(last) || text::digit_value(last).has_value();
    return !(latin_before && text::is_arabic_letter(c));
}

std::size_t raw_end(std::string_view text, std::size_t at) {
    char32_t last = 0;
    for (std::size_t next = at; next < text.size(); at = next) {
        const char32_t c = text::next_code_point(text, next);
        if (!goes_on(last, c)) break;
        last = c;
    }
    return at;
}

/// Without closing punctuation; a closing bracket stays if its opening one is in the address.
std::size_t trimmed_end(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view url = text.substr(begin, end - begin);
    auto unopened = std::count(url.begin(), url.end(), ')') - std::count(url.begin(), url.end(), '(');
    for (; end > begin; --end) {
        const char c = text[end - 1];
        if (c == ')' && unopened > 0) {
            --unopened;
        } else if (kClosing.find(c) == std::string_view::npos) {
            break;
        }
    }
    return end;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

/// Length of `http://`, `https://` or `www.` at `at`, 0 if none. `www.` must not be the end of a word.
std::size_t opening_length(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 4> kOpenings{"https://", "http://", "ftp://", "www."};
    for (const std::string_view opening : kOpenings) {
        if (!equals_ignoring_case(text.substr(at, opening.size()), opening)) continue;
        std::size_t before = at;
        if (opening == "www." && at > 0 && text::is_latin_letter(text::previous_code_point(text, before))) continue;
        return opening.size();
    }
    return 0;
}

}  // namespace

std::vector<ByteSpan> find_urls(std::string_view text, ByteSpan span) {
    const std::string_view passage = text.substr(0, span.end);
    std::vector<ByteSpan> urls;
    for (std::size_t at = span.begin; at < passage.size();) {
        at = passage.find_first_of("hHwWfF", at);
        if (at == std::string_view::npos) break;
        const std::size_t opening = opening_length(passage, at);
        const std::size_t end = opening == 0 ? at : trimmed_end(passage, at, raw_end(passage, at));
        if (end <= at + opening) {
            ++at;
            continue;
        }
        urls.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end;
    }
    return urls;
}

}  // namespace dragoman::fingerprint
