// French: [units] hundred [tens [units]] [scale] …, joined by hyphens or blanks; `et` before un and onze only. The last
// word decides whether the number is an ordinal (vingt-deuxième), so every step below takes an ordinal as its end.
#include "quantity/spoken.hpp"

namespace dragoman::quantity {

namespace {

struct Part {
    std::uint64_t value = 0;
    std::size_t end = 0;
    bool ordinal = false;
    bool lone_one = false;
};

/// Behind a hyphen between two parts of one number, or at the next word.
std::size_t joined(const Passage& passage, std::size_t at) { return passage.is_hyphen(at) ? at + 1 : at; }

std::optional<Part> word_at_index(const Passage& passage, std::size_t at) {
    if (const Meaning* const cardinal = passage.meaning(at, Role::cardinal))
        return Part{static_cast<std::uint64_t>(cardinal->value), at + 1};
    if (const Meaning* const ordinal = passage.meaning(at, Role::ordinal))
        return Part{static_cast<std::uint64_t>(ordinal->value), at + 1, true};
    if (passage.is(at, Role::one)) return Part{1, at + 1, false, true};
    return std::nullopt;
}

/// A word with a value in [low, high] behind tens; premier and second never are.
std::optional<Part> word_between(const Passage& passage, std::size_t at, std::uint64_t low, std::uint64_t high) {
    const auto part = word_at_index(passage, at);
    if (!part || part->value < low || part->value > high) return std::nullopt;
    const bool plain_ordinal =
        part->ordinal && (passage.says(at, "premier") || passage.says(at, "premiere") || passage.says(at, "second") ||
                          passage.says(at, "seconde") || passage.says(at, "secondes"));
    return plain_ordinal ? std::nullopt : part;
}

Part sum(const Part& tens, const Part& units) { return {tens.value + units.value, units.end, units.ordinal}; }

/// `dix-sept` to `dix-neuf`.
Part with_teens(const Passage& passage, const Part& ten) {
    const auto units = word_between(passage, joined(passage, ten.end), 7, 9);
    return units ? sum(ten, *units) : ten;
}

/// What may follow tens: units, `et un`, and up to nineteen behind 60 and 80.
Part with_units(const Passage& passage, const Part& tens) {
    const bool by_twenties = tens.value == 60 || tens.value == 80;
    const std::size_t next = joined(passage, tens.end);
    if (passage.is(next, Particle::conjunction)) {
        const std::size_t behind = joined(passage, next + 1);
        auto unit = word_between(passage, behind, 1, 1);
        if (!unit && by_twenties) unit = word_between(passage, behind, 11, 11);
        return unit && tens.value < 80 ? sum(tens, *unit) : tens;
    }
    auto units = word_between(passage, next, 1, by_twenties ? 16 : 9);
    if (!units) return tens;
    if (units->lone_one && next == tens.end && tens.value != 80) return tens;  // `vingt un`: two things
    if (units->value == 10 && !units->ordinal) units = with_teens(passage, *units);
    return sum(tens, *units);
}

std::optional<Part> below_hundred(const Passage& passage, std::size_t at) {
    auto part = word_at_index(passage, at);
    if (!part || part->value >= 100) return std::nullopt;
    if (part->ordinal) return part;
    if (part->value == 4) {
        const std::size_t next = joined(passage, at + 1);
        const auto twenty = word_between(passage, next, 20, 20);
        if (twenty && twenty->ordinal) return Part{80, next + 1, true};
        if (twenty) return with_units(passage, {80, next + 1});
    }
    if (part->value == 10) return with_teens(passage, *part);
    return part->value >= 20 ? with_units(passage, *part) : *part;
}

/// `deux cents`, `cent`, `cents` behind a number; nothing if there is no hundred.
std::optional<Part> hundreds(const Passage& passage, std::size_t at) {
    std::uint64_t count = 1;
    const auto factor = word_between(passage, at, 2, 9);
    if (factor && !factor->ordinal) {
        count = factor->value;
        at = joined(passage, at + 1);
    }
    const bool plural = count > 1 && passage.is(at, Role::plural_hundred);
    const auto hundred = plural ? Part{100, at + 1} : word_between(passage, at, 100, 100).value_or(Part{});
    if (hundred.value == 0) return std::nullopt;
    return Part{count * 100, hundred.end, hundred.ordinal};
}

std::optional<Part> below_thousand(const Passage& passage, std::size_t at) {
    const auto hundred = hundreds(passage, at);
    if (!hundred) return below_hundred(passage, at);
    if (hundred->ordinal) return hundred;
    const auto rest = below_hundred(passage, joined(passage, hundred->end));
    if (!rest || rest->value == 0) return hundred;
    const std::string_view behind = passage.raw(rest->end);
    const bool counts = passage.is(rest->end, Role::scale) || behind.ends_with('s') || behind.ends_with('x');
    if (rest->lone_one && joined(passage, hundred->end) == hundred->end && !counts)
        return hundred;  // `cent un`: two things unless a plural follows
    return sum(*hundred, *rest);
}

/// The power of ten of a scale word; 0: none. `mille` and `millième` count alone.
int scale_at(const Passage& passage, std::size_t at, bool& ordinal) {
    const Meaning* const word = passage.meaning(at, Role::ordinal);
    ordinal = word != nullptr && word->value == 1000;
    if (ordinal) return 3;
    if (const Meaning* const scale = passage.meaning(at, Role::scale); scale && !passage.is_arabic(at))
        return scale->value;
    const Meaning* const plural = passage.meaning(at, Role::scale_plural);
    if (plural == nullptr || passage.is_arabic(at)) return 0;
    return plural->value == 12 ? 9 : plural->value;  // billion: 10^9 in translated news
}

}  // namespace

std::optional<SpokenNumber> french_number_at(const Passage& passage, std::size_t at) {
    constexpr int kNoLimit = 16;
    SpokenNumber number;
    int limit = kNoLimit;
    for (std::size_t next = at;; next = joined(passage, number.end)) {
        const auto group = below_thousand(passage, next);
        const std::size_t behind = group ? joined(passage, group->end) : next;
        bool ordinal = false;
        const int scale = group && group->ordinal ? 0 : scale_at(passage, behind, ordinal);
        if (group && group->lone_one && scale == 3 && group->value == 1) return std::nullopt;  // un mille marin
        const bool counts = group || scale == 3;  // `million` alone is no number
        if (!counts || number.ordinal || scale >= limit || (group && next != at && group->lone_one && scale == 0))
            break;
        if (group && group->value == 0 && next != at) break;
        number.value += (group ? group->value : 1) * power_of_ten(scale);
        number.end = scale > 0 ? behind + 1 : group->end;
        number.ordinal = ordinal || (group && group->ordinal);
        number.lone_one = next == at && group && group->lone_one && scale == 0;
        if (scale > 0) number.exponent = scale;
        if (scale == 0 || number.ordinal) break;
        limit = scale;
    }
    return number.end == 0 ? std::nullopt : std::optional(number);
}

}  // namespace dragoman::quantity
