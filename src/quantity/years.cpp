#include "quantity/years.hpp"

#include <algorithm>
#include <array>

#include "dragoman/text/character.hpp"
#include "quantity/dates.hpp"
#include "quantity/numeral.hpp"
#include "quantity/spoken.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

Draft range(const Passage& passage, std::size_t begin, std::size_t end, double from, double to) {
    Draft draft = make_draft(passage, Kind::year, begin, end);
    draft.quantity.values = {from};
    draft.quantity.upper_values = {to};
    draft.quantity.in_words = true;
    for (std::size_t i = begin; i < end; ++i) {
        if (passage[i].kind != LexemeKind::digits) continue;
        if (draft.quantity.in_words) draft.quantity.number.begin = static_cast<std::uint32_t>(passage[i].begin);
        draft.quantity.number.end = static_cast<std::uint32_t>(passage[i].end);
        draft.quantity.in_words = false;
    }
    return draft;
}

std::optional<DigitRun> digits(const Passage& passage, std::size_t at) {
    return passage[at].kind == LexemeKind::digits ? digit_run_at(passage.text(), passage[at].begin) : std::nullopt;
}

/// `2020-2024`, `2024-25`, `2024/2025`.
std::optional<Draft> year_range(const Passage& passage, std::size_t at) {
    const auto first = digits(passage, at);
    const auto last = digits(passage, at + 2);
    const bool slash = passage.is_sign(at + 1, U'/') && !passage[at + 1].blank_before;
    if (!first || !last || !is_year_like(*first) || !(slash || passage.is_hyphen(at + 1))) return std::nullopt;
    if (passage[at + 2].blank_before || passage.is_sign(at + 3, U'/') || passage.is_hyphen(at + 3)) return std::nullopt;
    const bool short_form = last->count == 2 && last->value == (first->value + 1) % 100;
    const std::uint64_t end = short_form ? first->value + 1 : last->value;
    const bool follows = slash ? end == first->value + 1 : end > first->value;
    if (!follows || (last->count != 4 && !short_form) || end > 2100) return std::nullopt;
    return range(passage, at, at + 3, static_cast<double>(first->value), static_cast<double>(end));
}

/// `les années 1990`, `années 90`, `années quatre-vingt-dix`; two digits mean the last century that is over.
std::optional<Draft> french_decade(const Passage& passage, std::size_t at) {
    if (!passage.is(at, Particle::years)) return std::nullopt;
    std::uint64_t value = 0;
    std::size_t end = at + 2;
    if (const auto run = digits(passage, at + 1)) {
        value = run->value;
    } else if (const auto spoken = french_number_at(passage, at + 1); spoken && !spoken->ordinal) {
        value = spoken->value;
        end = spoken->end;
    }
    if (value < 100) value += value >= 20 ? 1900 : 0;
    if (value < 1000 || value > 2090 || value % 10 != 0) return std::nullopt;
    return range(passage, at, end, static_cast<double>(value), static_cast<double>(value) + 9);
}

/// The number of a century behind القرن: an ordinal, `العشرين`, `21`, `الـ21`.
struct Century {
    std::uint64_t number = 0;
    std::size_t end = 0;
};

std::optional<Century> arabic_century(const Passage& passage, std::size_t at) {
    if (!passage.is(at, Role::century) || !passage.is_arabic(at)) return std::nullopt;
    std::size_t next = at + 1;
    if (passage.raw(next) == "الـ" || passage.raw(next) == "ال") ++next;
    if (const auto run = digits(passage, next); run && run->value >= 1 && run->value <= 30)
        return Century{run->value, next + 1};
    if (!passage.has_clitic(next, kArticle)) return std::nullopt;
    const auto number = arabic_number_at(passage, next);
    if (!number || number->value < 1 || number->value > 30) return std::nullopt;
    return Century{number->value, number->end};
}

std::optional<Century> last_century(const Passage& passage, std::size_t at) {
    if (!passage.is(at, Role::century) || !passage.is_arabic(at)) return std::nullopt;
    return passage.says(at + 1, "الماضي") || passage.says(at + 1, "المنصرم") ? std::optional(Century{20, at + 2})
                                                                             : std::nullopt;
}

