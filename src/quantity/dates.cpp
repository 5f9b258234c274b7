#include "quantity/dates.hpp"

#include <algorithm>
#include <array>

#include "quantity/month_names.hpp"
#include "quantity/numeral.hpp"
#include "quantity/spoken.hpp"

namespace dragoman::quantity {

namespace {

/// A leap year stands in where the text names none, so that 29 February exists.
constexpr std::int32_t kAnyLeapYear = 2000;

/// Earlier and later years are likelier to be amounts (`en mai 1500 personnes`).
constexpr std::uint64_t kFirstYear = 1800;
constexpr std::uint64_t kLastYear = 2099;
constexpr std::uint64_t kFirstHijriYear = 1200;
constexpr std::uint64_t kLastHijriYear = 1550;
constexpr std::uint8_t kLongestHijriMonth = 30;

/// A part of a date and the lexeme behind it.
struct Part {
    std::uint64_t value = 0;
    std::size_t end = 0;
};

bool is_date_separator(char32_t c) { return c == U'/' || c == U'-' || c == U'.' || c == U'\u2010' || c == U'\u2011'; }

void add_valid(std::vector<PartialDate>& dates, std::uint64_t year, std::uint64_t month, std::uint64_t day,
               bool hijri = false) {
    if (month > 12 || day > 31) return;
    const auto signed_year = static_cast<std::int32_t>(year);
    const PartialDate date{signed_year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day), hijri};
    const bool valid = hijri ? date.day >= 1 && date.day <= kLongestHijriMonth && month >= 1
                             : is_valid_date(year == 0 ? kAnyLeapYear : signed_year, date.month, date.day);
    if (valid && std::find(dates.begin(), dates.end(), date) == dates.end()) dates.push_back(date);
}

bool is_year(std::uint64_t value, bool hijri) {
    return hijri ? value >= kFirstHijriYear && value <= kLastHijriYear : value >= kFirstYear && value <= kLastYear;
}

using Runs = std::array<DigitRun, 3>;

/// Three runs of digits with one separator and without blanks, no fourth behind them.
std::optional<Runs> three_runs_at(const Passage& passage, std::size_t at) {
    Runs runs;
    const char32_t separator = passage[at + 1].sign;
    if (!is_date_separator(separator)) return std::nullopt;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Lexeme& digits = passage[at + 2 * i];
        const auto run = digits.kind == LexemeKind::digits ? digit_run_at(passage.text(), digits.begin) : std::nullopt;
        if (!run || run->count > 4 || (i > 0 && digits.blank_before)) return std::nullopt;
        runs[i] = *run;
        const std::size_t next = at + 2 * i + 1;
        const bool same = passage.is_sign(next, separator) && !passage[next].blank_before;
        const bool goes_on = same && passage[next + 1].kind == LexemeKind::digits && !passage[next + 1].blank_before;
        if (goes_on != (i < 2)) return std::nullopt;
    }
    return runs;
}

std::vector<PartialDate> dates_of(const Runs& runs, char32_t separator, bool hijri) {
    const auto& [a, b, c] = runs;
    std::vector<PartialDate> dates;
    if (b.count > 2) return dates;
    if (a.count == 4 && c.count <= 2 && is_year(a.value, hijri)) {
        add_valid(dates, a.value, b.value, c.value, hijri);
    } else if (a.count <= 2 && c.count == 4 && is_year(c.value, hijri)) {
        add_valid(dates, c.value, b.value, a.value, hijri);
        if (!hijri) add_valid(dates, c.value, a.value, b.value);
    } else if (separator == U'/' && a.count == 2 && b.count == 2 && c.count == 2 && !hijri) {
        add_valid(dates, 2000 + c.value, b.value, a.value);
    }
    return dates;
}

std::optional<Draft> draft_of(const Passage& passage, std::size_t begin, std::size_t end,
                              std::vector<PartialDate> dates) {
    if (dates.empty()) return std::nullopt;
    Draft draft = make_draft(passage, Kind::date, begin, end);
    draft.quantity.dates = std::move(dates);
    draft.quantity.in_words = true;
    for (std::size_t i = begin; i < end; ++i)
        if (passage[i].kind == LexemeKind::digits) draft.quantity.in_words = false;
    return draft;
}

std::optional<Part> figure_day(const Passage& passage, std::size_t at) {
    if (passage[at].kind != LexemeKind::digits) return std::nullopt;
    const auto run = digit_run_at(passage.text(), passage[at].begin);
    if (!run || run->count > 2 || run->value < 1 || run->value > 31) return std::nullopt;
    const bool first = run->value == 1 && passage.says(at + 1, "er") && !passage[at + 1].blank_before;
    return Part{run->value, at + (first ? 2U : 1U)};
}

