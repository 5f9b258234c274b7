#include "quantity/ranges.hpp"

#include <algorithm>
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

/// A verb such as `passer` or `ارتفع` shortly before: what follows goes from one value to another.
bool is_change(const Passage& passage, std::size_t at) {
    constexpr std::size_t kReach = 10;
    for (std::size_t before = at - 1, steps = 0; steps < kReach && before < at; --before, ++steps) {
        if (passage.is(before, Role::change)) return true;
        if (passage.is_sign(before, U'.') || passage.is_sign(before, U'\n')) return false;
    }
    return false;
}

/// Whether the second number follows right behind a conjunction (`et`, و).
bool is_conjunction(const Passage& passage, std::size_t at, std::size_t next) {
    if (at == next) return passage.has_clitic(next, kAnd);
    if (passage.is(at, Role::weekday) && passage.has_clitic(at, kAnd)) return skip_article(passage, at) == next;
    const bool word = passage.is(at, Particle::conjunction) || passage.raw(at) == "و" || passage.raw(at) == "وـ";
    return word && skip_article(passage, at + 1) == next;
}

bool hyphen_joins(const Passage& passage, const Draft& first, const Draft& second) {
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
        if (same_year) earlier.year = later.year;
        return earlier.day != 0 && later.day != 0;
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

/// The first number in the second's unit and scale, if it has none of its own.
void share_unit(Draft& first, const Draft& second) {
    const Quantity& q = second.quantity;
    if (!first.bare && !(first.quantity.kind == Kind::cardinal && first.exponent > 0)) return;
    if (first.exponent == 0 && second.exponent > 0) {
        const double factor = std::pow(10.0, second.exponent);
        const bool smaller =
            first.quantity.values.back() < q.values.front() && first.quantity.values.back() * factor < q.values.back();
        if (smaller && first.quantity.values.back() < 1000)
            for (double& value : first.quantity.values) value *= factor;
    }
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

bool join_numbers(const Passage& passage, Draft& first, const Draft& second) {
    if (!may_be_joined(first.quantity) || !may_be_joined(second.quantity)) return false;
    if (is_change(passage, first.begin)) return false;
    Draft joined = first;
    if (second.quantity.kind == Kind::time && first.quantity.kind != Kind::time && !become_time(joined, second))
        return false;
    if (joined.quantity.kind != Kind::time) share_unit(joined, second);
    const Quantity& a = joined.quantity;
    const Quantity& b = second.quantity;
    const bool years = a.kind == Kind::year || b.kind == Kind::year;
    if (a.kind != b.kind || a.unit != b.unit || a.values.front() >= b.values.back()) return false;
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
    return link == Link::range && join_numbers(passage, first, second);
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
