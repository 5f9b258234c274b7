#include "quantity/units.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "quantity/money.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

constexpr std::string_view kOrdinalSuffixes[] = {"er",  "ers",  "re",   "res",   "ere", "eres", "e", "es",
                                                 "eme", "emes", "ieme", "iemes", "nd",  "nde",  "d", "de"};

/// `1er`, `21ème`: glued to digits.
bool is_ordinal_suffix(const Passage& passage, std::size_t at) {
    if (passage[at].kind != LexemeKind::word || passage[at].blank_before) return false;
    const std::string word = folded(passage.raw(at));
    return std::find(std::begin(kOrdinalSuffixes), std::end(kOrdinalSuffixes), word) != std::end(kOrdinalSuffixes);
}

/// الذكرى, ذكراها.
bool is_definite_occasion(const Passage& passage, std::size_t at) {
    const Meaning* const occasion = passage.meaning(at, Role::occasion);
    return occasion != nullptr && (occasion->value == 1 || passage.has_clitic(at, kArticle));
}

/// `الذكرى الـ75`, `الذكرى الثلاثون`: with the article behind a singular; tens and hundreds have no other ordinal.
bool is_arabic_ordinal(const Passage& passage, const Number& number) {
    if (number.begin == 0 || passage.is(number.end, Role::unit)) return false;
    if (number.in_words)
        return passage.has_clitic(number.begin, kArticle) && number.upper_values.empty() &&
               number.values.front() >= 20 && is_definite_occasion(passage, number.begin - 1);
    const std::string_view article = passage.raw(number.begin - 1);
    return number.plain && number.exponent == 0 && number.begin > 1 && (article == "ال" || article == "الـ") &&
           is_definite_occasion(passage, number.begin - 2);
}

bool is_percent_sign(const Passage& passage, std::size_t at) {
    return passage.is_sign(at, U'%') || passage.is_sign(at, U'\u066A') || passage.is_sign(at, U'\uFF05');
}

bool is_hundred(const Passage& passage, std::size_t at) {
    const Meaning* const meaning = passage.meaning(at, Role::cardinal);
    return meaning != nullptr && meaning->value == 100;
}

/// Behind `points de pourcentage`, نقطة مئوية.
std::optional<std::size_t> percent_points_end(const Passage& passage, std::size_t at) {
    if (passage.says(at, "point") || passage.says(at, "points")) {
        const bool percent = passage.says(at + 2, "pourcentage") || is_percent_sign(passage, at + 2);
        return passage.is(at + 1, Particle::from) && percent ? std::optional(at + 3) : std::nullopt;
    }
    const bool points = passage.says(at, "نقطه") || passage.says(at, "نقاط");
    return points && (passage.says(at + 1, "مئويه") || passage.says(at + 1, "ميويه")) ? std::optional(at + 2)
                                                                                      : std::nullopt;
}

/// Whether the lexeme is a number of digits, in any script: `2` or `٢`.
bool equals_figure(const Passage& passage, std::size_t at, std::uint64_t value) {
    if (passage[at].kind != LexemeKind::digits) return false;
    const auto run = digit_run_at(passage.text(), passage[at].begin);
    return run->value == value && !run->leading_zero;
}

/// Behind a percent sign or words at `at`; nothing if there is none.
std::optional<std::size_t> percent_end(const Passage& passage, std::size_t at) {
    if (is_percent_sign(passage, at)) return at + 1;
    if (passage[at].kind != LexemeKind::word) return std::nullopt;
    if (is_hundred(passage, at) && passage.has_clitic(at, kPreposition) && passage.has_clitic(at, kArticle))
        return at + 1;  // بالمئة
    const bool behind_in = is_hundred(passage, at + 1) && passage[at + 1].clitics == kArticle;
    if (passage.is(at, Particle::in) && passage[at].clitics == kNoClitic && behind_in) return at + 2;
    if (passage.says(at, "pourcent")) return at + 1;
    if (passage.raw(at) == "p" && passage.is_sign(at + 1, U'.') && equals_figure(passage, at + 2, 100)) return at + 3;
    if (const auto end = percent_points_end(passage, at)) return end;
    return passage.says(at, "pour") && passage.raw(at + 1) == "cent" ? std::optional(at + 2) : std::nullopt;
}

