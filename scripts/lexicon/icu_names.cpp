// Prints what ICU's own data calls things in Arabic and in French, as a table for pairs/lexicon.
#include <unicode/locdspnm.h>
#include <unicode/region.h>
#include <unicode/strenum.h>
#include <unicode/ucurr.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdio>
#include <exception>
#include <memory>

#include "icu_time_and_units.hpp"
#include "pair_table.hpp"

namespace {

using icu::Locale;
using icu::UnicodeString;
using Name = std::unique_ptr<icu::LocaleDisplayNames>;

/// Names in running text and names that stand alone, long and short.
std::array<Name, 2> display_names(const char* locale) {
    std::array<UDisplayContext, 1> full{UDISPCTX_LENGTH_FULL};
    std::array<UDisplayContext, 1> brief{UDISPCTX_LENGTH_SHORT};
    return {Name(icu::LocaleDisplayNames::createInstance(Locale(locale), full.data(), 1)),
            Name(icu::LocaleDisplayNames::createInstance(Locale(locale), brief.data(), 1))};
}

template <typename Lookup>
void add_names(PairTable& table, const Lookup& lookup) {
    static const std::array<Name, 2> kArabic = display_names("ar");
    static const std::array<Name, 2> kFrench = display_names("fr");
    for (const Name& arabic : kArabic) {
        for (const Name& french : kFrench) {
            UnicodeString ar;
            UnicodeString fr;
            lookup(*arabic, ar);
            lookup(*french, fr);
            table.add(ar, fr);
        }
    }
}

void add_territories(PairTable& table) {
    for (const URegionType type :
         {URGN_TERRITORY, URGN_WORLD, URGN_CONTINENT, URGN_SUBCONTINENT, URGN_GROUPING, URGN_DEPRECATED}) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::StringEnumeration> codes(icu::Region::getAvailable(type, status));
        while (const char* code = codes->next(nullptr, status)) {
            add_names(table, [&](const icu::LocaleDisplayNames& names, UnicodeString& out) {
                names.regionDisplayName(code, out);
            });
        }
    }
}

void add_languages(PairTable& table) {
    for (const char* const* code = Locale::getISOLanguages(); *code != nullptr; ++code) {
        add_names(table, [&](const icu::LocaleDisplayNames& names, UnicodeString& out) {
            names.languageDisplayName(*code, out);
        });
    }
}

void add_scripts(PairTable& table) {
    for (int code = 0; code < u_getIntPropertyMaxValue(UCHAR_SCRIPT); ++code) {
        add_names(table, [&](const icu::LocaleDisplayNames& names, UnicodeString& out) {
            names.scriptDisplayName(static_cast<UScriptCode>(code), out);
        });
    }
}

UnicodeString currency_name(const UChar* code, const char* locale, const char* plural) {
    UErrorCode status = U_ZERO_ERROR;
    UBool is_choice = 0;
    int32_t length = 0;
    const UChar* const name = plural == nullptr
                                  ? ucurr_getName(code, locale, UCURR_LONG_NAME, &is_choice, &length, &status)
                                  : ucurr_getPluralName(code, locale, &is_choice, plural, &length, &status);
    return U_SUCCESS(status) ? UnicodeString(name, length) : UnicodeString();
}

void add_currencies(PairTable& table) {
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration* const codes = ucurr_openISOCurrencies(UCURR_ALL, &status);
    int32_t length = 0;
    while (const UChar* code = uenum_unext(codes, &length, &status)) {
        table.add(currency_name(code, "ar", nullptr), currency_name(code, "fr", nullptr));
        table.add(currency_name(code, "ar", "one"), currency_name(code, "fr", "one"));
        for (const char* const plural : {"two", "few", "many", "other"}) {
            table.add(currency_name(code, "ar", plural), currency_name(code, "fr", "other"));
        }
    }
    uenum_close(codes);
}

}  // namespace

int main() {
    try {
        PairTable table;
        add_territories(table);
        add_languages(table);
        add_scripts(table);
        add_currencies(table);
        add_time(table);
        add_units(table);
        table.print();
        return std::ferror(stdout) == 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "icu_names: %s\n", error.what());
        return 1;
    }
}
