#include "fingerprint/image_names.hpp"

#include <algorithm>
#include <array>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "fingerprint/percent_escape.hpp"

namespace dragoman::fingerprint {

namespace {

constexpr std::size_t kLeastStemBytes = 4;

/// Length of an image extension behind the dot at `dot`, 0 if none: it must end the name.
std::size_t extension_length(std::string_view passage, std::size_t dot) {
    constexpr std::array<std::string_view, 5> kExtensions{"jpeg", "jpg", "png", "webp", "gif"};
    for (const std::string_view extension : kExtensions) {
        const std::size_t end = dot + 1 + extension.size();
        if (text::lower(passage.substr(dot + 1, extension.size())) != extension) continue;
        std::size_t next = end;
        const char32_t behind = end < passage.size() ? text::next_code_point(passage, next) : U' ';
        if (!text::is_latin_letter(behind) && !text::digit_value(behind)) return extension.size();
    }
    return 0;
}

bool is_name_character(char32_t c) {
    return text::is_letter_or_mark(c) || text::digit_value(c) || c == U'-' || c == U'_' || c == U'.' || c == U'%' ||
           c == U'~' || c == U'+' || c == U'@';
}

std::size_t name_begin(std::string_view passage, std::size_t floor, std::size_t dot) {
    std::size_t begin = dot;
    for (std::size_t before = dot; before > floor; begin = before)
        if (!is_name_character(text::previous_code_point(passage, before))) break;
    return begin;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// `-300x200`, as content managers append it.
bool is_size(std::string_view suffix) {
    const std::size_t cross = suffix.find('x');
    return cross != std::string_view::npos && all_digits(suffix.substr(0, cross)) &&
           all_digits(suffix.substr(cross + 1));
}

std::string_view without_size(std::string_view stem) {
    const std::size_t hyphen = stem.rfind('-');
    if (hyphen == std::string_view::npos) return stem;
    const std::string_view suffix = stem.substr(hyphen + 1);
    return is_size(suffix) || suffix == "scaled" ? stem.substr(0, hyphen) : stem;
}

}  // namespace

std::vector<ImageName> find_image_names(std::string_view text, ByteSpan span) {
    const std::string_view passage = text.substr(0, span.end);
    std::vector<ImageName> names;
    std::size_t floor = span.begin;
    for (std::size_t dot = passage.find('.', floor); dot != std::string_view::npos; dot = passage.find('.', dot + 1)) {
        const std::size_t length = extension_length(passage, dot);
        if (length == 0) continue;
        const std::size_t begin = name_begin(passage, floor, dot);
        const std::string stem = text::lower(canonical_escapes(passage.substr(begin, dot - begin)));
        const std::string_view kept = without_size(stem);
        floor = dot + 1 + length;
        if (kept.size() < kLeastStemBytes) continue;
        names.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(floor)},
                         std::string(kept) + '.' + text::lower(passage.substr(dot + 1, length))});
    }
    return names;
}

}  // namespace dragoman::fingerprint
