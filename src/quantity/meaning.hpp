// Words that have to do with quantities, and what each can mean.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dragoman::quantity {

/// What a word can do in a quantity. `value` and `text` of a meaning depend on it.
enum class Role : std::uint8_t {
    cardinal,         ///< value: the number
    one,              ///< un, une: a number only before a unit or inside a number
    ordinal,          ///< value: the number
    teen_unit,        ///< أحد, اثنا: 1 or 2, only before عشر
    plural_hundred,   ///< value 100, only behind a number
    scale,            ///< value: the power of ten; may stand alone in Arabic (مليون)
    scale_plural,     ///< value: the power of ten; only behind a number
    scale_dual,       ///< value: the power of ten, twice
    collective,       ///< dizaine: value 10, approximate
    crowd,            ///< dizaines, آلاف without a number: value: the power of ten
    fraction,         ///< value: the denominator
    fraction_plural,  ///< value: the denominator; only behind a number
    fraction_dual,    ///< value: the denominator, twice
    half,             ///< demi, نصف
    dual,             ///< جنديان: 2 of something that is no unit
    some,             ///< بضعة
    unit,             ///< text: the unit
    unit_dual,        ///< text: the unit, twice
    currency,         ///< text: ISO 4217 code, or DINAR and the like
    currency_dual,    ///< text: the currency, twice
    country,          ///< text: ISO 3166 code, of names and adjectives
    occasion,         ///< الذكرى: `الـ75` behind it is an ordinal; value 1: with a possessive (ذكراها)
    first_day,        ///< الفاتح: the first of a month
    month,            ///< a month may begin here
    weekday,          ///< value: 1 Monday to 7 Sunday
    day,              ///< value: days from the publication; hier, غدا
    period,           ///< text: day, week, month, year; what `dernier` may follow
    direction,        ///< value: -1 dernier, 0 courant, 1 prochain
    decade,           ///< value: 20 to 90; تسعينيات
    century,          ///< siècle, قرن
    clock_word,       ///< midi, minuit, منتصف
    day_part,         ///< value: 0 morning, 12 afternoon
    particle,         ///< value: a Particle
    bound,            ///< value: a Bound; text: words that must follow
    change,           ///< passer, ارتفع: `de 10 à 12` may be two values; value: 1 rises, -1 falls, 0 either
    match,            ///< battre, فاز: `1-2` near it is the score of a match
    year_before       ///< a year may follow: عام, saison
};

/// A set of roles, one bit each.
using Roles = std::uint64_t;
constexpr Roles roles_of(Role role) { return Roles{1} << static_cast<unsigned>(role); }
template <typename... More>
constexpr Roles roles_of(Role role, More... more) {
    return roles_of(role) | roles_of(more...);
}

/// Words of the grammar itself.
enum class Particle : std::int16_t {
    conjunction,  // et
    to,           // à, إلى
    from,         // de, من
    between,      // entre, بين
    in,           // في
    per,          // par
    clock,        // الساعة
    minus,        // moins, إلا
    point,        // virgule, فاصل
    before_noun,  // les, des: what follows is no year
    preposition,  // en, depuis: what follows may be a year
    years,        // années
    month_word,   // شهر
    exponent      // carré 2, cube 3: see text
};

struct Meaning {
    Role role = Role::cardinal;
    std::int16_t value = 0;
    std::string_view text;  ///< static
};

/// A row of the word tables; `word` as folded() has it, `|` between words of one meaning.
struct WordRow {
    std::string_view words;
    Meaning meaning;
};

std::span<const WordRow> french_words();
std::span<const WordRow> arabic_words();
std::span<const WordRow> french_calendar_words();
std::span<const WordRow> arabic_calendar_words();
std::span<const WordRow> unit_words();
std::span<const WordRow> currency_words();

/// Everything that the tables say of a word.
struct Meanings {
    std::span<const Meaning> list;
    Roles roles = 0;      ///< of all of them
    bool begins = false;  ///< whether a quantity can begin with it, days told from publication apart
};

/// Nothing for unknown words.
Meanings meanings_of(std::string_view folded_word);

}  // namespace dragoman::quantity
