#include "quantity/units.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

/// Powers of ten; 0: no second meaning. French `billion` is 10^12, but 10^9 where it was carried over from English.
struct ScaleWord {
    std::string_view folded;
    int exponent;
    int second_exponent;
};

constexpr ScaleWord kScaleWords[] = {
    {"mille", 3, 0},     {"million", 6, 0},    {"millions", 6, 0}, {"milliard", 9, 0}, {"milliards", 9, 0},
    {"billion", 9, 12},  {"billions", 9, 12},  {"الف", 3, 0},      {"الفا", 3, 0},     {"الاف", 3, 0},
    {"مليون", 6, 0},     {"مليونا", 6, 0},     {"ملايين", 6, 0},   {"مليار", 9, 0},    {"مليارا", 9, 0},
    {"مليارات", 9, 0},   {"بليون", 9, 0},      {"بليونا", 9, 0},   {"بلايين", 9, 0},   {"تريليون", 12, 0},
    {"تريليونا", 12, 0}, {"تريليونات", 12, 0},
};

constexpr ScaleWord kDuals[] = {{"الفان", 3, 0},   {"الفين", 3, 0},   {"مليونان", 6, 0},
                                {"مليونين", 6, 0}, {"ملياران", 9, 0}, {"مليارين", 9, 0}};

/// Units that are written glued to their number; case matters (`5g` is a mass, `5G` a network).
constexpr std::string_view kGluedUnits[] = {"km", "m",  "cm",  "mm", "kg", "g",  "t",   "ha",  "l",
                                            "h",  "mn", "min", "kW", "MW", "GW", "kWh", "MWh", "ans"};

constexpr std::string_view kOrdinalSuffixes[] = {"er",  "ers",  "re",   "res",   "ere", "eres", "e", "es",
                                                 "eme", "emes", "ieme", "iemes", "nd",  "nde",  "d", "de"};

template <std::size_t Size>
const ScaleWord* find_scale(const ScaleWord (&words)[Size], std::string_view word) {
    const auto* const found = std::find_if(std::begin(words), std::end(words),
                                           [word](const ScaleWord& entry) { return entry.folded == word; });
    return found == std::end(words) ? nullptr : found;
}

Scale scale_of(const ScaleWord& word, std::size_t end) {
    if (word.second_exponent == 0) return {{word.exponent}, end};
    return {{word.exponent, word.second_exponent}, end};
}

bool is_percent_sign(char32_t c) { return c == U'%' || c == U'\u066A' || c == U'\uFF05'; }

bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }

/// Conjunctions, prepositions and the article that are glued to figures: و ف ب ل ك ال and their heaps, kashida apart.
bool is_clitic(std::string_view folded_word) {
    constexpr std::array<std::string_view, 6> kLetters{"و", "ف", "ب", "ل", "ك", "ا"};
    std::size_t count = 0;
    for (; !folded_word.empty(); ++count) {
        const auto found = std::find_if(kLetters.begin(), kLetters.end(), [folded_word](std::string_view letter) {
            return folded_word.starts_with(letter);
        });
        if (found == kLetters.end()) return false;
        folded_word.remove_prefix(found->size());
    }
    return count <= 4;
}

/// `COVID-19` and `كوفيد-19`, but not `mi-2025`, `ب-15` or `10-12`.
bool hyphen_makes_code(std::string_view passage, std::size_t hyphen, const DigitRun& run) {
    const char32_t letter = code_point_before(passage, hyphen);
    if (!text::is_letter_or_mark(letter)) return false;
    if (is_year_like(run)) return text::is_upper(letter);
    const std::size_t begin = word_begin_before(passage, 0, hyphen);
    return text::is_latin_letter(letter) || !is_clitic(folded(passage.substr(begin, hyphen - begin)));
}

/// The Latin letters at `at`, as they are: a digit ends them.
std::string_view latin_run_at(std::string_view passage, std::size_t at) {
    std::size_t end = at;
    for (std::size_t next = at; next < passage.size(); end = next)
        if (!text::is_latin_letter(text::next_code_point(passage, next))) break;
    return passage.substr(at, end - at);
}

