#include "quantity/ranges.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "quantity/dates.hpp"
#include "quantity/spoken.hpp"

namespace dragoman::quantity {

namespace {

/// What stands between two quantities.
enum class Link : std::uint8_t { none, range, conjunction };

/// Behind articles that stand before the second one: `au 18`, `et le 5`, `إلى الـ15`.
std::size_t skip_article(const Passage& passage, std::size_t at) {
    const auto is_skipped = [&passage](std::size_t index) {
        return passage.raw(index) == "le" || passage.raw(index) == "les" || passage.raw(index) == "الـ" ||
               passage.raw(index) == "ال" || passage.says(index, "يوم") || passage.is(index, Role::weekday);
    };
    while (is_skipped(at)) ++at;
    return at;
}

bool has_before(const Passage& passage, std::size_t at, Particle particle) {
    constexpr std::size_t kReach = 3;
    for (std::size_t before = at - 1, steps = 0; steps < kReach && before < at; --before, ++steps) {
        if (passage.is(before, particle)) return true;
        if (passage[before].kind == LexemeKind::sign && !passage.is_apostrophe(before)) return false;
    }
    return false;
}

/// `de`, من right before it, or with words such as environ between: `de près de 10`, من نحو 10; not `plus de 10`.
bool comes_from(const Passage& passage, std::size_t at) {
    constexpr std::size_t kReach = 6;
    for (std::size_t before = at - 1, steps = 0; steps < kReach && before < at; --before, ++steps) {
        if (passage.is(before, Particle::from)) {
            const Meaning* const compared = passage.meaning(before - 1, Role::bound);
            if (compared == nullptr || compared->text.empty()) return true;
            --before;
        } else if (passage.is_hyphen(before) && passage[before - 1].kind == LexemeKind::digits) {
            --before;  // the 10 of 10-12 %
        } else if (!passage.is(before, Role::bound) && !passage.is_apostrophe(before)) {
            return false;
        }
    }
    return false;
}

/// The verb of a change shortly before; the number of lexemes if there is none.
std::size_t change_before(const Passage& passage, std::size_t at) {
    constexpr std::size_t kReach = 10;
    for (std::size_t before = at - 1, steps = 0; steps < kReach && !passage.ends_sentence(before); --before, ++steps)
        if (passage.is(before, Role::change)) return before;
    return passage.size();
}

/// What is itself told in percent: `le taux a augmenté de 10 à 12 %`.
bool is_share(const Passage& passage, std::size_t verb) {
    constexpr std::array<std::string_view, 11> kShares{"taux",      "part",    "proportion", "pourcentage",
                                                       "inflation", "chomage", "tva",        "deficit",
                                                       "ratio",     "quota",   "croissance"};
    constexpr std::size_t kReach = 10;
    for (std::size_t before = verb - 1, steps = 0; steps < kReach && !passage.ends_sentence(before); --before, ++steps)
        if (std::ranges::any_of(kShares, [&](std::string_view word) { return passage.says(before, word); }))
            return true;
    return false;
}

/// Whether `de 10 à 12` are two values, before and after, because a verb such as `passer` or ارتفع stands before.
/// Verbs of an amount can say how much, too: `baisser de 3 à 5 %`, and of a percentage `augmenter de 10 à 12 %`.
bool is_change(const Passage& passage, const Draft& first, const Draft& second) {
    if (!comes_from(passage, first.begin)) return false;
    const std::size_t verb = change_before(passage, first.begin);
    if (verb == passage.size()) return false;
    const std::int16_t direction = passage.meaning(verb, Role::change)->value;
    const bool rises = first.quantity.values.front() < second.quantity.values.back();
    if (direction == 0 || !rises) return true;
    return direction > 0 && (second.quantity.kind != Kind::percent || is_share(passage, verb));
}

/// Whether the second number follows right behind a conjunction (`et`, و).
bool is_conjunction(const Passage& passage, std::size_t at, std::size_t next) {
    if (at == next) return passage.has_clitic(next, kAnd);
    if (passage.is(at, Role::weekday) && passage.has_clitic(at, kAnd)) return skip_article(passage, at) == next;
    const bool word = passage.is(at, Particle::conjunction) || passage.raw(at) == "و" || passage.raw(at) == "وـ";
    return word && skip_article(passage, at + 1) == next;
}

bool hyphen_joins(const Passage& passage, const Draft& first, const Draft& second) {
    if (passage.is_hyphen(first.end) && first.quantity.kind == Kind::time) return second.quantity.kind == Kind::time;
    const bool short_dates = second.quantity.kind == Kind::date;
    const Kind kind = second.quantity.kind;
    const bool counted = kind != Kind::cardinal && kind != Kind::ordinal && kind != Kind::year;
    return passage.is_hyphen(first.end) && first.bare && (short_dates || counted || second.exponent > 0);
}

Link link_between(const Passage& passage, const Draft& first, const Draft& second) {
    const std::size_t at = first.end;
    if (at + 1 == second.begin && hyphen_joins(passage, first, second)) return Link::range;
    if (passage.is(at, Particle::to) && !passage.is_arabic(at) && skip_article(passage, at + 1) == second.begin)
        return Link::range;
    if (passage.is(at, Particle::to) && passage.is_arabic(at) && skip_article(passage, at + 1) == second.begin)
        return Link::range;
    if (passage.is_sign(at, U',') && at + 1 == second.begin && has_before(passage, first.begin, Particle::before_noun))
        return second.quantity.kind == Kind::date ? Link::conjunction : Link::none;  // les 5, 6 et 7 juin
    if (!is_conjunction(passage, at, second.begin)) return Link::none;
    return has_before(passage, first.begin, Particle::between) ? Link::range : Link::conjunction;
}

void extend(Draft& first, const Draft& second) {
    first.end = second.end;
    first.quantity.span.end = second.quantity.span.end;
    first.quantity.number.end = second.quantity.number.end;
    first.quantity.in_words = first.quantity.in_words && second.quantity.in_words;
    first.bare = false;
}

/// `16` of `du 16 au 18 juillet`; also completes a date without a year (28 juin au 3 juillet 2025).
bool complete_day(const Passage& passage, Draft& first, const Draft& second, Link link) {
    if (second.quantity.kind != Kind::date || second.quantity.dates.size() != 1 || !second.quantity.upper_dates.empty())
        return false;
    const PartialDate& later = second.quantity.dates.front();
    if (first.quantity.kind == Kind::date) {
        if (first.quantity.dates.size() != 1 || !first.quantity.upper_dates.empty()) return false;
        PartialDate& earlier = first.quantity.dates.front();
        const bool same_year = link == Link::range && earlier.year == 0 && earlier.month <= later.month;
        if (same_year && later.day != 0) earlier.year = later.year;
        const bool months = earlier.month != 0 && later.month != 0 && earlier.year != 0 && later.year != 0;
        return (earlier.day != 0) == (later.day != 0) && (earlier.day != 0 || months);
    }
    auto day = day_like(passage, first, later);
    if (!day) return false;
    first = std::move(*day);
    return true;
}

bool join_dates(const Passage& passage, Draft& first, const Draft& second, Link link) {
    if (!complete_day(passage, first, second, link)) return false;
    if (link != Link::range || second.quantity.dates < first.quantity.dates) return false;
    first.quantity.upper_dates = second.quantity.dates;
    extend(first, second);
    return true;
}

/// `8 heures à 18 heures`, `de 9 à 17 heures` before a time.
bool become_time(Draft& first, const Draft& second) {
    if (second.quantity.kind != Kind::time || first.quantity.values.size() != 1) return false;
    const bool hours = first.quantity.kind == Kind::measure && first.quantity.unit == "hour";
    if (!hours && !first.bare) return false;
    if (first.quantity.values.front() > 24) return false;
    first.quantity.values.front() *= 60;
    first.quantity.kind = Kind::time;
    first.quantity.unit = {};
    return true;
}

/// The scale of the second, unless the first would come out more than `most` times as big.
void share_scale(Draft& first, const Draft& second, double most) {
    if (first.exponent != 0 || second.exponent == 0) return;
    constexpr double kLeastScale = 1000;
    const double factor = std::pow(10.0, second.exponent);
    const double value = first.quantity.values.back();
    const bool fits = value < second.quantity.values.front() && value * factor < most * second.quantity.values.back();
    if (fits && value < kLeastScale)
        for (double& reading : first.quantity.values) reading *= factor;
}

/// The first number in the second's unit and scale, if it has none of its own.
void share_unit(Draft& first, const Draft& second, double most = 1) {
    const Quantity& q = second.quantity;
    if (!first.bare && !(first.quantity.kind == Kind::cardinal && first.exponent > 0)) return;
    share_scale(first, second, most);
    const double hundreds = q.values.front() / 100;
    const bool shares_hundred = first.quantity.in_words && q.in_words && hundreds >= 2 && hundreds <= 9 &&
                                hundreds == std::floor(hundreds) && first.quantity.values.front() < hundreds;
    if (shares_hundred) first.quantity.values.front() *= 100;  // deux à trois cents
    if (q.kind == Kind::ordinal || q.kind == Kind::time) return;
    first.quantity.kind = q.kind;
    first.quantity.unit = q.unit;
}

bool may_be_joined(const Quantity& q) {
    return !q.values.empty() && q.upper_values.empty() && q.kind != Kind::relative && q.kind != Kind::code;
}

/// `entre 22 heures et 6 heures`: falling, so no duration. What `second` becomes then.
std::optional<Draft> night_end(const Passage& passage, const Draft& first, const Draft& second) {
    constexpr double kNoon = 12;
    const auto hours = [](const Quantity& q) {
        return q.kind == Kind::measure && q.unit == "hour" ? q.values.back() : -1;
    };
    const double begin = hours(first.quantity);
    const double end = hours(second.quantity);
    const bool between = has_before(passage, first.begin, Particle::between);
    if (!between || begin < kNoon || begin > 2 * kNoon || end < 0 || end > kNoon) return std::nullopt;
    Draft time = second;
    time.quantity.kind = Kind::time;
    time.quantity.unit = {};
    time.quantity.values = {end * 60};
    return time;
}

/// From less to more, or over midnight: `de 21 heures à 5 heures`.
bool is_rising(const Quantity& a, const Quantity& b) {
    constexpr double kNoon = 12 * 60;
    if (a.values.front() < b.values.back()) return true;
    return a.kind == Kind::time && a.values.front() >= kNoon && b.values.front() <= kNoon &&
           a.values.front() != b.values.front();
}

/// What a change goes from and to stays two quantities; nothing changes from a year or a time of day to the next one.
bool stays_apart(const Passage& passage, const Draft& first, const Draft& second) {
    const auto is_when = [](Kind kind) { return kind == Kind::year || kind == Kind::time; };
    return !is_when(first.quantity.kind) && !passage.is_hyphen(first.end) && is_change(passage, first, second);
}

bool join_numbers(const Passage& passage, Draft& first, const Draft& second) {
    if (!may_be_joined(first.quantity) || !may_be_joined(second.quantity)) return false;
    if (stays_apart(passage, first, second)) {
        constexpr double kMostDecrease = 10;
        if (second.quantity.kind != Kind::time && second.quantity.kind != Kind::year)
            share_unit(first, second, kMostDecrease);
        return false;
    }
    Draft joined = first;
    if (second.quantity.kind == Kind::time && first.quantity.kind != Kind::time && !become_time(joined, second))
        return false;
    if (joined.quantity.kind != Kind::time) share_unit(joined, second);
    const Quantity& a = joined.quantity;
    const Quantity& b = second.quantity;
    const bool years = a.kind == Kind::year || b.kind == Kind::year;
    if (a.kind != b.kind || a.unit != b.unit || !is_rising(a, b)) return false;
    if (years && (a.kind != Kind::year || b.kind != Kind::year)) return false;
    joined.quantity.upper_values = b.values;
    extend(joined, second);
    first = std::move(joined);
    return true;
}

bool join(const Passage& passage, Draft& first, const Draft& second) {
    const Link link = link_between(passage, first, second);
    if (link == Link::none) return false;
    if (second.quantity.kind == Kind::date) return join_dates(passage, first, second, link);
    if (link != Link::range) return false;
    const auto night = night_end(passage, first, second);
    return join_numbers(passage, first, night ? *night : second);
}

/// Joins with the next one, or with the date behind a weekday: `du lundi 3 au vendredi 7 mars`.
void join_following(const Passage& passage, Draft& draft, std::vector<Draft>& following) {
    if (following.empty()) return;
    const Draft& next = following.back();
    if (next.quantity.kind == Kind::relative && following.size() > 1) {
        const Draft& behind = following[following.size() - 2];
        if (behind.begin != next.end || !join(passage, draft, behind)) return;
        if (draft.end < behind.end) return;  // two days, not a range
        following.pop_back();
        following.pop_back();
    } else if (join(passage, draft, next)) {
        following.pop_back();
    }
}

}  // namespace

std::vector<Draft> with_ranges(const Passage& passage, std::vector<Draft> drafts) {
    std::vector<Draft> out;
    for (std::size_t i = drafts.size(); i-- > 0;) {  // from the right: `les 16, 17 et 18 juillet`
        join_following(passage, drafts[i], out);
        out.push_back(std::move(drafts[i]));
    }
    std::reverse(out.begin(), out.end());
    return out;
}

}  // namespace dragoman::quantity
