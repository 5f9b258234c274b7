#include "dragoman/quantity/quantity.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace dragoman::quantity {

namespace {

/// Whether one of the two is silent or both say the same.
template <typename Number>
bool agree(Number a, Number b) {
    return a == 0 || b == 0 || a == b;
}

bool compatible_dates(const PartialDate& a, const PartialDate& b) {
    if (!agree(a.year, b.year) || !agree(a.month, b.month) || !agree(a.day, b.day)) return false;
    const bool share_month = a.month != 0 && b.month != 0;
    const bool share_day = a.day != 0 && b.day != 0;
    const bool share_year = a.year != 0 && b.year != 0;
    return share_month && (share_day || share_year);
}

bool share_value(const std::vector<double>& a, const std::vector<double>& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

}  // namespace

std::string PartialDate::iso() const {
    std::array<char, 24> buffer{};
    int length = year == 0 ? std::snprintf(buffer.data(), buffer.size(), "--%02d", month)
                           : std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", year, month);
    std::string out(buffer.data(), static_cast<std::size_t>(length));
    if (day == 0) return out;
    length = std::snprintf(buffer.data(), buffer.size(), "-%02d", day);
    return out.append(buffer.data(), static_cast<std::size_t>(length));
}

bool compatible(const Quantity& a, const Quantity& b) {
    if ((a.kind == Kind::date) != (b.kind == Kind::date)) return false;
    if (a.kind != Kind::date) return share_value(a.values, b.values);
    return std::any_of(a.dates.begin(), a.dates.end(), [&b](const PartialDate& mine) {
        return std::any_of(b.dates.begin(), b.dates.end(),
                           [&mine](const PartialDate& theirs) { return compatible_dates(mine, theirs); });
    });
}

std::string value_text(double value) {
    std::array<char, 400> buffer{};  // the longest double in fixed notation has 309 digits before the point
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return error == std::errc{} ? std::string(buffer.data(), end) : std::string{};
}

}  // namespace dragoman::quantity