/// `%12`, as Arabic texts have it; not `5 % 12`.
bool percent_before(const Passage& passage, std::size_t begin, std::size_t floor) {
    return begin > floor && is_percent_sign(passage, begin - 1) && !passage[begin].blank_before &&
           (begin < 2 || passage[begin - 2].kind != LexemeKind::digits);
}

/// `2` of m2, `²`, carré, مربع; empty: none.
std::string_view exponent_at(const Passage& passage, std::size_t at) {
    if (passage.is_sign(at, U'\u00B2')) return "2";
    if (passage.is_sign(at, U'\u00B3')) return "3";
    const bool glued = !passage[at].blank_before;
    if (glued && equals_figure(passage, at, 2)) return "2";
    if (glued && equals_figure(passage, at, 3)) return "3";
    for (const Meaning& meaning : passage[at].meanings.list)
        if (meaning.role == Role::particle && meaning.value == static_cast<std::int16_t>(Particle::exponent))
            return meaning.text;
    return {};
}

/// Behind `/h`, `à l'heure`, `par heure`, `في الساعة`; nothing if no speed.
std::optional<std::size_t> per_hour_end(const Passage& passage, std::size_t at) {
    if (passage.is_sign(at, U'/') && (passage.says(at + 1, "h") || passage.says(at + 1, "س") ||
                                      passage.is(at + 1, Particle::clock) || passage.says(at + 1, "heure")))
        return at + 2;
    if (passage.is(at, Particle::in) && passage.is(at + 1, Particle::clock)) return at + 2;
    if (passage.raw(at) == "à" && passage.is_apostrophe(at + 2) && passage.says(at + 3, "heure")) return at + 4;
    return passage.is(at, Particle::per) && passage.says(at + 1, "heure") ? std::optional(at + 2) : std::nullopt;
}

/// One letter is a unit only in its own case and if no elision follows: `3 l'`.
bool is_unit_letter(const Passage& passage, std::size_t at) {
    const std::string_view raw = passage.raw(at);
    if (raw.size() != 1) return true;
    return raw != "M" && raw != "G" && raw != "T" && !passage.is_apostrophe(at + 1) && !passage.is_hyphen(at + 1);
}

struct Unit {
    std::string_view name;
    std::size_t end = 0;
};

std::optional<Unit> squared(const Passage& passage, const Unit& unit) {
    const std::string_view exponent = exponent_at(passage, unit.end);
    constexpr std::array<std::array<std::string_view, 3>, 4> kPowers{
        {{"m", "m2", "m3"}, {"km", "km2", "km3"}, {"cm", "cm2", "cm3"}, {"mm", "mm2", "mm3"}}};
    if (exponent.empty()) return std::nullopt;
    for (const auto& [length, area, volume] : kPowers)
        if (unit.name == length) return Unit{exponent == "2" ? area : volume, unit.end + 1};
    return std::nullopt;
}

/// `بقوة 5,6 درجات`: of an earthquake.
bool is_strength(const Passage& passage, std::size_t at) {
    constexpr std::size_t kReach = 12;
    for (std::size_t before = at - 1, steps = 0; steps < kReach && before < at; --before, ++steps)
        if (passage.raw(before).ends_with("قوة") || passage.raw(before).ends_with("قوته") ||
            passage.raw(before).ends_with("شدته") || passage.says(before, "magnitude"))
            return true;
    return false;
}