/// `التسعينيات`, `سبعينيات القرن الماضي`, `أربعينيات القرن التاسع عشر`; not an age (في الستينيات من عمره).
std::optional<Draft> arabic_decade(const Passage& passage, std::size_t at) {
    const Meaning* const decade = passage.meaning(at, Role::decade);
    if (decade == nullptr) return std::nullopt;
    if (passage.is(at + 1, Particle::from) &&
        (passage.says(at + 2, "عمره") || passage.says(at + 2, "عمرها") || passage.says(at + 2, "العمر")))
        return std::nullopt;
    auto century = last_century(passage, at + 1);
    if (!century) century = arabic_century(passage, at + 1);
    const double first = 100.0 * static_cast<double>(century ? century->number - 1 : 19) + decade->value;
    return range(passage, at, century ? century->end : at + 1, first, first + 9);
}

int roman_digit(char c) {
    switch (c) {
        case 'I': return 1;
        case 'V': return 5;
        case 'X': return 10;
        default: return 0;
    }
}

/// The value of letters I, V and X.
std::uint64_t roman_value(std::string_view letters) {
    int value = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const int digit = roman_digit(letters[i]);
        const int next = i + 1 < letters.size() ? roman_digit(letters[i + 1]) : 0;
        value += digit < next ? -digit : digit;
    }
    return value > 0 ? static_cast<std::uint64_t>(value) : 0;
}

/// `XXIe`, `Ier`: a Roman number up to 39 with its ending; 0: none.
std::uint64_t roman_ordinal(std::string_view word) {
    constexpr std::array<std::string_view, 6> kEndings{"e", "er", "ème", "ᵉ", "ieme", "ième"};
    const std::size_t length = std::min(word.find_first_not_of("IVX"), word.size());
    if (length == 0 || std::find(kEndings.begin(), kEndings.end(), word.substr(length)) == kEndings.end()) return 0;
    return roman_value(word.substr(0, length));
}

