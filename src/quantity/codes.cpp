#include "quantity/codes.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

/// Units and endings that are written glued to their number; case matters (`5g` is a mass, `5G` a network).
constexpr std::string_view kGluedUnits[] = {
    "km",  "m",   "cm",  "mm", "kg",  "g",   "t",   "ha", "l",  "h",   "H",   "mn",   "min",  "kW",   "MW", "GW",
    "kWh", "MWh", "ans", "er", "ers", "re",  "res", "e",  "es", "nd",  "nde", "d",    "eme",  "Mo",   "Go", "To",
    "mph", "Ko",  "ko",  "Md", "Mds", "km²", "m²",  "m³", "s",  "ème", "ère", "èmes", "ième", "ieme", "o"};

/// Letters before the sign of a currency.
constexpr std::string_view kScaleLetters[] = {"M", "k", "K"};

template <std::size_t Size>
bool contains(const std::string_view (&list)[Size], std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }

/// Conjunction, preposition and article that are glued to figures, each once at most: و or ف, ب ل or ك, ال.
bool is_clitic(std::string_view folded_word) {
    constexpr std::array<std::string_view, 6> kLetters{"و", "ف", "ب", "ل", "ك", "ال"};
    constexpr std::array<int, 6> kPlaces{0, 0, 1, 1, 1, 2};
    int place = 0;
    for (std::size_t i = 0; i < kLetters.size(); ++i) {
        if (kPlaces[i] < place || !folded_word.starts_with(kLetters[i])) continue;
        folded_word.remove_prefix(kLetters[i].size());
        place = kPlaces[i] + 1;
    }
    return folded_word.empty();
}

/// The letter that ends at `end` is the hour of `9h` in `9h-17h`.
bool ends_hour(std::string_view text, std::size_t end) {
    const char32_t letter = code_point_before(text, end);
    return (letter == U'h' || letter == U'H') && text::digit_value(code_point_before(text, end - 1));
}

/// `COVID-19` and `كوفيد-19`, but not `mi-2025`, `ب-15`, `10-12` or `9h-17h`.
bool hyphen_makes_code(std::string_view text, std::size_t hyphen, const DigitRun& run) {
    const char32_t letter = code_point_before(text, hyphen);
    if (!text::is_letter_or_mark(letter) || ends_hour(text, hyphen)) return false;
    if (is_year_like(run)) return text::is_upper(letter);
    const std::size_t begin = word_begin_before(text, 0, hyphen);
    return text::is_latin_letter(letter) || !is_clitic(folded(text.substr(begin, hyphen - begin)));
}

/// `كوفيد- 19`: a blank behind the hyphen, none before it.
bool hyphen_before_blank(std::string_view text, std::size_t at, const DigitRun& run) {
    text::previous_code_point(text, at);
    return text::is_arabic_letter(code_point_before(text, at)) && hyphen_makes_code(text, at, run);
}

bool code_before(std::string_view text, const DigitRun& run) {
    std::size_t at = run.begin;
    if (at == 0) return false;
    const char32_t c = text::previous_code_point(text, at);
    if (c == U'_') return true;
    if (is_hyphen(c)) return hyphen_makes_code(text, at, run);
    if (c == U' ' && is_hyphen(code_point_before(text, at))) return hyphen_before_blank(text, at, run);
    const char32_t second = code_point_before(text, at);
    const bool clock = code_point_at(text, run.end) == U':';
    if (c == U'/') return text::is_latin_letter(second) && text::is_upper(second) && !clock;
    const bool is_hour = (c == U'h' || c == U'H') && text::digit_value(second);
    return text::is_latin_letter(c) && !is_hour;
}

/// The Latin letters at `at`, as they are: a digit ends them.
std::string_view latin_run_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    for (std::size_t next = at; next < text.size(); end = next)
        if (!text::is_latin_letter(text::next_code_point(text, next))) break;
    return text.substr(at, end - at);
}