/// What `الأول من يناير` can count besides days.
bool counts_parts(const Passage& passage, std::size_t at) {
    constexpr std::array<std::string_view, 7> kParts{"النصف", "الشطر", "الربع", "الثلث", "الاسبوع", "العشر", "العقد"};
    return std::any_of(kParts.begin(), kParts.end(), [&](std::string_view part) { return passage.says(at - 1, part); });
}

/// `السابع عشر من`, `العشرين من`; من is needed, and article.
std::optional<Part> arabic_day(const Passage& passage, std::size_t at) {
    if (!passage.is_arabic(at)) return std::nullopt;
    if (passage.is(at, Role::first_day)) return Part{1, passage.is(at + 1, Particle::from) ? at + 2 : at + 1};
    if (!passage.has_clitic(at, kArticle)) return std::nullopt;
    const auto number = arabic_number_at(passage, at);
    if (!number || number->value < 1 || number->value > 31 || !passage.is(number->end, Particle::from))
        return std::nullopt;
    if (counts_parts(passage, at)) return std::nullopt;
    return Part{number->value, number->end + 1};
}

/// `premier mai`, `vingt et un mai`.
std::optional<Part> french_day(const Passage& passage, std::size_t at) {
    if (passage.is(at, Role::ordinal))
        return passage.says(at, "premier") ? std::optional(Part{1, at + 1}) : std::nullopt;
    const auto number = french_number_at(passage, at);
    if (!number || number->ordinal || number->lone_one || number->value < 2 || number->value > 31) return std::nullopt;
    return Part{number->value, number->end};
}

/// `19e jour de mars`: behind `de`, or nothing.
std::optional<std::size_t> ordinal_day_end(const Passage& passage, std::size_t at) {
    const bool suffix = passage[at].kind == LexemeKind::word && !passage[at].blank_before;
    if (!suffix || !passage.says(at + 1, "jour") || !passage.is(at + 2, Particle::from)) return std::nullopt;
    return passage.says(at + 3, "mois") && passage.is(at + 4, Particle::from) ? at + 5 : at + 3;
}

/// A day before a month, which begins at its end.
std::optional<Part> day_at(const Passage& passage, std::size_t at) {
    auto day = figure_day(passage, at);
    if (day) {
        if (const auto end = ordinal_day_end(passage, at + 1)) return Part{day->value, *end};
        if (passage.is(day->end, Particle::from) && passage.is_arabic(day->end)) ++day->end;
        if (passage.is_hyphen(day->end)) ++day->end;
    } else if (passage[at].kind == LexemeKind::word) {
        if (!passage.is_arabic(at)) return french_day(passage, at);
        day = arabic_day(passage, at);
    }
    if (day && passage.is(day->end, Particle::month_word)) ++day->end;
    return day;
}

bool is_comma(const Passage& passage, std::size_t at) { return passage.is_sign(at, U',') || passage.is_sign(at, U'،'); }

std::size_t skip_year_words(const Passage& passage, std::size_t at) {
    while (passage.is(at, Particle::from) || passage.is(at, Role::period) || passage.raw(at) == "de") {
        if (passage.is(at, Role::period) && passage.meaning(at, Role::period)->text != "year") break;
        ++at;
    }
    return at;
}

/// With a day before the month, early years are likely too, unless a plural is counted (le 14 juillet 1500 personnes).
bool is_early_year(const Passage& passage, std::size_t at, std::uint64_t value) {
    const std::string_view behind = passage.raw(at + 1);
    return value >= 1000 && value < kFirstYear && !behind.ends_with('s') && !behind.ends_with('x');
}

std::optional<Part> year_at(const Passage& passage, std::size_t at, bool hijri, bool behind_day = false) {
    if (is_comma(passage, at) || passage.is_sign(at, U'/') || passage.is_hyphen(at)) ++at;
    at = skip_year_words(passage, at);
    if (passage[at].kind != LexemeKind::digits) return std::nullopt;
    const auto run = digit_run_at(passage.text(), passage[at].begin);
    if (!run || run->count != 4) return std::nullopt;
    const bool early = behind_day && !hijri && is_early_year(passage, at, run->value);
    if (!is_year(run->value, hijri) && !early) return std::nullopt;
    if (hijri && is_hijri_mark(passage, at + 1)) return Part{run->value, at + 2};
    return Part{run->value, passage.raw(at + 1) == "م" && !hijri ? at + 2 : at + 1};
}

/// The month at a lexeme, clitics apart, both names if it has two.
struct Month {
    std::uint64_t value = 0;
    bool hijri = false;
    std::size_t end = 0;
};

