#include "dragoman/core/date.hpp"

#include <array>
#include <cstdio>

namespace dragoman {

std::int32_t CivilDate::days_since_epoch() const {
    const std::int32_t shifted_year = year - (month <= 2 ? 1 : 0);
    const std::int32_t era = (shifted_year >= 0 ? shifted_year : shifted_year - 399) / 400;
    const std::int32_t year_of_era = shifted_year - era * 400;
    const std::int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

std::string CivilDate::iso() const {
    std::array<char, 24> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

bool is_valid_date(std::int32_t year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) return false;
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Whether the date ends at `at`: more digits make it a serial number or a time in seconds.
bool ends_at(std::string_view text, std::size_t at) { return at >= text.size() || !is_digit(text[at]); }

std::optional<CivilDate> checked(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    if (!year || !month || !day || !is_valid_date(*year, *month, *day)) return std::nullopt;
    return CivilDate{*year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
}

}  // namespace

std::optional<CivilDate> parse_iso_date(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    const bool dashed = text.size() >= 10 && text[4] == '-' && text[7] == '-';
    const bool slashed = text.size() >= 10 && text[2] == '/' && text[5] == '/';
    if (!ends_at(text, dashed || slashed ? 10 : 8)) return std::nullopt;
    if (dashed) return checked(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    if (slashed) return checked(digits(text, 6, 4), digits(text, 3, 2), digits(text, 0, 2));
    return checked(digits(text, 0, 4), digits(text, 4, 2), digits(text, 6, 2));
}

}  // namespace dragoman
