#include "quantity/context.hpp"

#include <algorithm>
#include <array>

#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

constexpr std::uint64_t kFirstPlainYear = 1900;
constexpr std::uint64_t kLastPlainYear = 2099;
constexpr std::uint64_t kFirstNamedYear = 1000;

bool is_word(const Passage& passage, std::size_t at) { return passage[at].kind == LexemeKind::word; }

template <std::size_t Size>
bool says_any(const Passage& passage, std::size_t at, const std::array<std::string_view, Size>& words) {
    if (!is_word(passage, at)) return false;
    const std::string word = folded(passage.text().substr(passage[at].stem, passage[at].end - passage[at].stem));
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A French word that may be a plural noun or adjective.
bool is_french_plural(const Passage& passage, std::size_t at) {
    const std::string_view raw = passage.raw(at);
    return is_word(passage, at) && !passage.is_arabic(at) && raw.size() > 3 &&
           (raw.ends_with('s') || raw.ends_with('x')) && !passage.is(at, Role::year_before) &&
           !passage.says(at, "dans") && !passage.says(at, "mais") && !passage.says(at, "sous") &&
           !passage.says(at, "sans") && !passage.says(at, "plus") && !passage.says(at, "puis") &&
           !passage.says(at, "apres") && !passage.says(at, "alors") && !passage.says(at, "lors") &&
           !passage.says(at, "dont") && !passage.says(at, "moins") && !passage.says(at, "tandis");
}

/// Glued to a name: `Trois-Rivières`, `mille-feuille`, `avant-première`.
bool is_in_name(const Passage& passage, const Number& number) {
    const bool behind = passage.is_hyphen(number.end) && is_word(passage, number.end + 1) &&
                        !passage.is(number.end + 1, Role::month) && !passage.is(number.end + 1, Role::cardinal);
    const bool before = passage.is_hyphen(number.begin - 1) && is_word(passage, number.begin - 2);
    return behind || before;
}

bool is_french_ordinal_here(const Passage& passage, const Number& number) {
    constexpr std::array<std::string_view, 6> kOffices{"ministre", "ministres", "plan", "ministere", "lieu", "chef"};
    if (number.values.front() == 1 && number.end == number.begin + 1) return !says_any(passage, number.end, kOffices);
    constexpr std::array<std::string_view, 4> kSeconds{"second", "seconde", "seconds", "secondes"};
    if (!says_any(passage, number.begin, kSeconds)) return true;
    return !passage.says(number.end, "main") && !passage.says(number.end, "plan") && is_word(passage, number.end) &&
           !passage.says(number.begin - 1, "de");
}

/// Rank or turn, not a part of a name (كانون الثاني) nor of a chemical (ثاني أكسيد).
bool is_arabic_ordinal_here(const Passage& passage, const Number& number) {
    constexpr std::array<std::string_view, 8> kMonthParts{"كانون",  "تشرين", "ربيع", "جمادي",
                                                          "الوزير", "وزير",  "امس",  "كانونا"};
    if (says_any(passage, number.begin - 1, kMonthParts)) return false;
    const std::string_view raw = passage.raw(number.begin);
    const bool plain_first = number.values.front() == 1 && number.end == number.begin + 1;
    if (plain_first && raw.ends_with("ي")) return false;  // أولي: preliminary
    if (plain_first && passage.says(number.end, "امس")) return false;
    if (raw.ends_with("ا") || raw.ends_with("ًا")) return false;  // ثالثا: thirdly
    return !passage.says(number.end, "اكسيد") && !passage.says(number.end, "اوكسيد");
}

/// واحد counts a noun before it; not `واحد من`, `في آن واحد`.
bool is_arabic_one_here(const Passage& passage, const Number& number) {
    constexpr std::array<std::string_view, 15> kIdioms{"ان",  "وقت",  "كل", "صف",  "جانب", "طرف", "اي", "لا",
                                                       "غير", "فريق", "يد", "صوت", "قلب",  "شعب", "رجل"};
    const std::size_t before = number.begin - 1;
    if (number.end != number.begin + 1 || passage.has_clitic(number.begin, kAnd)) return false;
    if (passage.is(number.end, Particle::from) || passage.says(number.end, "تلو")) return false;
    return number.begin > 0 && is_word(passage, before) && !says_any(passage, before, kIdioms) &&
           !passage.has_clitic(number.begin, kArticle) && !passage.is(before, Particle::from);
}

/// السبع is a lion and الخمس a town too: with the article they count a definite noun before them.
bool is_arabic_unit_here(const Passage& passage, const Number& number) {
    const bool lone = number.end == number.begin + 1 && passage.has_clitic(number.begin, kArticle);
    const double value = number.values.front();
    if (!lone || value < 3 || value > 10 || passage.raw(number.begin).ends_with("ة")) return true;
    const std::string_view before = passage.raw(number.begin - 1);
    const bool possessed = before.ends_with("ها") || before.ends_with("هم") || before.ends_with("ه");
    return possessed || before.find("ال") != std::string_view::npos || passage.is(number.end, Role::unit);
}

/// ألف الكاتب: `wrote`; a thousand counts no definite noun.
bool is_wrote(const Passage& passage, const Number& number) {
    return number.end == number.begin + 1 && passage.says(number.begin, "الف") &&
           passage.raw(number.end).starts_with("ال") && !passage.is(number.end, Particle::to);
}

/// دون الصفر, but not a part of درجتان تحت الصفر.
bool is_zero_here(const Passage& passage, const Number& number) {
    const std::size_t before = number.begin - 1;
    if (number.begin == 0 || passage.says(before, "tolerance")) return false;
    if (!passage.has_clitic(number.begin, kArticle)) return true;
    const bool side = passage.says(before, "دون") || passage.says(before, "تحت") || passage.says(before, "فوق");
    return side && !passage.is(before - 1, Role::unit_dual);
}

/// `entre un et 14`, `de un à cinq`.
bool begins_range(const Passage& passage, const Number& number) {
    const bool between =
        passage.is(number.begin - 1, Particle::between) && passage.is(number.end, Particle::conjunction);
    const bool from = passage.is(number.begin - 1, Particle::from) && passage.is(number.end, Particle::to);
    return (between || from) &&
           (passage[number.end + 1].kind == LexemeKind::digits || passage.is(number.end + 1, Role::cardinal));
}

bool is_nine(const Passage& passage, const Number& number) {
    const std::size_t before = number.begin - 1;
    const bool one_word = number.end == number.begin + 1;
    if (!one_word || !passage.says(number.begin, "neuf")) return true;
    return is_french_plural(passage, number.end) || passage.is(number.end, Role::unit) ||
           passage.is(number.end, Role::scale) || passage.is(number.end, Role::scale_plural) ||
           passage.is(before, Particle::before_noun) || passage.is(before, Particle::to) ||
           passage.says(number.end, "sur") || passage.says(number.end, "pour");
}

/// What a word before it makes of four digits: 1 a year, -1 an amount, 0 nothing.
int year_sign_before(const Passage& passage, std::size_t at) {
    if (passage.is_sign(at, U'(')) return 1;
    if (passage.is_apostrophe(at) || passage.is_hyphen(at)) --at;
    if (passage.is(at, Role::year_before) || passage.is(at, Role::month)) return 1;
    if (passage.is(at, Role::bound)) return -1;
    if (passage.is(at, Particle::from) && passage.is(at - 1, Role::bound)) return -1;
    return passage.is(at, Particle::before_noun) && !passage.is(at, Role::year_before) ? -1 : 0;
}

/// A noun that is counted: an accusative (شخصا), or one of the few that news count most.
bool is_arabic_counted(const Passage& passage, std::size_t at) {
    constexpr std::array<std::string_view, 14> kNouns{"شخص",   "قتيل", "جندي", "اسره", "عائله", "عاءله", "منزل",
                                                      "وظيفه", "موظف", "لاجئ", "لاجي", "حاله",  "اصابه", "مهاجر"};
    if (!is_word(passage, at) || !passage.is_arabic(at) || passage[at].clitics != kNoClitic) return false;
    return says_any(passage, at, kNouns) || passage.raw(at).ends_with("ًا") || passage.raw(at).ends_with("اً");
}

/// The bound that a word and what must follow it mean; `at` is the word.
bool follows(const Passage& passage, std::size_t at, std::string_view needed) {
    if (needed.empty()) return true;
    if (needed == "de") return passage.is(at + 1, Particle::from) || passage.says(at + 1, "des");
    if (needed == "a") return passage.is(at + 1, Particle::to);
    return passage.says(at + 1, needed);
}

Bound turned(const Passage& passage, std::size_t at, Bound bound) {
    const std::size_t before = at - 1;
    const bool negated = passage.says(before, "لا") || passage.says(before, "ولا") || passage.says(before, "لم") ||
                         passage.says(before, "pas") || passage.says(before, "n") || passage.says(before, "ليس") ||
                         passage.says(before, "لن");
    if (!negated) return bound;
    if (bound == Bound::more) return Bound::less;
    return bound == Bound::less ? Bound::more : bound;
}

/// `au moins` is more, `au plus` less.
Bound with_au(const Passage& passage, std::size_t at) {
    const bool au = passage.raw(at - 1) == "au" || passage.raw(at - 1) == "Au";
    if (!au && !passage.says(at - 1, "tout")) return Bound::exact;
    if (passage.says(at, "moins") || passage.says(at, "minimum")) return Bound::more;
    return passage.says(at, "plus") || passage.says(at, "maximum") ? Bound::less : Bound::exact;
}

Bound bound_at(const Passage& passage, std::size_t at) {
    if (const Bound bound = with_au(passage, at); bound != Bound::exact) return bound;
    for (const Meaning& meaning : passage[at].meanings.list)
        if (meaning.role == Role::bound && follows(passage, at, meaning.text))
            return turned(passage, at, static_cast<Bound>(meaning.value));
    return Bound::exact;
}

/// Between a bound and its number.
bool is_filler(const Passage& passage, std::size_t at) {
    return passage.is(at, Particle::from) || passage.is(at, Particle::to) || passage.is_apostrophe(at) ||
           passage.is(at, Particle::before_noun) || passage.is(at, Role::bound) || passage.says(at, "la") ||
           passage.says(at, "le") || passage.says(at, "l") || passage.says(at, "علي") || passage.says(at, "عن") ||
           passage.raw(at) == "ال" || passage.raw(at) == "الـ" || passage.says(at, "ان");
}

}  // namespace

