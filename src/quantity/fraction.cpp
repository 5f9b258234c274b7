#include "quantity/fraction.hpp"

#include <algorithm>
#include <cmath>

#include "quantity/spoken.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

Number made(std::size_t begin, std::size_t end, double value) {
    Number number;
    number.begin = begin;
    number.end = end;
    number.values = {value};
    number.in_words = true;
    number.takes_of = true;
    return number;
}

/// `quart de finale`, `نصف نهائي`: a round of a cup.
bool is_final(const Passage& passage, std::size_t at) {
    if (passage.is(at, Particle::from)) ++at;
    if (passage.is_hyphen(at)) ++at;
    if (passage[at].kind != LexemeKind::word) return false;
    const std::string word = folded(passage.raw(at));
    return word.starts_with("final") || word.starts_with("نهاي") || word.starts_with("نهائ") ||
           word.starts_with("النهاي") || word.starts_with("النهائ");
}

/// Multiplies by a scale word right behind: نصف مليون, demi-million.
void scale_up(const Passage& passage, Number& number) {
    const Meaning* scale = passage.meaning(number.end, Role::scale);
    if (scale == nullptr) scale = passage.meaning(number.end, Role::scale_plural);
    if (scale == nullptr || (passage[number.end].clitics & (kAnd | kPreposition)) != 0) return;
    for (double& value : number.values) value *= std::pow(10.0, scale->value);
    ++number.end;
}

/// `demi-heure`, `demi-douzaine`, `demi-million`; alone it is no number.
std::optional<Number> french_half(const Passage& passage, std::size_t at) {
    if (!passage.is(at, Role::half) || passage.is_arabic(at) || !passage.is_hyphen(at + 1)) return std::nullopt;
    Number number = made(at, at + 2, 0.5);
    if (const Meaning* const dozen = passage.meaning(at + 2, Role::collective)) {
        number.values = {0.5 * dozen->value};
        number.approximate = true;
        ++number.end;
        return number;
    }
    scale_up(passage, number);
    return number.end > at + 2 || passage.is(at + 2, Role::unit) ? std::optional(number) : std::nullopt;
}

/// Words that make `tiers` and `quart` a fraction.
bool is_article(const Passage& passage, std::size_t at) {
    return passage.is(at, Role::one) || passage.says(at, "le") || passage.says(at, "du") || passage.says(at, "au") ||
           passage.says(at, "ce") || passage.says(at, "premier") || passage.says(at, "dernier");
}

bool is_denominator(const Passage& passage, std::size_t at) {
    return passage.is(at, Role::fraction) && !is_final(passage, at + 1);
}

/// `quart d'heure` needs no article.
bool is_of_hour(const Passage& passage, std::size_t at) {
    return passage.is(at, Particle::from) && passage.is_apostrophe(at + 1) && passage.says(at + 2, "heure");
}

/// `la moitié`, `le tiers`, `un quart`, `un cinquième des`.
std::optional<Number> french_fraction(const Passage& passage, std::size_t at) {
    if (passage.is(at, Role::one)) {
        if (is_denominator(passage, at + 1))
            return made(at, at + 2, 1.0 / passage.meaning(at + 1, Role::fraction)->value);
        const Meaning* const ordinal = passage.meaning(at + 1, Role::ordinal);
        const bool part = ordinal && ordinal->value >= 5 && passage.is(at + 2, Particle::from);
        const bool of_all = ordinal && ordinal->value >= 5 && passage.says(at + 2, "des");
        return part || of_all ? std::optional(made(at, at + 2, 1.0 / ordinal->value)) : std::nullopt;
    }
    if (!is_denominator(passage, at)) return std::nullopt;
    const Meaning* const fraction = passage.meaning(at, Role::fraction);
    const bool counted = is_article(passage, at - 1) && !passage.is_hyphen(at + 1);
    if (fraction->value != 2 && !counted && !is_of_hour(passage, at + 1)) return std::nullopt;
    return made(at, at + 1, 1.0 / fraction->value);
}

/// خُمس, سُبع, عُشر: only the vowel sign tells a fifth from five.
std::optional<Number> voweled_fraction(const Passage& passage, std::size_t at) {
    constexpr std::size_t kLetterBytes = 2;
    const Meaning* const count = passage.meaning(at, Role::cardinal);
    const std::string_view word = passage.text().substr(passage[at].stem, passage[at].end - passage[at].stem);
    const std::size_t first = passage.has_clitic(at, kArticle) ? 2 * kLetterBytes : 0;
    const bool damma = word.size() > first + kLetterBytes && word.substr(first + kLetterBytes).starts_with("\u064F");
    const bool bare = !word.ends_with("ة") && count != nullptr && count->value >= 5 && count->value <= 10;
    return damma && bare ? std::optional(made(at, at + 1, 1.0 / count->value)) : std::nullopt;
}

/// خمس الناتج: with a definite noun behind it five is a fifth; periods are counted that way too (خمس السنوات).
std::optional<Number> fraction_of_definite(const Passage& passage, std::size_t at) {
    const Meaning* const count = passage.meaning(at, Role::cardinal);
    const Lexeme& next = passage[at + 1];
    if (count == nullptr || passage.has_clitic(at, kArticle) || passage.raw(at).ends_with("ة")) return std::nullopt;
    const bool named_alike = count->value == 5 || count->value == 7 || count->value == 9 || count->value == 10;
    const bool known = !next.meanings.list.empty() && next.clitics != kArticle;
    const bool definite = passage.is_arabic(at + 1) && passage.raw(at + 1).starts_with("ال") && !known;
    const bool counted = passage.is(at + 1, Role::unit) || passage.is(at + 1, Role::scale);
    return named_alike && definite && !counted ? std::optional(made(at, at + 1, 1.0 / count->value)) : std::nullopt;
}