/// Degrees of the thermometer: `35 °C`, `35 degrés`; not of a scale (`5 درجات على مقياس ريختر`).
std::optional<Unit> degrees(const Passage& passage, std::size_t at) {
    if (passage.is_sign(at, U'°') && passage.says(at + 1, "f")) return Unit{"°F", at + 2};
    if (passage.is_sign(at, U'°')) return Unit{"°C", passage.says(at + 1, "c") ? at + 2 : at + 1};
    const Meaning* const unit = passage.meaning(at, Role::unit);
    if (unit == nullptr || unit->text != "°C" || is_strength(passage, at)) return std::nullopt;
    if (passage.says(at + 1, "علي") || passage.says(at + 1, "sur") || passage.says(at + 1, "بمقياس"))
        return std::nullopt;
    if (passage.says(at + 1, "fahrenheit") || passage.says(at + 1, "فهرنهايت")) return Unit{"°F", at + 2};
    const bool named = passage.says(at + 1, "celsius") || passage.says(at + 1, "ميويه") ||
                       passage.says(at + 1, "مئويه") || passage.says(at + 1, "سيلسيوس");
    return Unit{"°C", named ? at + 2 : at + 1};
}

/// كيلو متر, كيلو غرام: a unit in two words; كيلو alone is a kilogram.
Unit one_or_two_words(const Passage& passage, std::size_t at, std::string_view name) {
    const Meaning* const second = passage.is_arabic(at) ? passage.meaning(at + 1, Role::unit) : nullptr;
    if (second == nullptr || name != "kg" || !passage.says(at, "كيلو") || passage[at + 1].clitics != kNoClitic)
        return {name, at + 1};
    if (second->text == "m") return {"km", at + 2};
    return {name, second->text == "g" ? at + 2 : at + 1};
}

std::optional<Unit> unit_at(const Passage& passage, std::size_t at) {
    const Meaning* const word = passage.meaning(at, Role::unit);
    if (passage.is_sign(at, U'°') || (word != nullptr && word->text == "°C")) return degrees(passage, at);
    if (word == nullptr || passage[at].clitics != kNoClitic || !is_unit_letter(passage, at)) return std::nullopt;
    if (tells_when(passage, at)) return std::nullopt;
    const Unit unit = one_or_two_words(passage, at, word->text);
    if (const auto area = squared(passage, unit)) return area;
    if (unit.name == "km" || unit.name == "mile")
        if (const auto end = per_hour_end(passage, unit.end)) return Unit{unit.name == "km" ? "km/h" : "mph", *end};
    if (unit.name == "MW" || unit.name == "kW") {
        const bool hours = passage.is(unit.end, Particle::clock) || passage.says(unit.end, "heures");
        const bool slashed = passage.is_sign(unit.end, U'/') && passage.is(unit.end + 1, Particle::clock);
        if (hours || slashed) return Unit{unit.name == "MW" ? "MWh" : "kWh", unit.end + (slashed ? 2 : 1)};
    }
    return unit;
}

bool is_adjective_of_time(const Passage& passage, std::size_t at) {
    return passage.says(at, "dernieres") || passage.says(at, "derniers") || passage.says(at, "prochaines") ||
           passage.says(at, "prochains") || passage.says(at, "premieres") || passage.says(at, "premiers");
}

/// Where a unit may begin: behind `de` if the number takes it, behind `dernières`.
std::size_t unit_begin(const Passage& passage, const Number& number) {
    std::size_t at = number.end;
    if (number.takes_of && passage.is(at, Particle::from) && !passage.is_arabic(at)) {
        ++at;
        if (passage.is_apostrophe(at)) ++at;
    } else if (passage.meaning(at, Role::ordinal) != nullptr || passage[at].kind == LexemeKind::word) {
        if (!passage.is_arabic(at) && is_adjective_of_time(passage, at)) ++at;
    }
    return at;
}

/// `السنوات الخمس`, `السنوات الـ15`, `شهر واحد`: the unit before an Arabic number; where it begins.
std::optional<std::size_t> unit_before(const Passage& passage, const Number& number, std::size_t floor) {
    std::size_t before = number.begin - 1;
    const bool article = passage.raw(before) == "ال" || passage.raw(before) == "الـ";
    if (article) --before;
    if (number.begin == 0 || before >= number.begin || before < floor || !passage.is(before, Role::unit))
        return std::nullopt;
    const bool both = passage.has_clitic(before, kArticle) && (article || passage.has_clitic(number.begin, kArticle));
    const bool each = number.in_words && number.values.front() == 1;  // للطن الواحد
    const bool lone = number.in_words && number.values.front() == 1 && passage[number.begin].clitics == kNoClitic &&
                      passage.is_arabic(number.begin);
    return ((both && !each) || lone) && passage.is_arabic(before) ? std::optional(before) : std::nullopt;
}

