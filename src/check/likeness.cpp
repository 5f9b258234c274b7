#include "check/likeness.hpp"

#include <algorithm>
#include <cmath>

namespace dragoman::check {

namespace {

using quantity::Kind;
using quantity::Quantity;

/// Quantities of different families never face each other.
enum class Family : std::uint8_t { amount, calendar, clock, name };

Family family_of(Kind kind) {
    switch (kind) {
        case Kind::year:
        case Kind::date:
        case Kind::relative: return Family::calendar;
        case Kind::time: return Family::clock;
        case Kind::code: return Family::name;
        default: return Family::amount;
    }
}

bool is_plain_number(Kind kind) { return kind == Kind::cardinal || kind == Kind::year || kind == Kind::ordinal; }

bool can_face(const Quantity& a, const Quantity& b) {
    return family_of(a.kind) == family_of(b.kind) || (is_plain_number(a.kind) && is_plain_number(b.kind));
}

template <typename Holds>
bool any_values(const Quantity& a, const Quantity& b, const Holds& holds) {
    return std::ranges::any_of(
        a.values, [&](double x) { return std::ranges::any_of(b.values, [&](double y) { return holds(x, y); }); });
}

/// A number in words faces only what counts the same and is not far from it, words even less than figures.
bool can_face_words(const Quantity& a, const Quantity& b) {
    const double least_ratio = a.in_words && b.in_words ? 0.5 : 0.2;
    const auto is_comparable = [&](double x, double y) {
        return x > 1 && y > 1 && std::min(x, y) >= least_ratio * std::max(x, y);
    };
    return a.kind == b.kind && a.unit == b.unit && any_values(a, b, is_comparable);
}

std::string letters_of(const std::string& code) {
    std::string out;
    std::ranges::copy_if(code, std::back_inserter(out), [](char c) { return c < '0' || c > '9'; });
    return out;
}

/// A power of ten that leaves the value with so many significant digits.
double rounded_to(double value, int digits) {
    const double power = std::pow(10.0, digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))));
    return std::round(value * power) / power;
}

/// With all its zeros at the end taken off: 12,500 has three.
int significant_digits(double value) {
    constexpr int kMost = 12;
    for (int digits = 1; digits < kMost; ++digits)
        if (std::abs(rounded_to(value, digits) - value) <= 1e-9 * std::abs(value)) return digits;
    return kMost;
}

/// Whether an amount of some length is told in fewer digits, or without decimals.
bool rounds_to(double exact, double round) {
    if (exact == round || exact == 0 || round == 0) return false;
    const int exact_digits = significant_digits(exact);
    const int round_digits = significant_digits(round);
    constexpr int kLeastExact = 4;
    const bool has_decimals = exact != std::floor(exact);
    constexpr double kLeastLoss = 10;  // a last digit that differs is a slip, not a rounding
    const bool is_long = exact_digits >= kLeastExact && std::abs(exact - round) >= kLeastLoss;
    if (exact_digits <= round_digits || !(has_decimals || is_long)) return false;
    return std::abs(rounded_to(exact, round_digits) - round) <= 1e-9 * std::abs(round);
}

double likeness_of(const Quantity& a, const Quantity& b) {
    if (!can_face(a, b)) return 0.0;
    double out = 1.0;
    if (a.kind == b.kind) out += 2.0;
    if (a.unit == b.unit)
        out += a.unit.empty() ? 1.0 : 2.0;
    else if (!a.unit.empty() && !b.unit.empty())
        out -= 1.5;
    if (a.in_words == b.in_words) out += 1.0;
    if (a.upper_values.empty() == b.upper_values.empty() && a.upper_dates.empty() == b.upper_dates.empty()) out += 0.5;
    if (is_near(a, b)) out += 0.5;
    return out;
}

}  // namespace

bool is_like_code(const Fact& a, const Fact& b) {
    return letters_of(a.canonical) == letters_of(b.canonical) || a.quantity.values == b.quantity.values;
}

bool is_longer_code(const Fact& a, const Fact& b) {
    const auto holds = [](const std::string& longer, const std::string& shorter) {
        return longer.size() > shorter.size() + 1 && (longer.starts_with(shorter) || longer.ends_with(shorter));
    };
    return a.quantity.values == b.quantity.values &&
           (holds(a.canonical, b.canonical) || holds(b.canonical, a.canonical));
}

bool is_rounded(const Quantity& a, const Quantity& b) {
    return any_values(a, b, [](double x, double y) { return rounds_to(x, y) || rounds_to(y, x); });
}

bool is_near(const Quantity& a, const Quantity& b) {
    constexpr double kNear = 0.03;
    return any_values(a, b,
                      [](double x, double y) { return std::abs(x - y) <= kNear * std::max(std::abs(x), std::abs(y)); });
}

double likeness(const Fact& a, const Fact& b) {
    const bool a_amount = a.is_quantity() || a.subject == Subject::code;
    const bool b_amount = b.is_quantity() || b.subject == Subject::code;
    if (a_amount && b_amount) {
        if (a.is_quantity() != b.is_quantity()) return 0.0;
        if (a.is_quantity() && !(a.is_figure() && b.is_figure()) && !can_face_words(a.quantity, b.quantity)) return 0.0;
        if (!a.is_quantity()) return is_like_code(a, b) ? 2.0 : 1.0;
        return likeness_of(a.quantity, b.quantity);
    }
    return a.subject == b.subject ? 1.0 : 0.0;
}

}  // namespace dragoman::check