/// End of `word` if it is the next one behind blanks.
std::optional<std::size_t> word_behind(std::string_view passage, std::size_t at, std::string_view expected) {
    const Word word = word_at(passage, skip_blanks(passage, at));
    return word.folded == expected ? std::optional(word.end) : std::nullopt;
}

}  // namespace

std::optional<Scale> scale_behind(std::string_view passage, std::size_t at) {
    const Word word = word_at(passage, skip_blanks(passage, at));
    const ScaleWord* const scale = find_scale(kScaleWords, word.folded);
    return scale ? std::optional(scale_of(*scale, word.end)) : std::nullopt;
}

std::optional<Scale> dual_scale_at(std::string_view passage, std::size_t at) {
    const Word word = word_at(passage, at);
    const ScaleWord* const scale = find_scale(kDuals, word.folded);
    if (!scale || text::is_letter_or_mark(code_point_before(passage, at))) return std::nullopt;
    const Word next = word_at(passage, skip_blanks(passage, word.end));
    return next.folded.starts_with("و") ? std::nullopt : std::optional(scale_of(*scale, word.end));
}

std::optional<std::size_t> percent_behind(std::string_view passage, std::size_t at) {
    const std::size_t begin = skip_blanks(passage, at);
    if (is_percent_sign(code_point_at(passage, begin))) return begin + code_point_size(passage, begin);
    const Word first = word_at(passage, begin);
    for (const std::string_view word : {"pourcent", "بالمئه", "بالمائه", "بالميه"})
        if (first.folded == word) return first.end;
    if (first.folded == "pour") return word_behind(passage, first.end, "cent");
    if (first.folded != "في") return std::nullopt;
    const auto spelled = word_behind(passage, first.end, "المئه");
    return spelled ? spelled : word_behind(passage, first.end, "المائه");
}

std::optional<std::size_t> percent_before(std::string_view passage, std::size_t at) {
    while (at > 0 && text::is_ignorable(code_point_before(passage, at))) text::previous_code_point(passage, at);
    if (at == 0 || !is_percent_sign(text::previous_code_point(passage, at))) return std::nullopt;
    std::size_t before = at;
    while (before > 0 && is_blank(code_point_before(passage, before))) text::previous_code_point(passage, before);
    return text::digit_value(code_point_before(passage, before)) ? std::nullopt : std::optional(at);
}

std::optional<std::size_t> ordinal_suffix(std::string_view passage, std::size_t at) {
    const Word word = word_at(passage, at);
    const bool known =
        std::find(std::begin(kOrdinalSuffixes), std::end(kOrdinalSuffixes), word.folded) != std::end(kOrdinalSuffixes);
    return known && !text::digit_value(code_point_at(passage, word.end)) ? std::optional(word.end) : std::nullopt;
}

bool code_before(std::string_view passage, const DigitRun& run) {
    std::size_t at = run.begin;
    if (at == 0) return false;
    const char32_t c = text::previous_code_point(passage, at);
    if (c == U'_') return true;
    if (is_hyphen(c)) return hyphen_makes_code(passage, at, run);
    const char32_t second = code_point_before(passage, at);
    if (c == U'/') return text::is_latin_letter(second) && text::is_upper(second);
    const bool is_hour = (c == U'h' || c == U'H') && text::digit_value(second);
    return text::is_latin_letter(c) && !is_hour;
}

bool code_behind(std::string_view passage, std::size_t end) {
    const char32_t c = code_point_at(passage, end);
    if (c == U'_') return true;
    if (c == U'/' || is_hyphen(c)) {
        const char32_t second = code_point_at(passage, end + code_point_size(passage, end));
        return text::is_latin_letter(second) && text::is_upper(second);
    }
    const std::string_view letters = latin_run_at(passage, end);
    return !letters.empty() &&
           std::find(std::begin(kGluedUnits), std::end(kGluedUnits), letters) == std::end(kGluedUnits);
}

}  // namespace dragoman::quantity