void set_end(const Passage& passage, Draft& draft, std::size_t end) {
    draft.end = end;
    draft.quantity.span.end = static_cast<std::uint32_t>(passage[end - 1].end);
    draft.bare = false;
}

void set_begin(const Passage& passage, Draft& draft, std::size_t begin) {
    draft.begin = begin;
    draft.quantity.span.begin = static_cast<std::uint32_t>(passage[begin].stem);
    draft.bare = false;
}

/// `moins 5 degrés`, `5 درجات تحت الصفر`; `end` moves behind the words.
bool is_below_zero(const Passage& passage, const Number& number, std::size_t& end) {
    const bool minus = passage.is(number.begin - 1, Particle::minus) && !passage.is_arabic(number.begin - 1);
    const bool under = passage.says(end, "تحت") || passage.says(end, "دون") || passage.says(end, "sous");
    const bool zero = passage.says(end + 1, "الصفر") || passage.says(end + 1, "zero");
    if (under && zero) end += 2;
    return (minus || (under && zero)) && number.values.front() > 0;
}

/// `2 m 50`, `9 secondes 58`: two digits behind the unit.
void add_hundredths(const Passage& passage, Number& number, std::size_t& end) {
    if (passage[end].kind != LexemeKind::digits || !number.plain || number.values.size() != 1) return;
    const auto run = digit_run_at(passage.text(), passage[end].begin);
    const bool counts =
        passage.is(end + 1, Role::unit) || passage.is_sign(end + 1, U',') || is_percent_sign(passage, end + 1);
    if (run->count != 2 || counts) return;
    number.values.front() += static_cast<double>(run->value) / 100;
    ++end;
}

bool add_measure(const Passage& passage, Number& number, Draft& draft, std::size_t floor) {
    if (const auto unit = unit_at(passage, unit_begin(passage, number))) {
        const bool some_day = number.lone_one && (unit->name == "day" || unit->name == "°C");
        if (some_day) return false;
        std::size_t end = unit->end;
        add_half(passage, number, end, 0);
        if (unit->name == "m" || unit->name == "second") add_hundredths(passage, number, end);
        if (unit->name == "°C" && is_below_zero(passage, number, end))
            for (double& value : number.values) value = -value;
        draft.quantity.values = number.values;
        draft.quantity.kind = Kind::measure;
        draft.quantity.unit = unit->name;
        set_end(passage, draft, end);
        return true;
    }
    const auto before = unit_before(passage, number, floor);
    if (!before) return false;
    draft.quantity.kind = Kind::measure;
    draft.quantity.unit = passage.meaning(*before, Role::unit)->text;
    set_begin(passage, draft, *before);
    return true;
}

/// عامان, دولارين: with their own unit, and perhaps a half (عامين ونصف) or a country (دينارين جزائريين).
void add_dual_unit(const Passage& passage, Number& number, Draft& draft) {
    std::size_t end = number.end;
    draft.quantity.kind = number.is_currency ? Kind::money : Kind::measure;
    draft.quantity.unit = number.is_currency ? completed_currency(passage, number.unit, end, end) : number.unit;
    if (const std::string_view exponent = exponent_at(passage, end); exponent == "2" && number.unit == "km") {
        draft.quantity.unit = "km2";
        ++end;
    }
    add_half(passage, number, end, 0);
    draft.quantity.values = number.values;
    set_end(passage, draft, end);
}

}  // namespace