bool code_behind(std::string_view text, std::size_t end) {
    const char32_t c = code_point_at(text, end);
    if (c == U'_') return true;
    if (c == U'/' || is_hyphen(c)) {
        const char32_t second = code_point_at(text, end + code_point_size(text, end));
        return text::is_latin_letter(second) && text::is_upper(second);
    }
    const std::string_view letters = latin_run_at(text, end);
    if (letters.empty() || contains(kGluedUnits, letters)) return false;
    const char32_t behind = code_point_at(text, end + letters.size());
    return !(contains(kScaleLetters, letters) && (behind == U'€' || behind == U'$' || behind == U'£'));
}

bool belongs_to_code(char32_t c) {
    return text::is_letter_or_mark(c) || text::digit_value(c) || is_hyphen(c) || c == U'/' || c == U'_' || c == U'.';
}

bool is_edge(char32_t c) { return !text::is_letter_or_mark(c) && !text::digit_value(c); }

/// The run of letters, digits and joints around [begin, end), joints at its edges apart.
ByteSpan code_span(std::string_view text, std::size_t begin, std::size_t end, std::size_t floor) {
    constexpr int kLongestCode = 60;  // code points to either side
    int count = 0;
    for (std::size_t at = begin; at > floor && count < kLongestCode; begin = at, ++count)
        if (!belongs_to_code(text::previous_code_point(text, at)) || at < floor) break;
    count = 0;
    for (std::size_t at = end; at < text.size() && count < kLongestCode; end = at, ++count)
        if (!belongs_to_code(text::next_code_point(text, at))) break;
    while (begin < end && is_edge(code_point_at(text, begin))) begin += code_point_size(text, begin);
    for (std::size_t at = end; at > begin && is_edge(code_point_before(text, at)); end = at)
        text::previous_code_point(text, at);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool ends_address(char32_t c) {
    return text::is_space(c) || c == U'"' || c == U'<' || c == U'>' || c == U'»' || c == U'\u060C';
}

}  // namespace

std::optional<ByteSpan> code_around(std::string_view text, const DigitRun& first, std::size_t numeral_end,
                                    std::size_t floor) {
    if (!code_before(text, first) && !code_behind(text, numeral_end)) return std::nullopt;
    return code_span(text, first.begin, numeral_end, floor);
}

std::optional<std::size_t> telephone_end(const Passage& passage, std::size_t at) {
    const auto first = digit_run_at(passage.text(), passage[at].begin);
    const bool abroad = passage.is_sign(at - 1, U'+') && !passage[at].blank_before;
    if (!abroad && (!first->leading_zero || first->count < 2 || first->count > 4)) return std::nullopt;
    const std::size_t fewest_groups = first->count > 2 ? 3U : 4U;
    std::size_t end = at + 1;
    for (std::size_t groups = 1;; ++groups) {
        const bool dotted = passage.is_sign(end, U'.') || passage.is_hyphen(end);
        const std::size_t next = dotted ? end + 1 : end;
        const auto run =
            passage[next].kind == LexemeKind::digits ? digit_run_at(passage.text(), passage[next].begin) : std::nullopt;
        if (!run || run->count > 4) return groups >= fewest_groups ? std::optional(end) : std::nullopt;
        end = next + 1;
    }
}

std::optional<std::size_t> address_end(const Passage& passage, std::size_t at) {
    const bool scheme = passage.is_sign(at, U':') && passage.is_sign(at + 1, U'/') && passage.is_sign(at + 2, U'/');
    const bool host = passage.raw(at) == "www" && passage.is_sign(at + 1, U'.');
    if (!scheme && !host) return std::nullopt;
    std::size_t byte = passage[at].begin;
    for (std::size_t next = byte; next < passage.text().size(); byte = next)
        if (ends_address(text::next_code_point(passage.text(), next))) break;
    return passage.index_at(byte, at);
}

}  // namespace dragoman::quantity
