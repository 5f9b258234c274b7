#include "quantity/amount.hpp"

#include <utility>

#include "quantity/units.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

void apply(Amount& amount, const Scale& scale) {
    std::vector<Decimal> readings;
    for (const int exponent : scale.exponents)
        for (const Decimal& reading : amount.readings)
            readings.push_back({reading.mantissa, reading.exponent + exponent});
    amount.readings = std::move(readings);
    amount.exponent = scale.exponents.front();
    amount.end = scale.end;
}

Amount scaled_at(std::string_view passage, const Numeral& numeral) {
    constexpr int kMaxScaleWords = 2;
    Amount amount{numeral.readings, 0, numeral.end};
    for (int i = 0; i < kMaxScaleWords; ++i)
        if (const auto scale = scale_behind(passage, amount.end)) apply(amount, *scale);
    return amount;
}

/// The sum of two parts is kept below this, so that it is exact.
constexpr double kLargestSum = 1e15;

/// Behind the conjunction between two parts of one number. French puts none: `et` joins two numbers.
std::size_t skip_and(std::string_view passage, std::size_t at) {
    at = skip_blanks(passage, at);
    const Word word = word_at(passage, at);
    return word.folded == "و" ? skip_blanks(passage, word.end) : at;
}

/// Adds the smaller part of a number in two parts: `3 millions 500 mille`, `3 ملايين و500 ألف`, `3 آلاف و250`.
void add_smaller_part(std::string_view passage, Amount& amount) {
    if (amount.exponent == 0 || amount.readings.size() != 1) return;
    const std::size_t blank_end = skip_blanks(passage, amount.end);
    const std::size_t begin = skip_and(passage, amount.end);
    const Numeral numeral = numeral_at(passage, begin);
    const Amount part = scaled_at(passage, numeral);
    const bool hundreds = amount.exponent == 3 && begin > blank_end && part.exponent == 0 && numeral.plain &&
                          numeral.first.count == 3 && !percent_behind(passage, part.end);
    const bool smaller = part.exponent > 0 && part.exponent < amount.exponent;
    if (part.readings.size() != 1 || !(smaller || hundreds)) return;
    const double sum = amount.readings.front().value() + part.readings.front().value();
    if (sum >= kLargestSum) return;
    amount.readings.front() = {static_cast<std::uint64_t>(sum), 0};
    amount.end = part.end;
}

}  // namespace

Amount amount_at(std::string_view passage, const Numeral& numeral) {
    Amount amount = scaled_at(passage, numeral);
    add_smaller_part(passage, amount);
    return amount;
}

}  // namespace dragoman::quantity
