// Numbers and dates by value: what a passage says in figures or in words, whatever its script and notation.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/date.hpp"
#include "dragoman/core/document.hpp"
#include "dragoman/core/span.hpp"

namespace dragoman::quantity {

///   cardinal  "12 500", "vingt et un", "ثلاثة ملايين", "la moitié" (0.5)
///   ordinal   "3e", "troisième", "الثالث"
///   percent   "12 %", "١٢٪", "douze pour cent", "12 في المئة"
///   money     "3 millions d'euros" (unit EUR), "50 دينارا" (DINAR: the text does not say whose)
///   measure   "12,5 km" (unit km), "عامان" (unit year)
///   time      "14h30" (values in minutes after midnight)
///   year      "en 2025", "2020-2024", "les années 1990", "القرن العشرين"
///   date      "19/11/2025", "19 نوفمبر/تشرين الثاني", "1446 هـ"
///   code      "IMM6", "COVID-19", "1.2.3": a name; values are the numbers in it, which the other text may write apart
///   relative  "hier", "الثلاثاء", "l'an prochain": only if the publication date is known
enum class Kind : std::uint8_t { cardinal, ordinal, percent, money, measure, time, year, date, code, relative };

/// What the words around say of an amount: "environ", "plus de", "أقل من".
enum class Bound : std::uint8_t { exact, approx, more, less };

/// A day, a month or a year, as far as the text says it; 0: not said.
struct PartialDate {
    std::int32_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;
    bool hijri = false;  ///< of the Islamic calendar

    /// `2025-11-19`, `2025-11`, `--11-19` (ISO 8601 and its truncated form); `H1446-09-01` if Hijri.
    [[nodiscard]] std::string iso() const;
    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// A quantity in a text with the set of values that it can mean.
///
///   "12,500 tonnes"           measure   values {12.5, 12500}  unit t
///   "10 à 12 %"               percent   values {10}  upper_values {12}
///   "19 نوفمبر/تشرين الثاني"     date      dates {--11-19}
///   "du 16 au 18 juillet"     date      dates {--07-16}  upper_dates {--07-18}
///   "2/3"                     cardinal  values {0.667}  dates {--03-02}
///   "hier" (published on 2025-11-19)    relative  values {-1}  unit day  dates {2025-11-18}
struct Quantity {
    Kind kind = Kind::cardinal;
    ByteSpan span;                         ///< in the text that was given, separators inside, clitics outside
    ByteSpan number;                       ///< the part of it that is no unit and no currency: `12,5` of `12,5 km`
    std::vector<double> values;            ///< rising; empty for dates
    std::vector<double> upper_values;      ///< the end of a range, both ends included; empty: no range
    std::vector<PartialDate> dates;        ///< the days it can mean (`03/04/2025` is two)
    std::vector<PartialDate> upper_dates;  ///< the end of a range of dates; empty: no range
    std::string_view unit;                 ///< `EUR`, `km2`, `year`; of relative ones `day`, `weekday` …; static
    Bound bound = Bound::exact;
    bool in_words = false;  ///< no digit in it
};

/// All quantities of `span` in `text`, left to right, not overlapping. Spans are relative to `text`. Days such as
/// `hier` and `mardi` are found only if `published` is given, and resolved by it.
///
///   find_quantities("Il a 12 500 km à faire", …)  →  measure [5, 14) {12500} km
std::vector<Quantity> find_quantities(std::string_view text, ByteSpan span, Language language,
                                      const std::optional<CivilDate>& published = std::nullopt);

/// Whether two quantities can mean the same: a common value, or dates that do not contradict each other. Units of one
/// dimension are converted; Hijri days may differ by one.
///
///   "12,500" ~ "12 500"     "3 %" ~ "3"     "2 heures" ~ "120 دقيقة"     "19 novembre" ~ "19/11/2025"
///   "IL-6" ~ "إنترلوكين 6"
///   not "5 euros" ~ "5 dollars", "10 à 12" ~ "10"
bool compatible(const Quantity& a, const Quantity& b);

/// Whether one of `others` is compatible, or a range is said by two of them (`10 à 12`, `10 ثم 12`), or a part of one.
bool has_counterpart(const Quantity& quantity, std::span<const Quantity> others);

/// Whether it is written with digits and has a value or a day.
///
///   "12 %" yes     "douze" no     "A320" no     "hier" no
bool is_figure(const Quantity& quantity);

/// A canonical form of one value for hashing and display: `12500`, `3.5`.
std::string value_text(double value);

/// A time of day of so many minutes after midnight: `14:30`.
std::string time_text(double minutes);

/// A canonical form of all of it but kind and span.
///
///   "12,500 tonnes"  `t 12.5|12500`     "10 à 12 %"  `10..12`     "14h30"  `14:30`     "hier"  `day -1`
std::string meaning_text(const Quantity& quantity);

}  // namespace dragoman::quantity
