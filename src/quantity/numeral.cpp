#include "quantity/numeral.hpp"

#include <algorithm>
#include <cmath>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

enum class Separator : std::uint8_t { none, blank, apostrophe, dot, comma, arabic_decimal, arabic_thousands };

/// A run and the separator before it.
struct Group {
    Separator before = Separator::none;
    DigitRun run;
};

Separator separator_of(char32_t c) {
    switch (c) {
        case U' ':
        case U'\u00A0':
        case U'\u2009':
        case U'\u202F': return Separator::blank;
        case U'\'':
        case U'\u2019': return Separator::apostrophe;
        case U'.': return Separator::dot;
        case U',':
        case U'\u060C': return Separator::comma;  // the Arabic comma stands in for the Latin one in hurried copy
        case U'\u066B': return Separator::arabic_decimal;
        case U'\u066C': return Separator::arabic_thousands;
        default: return Separator::none;
    }
}

bool only_groups(Separator separator) {
    return separator == Separator::blank || separator == Separator::apostrophe ||
           separator == Separator::arabic_thousands;
}

bool may_be_decimal(Separator separator) {
    return separator == Separator::dot || separator == Separator::comma || separator == Separator::arabic_decimal;
}

/// Blanks and apostrophes stand between many things that are not one number, so they must look like grouping at once.
bool may_join(const std::vector<Group>& groups, Separator separator, const DigitRun& next) {
    const DigitRun& first = groups.front().run;
    if (separator == Separator::none) return false;
    if (only_groups(separator)) {
        const bool uniform = std::all_of(groups.begin() + 1, groups.end(),
                                         [separator](const Group& group) { return group.before == separator; });
        return uniform && next.count == 3 && first.count <= 3 && !first.leading_zero;
    }
    return !(groups.size() == 1 && is_year_like(first) && is_year_like(next));
}

std::vector<Group> groups_at(std::string_view passage, const DigitRun& first) {
    std::vector<Group> groups{{Separator::none, first}};
    while (true) {
        const std::size_t at = skip_ignorable(passage, groups.back().run.end);
        if (at >= passage.size()) break;
        const Separator separator = separator_of(code_point_at(passage, at));
        if (separator == Separator::none) break;
        const std::size_t behind = skip_ignorable(passage, at + code_point_size(passage, at));
        const auto next = digit_run_at(passage, behind);
        if (!next || !may_join(groups, separator, *next)) break;
        groups.push_back({separator, *next});
    }
    return groups;
}

/// Whether groups[0, count) are an integer grouped by thousands, all by one separator.
bool is_grouped_integer(const std::vector<Group>& groups, std::size_t count) {
    if (count == 1) return true;
    const DigitRun& first = groups.front().run;
    const Separator separator = groups[1].before;
    if (separator == Separator::arabic_decimal || first.count > 3 || first.leading_zero) return false;
    for (std::size_t i = 1; i < count; ++i)
        if (groups[i].before != separator || groups[i].run.count != 3) return false;
    return true;
}

bool has_decimal_reading(const std::vector<Group>& groups) {
    const Separator last = groups.back().before;
    if (!may_be_decimal(last) || !is_grouped_integer(groups, groups.size() - 1)) return false;
    return groups.size() == 2 || groups[1].before != last;
}

std::uint64_t power_of_ten(int exponent) {
    std::uint64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

std::uint64_t joined_digits(const std::vector<Group>& groups) {
    std::uint64_t value = 0;
    for (const Group& group : groups) value = value * power_of_ten(group.run.count) + group.run.value;
    return value;
}

std::vector<Decimal> readings_of(const std::vector<Group>& groups) {
    int digit_count = 0;
    for (const Group& group : groups) digit_count += group.run.count;
    if (digit_count > kMaxDigits) return {};
    std::vector<Decimal> readings;
    const std::uint64_t digits = joined_digits(groups);
    const bool thousands = is_grouped_integer(groups, groups.size());
    const bool only_thousands = thousands && groups.size() == 2 && groups.back().run.value == 0;  // 15.000
    const bool decimal_sign = groups.back().before == Separator::arabic_decimal;
    if (has_decimal_reading(groups) && (!only_thousands || decimal_sign))
        readings.push_back({digits, -groups.back().run.count});
    if (thousands) readings.push_back({digits, 0});
    return readings;
}

}  // namespace

double Decimal::value() const {
    // Powers of ten up to 10^22 are exact doubles: one correctly rounded operation.
    const double power = std::pow(10.0, std::abs(exponent));
    const auto whole = static_cast<double>(mantissa);
    return exponent < 0 ? whole / power : whole * power;
}

std::optional<DigitRun> digit_run_at(std::string_view passage, std::size_t at) {
    DigitRun run{at, at, 0, 0, false};
    for (std::size_t next = at; next < passage.size(); run.end = next) {
        const auto digit = text::digit_value(text::next_code_point(passage, next));
        if (!digit) break;
        if (run.count == 0) run.leading_zero = *digit == 0;
        if (run.count < kMaxDigits) run.value = run.value * 10 + static_cast<std::uint64_t>(*digit);
        ++run.count;
    }
    return run.count > 0 ? std::optional(run) : std::nullopt;
}

bool is_year_like(const DigitRun& run) { return run.count == 4 && run.value >= 1900 && run.value <= 2099; }

Numeral numeral_at(std::string_view passage, std::size_t at) {
    const auto first = digit_run_at(passage, at);
    if (!first) return {at, {}, {}, false};
    const std::vector<Group> groups = groups_at(passage, *first);
    return {groups.back().run.end, *first, readings_of(groups), groups.size() == 1};
}

}  // namespace dragoman::quantity