/// نصف, ثلث, ربع, ثلثا; with the article only if nothing counts it (النصف الأول).
std::optional<Number> arabic_fraction(const Passage& passage, std::size_t at) {
    const Meaning* const dual = passage.meaning(at, Role::fraction_dual);
    const Meaning* const fraction = dual ? dual : passage.meaning(at, Role::fraction);
    const bool counted = passage.is(at + 1, Role::ordinal) || passage.says(at + 1, "الاخير");
    if (fraction == nullptr) {
        const auto voweled = voweled_fraction(passage, at);
        return voweled ? voweled : fraction_of_definite(passage, at);
    }
    if (is_final(passage, at + 1)) return std::nullopt;
    if (passage.has_clitic(at, kAnd) && !dual && passage.is(at - 1, Role::unit)) return std::nullopt;
    if (passage.has_clitic(at, kArticle) && counted) return std::nullopt;
    Number number = made(at, at + 1, (dual ? 2.0 : 1.0) / fraction->value);
    scale_up(passage, number);
    return number;
}

void divide(Number& number, double denominator, std::size_t end) {
    for (double& value : number.values) value /= denominator;
    number.end = end;
    number.takes_of = true;
}

/// What the parts are counted of: `sur trois`, من كل خمسة; `un enfant sur trois` has a noun between.
std::optional<SpokenNumber> whole_at(const Passage& passage, std::size_t at, bool arabic) {
    if (arabic) {
        if (!passage.is(at, Particle::from)) return std::nullopt;
        at += passage.says(at + 1, "بين") ? 2U : 1U;
        return passage.says(at, "كل") ? arabic_cardinal_at(passage, at + 1) : std::nullopt;
    }
    if (!passage.says(at, "sur")) ++at;
    return passage.says(at, "sur") ? french_number_at(passage, at + 1) : std::nullopt;
}

/// `un enfant sur trois`, واحد من كل خمسة; not `un livre sur trois femmes`. Figures stay two numbers, which the other
/// text may set otherwise.
bool divide_words(const Passage& passage, Number& number) {
    if (!number.in_words || number.values.size() != 1 || number.values.front() < 1 || number.exponent != 0)
        return false;
    const bool arabic = passage.is_arabic(number.begin);
    const auto whole = whole_at(passage, number.end, arabic);
    if (!whole || whole->ordinal || whole->lone_one || whole->exponent != 0) return false;
    const auto denominator = static_cast<double>(whole->value);
    const std::string_view behind = passage.raw(whole->end);
    const bool counts_more = !arabic && (behind.ends_with('s') || behind.ends_with('x'));
    if (denominator <= number.values.front() || counts_more) return false;
    divide(number, denominator, whole->end);
    number.takes_of = false;
    number.lone_one = false;
    return true;
}

/// `2/3`, not `24/7` nor `2/3/2025`.
bool divide_figures(const Passage& passage, Number& number) {
    const std::size_t slash = number.begin + 1;
    if (!number.plain || number.end != slash || passage.is_sign(number.begin - 1, U'/') ||
        !passage.is_sign(slash, U'/') || passage[slash].blank_before)
        return false;
    const auto run = passage[slash + 1].kind == LexemeKind::digits
                         ? digit_run_at(passage.text(), passage[slash + 1].begin)
                         : std::nullopt;
    const bool small = run && run->value > number.first.value && run->value <= 100 && number.first.value > 0;
    if (!small || run->leading_zero || passage.is_sign(slash + 2, U'/')) return false;
    divide(number, static_cast<double>(run->value), slash + 2);
    return true;
}

}  // namespace

std::optional<Number> fraction_at(const Passage& passage, std::size_t at) {
    if (passage[at].kind != LexemeKind::word) return std::nullopt;
    if (passage.is_arabic(at)) return arabic_fraction(passage, at);
    if (const auto half = french_half(passage, at)) return half;
    return french_fraction(passage, at);
}

void multiply_or_divide(const Passage& passage, Number& number) {
    if (divide_figures(passage, number) || divide_words(passage, number)) return;
    const std::size_t next = number.end;
    const bool many = !number.values.empty() && number.values.front() >= 2 && number.values.front() < 100;
    if (const Meaning* const dozen = passage.meaning(next, Role::collective)) {
        for (double& value : number.values) value *= dozen->value;
        number.approximate = number.lone_one;
        number.lone_one = false;
        number.takes_of = true;
        number.end = next + 1;
        if (passage.is(number.end, Particle::from) && passage.is(number.end + 1, Role::scale_plural)) {
            ++number.end;
            scale_up(passage, number);
        }
        return;
    }
    const Meaning* fraction = passage.meaning(next, Role::fraction_plural);
    if (fraction == nullptr && !passage.is_arabic(next)) fraction = passage.meaning(next, Role::fraction);
    if (fraction != nullptr && fraction->value > 2 && many) return divide(number, fraction->value, next + 1);
    const Meaning* const ordinal = passage.is_arabic(next) ? nullptr : passage.meaning(next, Role::ordinal);
    const bool parts = ordinal && ordinal->value >= 5 && passage.raw(next).ends_with('s');
    if (parts && many) divide(number, ordinal->value, next + 1);
}

}  // namespace dragoman::quantity
