// error is for figures alone: exact, in digits, and contradicted or left out. All else a person has to judge.
#include <algorithm>

#include "check/differences.hpp"
#include "check/likeness.hpp"

namespace dragoman::check {

namespace {

using quantity::Bound;
using quantity::Kind;
using quantity::Quantity;

/// Values far apart contradict each other even where one is about.
Severity of_quantities(const Fact& source, const Fact& target) {
    const Quantity& a = source.quantity;
    const Quantity& b = target.quantity;
    const bool in_words = !source.is_figure() || !target.is_figure();
    if (in_words) return source.is_figure() || target.is_figure() ? Severity::warning : Severity::info;
    if (a.unit != b.unit && !a.unit.empty() && !b.unit.empty()) return Severity::warning;  // often converted
    const bool rounded = is_rounded(a, b) && a.kind != Kind::year;
    if (a.bound != b.bound && (rounded || is_near(a, b))) return Severity::info;
    if (rounded || (a.values == b.values && a.dates == b.dates && a.upper_values == b.upper_values))
        return Severity::warning;
    return Severity::error;
}

/// Of two codes: their numbers contradict each other, or only their letters do.
Severity of_codes(const Quantity& a, const Quantity& b) {
    return a.values == b.values ? Severity::warning : Severity::error;
}

Severity of_missing(const Fact& fact) {
    if (fact.subject == Subject::name) {
        const bool abbreviation = std::ranges::count(fact.canonical, ' ') == 0 && fact.canonical.size() <= 5;
        return abbreviation ? Severity::info : Severity::warning;
    }
    if (!fact.is_figure() || fact.quantity.bound == Bound::approx) return Severity::warning;
    return fact.quantity.kind == Kind::ordinal ? Severity::warning : Severity::error;
}

}  // namespace

Severity severity_of(const Fact* source, const Fact* target) {
    if (source == nullptr) return of_missing(*target);
    if (target == nullptr) return of_missing(*source);
    if (source->is_quantity()) return of_quantities(*source, *target);
    if (source->subject == Subject::code) return of_codes(source->quantity, target->quantity);
    return Severity::warning;
}

}  // namespace dragoman::check