bool is_number_here(const Passage& passage, const Number& number) {
    if (!number.in_words) return true;
    if (number.lone_one) return begins_range(passage, number);
    if (is_in_name(passage, number)) return false;
    if (number.ordinal)
        return passage.is_arabic(number.begin) ? is_arabic_ordinal_here(passage, number)
                                               : is_french_ordinal_here(passage, number);
    if (number.values.front() == 1 && passage.is_arabic(number.begin)) return is_arabic_one_here(passage, number);
    if (number.values.front() == 0) return is_zero_here(passage, number);
    const bool percent = passage.says(number.begin - 1, "pour") && passage.raw(number.begin) == "cent";
    return !percent && is_nine(passage, number) && is_arabic_unit_here(passage, number) && !is_wrote(passage, number);
}

bool is_year_here(const Passage& passage, const Number& number) {
    const bool in_words = number.in_words && number.exponent == 3;
    if (!in_words && (!number.plain || number.first.count != 4 || number.exponent != 0)) return false;
    const auto value = static_cast<std::uint64_t>(number.values.front());
    if (value < kFirstNamedYear || value > kLastPlainYear || number.values.size() != 1) return false;
    const int before = year_sign_before(passage, number.begin - 1);
    if (before < 0) return false;
    if (before > 0) return !((in_words || value < kFirstPlainYear) && is_french_plural(passage, number.end));
    if (in_words || value < kFirstPlainYear) return passage.raw(number.end) == "م";
    return !is_french_plural(passage, number.end) && !is_arabic_counted(passage, number.end);
}

Bound bound_around(const Passage& passage, std::size_t begin, std::size_t end) {
    constexpr std::size_t kReach = 5;
    for (std::size_t at = begin - 1, steps = 0; steps < kReach && at < begin; --at, ++steps) {
        if (const Bound bound = bound_at(passage, at); bound != Bound::exact) return bound;
        if (!is_filler(passage, at)) break;
    }
    for (std::size_t at = end; at < end + 2; ++at) {
        const bool least = passage.says(at, "الاقل") || passage.says(at + 1, "الاقل");
        if (least) return Bound::more;
        if (passage.says(at, "au") && with_au(passage, at + 1) != Bound::exact) return with_au(passage, at + 1);
        if (passage.says(at, "environ") || passage.says(at, "تقريبا")) return Bound::approx;
    }
    return Bound::exact;
}

}  // namespace dragoman::quantity
