#include "extract/publication_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "dragoman/text/character.hpp"

namespace dragoman::extract {

namespace {

constexpr std::int32_t kEarliestYear = 1800;
constexpr std::int32_t kLatestYear = 2200;

// Numbers below are years or counters, and above 1e11 seconds (the year 5138) only milliseconds make sense.
constexpr double kEarliestUnixSeconds = 1e8;
constexpr double kLatestUnixSeconds = 1e11;
constexpr double kLatestUnixMilliseconds = 1e14;

std::optional<std::int32_t> whole_number(std::string_view digits) {
    std::int32_t value = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || stop != digits.data() + digits.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<CivilDate> plausible(std::optional<CivilDate> date) {
    if (!date || date->year < kEarliestYear || date->year > kLatestYear) return std::nullopt;
    return date;
}

std::optional<CivilDate> from_unix_time(double value) {
    if (value > kLatestUnixSeconds && value < kLatestUnixMilliseconds) value /= 1000;
    const bool is_time = value >= kEarliestUnixSeconds && value <= kLatestUnixSeconds;  // false for NaN
    if (!is_time) return std::nullopt;
    using namespace std::chrono;
    const sys_days day = floor<days>(sys_seconds(seconds(static_cast<std::int64_t>(value))));
    const year_month_day date(day);
    return CivilDate{static_cast<int>(date.year()), static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
                     static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

/// `YYYYMMDD` and the same with a time of day: as Unix time they would lie in the seventies or far ahead.
std::optional<CivilDate> parse_compact(std::string_view digits) {
    if (digits.size() != 8 && digits.size() != 12 && digits.size() != 14) return std::nullopt;
    return plausible(parse_iso_date(digits.substr(0, 8)));
}

std::optional<int> month_named(std::string_view name) {
    constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto* const found = std::find(kMonths.begin(), kMonths.end(), text::lower(name.substr(0, 3)));
    if (found == kMonths.end()) return std::nullopt;
    return static_cast<int>(found - kMonths.begin()) + 1;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; (at = text.find_first_not_of(" \t,", at)) != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(" \t,", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

/// RFC 2822, 4.3: two digits mean 1950 to 2049.
std::int32_t full_year(std::int32_t year, std::size_t digits) {
    if (digits > 2) return year;
    return year < 50 ? 2000 + year : 1900 + year;
}

std::optional<CivilDate> parse_rfc_2822(std::string_view text) {
    std::vector<std::string_view> words = words_of(text);
    if (!words.empty() && !whole_number(words.front())) words.erase(words.begin());
    if (words.size() < 3 || words[0].size() > 2) return std::nullopt;
    const auto day = whole_number(words[0]);
    const auto month = month_named(words[1]);
    const auto written_year = whole_number(words[2]);
    if (!day || !month || !written_year) return std::nullopt;
    const std::int32_t year = full_year(*written_year, words[2].size());
    if (!is_valid_date(year, *month, *day)) return std::nullopt;
    return CivilDate{year, static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
}

std::optional<CivilDate> parse_slashed(std::string_view text) {
    if (text.size() < 10 || text[4] != '/' || text[7] != '/') return std::nullopt;
    std::string dashed(text.substr(0, 10));
    std::replace(dashed.begin(), dashed.end(), '/', '-');
    return parse_iso_date(dashed);
}

}  // namespace

std::optional<CivilDate> parse_publication_date(std::string_view text) {
    text = text::trimmed(text);
    if (const auto value = number(text)) {
        const auto compact = parse_compact(text);
        return compact ? compact : plausible(from_unix_time(*value));
    }
    for (const auto parse : {parse_iso_date, parse_slashed, parse_rfc_2822})
        if (const auto date = plausible(parse(text))) return date;
    return std::nullopt;
}

}  // namespace dragoman::extract
