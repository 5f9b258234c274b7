#include "quantity/dates.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dragoman/core/date.hpp"
#include "dragoman/text/character.hpp"
#include "quantity/day_words.hpp"
#include "quantity/month_names.hpp"
#include "quantity/numeral.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

/// A leap year stands in where the text names none, so that 29 February exists.
constexpr std::int32_t kAnyLeapYear = 2000;

/// Earlier and later years are likelier to be amounts (`en mai 1500 personnes`).
constexpr std::uint64_t kFirstYear = 1800;
constexpr std::uint64_t kLastYear = 2099;

/// The farthest month begins so many words before its year: `تشرين الثاني (نوفمبر) من عام 2025`.
constexpr int kMonthWordsBeforeYear = 5;

/// A part of a date and where the text goes on.
struct Part {
    std::uint64_t value = 0;
    std::size_t end = 0;
};

bool is_date_separator(char32_t c) { return c == U'/' || c == U'-' || c == U'.' || c == U'\u2010' || c == U'\u2011'; }

void add_valid(std::vector<PartialDate>& dates, std::uint64_t year, std::uint64_t month, std::uint64_t day) {
    if (month > 12 || day > 31) return;
    const auto signed_year = static_cast<std::int32_t>(year);
    const PartialDate date{signed_year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    if (!is_valid_date(year == 0 ? kAnyLeapYear : signed_year, date.month, date.day)) return;
    if (std::find(dates.begin(), dates.end(), date) == dates.end()) dates.push_back(date);
}

bool is_year(std::uint64_t value) { return value >= kFirstYear && value <= kLastYear; }

using Runs = std::array<DigitRun, 3>;

/// Three runs of digits with one separator, no fourth behind them.
std::optional<Runs> three_runs_at(std::string_view passage, std::size_t at, char32_t& separator) {
    Runs runs;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto run = digit_run_at(passage, at);
        if (!run || run->count > 4) return std::nullopt;
        runs[i] = *run;
        at = skip_ignorable(passage, run->end);
        const char32_t c = code_point_at(passage, at);
        if (i == 0) separator = c;
        if (i < 2 && (c != separator || !is_date_separator(c))) return std::nullopt;
        if (i == 2 && c == separator && digit_run_at(passage, at + code_point_size(passage, at))) return std::nullopt;
        if (i < 2) at = skip_ignorable(passage, at + code_point_size(passage, at));
    }
    return runs;
}

std::vector<PartialDate> dates_of(const Runs& runs, char32_t separator) {
    const auto& [a, b, c] = runs;
    std::vector<PartialDate> dates;
    if (b.count > 2) return dates;
    if (a.count == 4 && c.count <= 2 && is_year(a.value)) {
        add_valid(dates, a.value, b.value, c.value);
    } else if (a.count <= 2 && c.count == 4 && is_year(c.value)) {
        add_valid(dates, c.value, b.value, a.value);
        add_valid(dates, c.value, a.value, b.value);
    } else if (separator == U'/' && a.count == 2 && b.count == 2 && c.count == 2) {
        add_valid(dates, 2000 + c.value, b.value, a.value);
    }
    return dates;
}

/// Skips those of `words` (folded) that come next.
std::size_t skip_words(std::string_view passage, std::size_t at, std::initializer_list<std::string_view> words) {
    while (true) {
        const std::size_t begin = skip_blanks(passage, at);
        const Word word = word_at(passage, begin);
        if (word.empty() || std::find(words.begin(), words.end(), word.folded) == words.end()) return begin;
        at = word.end;
    }
}

std::optional<Part> figure_day_at(std::string_view passage, std::size_t at) {
    const auto run = digit_run_at(passage, at);
    if (!run || run->count > 2 || run->value < 1 || run->value > 31) return std::nullopt;
    const Word suffix = word_at(passage, run->end);
    const bool first = run->value == 1 && suffix.folded == "er";
    return Part{run->value, first ? suffix.end : run->end};
}

/// A day before a month, whose name begins at its end.
std::optional<Part> day_at(std::string_view passage, std::size_t at) {
    if (const auto day = figure_day_at(passage, at))
        return Part{day->value, skip_words(passage, day->end, {"من", "شهر"})};
    if (const auto words = day_words_at(passage, at)) return Part{words->day, words->end};
    return std::nullopt;
}

