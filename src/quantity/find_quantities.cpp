// How quantities are found. One pass over the bytes stops only where something can begin: at digits, at the letters of
// the few words that are numbers or days by themselves, and at addresses, which are skipped whole. At a digit the
// readings are tried from the most to the least specific: a date in figures, a day before a month, a year behind a
// month, a plain number with what follows it. What is looked at behind a stop is bounded by the next digit and before
// it by the end of the last quantity, so the pass is linear.
#include <algorithm>
#include <array>
#include <utility>

#include "dragoman/quantity/quantity.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "quantity/amount.hpp"
#include "quantity/dates.hpp"
#include "quantity/day_words.hpp"
#include "quantity/numeral.hpp"
#include "quantity/units.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

/// A quantity with offsets in the passage (kind, values or dates), or none, and where the pass goes on.
struct Reading {
    std::optional<Quantity> quantity;
    std::size_t end = 0;
};

enum class Stop : std::uint8_t { none, digit, rare_script, arabic_digit, persian_digit, letter, address };

constexpr std::array<Stop, 256> make_stops() {
    std::array<Stop, 256> stops{};
    for (std::size_t c = '0'; c <= '9'; ++c) stops[c] = Stop::digit;
    for (std::size_t c = 0xD9; c <= 0xF4; ++c) stops[c] = Stop::rare_script;  // lead bytes of all other decimal digits
    stops[0xE2] = Stop::none;                                                 // U+2000 to U+2FFF has none
    stops[0xD9] = Stop::arabic_digit;                                         // U+0660 to U+0669, and م
    stops[0xDA] = Stop::none;
    stops[0xDB] = Stop::persian_digit;  // U+06F0 to U+06F9
    stops[0xD8] = Stop::letter;         // ا and أ
    stops['p'] = stops['P'] = Stop::letter;
    stops[':'] = stops['w'] = Stop::address;
    return stops;
}

constexpr std::array<Stop, 256> kStops = make_stops();

unsigned char byte_at(std::string_view passage, std::size_t at) {
    return at < passage.size() ? static_cast<unsigned char>(passage[at]) : 0;
}

/// A cheap test before dual_scale_at.
bool may_be_dual(std::string_view passage, std::size_t at) {
    constexpr std::array<std::string_view, 4> kBegins{"ألف", "الف", "مليون", "مليار"};
    const std::string_view rest = passage.substr(at);
    return std::any_of(kBegins.begin(), kBegins.end(),
                       [rest](std::string_view word) { return rest.starts_with(word); });
}

bool is_digit_stop(std::string_view passage, std::size_t at) {
    const unsigned char second = byte_at(passage, at + 1);
    switch (kStops[byte_at(passage, at)]) {
        case Stop::digit: return true;
        case Stop::arabic_digit: return second >= 0xA0 && second <= 0xA9;
        case Stop::persian_digit: return second >= 0xB0 && second <= 0xB9;
        case Stop::rare_script: return text::digit_value(code_point_at(passage, at)).has_value();
        default: return false;
    }
}

bool is_address(std::string_view passage, std::size_t at) {
    const std::string_view rest = passage.substr(at);
    if (rest.starts_with("://")) return true;
    return rest.starts_with("www.") && !text::is_letter_or_mark(code_point_before(passage, at));
}

std::size_t address_end(std::string_view passage, std::size_t at) {
    for (std::size_t next = at; next < passage.size(); at = next) {
        const char32_t c = text::next_code_point(passage, next);
        if (text::is_space(c) || c == U'"' || c == U'<' || c == U'>' || c == U'»' || c == U'\u060C') break;
    }
    return at;
}

Reading as_reading(DateReading&& date) {
    Quantity quantity;
    quantity.kind = Kind::date;
    quantity.span = {static_cast<std::uint32_t>(date.begin), static_cast<std::uint32_t>(date.end)};
    quantity.dates = std::move(date.dates);
    return {std::move(quantity), date.end};
}

std::optional<Reading> read_date(std::string_view passage, std::size_t floor, std::size_t at) {
    if (auto date = numeric_date_at(passage, at)) return as_reading(std::move(*date));
    if (auto date = worded_date_at(passage, at)) return as_reading(std::move(*date));
    if (auto date = month_before(passage, floor, at)) return as_reading(std::move(*date));
    return std::nullopt;
}

std::vector<double> values_of(const std::vector<Decimal>& readings) {
    std::vector<double> values;
    for (const Decimal& reading : readings) values.push_back(reading.value());
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Reading read_number(std::string_view passage, std::size_t floor, std::size_t at) {
    const Numeral numeral = numeral_at(passage, at);
    Amount amount = amount_at(passage, numeral);
    Quantity quantity;
    std::size_t begin = at;
    if (const auto ordinal = numeral.plain ? ordinal_suffix(passage, amount.end) : std::nullopt) {
        quantity.kind = Kind::ordinal;
        amount.end = *ordinal;
    } else if (const auto percent = percent_behind(passage, amount.end)) {
        quantity.kind = Kind::percent;
        amount.end = *percent;
    } else if (const auto sign = percent_before(passage, at); sign && *sign >= floor) {
        quantity.kind = Kind::percent;
        begin = *sign;
    }
    const bool in_code =
        code_before(passage, numeral.first) || (amount.end == numeral.end && code_behind(passage, numeral.end));
    if (numeral.readings.empty() || in_code) return {std::nullopt, numeral.end};
    quantity.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(amount.end)};
    quantity.values = values_of(amount.readings);
    return {std::move(quantity), amount.end};
}

Reading read_digits(std::string_view passage, std::size_t floor, std::size_t at) {
    auto date = read_date(passage, floor, at);
    return date ? std::move(*date) : read_number(passage, floor, at);
}

Reading read_word(std::string_view passage, std::size_t at) {
    if (may_be_day_words(passage, at))
        if (auto date = worded_date_at(passage, at)) return as_reading(std::move(*date));
    const auto dual = may_be_dual(passage, at) ? dual_scale_at(passage, at) : std::nullopt;
    if (!dual) return {std::nullopt, at + code_point_size(passage, at)};
    Quantity quantity;
    quantity.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(dual->end)};
    quantity.values = {Decimal{2, dual->exponents.front()}.value()};
    return {std::move(quantity), dual->end};
}

/// What stands at a byte that may begin something; none if nothing does.
Reading read_at(std::string_view passage, std::size_t floor, std::size_t at) {
    if (is_digit_stop(passage, at)) return read_digits(passage, floor, at);
    if (kStops[byte_at(passage, at)] == Stop::address)
        return {std::nullopt, is_address(passage, at) ? address_end(passage, at) : at + 1};
    return read_word(passage, at);
}

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, ByteSpan span, Language /*both are read in either*/) {
    const std::string_view passage = span.in(text);
    std::vector<Quantity> quantities;
    std::size_t floor = 0;
    for (std::size_t at = 0; at < passage.size();) {
        if (kStops[static_cast<unsigned char>(passage[at])] == Stop::none) {
            ++at;
            continue;
        }
        Reading reading = read_at(passage, floor, at);
        at = reading.end;
        if (!reading.quantity) continue;
        floor = reading.end;
        reading.quantity->span.begin += span.begin;
        reading.quantity->span.end += span.begin;
        quantities.push_back(std::move(*reading.quantity));
    }
    return quantities;
}

}  // namespace dragoman::quantity
