#include "quantity/month_names.hpp"

#include <unicode/dtfmtsym.h>

#include <string>
#include <unordered_map>
#include <utility>

#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

struct MonthEntry {
    std::uint8_t month = 0;
    bool abbreviated = false;
};

using MonthTable = std::unordered_map<std::string, MonthEntry>;

/// One locale a system: Egypt and most others, Levant and Iraq, Algeria and Tunisia, Morocco, Mauritania.
constexpr const char* kLocales[] = {"ar", "ar_LB", "ar_DZ", "ar_MA", "ar_MR", "fr", "fr_CA"};

/// In use, but not in ICU's data.
constexpr std::pair<std::string_view, MonthEntry> kFurtherNames[] = {
    {"كانون ثاني", {1, false}}, {"مايس", {5, false}},       {"يونيه", {6, false}},   {"يوليه", {7, false}},
    {"اغسطوس", {8, false}},     {"تشرين اول", {10, false}}, {"اكتوبر", {10, false}}, {"تشرين ثاني", {11, false}},
    {"كانون اول", {12, false}}, {"fev", {2, true}},         {"jan", {1, true}},
};

void add_names(MonthTable& table, const icu::UnicodeString* names, std::int32_t count) {
    for (std::int32_t i = 0; i < count && i < 12; ++i) {
        std::string name;
        names[i].toUTF8String(name);
        const bool abbreviated = !name.empty() && name.back() == '.';
        if (abbreviated) name.pop_back();
        table.try_emplace(folded(name), MonthEntry{static_cast<std::uint8_t>(i + 1), abbreviated});
    }
}

void add_locale(MonthTable& table, const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale), "gregorian", status);
    if (U_FAILURE(status)) return;
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
        std::int32_t count = 0;
        const icu::UnicodeString* const names = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, width);
        add_names(table, names, count);
    }
}

MonthTable make_month_table() {
    MonthTable table;
    for (const char* const locale : kLocales) add_locale(table, locale);
    for (const auto& [name, entry] : kFurtherNames) table.try_emplace(std::string(name), entry);
    return table;
}

const MonthEntry* find_month(const std::string& name) {
    static const MonthTable kTable = make_month_table();
    const auto found = kTable.find(name);
    return found == kTable.end() ? nullptr : &found->second;
}

/// Behind `/`, `-` or `(` between two names of one month; nothing if there is none.
std::optional<std::size_t> alternative_begin(std::string_view passage, std::size_t at, bool& bracketed) {
    at = skip_blanks(passage, at);
    const char32_t c = code_point_at(passage, at);
    bracketed = c == U'(';
    if (!bracketed && c != U'/' && c != U'-' && c != U'\u2013') return std::nullopt;
    return skip_blanks(passage, at + code_point_size(passage, at));
}

}  // namespace

std::optional<MonthName> month_name_at(std::string_view passage, std::size_t at) {
    const Word first = word_at(passage, at);
    if (first.empty()) return std::nullopt;
    const std::size_t gap_end = skip_blanks(passage, first.end);
    if (gap_end > first.end) {
        const Word second = word_at(passage, gap_end);
        if (const MonthEntry* const entry = find_month(first.folded + " " + second.folded))
            return MonthName{entry->month, second.end};
    }
    const MonthEntry* const entry = find_month(first.folded);
    if (!entry) return std::nullopt;
    const bool stopped = code_point_at(passage, first.end) == U'.';
    if (first.folded == "sept" && !stopped) return std::nullopt;  // the number seven
    return MonthName{entry->month, first.end + (entry->abbreviated && stopped ? 1 : 0)};
}

std::optional<MonthName> month_expression_at(std::string_view passage, std::size_t at) {
    const auto month = month_name_at(passage, at);
    if (!month) return std::nullopt;
    bool bracketed = false;
    const auto begin = alternative_begin(passage, month->end, bracketed);
    if (!begin) return month;
    auto alternative = month_name_at(passage, *begin);
    if (!alternative || alternative->month != month->month) return month;
    if (bracketed) {
        if (code_point_at(passage, alternative->end) != U')') return month;
        ++alternative->end;
    }
    return alternative;
}

}  // namespace dragoman::quantity