std::size_t skip_comma(std::string_view passage, std::size_t at) {
    const std::size_t begin = skip_blanks(passage, at);
    const char32_t c = code_point_at(passage, begin);
    return c == U',' || c == U'\u060C' ? begin + code_point_size(passage, begin) : at;
}

std::optional<Part> year_at(std::string_view passage, std::size_t at) {
    at = skip_comma(passage, at);
    if (code_point_at(passage, at) == U'/') ++at;
    at = skip_words(passage, at, {"من", "عام", "سنه", "العام", "السنه", "لعام", "لسنه", "de"});
    const auto run = digit_run_at(passage, at);
    if (!run || run->count != 4 || !is_year(run->value)) return std::nullopt;
    return Part{run->value, run->end};
}

/// `novembre 2025` from the month on, if the year begins at `year_begin`.
std::optional<DateReading> month_year_at(std::string_view passage, std::size_t at, std::size_t year_begin) {
    const auto month = month_expression_at(passage, at);
    if (!month || month->end > year_begin) return std::nullopt;
    const auto year = year_at(passage, month->end);
    if (!year || year->end != digit_run_at(passage, year_begin)->end) return std::nullopt;
    return DateReading{at, year->end, {{static_cast<std::int32_t>(year->value), month->month, 0}}};
}

/// `نوفمبر 19، 2025` from the month on, if the day begins at `day_begin`.
std::optional<DateReading> month_day_year_at(std::string_view passage, std::size_t at, std::size_t day_begin) {
    const auto month = month_expression_at(passage, at);
    if (!month || skip_blanks(passage, month->end) != day_begin) return std::nullopt;
    const auto day = figure_day_at(passage, day_begin);
    if (!day || skip_comma(passage, day->end) == day->end) return std::nullopt;
    const auto year = year_at(passage, day->end);
    if (!year) return std::nullopt;
    DateReading reading{at, year->end, {}};
    add_valid(reading.dates, year->value, month->month, day->value);
    return reading.dates.empty() ? std::nullopt : std::optional(std::move(reading));
}

/// Behind one of the clitics that a month may carry (`ونوفمبر 2025`, `لكانون الثاني 2024`); `at` if there is none.
std::size_t skip_clitic(std::string_view passage, std::size_t at) {
    const char32_t c = code_point_at(passage, at);
    return c == U'و' || c == U'ب' || c == U'ل' ? at + code_point_size(passage, at) : at;
}

}  // namespace

std::optional<DateReading> numeric_date_at(std::string_view passage, std::size_t at) {
    char32_t separator = 0;
    const auto runs = three_runs_at(passage, at, separator);
    if (!runs) return std::nullopt;
    DateReading reading{at, (*runs)[2].end, dates_of(*runs, separator)};
    return reading.dates.empty() ? std::nullopt : std::optional(std::move(reading));
}

std::optional<DateReading> worded_date_at(std::string_view passage, std::size_t at) {
    const auto day = day_at(passage, at);
    if (!day) return std::nullopt;
    const auto month = month_expression_at(passage, day->end);
    if (!month) return std::nullopt;
    const auto year = year_at(passage, month->end);
    DateReading reading{at, year ? year->end : month->end, {}};
    add_valid(reading.dates, year ? year->value : 0, month->month, day->value);
    return reading.dates.empty() ? std::nullopt : std::optional(std::move(reading));
}

std::optional<DateReading> month_before(std::string_view passage, std::size_t floor, std::size_t at) {
    const auto run = digit_run_at(passage, at);
    if (!run || run->count > 4 || run->count == 3) return std::nullopt;
    const bool is_day = run->count <= 2;
    if (!is_day && !is_year(run->value)) return std::nullopt;
    std::optional<DateReading> farthest;
    std::size_t begin = at;
    for (int words = 0; words < kMonthWordsBeforeYear; ++words) {
        const std::size_t previous = word_begin_before(passage, floor, begin);
        if (previous == begin) break;
        begin = previous;
        for (const std::size_t month : {skip_clitic(passage, begin), begin}) {
            auto reading = is_day ? month_day_year_at(passage, month, at) : month_year_at(passage, month, at);
            if (reading) farthest = std::move(reading);
        }
    }
    return farthest;
}

}  // namespace dragoman::quantity