Draft with_unit(const Passage& passage, Number number, std::size_t floor) {
    Draft draft = make_draft(passage, number.ordinal ? Kind::ordinal : Kind::cardinal, number.begin, number.end);
    draft.quantity.values = number.values;
    draft.quantity.upper_values = number.upper_values;
    draft.quantity.in_words = number.in_words;
    draft.quantity.bound = number.approximate ? Bound::approx : Bound::exact;
    draft.exponent = number.exponent;
    draft.bare = !number.ordinal && number.exponent == 0;
    if (number.ordinal) return draft;
    if (!number.unit.empty()) {
        add_dual_unit(passage, number, draft);
    } else if (number.plain && number.exponent == 0 && is_ordinal_suffix(passage, number.end)) {
        draft.quantity.kind = Kind::ordinal;
        set_end(passage, draft, number.end + 1);
        draft.quantity.number = draft.quantity.span;
    } else if (is_arabic_ordinal(passage, number)) {
        draft.quantity.kind = Kind::ordinal;
        draft.bare = false;
    } else if (const auto percent = percent_end(passage, number.end)) {
        draft.quantity.kind = Kind::percent;
        set_end(passage, draft, *percent);
        draft.quantity.number = draft.quantity.span;
    } else if (percent_before(passage, number.begin, floor)) {
        draft.quantity.kind = Kind::percent;
        set_begin(passage, draft, number.begin - 1);
        draft.quantity.number = draft.quantity.span;
    } else if (const auto money = money_at(passage, number, unit_begin(passage, number), floor)) {
        draft.quantity.kind = Kind::money;
        draft.quantity.unit = money->code;
        std::size_t end = money->end;
        add_half(passage, number, end, 0);
        draft.quantity.values = number.values;
        set_begin(passage, draft, money->begin);
        set_end(passage, draft, end);
    } else {
        add_measure(passage, number, draft, floor);
    }
    return draft;
}

bool tells_when(const Passage& passage, std::size_t at) {
    const Meaning* const period = passage.is_arabic(at) ? passage.meaning(at, Role::period) : nullptr;
    if (period == nullptr) return false;
    if (period->text == "month") return passage.is(at + 1, Role::month);
    if (period->text == "day" && passage.is(at + 1, Role::weekday)) return true;
    if (passage[at + 1].kind != LexemeKind::digits) return false;
    return period->text == "day" || is_year_like(*digit_run_at(passage.text(), passage[at + 1].begin));
}

UnitSize size_of_unit(std::string_view unit) {
    struct Entry {
        std::string_view unit;
        UnitSize size;
    };
    static constexpr Entry kSizes[] = {
        {"mm", {"length", 0.001}},    {"cm", {"length", 0.01}},
        {"m", {"length", 1}},         {"km", {"length", 1000}},
        {"m2", {"area", 1}},          {"ha", {"area", 1e4}},
        {"km2", {"area", 1e6}},       {"g", {"mass", 0.001}},
        {"kg", {"mass", 1}},          {"t", {"mass", 1000}},
        {"l", {"volume", 0.001}},     {"m3", {"volume", 1}},
        {"kW", {"power", 1}},         {"MW", {"power", 1e3}},
        {"GW", {"power", 1e6}},       {"kWh", {"energy", 1}},
        {"MWh", {"energy", 1e3}},     {"second", {"duration", 1}},
        {"minute", {"duration", 60}}, {"hour", {"duration", 3600}},
        {"day", {"duration", 86400}}, {"week", {"duration", 604800}},
        {"month", {"months", 1}},     {"year", {"months", 12}},
        {"B", {"bytes", 1}},          {"kB", {"bytes", 1e3}},
        {"MB", {"bytes", 1e6}},       {"GB", {"bytes", 1e9}},
        {"TB", {"bytes", 1e12}},      {"ft", {"feet", 1}},
        {"in", {"inches", 1}},        {"mile", {"miles", 1}},
        {"km/h", {"speed", 1}},       {"mph", {"miles an hour", 1}},
        {"°C", {"temperature", 1}},   {"barrel", {"barrels", 1}},
    };
    const auto* const found =
        std::find_if(std::begin(kSizes), std::end(kSizes), [unit](const Entry& entry) { return entry.unit == unit; });
    return found == std::end(kSizes) ? UnitSize{} : found->size;
}

}  // namespace dragoman::quantity