std::optional<Month> month_at(const Passage& passage, std::size_t at) {
    if (!passage.is(at, Role::month)) return std::nullopt;
    const auto month = month_expression_at(passage.text(), passage[at].stem);
    if (!month) return std::nullopt;
    return Month{month->month, month->hijri, passage.index_at(month->end, at + 1)};
}

/// `نوفمبر 19، 2025` behind the month.
std::optional<Draft> month_day_year(const Passage& passage, std::size_t at, const Month& month) {
    const auto day = figure_day(passage, month.end);
    if (!day || !is_comma(passage, day->end)) return std::nullopt;
    const auto year = year_at(passage, day->end, false);
    std::vector<PartialDate> dates;
    if (year) add_valid(dates, year->value, month.value, day->value);
    return year ? draft_of(passage, at, year->end, dates) : std::nullopt;
}

PartialDate month_of(std::uint64_t year, const Month& month) {
    return {static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month.value), 0, month.hijri};
}

/// Words that say which part of a month or year: `début mars`, `à la mi-juin`, نهاية مايو.
bool is_part_of_time(const Passage& passage, std::size_t at) {
    constexpr std::array<std::string_view, 14> kParts{"debut", "mi",    "fin",   "courant", "la",    "mois",  "les",
                                                      "مطلع",  "بدايه", "اواءل", "منتصف",   "اواخر", "نهايه", "اوائل"};
    return passage.is_hyphen(at) || passage.is(at, Particle::month_word) ||
           std::any_of(kParts.begin(), kParts.end(), [&](std::string_view word) { return passage.says(at, word); });
}

/// Whether `between` or `from` stands before a month, with such words between: `du mois de mars`, من مطلع مارس.
bool is_opened_by(const Passage& passage, std::size_t at, Particle particle) {
    constexpr std::size_t kReach = 4;
    for (std::size_t before = at - 1, steps = 0; steps < kReach && before < at; --before, ++steps) {
        if (passage.is(before, particle)) return true;
        if (!is_part_of_time(passage, before) && !passage.is(before, Particle::from)) return false;
    }
    return false;
}

/// Behind such words: `au mois de mai`, `à la fin juin`, إلى نهاية مايو.
std::size_t skip_parts_of_time(const Passage& passage, std::size_t at) {
    constexpr std::size_t kMost = 4;
    for (std::size_t steps = 0; steps < kMost; ++steps, ++at) {
        const bool of_month = passage.is(at, Particle::from) && passage.says(at - 1, "mois");
        if (!is_part_of_time(passage, at) && !of_month) break;
    }
    return at;
}

/// The last month begins at `at`; both have its year, or the first one the year before (`novembre à mars 2025`).
/// Without a year only if `opened` by `de` or `entre`, as many months are other words too.
std::optional<Draft> month_range_to(const Passage& passage, std::size_t begin, const Month& first, std::size_t at,
                                    bool opened) {
    const auto last = month_at(passage, at);
    if (!last || last->value == first.value || last->hijri != first.hijri) return std::nullopt;
    const auto year = year_at(passage, last->end, last->hijri);
    if (!year && (!opened || first.hijri)) return std::nullopt;
    const std::uint64_t later = year ? year->value : 0;
    const std::uint64_t earlier = year && last->value < first.value ? later - 1 : later;
    auto draft = draft_of(passage, begin, year ? year->end : last->end, {month_of(earlier, first)});
    draft->quantity.upper_dates = {month_of(later, *last)};
    return draft;
}

/// `juin à août 2025`, `de mars jusqu'à mai`, `بين حزيران وآب 2025`: behind the first month.
std::optional<Draft> month_range(const Passage& passage, std::size_t at, const Month& first) {
    const bool between = is_opened_by(passage, at, Particle::between);
    if (between && passage.has_clitic(first.end, kAnd)) return month_range_to(passage, at, first, first.end, true);
    const bool joined = between && passage.is(first.end, Particle::conjunction);
    const bool until = passage.says(first.end, "jusqu") && passage.is_apostrophe(first.end + 1);
    if (!passage.is(first.end, Particle::to) && !joined && !until) return std::nullopt;
    const std::size_t next = skip_parts_of_time(passage, first.end + (until ? 3 : 1));
    return month_range_to(passage, at, first, next, between || is_opened_by(passage, at, Particle::from));
}

/// What may stand before a month that is alone: `en juin`, `au mois d'août`, `mi-mars`, في يونيو.
bool is_before_month(const Passage& passage, std::size_t at) {
    constexpr std::array<std::string_view, 8> kBefore{"en", "depuis", "fin", "debut", "mi", "avant", "courant", "ici"};
    if (passage.is_arabic(at))
        return passage.is(at, Particle::in) || passage.is(at, Particle::to) || passage.is(at, Particle::month_word) ||
               passage.is(at, Role::year_before) || passage.says(at, "خلال");
    if (passage.is_apostrophe(at) || passage.is_hyphen(at)) --at;
    if (passage.is(at, Particle::from)) return passage.says(at - 1, "mois");
    return passage.raw(at) == "dès" || passage.raw(at) == "Dès" ||
           std::any_of(kBefore.begin(), kBefore.end(), [&](std::string_view word) { return passage.says(at, word); });
}

