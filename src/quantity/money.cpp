#include "quantity/money.hpp"

#include <algorithm>

#include "quantity/currencies.hpp"

namespace dragoman::quantity {

namespace {

/// A sentence is searched so many lexemes to either side.
constexpr std::size_t kSentenceReach = 40;

/// Numbers from here on make `livres` pounds, not books.
constexpr double kTooManyBooks = 1000;
/// The same of `couronnes`, which nobody lays down by the hundred.
constexpr double kTooManyCrowns = 100;

constexpr std::size_t kIsoCodeLength = 3;

std::optional<std::string_view> of_country_at(const Passage& passage, std::string_view name, std::size_t at) {
    const Meaning* const country = passage.meaning(at, Role::country);
    return country ? currency_of(name, country->text) : std::nullopt;
}

std::optional<std::string_view> of_country_near(const Passage& passage, std::string_view name, std::size_t at) {
    for (std::size_t i = at - 1, steps = 0; steps < kSentenceReach && !passage.ends_sentence(i); --i, ++steps)
        if (const auto code = of_country_at(passage, name, i)) return code;
    for (std::size_t i = at, steps = 0; steps < kSentenceReach && !passage.ends_sentence(i); ++i, ++steps)
        if (const auto code = of_country_at(passage, name, i)) return code;
    return std::nullopt;
}

/// `3 livres` (books), `deux couronnes de fleurs`: with a small number and no country it is another thing.
bool is_other_thing(const Passage& passage, const Number& number, std::size_t at, std::string_view name) {
    const bool book = passage.says(at, "livre") || passage.says(at, "livres");
    const bool crown = passage.says(at, "couronne") || passage.says(at, "couronnes");
    if ((!book && !crown) || number.values.empty()) return false;
    if (number.values.back() >= (book ? kTooManyBooks : kTooManyCrowns)) return false;
    if (book) return !passage.is(at + 1, Role::country);
    if (of_country_at(passage, name, at + 1)) return false;
    return passage.is(at + 1, Particle::from) || !of_country_near(passage, name, at + 1);
}

/// `15 $C`, `15 $ US`: one letter only if it is glued.
std::string_view letters_behind_dollar(const Passage& passage, std::size_t at) {
    const std::string_view letters = passage.raw(at);
    return letters.size() == 1 && passage[at].blank_before ? std::string_view{} : dollar_of_letters(letters);
}

std::optional<Money> money_behind(const Passage& passage, const Number& number, std::size_t at) {
    const Lexeme& lexeme = passage[at];
    if (lexeme.kind == LexemeKind::sign) {
        const std::string_view code = currency_of_sign(lexeme.sign);
        if (code.empty()) return std::nullopt;
        const std::string_view whose = code == "USD" ? letters_behind_dollar(passage, at + 1) : std::string_view{};
        return whose.empty() ? Money{code, number.begin, at + 1} : Money{whose, number.begin, at + 2};
    }
    if (passage.is_sign(at + 1, U'$') && !passage[at + 1].blank_before && passage[at + 2].kind != LexemeKind::digits)
        if (const std::string_view whose = dollar_of_letters(passage.raw(at)); !whose.empty())
            return Money{whose, number.begin, at + 2};
    if (passage.raw(at) == "F" && passage.says(at + 1, "cfa")) return Money{"XOF", number.begin, at + 2};
    if (const std::string_view code = currency_of_code(passage.raw(at)); !code.empty())
        return Money{code, number.begin, at + 1};
    const Meaning* const word = passage.meaning(at, Role::currency);
    if (word == nullptr || lexeme.clitics != kNoClitic || is_other_thing(passage, number, at, word->text))
        return std::nullopt;
    std::size_t end = at + 1;
    const std::string_view code = completed_currency(passage, word->text, at + 1, end);
    return Money{code, number.begin, end};
}

/// `$15`, `US$15`, `C$15`, `USD 15`: three capitals or a sign.
std::optional<Money> money_before(const Passage& passage, const Number& number, std::size_t floor) {
    if (number.begin <= floor) return std::nullopt;
    const std::size_t at = number.begin - 1;
    const std::string_view code =
        passage[at].kind == LexemeKind::sign ? currency_of_sign(passage[at].sign) : std::string_view{};
    const std::string_view whose = code == "USD" && at > floor && !passage[at].blank_before
                                       ? dollar_of_letters(passage.raw(at - 1))
                                       : std::string_view{};
    if (!whose.empty()) return Money{whose, at - 1, number.end};
    if (!code.empty() && !passage[number.begin].blank_before) return Money{code, at, number.end};
    const std::string_view iso = currency_of_code(passage.raw(at));
    return iso.empty() ? std::nullopt : std::optional(Money{iso, at, number.end});
}

}  // namespace

std::string_view completed_currency(const Passage& passage, std::string_view name, std::size_t at, std::size_t& end) {
    if (passage.is(at, Role::country) && passage[at].clitics == kNoClitic) {
        if (const auto code = of_country_at(passage, name, at)) {
            end = at + 1;
            return *code;
        }
    }
    const bool latin = !passage.is_arabic(at - 1);
    if (name.size() > kIsoCodeLength && name != "DOLLAR" && name != "FRANC")
        if (const auto code = of_country_near(passage, name, at)) return *code;
    return currency_without_country(name, latin);
}

std::optional<Money> money_at(const Passage& passage, const Number& number, std::size_t at, std::size_t floor) {
    if (auto money = money_behind(passage, number, at)) return money;
    return money_before(passage, number, floor);
}

}  // namespace dragoman::quantity
