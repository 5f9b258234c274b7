// Numbers and dates by value: what a passage says in figures, whatever its script and notation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/document.hpp"
#include "dragoman/core/span.hpp"

namespace dragoman::quantity {

enum class Kind : std::uint8_t { cardinal, ordinal, percent, date };

/// A day, a month or a year, as far as the text says it; 0: not said.
struct PartialDate {
    std::int32_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    /// `2025-11-19`, `2025-11`, `--11-19` (ISO 8601 and its truncated form).
    [[nodiscard]] std::string iso() const;
    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// A quantity in a text with the set of values that it can mean.
///
///   "12,500 tonnes"      cardinal  values {12.5, 12500}
///   "١٢٪"                percent   values {12}
///   "19 نوفمبر/تشرين الثاني"  date   --11-19
struct Quantity {
    Kind kind = Kind::cardinal;
    ByteSpan span;                   ///< in the text that was given, separators inside, clitics outside
    std::vector<double> values;      ///< rising, not empty unless a date
    std::vector<PartialDate> dates;  ///< the days it can mean (`03/04/2025` is two); not empty if a date
};

/// All quantities of `span` in `text`, left to right, not overlapping. Spans are relative to `text`.
std::vector<Quantity> find_quantities(std::string_view text, ByteSpan span, Language language);

/// Whether two quantities can mean the same: a common value, or dates that do not contradict each other.
bool compatible(const Quantity& a, const Quantity& b);

/// A canonical form of one value for hashing and display: `12500`, `3.5`.
std::string value_text(double value);

}  // namespace dragoman::quantity
