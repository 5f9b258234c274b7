#include "quantity/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "quantity/currencies.hpp"
#include "quantity/fraction.hpp"
#include "quantity/spoken.hpp"

namespace dragoman::quantity {

namespace {

/// Powers of ten that a word multiplies by; two for `billion`, which is 10^12 in French and 10^9 where it was carried
/// over from English.
struct Scale {
    std::vector<int> exponents;
    std::size_t end = 0;
};

/// `M€`, `k$`: a letter between figures and the sign of a currency.
int letter_scale(const Passage& passage, std::size_t at) {
    const Lexeme& next = passage[at + 1];
    if (next.kind != LexemeKind::sign || currency_of_sign(next.sign).empty()) return 0;
    if (passage.raw(at) == "M") return 6;
    return passage.raw(at) == "k" || passage.raw(at) == "K" ? 3 : 0;
}

std::optional<Scale> scale_at(const Passage& passage, std::size_t at) {
    if (passage[at].clitics != kNoClitic) return std::nullopt;
    if (const int exponent = letter_scale(passage, at)) return Scale{{exponent}, at + 1};
    const Meaning* word = passage.meaning(at, Role::scale);
    if (word == nullptr) word = passage.meaning(at, Role::scale_plural);
    if (word == nullptr) return std::nullopt;
    const bool billion = word->value == 12 && !passage.is_arabic(at);
    return billion ? Scale{{9, 12}, at + 1} : Scale{{word->value}, at + 1};
}

struct Amount {
    std::vector<Decimal> readings;
    int exponent = 0;
    std::size_t end = 0;
};

void apply(Amount& amount, const Scale& scale) {
    std::vector<Decimal> readings;
    for (const int exponent : scale.exponents)
        for (const Decimal& reading : amount.readings)
            readings.push_back({reading.mantissa, reading.exponent + exponent});
    amount.readings = std::move(readings);
    amount.exponent = scale.exponents.front();
    amount.end = scale.end;
}

Amount scaled(const Passage& passage, const Numeral& numeral, std::size_t end) {
    constexpr int kMostScaleWords = 2;
    Amount amount{numeral.readings, 0, end};
    for (int i = 0; i < kMostScaleWords; ++i)
        if (const auto scale = scale_at(passage, amount.end)) apply(amount, *scale);
    return amount;
}

/// The sum of two parts is kept below this, so that it is exact.
constexpr double kLargestSum = 1e15;

/// From here on French puts `de` before what is counted, also behind figures: `1 000 000 de roubles`.
constexpr double kFewestWithOf = 1e6;

bool percent_follows(const Passage& passage, std::size_t at) {
    return passage.is_sign(at, U'%') || passage.is_sign(at, U'٪') ||
           (passage.is(at, Particle::in) && passage.says(at + 1, "المئه")) ||
           (passage.is(at, Particle::in) && passage.says(at + 1, "المائه")) || passage.says(at, "pour");
}

/// The smaller part of a number in two parts: where it ends and what it adds.
std::optional<Amount> figures_part(const Passage& passage, std::size_t at, bool behind_and, int exponent) {
    if (passage[at].kind != LexemeKind::digits) return std::nullopt;
    const Numeral numeral = numeral_at(passage.text(), passage[at].begin);
    const Amount part = scaled(passage, numeral, passage.index_at(numeral.end, at));
    const bool hundreds = exponent == 3 && behind_and && part.exponent == 0 && numeral.plain &&
                          numeral.first.count == 3 && !percent_follows(passage, part.end);
    const bool smaller = part.exponent > 0 && part.exponent < exponent;
    return part.readings.size() == 1 && (smaller || hundreds) ? std::optional(part) : std::nullopt;
}

std::optional<Amount> spoken_part(const Passage& passage, std::size_t at, int exponent) {
    const bool arabic = passage.has_clitic(at, kAnd);
    if (passage[at].kind != LexemeKind::word) return std::nullopt;
    const auto number = arabic ? arabic_cardinal_at(passage, at) : french_number_at(passage, at);
    if (!number || number->ordinal || number->lone_one || number->value >= power_of_ten(exponent)) return std::nullopt;
    if (!arabic && number->exponent == 0) return std::nullopt;
    return Amount{{{number->value, 0}}, number->exponent, number->end};
}

/// Adds it: `3 millions 500 mille`, `3 ملايين و500 ألف`, `3 آلاف و250`, `5 آلاف ومئتين`. French puts no conjunction.
void add_smaller_part(const Passage& passage, Amount& amount) {
    if (amount.exponent == 0 || amount.readings.size() != 1) return;
    const bool conjunction = passage.raw(amount.end) == "و" || passage.raw(amount.end) == "وـ";
    const std::size_t begin = amount.end + (conjunction ? 1 : 0);
    auto part = figures_part(passage, begin, conjunction, amount.exponent);
    if (!part && !conjunction) part = spoken_part(passage, begin, amount.exponent);
    if (!part) return;
    const double sum = amount.readings.front().value() + part->readings.front().value();
    if (sum >= kLargestSum || sum != std::floor(sum)) return;
    amount.readings.front() = {static_cast<std::uint64_t>(sum), 0};
    amount.end = part->end;
}

/// `.08`: no digit before the point.
bool is_behind_point(const Passage& passage, std::size_t at) {
    if (at == 0 || !passage.is_sign(at - 1, U'.') || passage[at].blank_before) return false;
    const bool separate = passage[at - 1].blank_before || at == 1 || passage.raw(at - 2) == "و";
    return separate && (at == 1 || passage[at - 2].kind == LexemeKind::word);
}

/// `2½`: glued to the digits.
void add_fraction_sign(const Passage& passage, Number& number) {
    struct Sign {
        char32_t sign;
        double value;
    };
    constexpr Sign kSigns[] = {{U'\u00BC', 1.0 / 4}, {U'\u00BD', 1.0 / 2}, {U'\u00BE', 3.0 / 4},
                               {U'\u2153', 1.0 / 3}, {U'\u2154', 2.0 / 3}, {U'\u215B', 1.0 / 8}};
    if (number.exponent != 0 || passage[number.end].blank_before) return;
    for (const auto& [sign, part] : kSigns) {
        if (!passage.is_sign(number.end, sign)) continue;
        for (double& value : number.values) value += part;
        number.plain = false;
        ++number.end;
        return;
    }
}

Number figures_at(const Passage& passage, std::size_t at) {
    const Numeral numeral = numeral_at(passage.text(), passage[at].begin);
    Amount amount = scaled(passage, numeral, passage.index_at(numeral.end, at + 1));
    add_smaller_part(passage, amount);
    Number number;
    number.begin = at;
    number.end = amount.end;
    number.exponent = amount.exponent;
    number.plain = numeral.plain;
    number.first = numeral.first;
    const int shift = is_behind_point(passage, at) ? number.first.count : 0;
    for (const Decimal& reading : amount.readings)
        number.values.push_back(Decimal{reading.mantissa, reading.exponent - shift}.value());
    number.takes_of = amount.exponent > 0 || (!number.values.empty() && number.values.front() >= kFewestWithOf);
    add_fraction_sign(passage, number);
    return number;
}

/// `trois virgule cinq`, `ثلاثة فاصل خمسة`: the digits behind the point are said as one number.
void add_decimals(const Passage& passage, Number& number) {
    if (!passage.is(number.end, Particle::point)) return;
    const auto digits = passage.is_arabic(number.end) ? arabic_cardinal_at(passage, number.end + 1)
                                                      : french_number_at(passage, number.end + 1);
    if (!digits || digits->ordinal || digits->value == 0) return;
    double fraction = static_cast<double>(digits->value);
    while (fraction >= 1.0) fraction /= 10.0;
    number.values.front() += fraction;
    number.end = digits->end;
}

/// مليون و200 ألف: words, then figures.
void add_figures(const Passage& passage, SpokenNumber& spoken) {
    const bool conjunction = passage.raw(spoken.end) == "و" || passage.raw(spoken.end) == "وـ";
    if (spoken.exponent == 0 || !conjunction) return;
    const auto part = figures_part(passage, spoken.end + 1, true, spoken.exponent);
    const double added = part ? part->readings.front().value() : 0;
    if (added <= 0 || added != std::floor(added)) return;
    spoken.value += static_cast<std::uint64_t>(added);
    spoken.end = part->end;
}

std::optional<Number> spoken_at(const Passage& passage, std::size_t at) {
    auto spoken = passage.is_arabic(at) ? arabic_number_at(passage, at) : french_number_at(passage, at);
    if (!spoken) return std::nullopt;
    add_figures(passage, *spoken);
    Number number;
    number.begin = at;
    number.end = spoken->end;
    number.values = {static_cast<double>(spoken->value)};
    number.exponent = spoken->exponent;
    number.takes_of = spoken->exponent >= 6;
    number.in_words = true;
    number.ordinal = spoken->ordinal;
    number.lone_one = spoken->lone_one;
    if (!number.ordinal) add_decimals(passage, number);
    return number;
}

Number of_two(std::size_t at, std::string_view unit, bool is_currency) {
    Number number;
    number.begin = at;
    number.end = at + 1;
    number.values = {2};
    number.unit = unit;
    number.is_currency = is_currency;
    number.in_words = true;
    return number;
}

/// عامان, دولارين, جنديين.
std::optional<Number> dual_at(const Passage& passage, std::size_t at) {
    const bool names_two = passage[at + 1].kind == LexemeKind::digits;  // الدقيقتين 23 و67
    if (passage.has_clitic(at, kArticle) && names_two) return std::nullopt;
    if (const Meaning* const unit = passage.meaning(at, Role::unit_dual)) return of_two(at, unit->text, false);
    if (const Meaning* const money = passage.meaning(at, Role::currency_dual)) return of_two(at, money->text, true);
    if (passage.is(at, Role::dual)) return of_two(at, {}, false);
    return std::nullopt;
}

/// سنة ونصف: a unit that counts itself.
std::optional<Number> unit_and_half(const Passage& passage, std::size_t at) {
    const Meaning* const unit = passage.meaning(at, Role::unit);
    const bool half = passage.is(at + 1, Role::half) && passage[at + 1].clitics == kAnd;
    if (unit == nullptr || !half || !passage.is_arabic(at) || passage.has_clitic(at, kArticle)) return std::nullopt;
    Number number = of_two(at, unit->text, false);
    number.values = {1};
    return number;
}

/// What may stand behind a period that is not named by it: قبل عام فقط, بعد شهر من; not قبل عام 2020, خلال شهر رمضان.
bool leaves_alone(const Passage& passage, std::size_t at) {
    const Lexeme& next = passage[at];
    if (next.kind == LexemeKind::digits) return false;
    if (next.kind != LexemeKind::word) return passage[at + 1].kind != LexemeKind::digits;
    return passage.is(at, Particle::from) || passage.is(at, Particle::in) || passage.has_clitic(at, kAnd) ||
           passage.says(at, "فقط") || passage.says(at, "كامل") || passage.says(at, "كامله") ||
           passage.says(at, "تقريبا") || passage.says(at, "علي") || passage.says(at, "عن");
}

/// قبل عام, خلال أسبوع: one of it, as French says `un an`. A day is left out, as بعد يوم is `le lendemain`.
std::optional<Number> period_alone(const Passage& passage, std::size_t at) {
    constexpr std::array<std::string_view, 6> kBefore{"قبل", "بعد", "منذ", "خلال", "غضون", "ظرف"};
    const Meaning* const unit = passage.meaning(at, Role::unit);
    if (unit == nullptr || !passage.is_arabic(at) || passage[at].clitics != kNoClitic) return std::nullopt;
    const bool period = unit->text == "year" || unit->text == "month" || unit->text == "week" || unit->text == "hour";
    const bool singular = passage.is(at, Role::period) || passage.is(at, Particle::clock);
    if (!period || !singular || !leaves_alone(passage, at + 1)) return std::nullopt;
    std::string_view before = passage.raw(at - 1);
    if (before.starts_with("و")) before.remove_prefix(std::string_view("و").size());
    if (std::ranges::find(kBefore, before) == kBefore.end()) return std::nullopt;
    Number number = of_two(at, unit->text, false);
    number.values = {1};
    return number;
}

/// `des milliers`, عشرات الآلاف: from the power of ten to just below the next. `en millions` names a unit.
std::optional<Number> crowd_at(const Passage& passage, std::size_t at) {
    const Meaning* const crowd = passage.meaning(at, Role::crowd);
    if (crowd == nullptr || passage.says(at - 1, "en")) return std::nullopt;
    Number number = of_two(at, {}, false);
    int exponent = crowd->value;
    const bool of = !passage.is_arabic(at) && passage.is(number.end, Particle::from);
    const std::size_t next = number.end + (of ? 1 : 0);
    const Meaning* const more = passage.meaning(next, Role::crowd);
    if (more != nullptr && (passage[next].clitics & (kAnd | kPreposition)) == 0) {
        exponent += more->value;
        number.end = next + 1;
    }
    number.values = {std::pow(10.0, exponent)};
    number.upper_values = {std::pow(10.0, exponent + 1) - 1};
    number.approximate = true;
    number.takes_of = true;
    return number;
}

/// بضعة: three to nine.
std::optional<Number> some_at(const Passage& passage, std::size_t at) {
    if (!passage.is(at, Role::some) || passage.meaning(at + 1, Role::cardinal) != nullptr) return std::nullopt;
    if (auto crowd = crowd_at(passage, at + 1)) {  // بضعة آلاف
        crowd->begin = at;
        return crowd;
    }
    Number number = of_two(at, {}, false);
    number.values = {3};
    number.upper_values = {9};
    number.approximate = true;
    return number;
}

void scale_by_words(const Passage& passage, Number& number) {
    if (number.exponent != 0 || number.ordinal || number.values.empty() || number.in_words) return;
    add_half(passage, number, number.end, 0);
}

}  // namespace

void add_half(const Passage& passage, Number& number, std::size_t& end, int exponent) {
    std::size_t at = end;
    const bool french = passage.is(at, Particle::conjunction);
    if (french) ++at;
    const Meaning* const half = passage.meaning(at, Role::half);
    if (half == nullptr || number.values.empty() || !(french || passage.has_clitic(at, kAnd))) return;
    if (passage.is_arabic(at) == french) return;
    if (passage.has_clitic(at, kArticle) && !passage.is_arabic(at)) return;
    const double added = std::pow(10.0, exponent) / half->value;
    for (double& value : number.values) value += added;
    end = at + 1;
    const Meaning* const again = passage.meaning(end, Role::scale);
    if (exponent > 0 && again != nullptr && again->value == exponent) ++end;
}

std::optional<Number> number_at(const Passage& passage, std::size_t at) {
    std::optional<Number> number;
    if (passage[at].kind == LexemeKind::digits) {
        number = figures_at(passage, at);
    } else {
        number = fraction_at(passage, at);
        if (!number) number = some_at(passage, at);
        if (!number) number = crowd_at(passage, at);
        if (!number) number = dual_at(passage, at);
        if (!number) number = unit_and_half(passage, at);
        if (!number) number = period_alone(passage, at);
        if (!number) number = spoken_at(passage, at);
    }
    if (!number || number->ordinal) return number;
    multiply_or_divide(passage, *number);
    if (number->exponent > 0) add_half(passage, *number, number->end, number->exponent);
    scale_by_words(passage, *number);
    std::sort(number->values.begin(), number->values.end());
    number->values.erase(std::unique(number->values.begin(), number->values.end()), number->values.end());
    return number;
}

}  // namespace dragoman::quantity