/// A number up to 39 as it is written: `IX`, not `VX`.
bool is_roman(std::string_view word) {
    constexpr std::array<std::string_view, 10> kUnits{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    const std::size_t tens = std::min(word.find_first_not_of('X'), word.size());
    return !word.empty() && tens <= 3 && std::ranges::find(kUnits, word.substr(tens)) != kUnits.end();
}

/// `type I`, `phase III`: what is numbered so, of one letter too.
bool is_numbered_kind(const Passage& passage, std::size_t at) {
    constexpr std::array<std::string_view, 16> kKinds{"type",    "types",  "phase",    "phases", "stade", "stades",
                                                      "classe",  "grade",  "groupe",   "niveau", "titre", "chapitre",
                                                      "article", "annexe", "division", "tome"};
    return std::ranges::any_of(kKinds, [&](std::string_view kind) { return passage.says(at, kind); });
}

/// `angiotensine I en angiotensine II`: the same word is numbered again a little farther on.
bool is_numbered_again(const Passage& passage, std::size_t at) {
    constexpr std::size_t kReach = 8;
    const std::string_view word = passage.raw(at);
    for (std::size_t next = at + 2; next < at + 2 + kReach; ++next)
        if (passage.raw(next) == word && is_roman(passage.raw(next + 1)) && passage.raw(next + 1).size() > 1)
            return true;
    return false;
}

/// `Léon XIV`, `angiotensine II`: behind a word; one letter and `IV`, which is other things too, only where it is
/// surely a number.
std::uint64_t roman_behind_word(const Passage& passage, std::size_t at) {
    constexpr std::size_t kShortestWord = 5;
    const std::string_view word = passage.raw(at);
    if (at == 0 || !is_roman(word) || passage[at - 1].kind != LexemeKind::word || passage.is_arabic(at - 1)) return 0;
    const bool name = text::is_upper(code_point_at(passage.text(), passage[at - 1].begin));
    const bool sure = is_numbered_kind(passage, at - 1) || is_numbered_again(passage, at - 1);
    const bool likely = word.size() > 1 && (name || (word != "IV" && passage.raw(at - 1).size() >= kShortestWord));
    return sure || likely ? roman_value(word) : 0;
}

/// The second of two as well: `phases II-III`, `type I et II`.
std::uint64_t roman_number(const Passage& passage, std::size_t at) {
    if (const std::uint64_t value = roman_behind_word(passage, at)) return value;
    if (at < 2 || !is_roman(passage.raw(at))) return 0;
    const bool joined = passage.is_hyphen(at - 1) || passage.is(at - 1, Particle::conjunction) ||
                        passage.is(at - 1, Particle::to) || passage.raw(at - 1) == "ou";
    return joined && roman_behind_word(passage, at - 2) > 0 ? roman_value(passage.raw(at)) : 0;
}

/// Any French ordinal at `at`: `21e`, `XXe`, `vingtième`.
std::optional<Century> french_ordinal(const Passage& passage, std::size_t at) {
    if (passage[at].kind == LexemeKind::word) {
        if (const std::uint64_t value = roman_ordinal(passage.raw(at))) return Century{value, at + 1};
        if (const std::uint64_t value = roman_number(passage, at)) return Century{value, at + 1};
        const auto spoken = passage.is_arabic(at) ? std::nullopt : french_number_at(passage, at);
        return spoken && spoken->ordinal ? std::optional(Century{spoken->value, spoken->end}) : std::nullopt;
    }
    const auto run = digits(passage, at);
    const bool suffix = passage[at + 1].kind == LexemeKind::word && !passage[at + 1].blank_before;
    return run && run->count <= 2 && suffix ? std::optional(Century{run->value, at + 2}) : std::nullopt;
}

bool is_before_christ(const Passage& passage, std::size_t at) {
    return (passage.says(at, "av") || passage.says(at, "avant") || passage.says(at, "قبل")) &&
           (passage.says(at + 1, "j") || passage.says(at + 2, "j") || passage.says(at + 1, "jesus") ||
            passage.says(at + 1, "الميلاد"));
}

Draft century(const Passage& passage, std::size_t begin, const Century& century) {
    const auto number = static_cast<double>(century.number);
    if (is_before_christ(passage, century.end))
        return range(passage, begin, century.end, -100 * number, -100 * number + 99);
    return range(passage, begin, century.end, 100 * number - 99, 100 * number);
}

/// `القرن الثالث الهجري`: H0201 to H0300.
void become_hijri(const Passage& passage, Draft& draft) {
    Quantity& quantity = draft.quantity;
    quantity.kind = Kind::date;
    quantity.dates = {{static_cast<std::int32_t>(quantity.values.front()), 0, 0, true}};
    quantity.upper_dates = {{static_cast<std::int32_t>(quantity.upper_values.front()), 0, 0, true}};
    quantity.values.clear();
    quantity.upper_values.clear();
    quantity.span.end = static_cast<std::uint32_t>(passage[draft.end].end);
    ++draft.end;
}

/// `XXe siècle`, a Roman ordinal alone, `القرن العشرين`.
std::optional<Draft> century_at(const Passage& passage, std::size_t at) {
    if (const auto arabic = arabic_century(passage, at)) {
        Draft draft = century(passage, at, *arabic);
        if (passage.says(arabic->end, "الهجري")) become_hijri(passage, draft);
        return draft;
    }
    const auto french = french_ordinal(passage, at);
    if (!french) return std::nullopt;
    if (passage.is(french->end, Role::century) && !passage.is_arabic(french->end) && french->number > 0)
        return century(passage, at, {french->number, french->end + 1});
    if (roman_ordinal(passage.raw(at)) == 0 && roman_number(passage, at) == 0) return std::nullopt;
    Draft draft = make_draft(passage, Kind::ordinal, at, french->end);
    draft.quantity.values = {static_cast<double>(french->number)};
    draft.quantity.in_words = true;
    return draft;
}

/// `1446 هـ`, `عام 1446 هجري`.
std::optional<Draft> hijri_year(const Passage& passage, std::size_t at) {
    const auto run = digits(passage, at);
    if (!run || run->value < 1 || run->value > 1600 || !is_hijri_mark(passage, at + 1)) return std::nullopt;
    Draft draft = make_draft(passage, Kind::date, at, at + 2);
    draft.quantity.dates = {{static_cast<std::int32_t>(run->value), 0, 0, true}};
    return draft;
}

}  // namespace

std::optional<Draft> years_at(const Passage& passage, std::size_t at) {
    if (auto years = year_range(passage, at)) return years;
    if (auto year = hijri_year(passage, at)) return year;
    if (auto decade = french_decade(passage, at)) return decade;
    if (auto decade = arabic_decade(passage, at)) return decade;
    return century_at(passage, at);
}

}  // namespace dragoman::quantity
