// A day of the proleptic Gregorian calendar.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman {

struct CivilDate {
    std::int32_t year = 1970;
    std::uint8_t month = 1;  ///< 1 to 12
    std::uint8_t day = 1;    ///< 1 to 31

    /// Days since 1970-01-01; negative before it. (H. Hinnant, chrono-compatible low-level date algorithms.)
    [[nodiscard]] std::int32_t days_since_epoch() const;
    /// `YYYY-MM-DD`.
    [[nodiscard]] std::string iso() const;
    friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// Whether year, month and day name a day that exists.
bool is_valid_date(std::int32_t year, int month, int day);

/// Reads `YYYY-MM-DD`, `YYYYMMDD` or an ISO 8601 / RFC 3339 time stamp (the day part, no time zone arithmetic), and
/// `DD/MM/YYYY`. Nothing else is guessed.
std::optional<CivilDate> parse_iso_date(std::string_view text);

}  // namespace dragoman