/// A month without day and year. Many are other words too (Mars, آب), so the words around must say it.
bool is_month_alone(const Passage& passage, std::size_t at, const Month& month) {
    if (month.hijri) return false;
    const Meaning* const direction = passage.meaning(month.end, Role::direction);
    const bool arabic = passage.is_arabic(at);
    const bool told = direction != nullptr && passage.is_arabic(month.end) == arabic &&
                      (arabic ? passage.has_clitic(month.end, kArticle) : direction->value != 0);
    const char first = passage.text()[passage[at].begin];
    const bool capital = first >= 'A' && first <= 'Z';
    return !capital && (told || (at > 0 && is_before_month(passage, at - 1)));
}

/// `03/2025`.
std::optional<Draft> numeric_month_at(const Passage& passage, std::size_t at) {
    const bool slash = passage.is_sign(at + 1, U'/') && !passage[at + 1].blank_before && !passage[at + 2].blank_before;
    if (!slash || passage[at + 2].kind != LexemeKind::digits || passage.is_sign(at - 1, U'/')) return std::nullopt;
    const auto month = digit_run_at(passage.text(), passage[at].begin);
    const auto year = digit_run_at(passage.text(), passage[at + 2].begin);
    const bool valid = month->count == 2 && month->value >= 1 && month->value <= 12 && is_year_like(*year);
    if (!valid || passage.is_sign(at + 3, U'/')) return std::nullopt;
    return draft_of(passage, at, at + 3,
                    {{static_cast<std::int32_t>(year->value), static_cast<std::uint8_t>(month->value), 0, false}});
}

}  // namespace

bool is_hijri_mark(const Passage& passage, std::size_t at) {
    constexpr std::array<std::string_view, 6> kMarks{"ه", "هجري", "هجريه", "هجريا", "للهجره", "الهجره"};
    return passage.is_arabic(at) &&
           std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return passage.says(at, mark); });
}

std::optional<Draft> numeric_date_at(const Passage& passage, std::size_t at) {
    const auto runs = three_runs_at(passage, at);
    if (!runs) return numeric_month_at(passage, at);
    const std::size_t end = at + 5;
    const bool hijri = is_hijri_mark(passage, end);
    return draft_of(passage, at, end + (hijri ? 1 : 0), dates_of(*runs, passage[at + 1].sign, hijri));
}

std::optional<Draft> worded_date_at(const Passage& passage, std::size_t at) {
    const auto day = day_at(passage, at);
    const auto month = day ? month_at(passage, day->end) : std::nullopt;
    if (!month || passage.has_clitic(day->end, kAnd)) return std::nullopt;
    const auto year = year_at(passage, month->end, month->hijri, true);
    std::vector<PartialDate> dates;
    add_valid(dates, year ? year->value : 0, month->value, day->value, month->hijri);
    return draft_of(passage, at, year ? year->end : month->end, std::move(dates));
}

std::optional<Draft> month_date_at(const Passage& passage, std::size_t at) {
    const auto month = month_at(passage, at);
    if (!month) return std::nullopt;
    if (auto range = month_range(passage, at, *month)) return range;
    if (auto date = month_day_year(passage, at, *month)) return date;
    const auto year = year_at(passage, month->end, month->hijri);
    if (year) return draft_of(passage, at, year->end, {month_of(year->value, *month)});
    return is_month_alone(passage, at, *month) ? draft_of(passage, at, month->end, {month_of(0, *month)})
                                               : std::nullopt;
}

std::optional<Draft> day_like(const Passage& passage, const Draft& day, const PartialDate& later) {
    const Quantity& number = day.quantity;
    const bool first = number.kind == Kind::ordinal && number.values.size() == 1 && number.values.front() == 1;
    const bool arabic_ordinal = number.kind == Kind::ordinal && number.in_words;
    if (number.values.size() != 1 || !(day.bare || first || arabic_ordinal) || later.day == 0) return std::nullopt;
    const double value = number.values.front();
    if (value < 1 || value > 31 || value != static_cast<double>(static_cast<int>(value))) return std::nullopt;
    std::vector<PartialDate> dates;
    add_valid(dates, static_cast<std::uint64_t>(later.year), later.month, static_cast<std::uint64_t>(value),
              later.hijri);
    return draft_of(passage, day.begin, day.end, std::move(dates));
}

}  // namespace dragoman::quantity
