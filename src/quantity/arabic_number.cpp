// Arabic: groups below a thousand, each with its scale word, from the largest down, joined by و. Within a group the
// units stand before the tens (خمسة وعشرون). Nouns are counted in the singular, dual or plural; all are folded forms.
#include "quantity/spoken.hpp"

namespace dragoman::quantity {

namespace {

struct Part {
    std::uint64_t value = 0;
    std::size_t end = 0;
};

std::optional<std::uint64_t> value_at(const Passage& passage, std::size_t at, Role role) {
    const Meaning* const meaning = passage.is_arabic(at) ? passage.meaning(at, role) : nullptr;
    return meaning ? std::optional(static_cast<std::uint64_t>(meaning->value)) : std::nullopt;
}

/// A word that continues a number: without clitics, or with the article that the first one has.
bool is_bare(const Passage& passage, std::size_t at) { return (passage[at].clitics & (kAnd | kPreposition)) == 0; }

/// عشر or عشرة behind a unit.
bool is_ten_behind(const Passage& passage, std::size_t at) {
    return is_bare(passage, at) && !passage.has_clitic(at, kArticle) && value_at(passage, at, Role::cardinal) == 10;
}

std::optional<Part> tens_behind_and(const Passage& passage, std::size_t at) {
    const auto tens = value_at(passage, at, Role::cardinal);
    if (!passage.has_clitic(at, kAnd) || !tens || *tens < 20 || *tens > 90) return std::nullopt;
    return Part{*tens, at + 1};
}

std::optional<Part> below_hundred(const Passage& passage, std::size_t at) {
    if (const auto unit = value_at(passage, at, Role::teen_unit); unit && is_ten_behind(passage, at + 1))
        return Part{*unit + 10, at + 2};
    if (value_at(passage, at, Role::teen_unit) == 1) {  // إحدى وعشرين
        const auto tens = tens_behind_and(passage, at + 1);
        return tens ? std::optional(Part{tens->value + 1, tens->end}) : std::nullopt;
    }
    const auto value = value_at(passage, at, Role::cardinal);
    if (!value || *value >= 100) return std::nullopt;
    if (*value == 0 || *value >= 10) return Part{*value, at + 1};
    if (*value > 2 && is_ten_behind(passage, at + 1)) return Part{*value + 10, at + 2};
    const auto tens = tens_behind_and(passage, at + 1);
    return tens ? Part{*value + tens->value, tens->end} : Part{*value, at + 1};
}

/// مئة, مئتين, ثلاثمئة, ثلاث مئة.
std::optional<Part> hundreds(const Passage& passage, std::size_t at) {
    const auto value = value_at(passage, at, Role::cardinal);
    if (!value) return std::nullopt;
    if (*value >= 100) return Part{*value, at + 1};
    if (*value < 3 || *value > 9 || !is_bare(passage, at + 1)) return std::nullopt;
    return value_at(passage, at + 1, Role::cardinal) == 100 && !passage.has_clitic(at + 1, kArticle)
               ? std::optional(Part{*value * 100, at + 2})
               : std::nullopt;
}

std::optional<Part> below_thousand(const Passage& passage, std::size_t at) {
    const auto hundred = hundreds(passage, at);
    if (!hundred) return below_hundred(passage, at);
    if (!passage.has_clitic(hundred->end, kAnd)) return hundred;
    const auto rest = below_hundred(passage, hundred->end);
    if (!rest || rest->value == 0) return hundred;
    // مئة وخمسة آلاف is 105 thousand, ألف ومئة وخمسة is 1105: the scale behind decides nothing here.
    return Part{hundred->value + rest->value, rest->end};
}

/// The power of ten of a scale word right behind a group; 0: none.
int scale_behind_group(const Passage& passage, std::size_t at) {
    if (!is_bare(passage, at)) return 0;
    if (const auto scale = value_at(passage, at, Role::scale)) return static_cast<int>(*scale);
    return static_cast<int>(value_at(passage, at, Role::scale_plural).value_or(0));
}

/// A group with its scale words; `exponent` is their sum (مئة ألف مليون).
struct Group {
    std::uint64_t value = 0;
    std::size_t end = 0;
    int exponent = 0;
};

/// ألفا جندي: two thousand, if the noun follows at once; ألفًا alone is an accusative.
bool is_construct_dual(const Passage& passage, std::size_t at) {
    const Lexeme& next = passage[at + 1];
    return passage.raw(at).ends_with("ا") && passage.is_arabic(at + 1) && next.clitics == kNoClitic &&
           next.meanings.list.empty() && !passage.raw(at + 1).starts_with("و") &&
           !passage.raw(at + 1).starts_with("ال") && next.end - next.begin > 4;
}

/// A scale word that counts itself: مليون, ألفين.
std::optional<Group> lone_scale(const Passage& passage, std::size_t at) {
    if (const auto scale = value_at(passage, at, Role::scale_dual))
        return Group{2 * power_of_ten(static_cast<int>(*scale)), at + 1, static_cast<int>(*scale)};
    if (const auto scale = value_at(passage, at, Role::scale); scale && is_construct_dual(passage, at))
        return Group{2 * power_of_ten(static_cast<int>(*scale)), at + 1, static_cast<int>(*scale)};
    if (const auto scale = value_at(passage, at, Role::scale))
        return Group{power_of_ten(static_cast<int>(*scale)), at + 1, static_cast<int>(*scale)};
    return std::nullopt;
}

std::optional<Group> group_at(const Passage& passage, std::size_t at) {
    constexpr int kMostExponent = 12;
    Group group;
    if (const auto part = below_thousand(passage, at)) {
        group = {part->value, part->end, 0};
    } else if (const auto lone = lone_scale(passage, at)) {
        group = *lone;
    } else {
        return std::nullopt;
    }
    for (int scale = scale_behind_group(passage, group.end); scale > 0 && group.exponent + scale <= kMostExponent;
         scale = scale_behind_group(passage, group.end)) {
        group.value *= power_of_ten(scale);
        group.exponent += scale;
        ++group.end;
    }
    return group;
}

std::optional<SpokenNumber> ordinal_number_at(const Passage& passage, std::size_t at) {
    const auto unit = value_at(passage, at, Role::ordinal);
    if (!unit) return std::nullopt;
    SpokenNumber number{*unit, at + 1, 0, true, false};
    const auto tens = tens_behind_and(passage, at + 1);
    if (*unit <= 9 && is_ten_behind(passage, at + 1)) {
        number.value += 10;
        number.end = at + 2;
    } else if (*unit <= 9 && tens && passage.has_clitic(at + 1, kArticle)) {
        number.value += tens->value;
        number.end = tens->end;
    } else if (passage.says(at, "الحادي") || passage.says(at, "الحاديه")) {
        return std::nullopt;  // 1 only in compounds
    }
    return number;
}

}  // namespace

std::uint64_t power_of_ten(int exponent) {
    std::uint64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

std::optional<SpokenNumber> arabic_cardinal_at(const Passage& passage, std::size_t at) {
    constexpr int kNoLimit = 16;
    SpokenNumber number;
    int limit = kNoLimit;
    for (std::size_t next = at;; next = number.end) {
        if (next != at && !passage.has_clitic(next, kAnd)) break;
        const auto group = group_at(passage, next);
        if (!group || group->exponent >= limit || (next != at && group->value == 0)) break;
        number.value += group->value;
        number.end = group->end;
        number.exponent = group->exponent > 0 ? group->exponent : number.exponent;
        limit = group->exponent;
        if (limit == 0) break;
    }
    return number.end == 0 ? std::nullopt : std::optional(number);
}

std::optional<SpokenNumber> arabic_number_at(const Passage& passage, std::size_t at) {
    if (auto number = arabic_cardinal_at(passage, at)) return number;
    return ordinal_number_at(passage, at);
}

}  // namespace dragoman::quantity
