#include "dragoman/quantity/quantity.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string>

#include "quantity/hijri.hpp"
#include "quantity/units.hpp"

namespace dragoman::quantity {

namespace {

/// Whether one of the two is silent or both say the same.
template <typename Number>
bool agree(Number a, Number b) {
    return a == 0 || b == 0 || a == b;
}

std::optional<std::int32_t> days_of(const PartialDate& date) {
    if (date.year == 0 || date.month == 0 || date.day == 0) return std::nullopt;
    if (date.hijri) return days_of_hijri(date);
    return CivilDate{date.year, date.month, date.day}.days_since_epoch();
}

/// The Gregorian years that a Hijri year touches, as newspapers have it: 1446 is 2024 and 2025.
bool touches(const PartialDate& hijri, std::int32_t gregorian_year) {
    const auto first = days_of_hijri({hijri.year, 1, 1, true});
    if (!first) return true;
    const double year = 1970.0 + *first / 365.2425;
    return gregorian_year == static_cast<std::int32_t>(std::floor(year)) ||
           gregorian_year == static_cast<std::int32_t>(std::floor(year + 354.0 / 365.2425));
}

bool compatible_across_calendars(const PartialDate& hijri, const PartialDate& gregorian) {
    const auto a = days_of(hijri);
    const auto b = days_of(gregorian);
    if (a && b) return std::abs(*a - *b) <= 1;  // moon sighting
    return hijri.year == 0 || gregorian.year == 0 || touches(hijri, gregorian.year);
}

bool compatible_dates(const PartialDate& a, const PartialDate& b) {
    if (a.hijri != b.hijri) return a.hijri ? compatible_across_calendars(a, b) : compatible_across_calendars(b, a);
    if (!agree(a.year, b.year) || !agree(a.month, b.month) || !agree(a.day, b.day)) return false;
    const bool only_years = a.month == 0 || b.month == 0;
    if (only_years) return a.year != 0 && b.year != 0;
    const bool month_alone = (a.day == 0 && a.year == 0) || (b.day == 0 && b.year == 0);
    if (month_alone) return true;
    const bool share_day = a.day != 0 && b.day != 0;
    const bool share_year = a.year != 0 && b.year != 0;
    return share_day || share_year;
}

bool share_date(const std::vector<PartialDate>& a, const std::vector<PartialDate>& b) {
    return std::any_of(a.begin(), a.end(), [&b](const PartialDate& mine) {
        return std::any_of(b.begin(), b.end(),
                           [&mine](const PartialDate& theirs) { return compatible_dates(mine, theirs); });
    });
}

/// How much `from` is of `to`; 0: they measure different things. Currencies that the text leaves open fit any.
double conversion(const Quantity& from, const Quantity& to) {
    if (from.unit.empty() || to.unit.empty() || from.unit == to.unit) return 1.0;
    if (from.kind == Kind::money && to.kind == Kind::money)
        return from.unit.size() > 3 || to.unit.size() > 3 ? 1.0 : 0.0;
    const UnitSize a = size_of_unit(from.unit);
    const UnitSize b = size_of_unit(to.unit);
    return a.factor > 0 && a.dimension == b.dimension ? a.factor / b.factor : 0.0;
}

/// A third is rarely written with all its digits.
bool equal(double a, double b) {
    constexpr double kRelative = 1e-9;
    constexpr double kRounded = 0.004;
    const double difference = std::abs(a - b);
    if (difference <= kRelative * std::max(std::abs(a), std::abs(b))) return true;
    return a > 0 && a < 1 && b > 0 && b < 1 && difference < kRounded;
}

bool share_value(const std::vector<double>& a, const std::vector<double>& b, double factor) {
    return std::any_of(a.begin(), a.end(), [&](double mine) {
        return std::any_of(b.begin(), b.end(), [&](double theirs) { return equal(mine * factor, theirs); });
    });
}

bool is_range(const Quantity& quantity) { return !quantity.upper_values.empty() || !quantity.upper_dates.empty(); }

/// One end of a range as a quantity of its own.
Quantity end_of(const Quantity& range, bool upper) {
    Quantity end = range;
    end.upper_values.clear();
    end.upper_dates.clear();
    if (upper) {
        end.values = range.upper_values;
        end.dates = range.upper_dates;
    }
    return end;
}

bool compatible_values(const Quantity& a, const Quantity& b) {
    if ((a.kind == Kind::time) != (b.kind == Kind::time)) return false;
    if ((a.kind == Kind::relative) != (b.kind == Kind::relative)) return false;
    const double factor = conversion(a, b);
    return factor > 0 && share_value(a.values, b.values, factor);
}

/// What can be the number of a name: `إنترلوكين 6` is `IL-6`.
bool is_name_or_count(const Quantity& quantity) {
    return quantity.kind == Kind::code || quantity.kind == Kind::cardinal || quantity.kind == Kind::year;
}

/// A year as a date, so that `2025` does not contradict `novembre 2025`.
std::vector<PartialDate> days_of_quantity(const Quantity& quantity) {
    std::vector<PartialDate> dates = quantity.dates;
    if (quantity.kind == Kind::year)
        for (const double year : quantity.values) dates.push_back({static_cast<std::int32_t>(year), 0, 0});
    return dates;
}

void append_values(const std::vector<double>& values, bool clock, std::string& out) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) out += '|';
        out += clock ? time_text(values[i]) : value_text(values[i]);
    }
}

