#include "quantity/month_names.hpp"

#include <unicode/dtfmtsym.h>

#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

struct MonthEntry {
    std::uint8_t month = 0;
    bool abbreviated = false;
    bool hijri = false;
};

using MonthTable = std::unordered_map<std::string, MonthEntry>;

/// One locale a system: Egypt and most others, Levant and Iraq, Algeria and Tunisia, Morocco, Mauritania.
constexpr const char* kLocales[] = {"ar", "ar_LB", "ar_DZ", "ar_MA", "ar_MR", "fr", "fr_CA"};

/// In use, but not in ICU's data.
constexpr std::pair<std::string_view, MonthEntry> kFurtherNames[] = {
    {"كانون ثاني", {1, false, false}}, {"مايس", {5, false, false}},        {"يونيه", {6, false, false}},
    {"يوليه", {7, false, false}},      {"اغسطوس", {8, false, false}},      {"تشرين اول", {10, false, false}},
    {"اكتوبر", {10, false, false}},    {"تشرين ثاني", {11, false, false}}, {"كانون اول", {12, false, false}},
    {"fev", {2, true, false}},         {"jan", {1, true, false}},
};

/// Hijri months as newspapers write them; ICU's own names have marks and hyphens.
constexpr std::pair<std::string_view, std::uint8_t> kHijriNames[] = {
    {"محرم", 1},          {"المحرم", 1},      {"صفر", 2},          {"ربيع الاول", 3},  {"ربيع اول", 3},
    {"ربيع الاخر", 4},    {"ربيع الثاني", 4}, {"جمادي الاولي", 5}, {"جمادي الاول", 5}, {"جمادي الاخره", 6},
    {"جمادي الثانيه", 6}, {"رجب", 7},         {"شعبان", 8},        {"رمضان", 9},       {"شوال", 10},
    {"ذو القعده", 11},    {"ذي القعده", 11},  {"ذو الحجه", 12},    {"ذي الحجه", 12},   {"mouharram", 1},
    {"muharram", 1},      {"safar", 2},       {"rajab", 7},        {"chaabane", 8},    {"ramadan", 9},
    {"chawwal", 10},
};

void add_names(MonthTable& table, const icu::UnicodeString* names, std::int32_t count) {
    for (std::int32_t i = 0; i < count && i < 12; ++i) {
        std::string name;
        names[i].toUTF8String(name);
        const bool abbreviated = !name.empty() && name.back() == '.';
        if (abbreviated) name.pop_back();
        table.try_emplace(folded(name), MonthEntry{static_cast<std::uint8_t>(i + 1), abbreviated, false});
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
    for (const auto& [name, month] : kHijriNames) table.try_emplace(std::string(name), MonthEntry{month, false, true});
    return table;
}

const MonthTable& month_table() {
    static const MonthTable kTable = make_month_table();
    return kTable;
}

const MonthEntry* find_month(const std::string& name) {
    const auto found = month_table().find(name);
    return found == month_table().end() ? nullptr : &found->second;
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

std::vector<std::string> month_first_words() {
    std::set<std::string> words;
    for (const auto& [name, entry] : month_table()) {
        const std::string first = name.substr(0, name.find(' '));
        words.insert(first.starts_with("ال") ? first.substr(std::string_view("ال").size()) : first);
    }
    return {words.begin(), words.end()};
}

std::optional<MonthName> month_name_at(std::string_view passage, std::size_t at) {
    const Word first = word_at(passage, at);
    if (first.empty()) return std::nullopt;
    const std::size_t gap_end = skip_blanks(passage, first.end);
    if (gap_end > first.end) {
        const Word second = word_at(passage, gap_end);
        if (const MonthEntry* const entry = find_month(first.folded + " " + second.folded))
            return MonthName{entry->month, second.end, entry->hijri};
    }
    const MonthEntry* const entry = find_month(first.folded);
    if (!entry) return std::nullopt;
    const bool stopped = code_point_at(passage, first.end) == U'.';
    if (first.folded == "sept" && !stopped) return std::nullopt;  // the number seven
    return MonthName{entry->month, first.end + (entry->abbreviated && stopped ? 1 : 0), entry->hijri};
}

std::optional<MonthName> month_expression_at(std::string_view passage, std::size_t at) {
    const auto month = month_name_at(passage, at);
    if (!month) return std::nullopt;
    bool bracketed = false;
    const auto begin = alternative_begin(passage, month->end, bracketed);
    if (!begin) return month;
    auto alternative = month_name_at(passage, *begin);
    if (!alternative || alternative->month != month->month || alternative->hijri != month->hijri) return month;
    if (bracketed) {
        if (code_point_at(passage, alternative->end) != U')') return month;
        ++alternative->end;
    }
    return alternative;
}

}  // namespace dragoman::quantity
