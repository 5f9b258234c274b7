#include "icu_time_and_units.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/reldatefmt.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace {

using icu::DateFormatSymbols;
using icu::Locale;
using icu::UnicodeString;

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

void add_all(PairTable& table, const UnicodeString* arabic, int32_t arabic_count, const UnicodeString* french,
             int32_t french_count) {
    for (int32_t i = 0; i < std::min(arabic_count, french_count); ++i) table.add(arabic[i], french[i]);
}

void add_months(PairTable& table, const char* locale, const char* calendar) {
    UErrorCode status = U_ZERO_ERROR;
    const DateFormatSymbols arabic(Locale(locale), calendar, status);
    const DateFormatSymbols french(Locale("fr"), calendar, status);
    check(status);
    for (const auto context : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE}) {
        int32_t ar_count = 0;
        int32_t fr_count = 0;
        const UnicodeString* const ar = arabic.getMonths(ar_count, context, DateFormatSymbols::WIDE);
        const UnicodeString* const fr = french.getMonths(fr_count, context, DateFormatSymbols::WIDE);
        add_all(table, ar, ar_count, fr, fr_count);
    }
}

void add_weekdays_and_eras(PairTable& table) {
    UErrorCode status = U_ZERO_ERROR;
    const DateFormatSymbols arabic(Locale("ar"), "gregorian", status);
    const DateFormatSymbols french(Locale("fr"), "gregorian", status);
    check(status);
    int32_t ar_count = 0;
    int32_t fr_count = 0;
    const UnicodeString* ar = arabic.getWeekdays(ar_count);
    const UnicodeString* fr = french.getWeekdays(fr_count);
    add_all(table, ar, ar_count, fr, fr_count);
    ar = arabic.getEraNames(ar_count);
    fr = french.getEraNames(fr_count);
    add_all(table, ar, ar_count, fr, fr_count);
}

UnicodeString relative_name(const icu::RelativeDateTimeFormatter& formatter, int direction, int unit) {
    UErrorCode status = U_ZERO_ERROR;
    UnicodeString out;
    formatter.format(static_cast<UDateDirection>(direction), static_cast<UDateAbsoluteUnit>(unit), out, status);
    return U_SUCCESS(status) ? out : UnicodeString();  // `the day before last hour` has no name
}

void add_relative_dates(PairTable& table) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RelativeDateTimeFormatter arabic(Locale("ar"), status);
    const icu::RelativeDateTimeFormatter french(Locale("fr"), status);
    check(status);
    for (int direction = UDAT_DIRECTION_LAST_2; direction <= UDAT_DIRECTION_PLAIN; ++direction) {
        for (int unit = UDAT_ABSOLUTE_SUNDAY; unit <= UDAT_ABSOLUTE_MINUTE; ++unit) {
            table.add(relative_name(arabic, direction, unit), relative_name(french, direction, unit));
        }
    }
}

std::vector<icu::MeasureUnit> all_units() {
    UErrorCode status = U_ZERO_ERROR;
    std::vector<icu::MeasureUnit> units(static_cast<std::size_t>(icu::MeasureUnit::getAvailable(nullptr, 0, status)));
    status = U_ZERO_ERROR;
    icu::MeasureUnit::getAvailable(units.data(), static_cast<int32_t>(units.size()), status);
    check(status);
    std::erase_if(units, [](const icu::MeasureUnit& unit) { return std::string_view(unit.getType()) == "currency"; });
    return units;
}

UnicodeString unit_name(const icu::MeasureUnit& unit, const char* locale, int count) {
    UErrorCode status = U_ZERO_ERROR;
    const UnicodeString out = icu::number::NumberFormatter::withLocale(Locale(locale))
                                  .unit(unit)
                                  .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                                  .formatInt(count, status)
                                  .toString(status);
    check(status);
    return out;
}

}  // namespace

void add_time(PairTable& table) {
    for (const char* const locale : {"ar", "ar_LB", "ar_DZ", "ar_MA", "ar_MR"}) {
        add_months(table, locale, "gregorian");
    }
    add_months(table, "ar", "islamic");
    add_weekdays_and_eras(table);
    add_relative_dates(table);
}

void add_units(PairTable& table) {
    for (const icu::MeasureUnit& unit : all_units()) {
        table.add(unit_name(unit, "ar", 1), unit_name(unit, "fr", 1));
        for (const int count : {2, 3, 11, 100}) table.add(unit_name(unit, "ar", count), unit_name(unit, "fr", count));
    }
}
