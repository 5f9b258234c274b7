// Numbers in figures: digits of any script with the separators of any locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dragoman::quantity {

/// mantissa × 10^exponent, so that scaling by a million and conversion to double do not round twice.
struct Decimal {
    std::uint64_t mantissa = 0;
    int exponent = 0;

    [[nodiscard]] double value() const;
};

/// Digits without a break.
struct DigitRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    int count = 0;
    std::uint64_t value = 0;  ///< meaningless above kMaxDigits
    bool leading_zero = false;
};

/// A double holds every integer of so many digits; longer runs are identifiers, not amounts.
inline constexpr int kMaxDigits = 15;

std::optional<DigitRun> digit_run_at(std::string_view passage, std::size_t at);

/// Whether the run can be a year that a text names without saying so: four digits, 1900 to 2099.
bool is_year_like(const DigitRun& run);

///   "12 500"   one reading    "1.234,5"  one reading
///   "12,500"   two readings   "1.2.3"    none: a version, a section, an address
struct Numeral {
    std::size_t end = 0;
    DigitRun first;
    std::vector<Decimal> readings;
    bool plain = false;  ///< one run without separators
};

/// The numeral whose first digit is at `at`.
Numeral numeral_at(std::string_view passage, std::size_t at);

}  // namespace dragoman::quantity