void append_dates(const std::vector<PartialDate>& dates, std::string& out) {
    for (std::size_t i = 0; i < dates.size(); ++i) out += (i > 0 ? "|" : "") + dates[i].iso();
}

}  // namespace

std::string PartialDate::iso() const {
    std::string out = hijri ? "H" : "";
    std::array<char, 32> buffer{};
    const auto append = [&](const char* format, int number) {
        const int length = std::snprintf(buffer.data(), buffer.size(), format, number);
        out.append(buffer.data(), static_cast<std::size_t>(length));
    };
    if (year == 0) {
        out += "-";
    } else {
        append("%04d", year);
    }
    if (month != 0) append("-%02d", month);
    if (day != 0) append("-%02d", day);
    return out;
}

bool compatible(const Quantity& a, const Quantity& b) {
    if (a.kind == Kind::code || b.kind == Kind::code)
        return (is_name_or_count(a) && is_name_or_count(b)) && share_value(a.values, b.values, 1.0);
    if (is_range(a) != is_range(b)) return false;
    if (is_range(a))
        return compatible(end_of(a, false), end_of(b, false)) && compatible(end_of(a, true), end_of(b, true));
    const bool dated = a.kind == Kind::date || b.kind == Kind::date || a.kind == Kind::relative ||
                       b.kind == Kind::relative || (!a.dates.empty() && !b.dates.empty());
    if (dated && share_date(days_of_quantity(a), days_of_quantity(b))) return true;
    return compatible_values(a, b);
}

bool has_counterpart(const Quantity& quantity, std::span<const Quantity> others) {
    const auto found = [&others](const Quantity& wanted) {
        return std::any_of(others.begin(), others.end(), [&](const Quantity& other) {
            if (compatible(wanted, other)) return true;
            if (is_range(wanted) || !is_range(other)) return false;
            return compatible(wanted, end_of(other, false)) || compatible(wanted, end_of(other, true));
        });
    };
    if (found(quantity)) return true;
    return is_range(quantity) && found(end_of(quantity, false)) && found(end_of(quantity, true));
}

bool is_figure(const Quantity& quantity) {
    return !quantity.in_words && quantity.kind != Kind::code && quantity.kind != Kind::relative;
}

std::string value_text(double value) {
    std::array<char, 400> buffer{};  // the longest double in fixed notation has 309 digits before the point
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return error == std::errc{} ? std::string(buffer.data(), end) : std::string{};
}

std::string time_text(double minutes) {
    std::array<char, 32> buffer{};
    const int whole = static_cast<int>(minutes);
    const int length = std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", whole / 60, whole % 60);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string meaning_text(const Quantity& quantity) {
    std::string out;
    if (!quantity.unit.empty()) out.append(quantity.unit).append(" ");
    if (quantity.kind == Kind::relative) {
        if (quantity.unit != "weekday" && quantity.values.front() > 0) out += "+";
        append_values(quantity.values, false, out);
        return out;
    }
    if (quantity.kind == Kind::code) return out;
    const bool clock = quantity.kind == Kind::time;
    append_values(quantity.values, clock, out);
    if (quantity.values.empty()) append_dates(quantity.dates, out);
    if (!is_range(quantity)) return out;
    out += "..";
    append_values(quantity.upper_values, clock, out);
    if (quantity.upper_values.empty()) append_dates(quantity.upper_dates, out);
    return out;
}

}  // namespace dragoman::quantity
