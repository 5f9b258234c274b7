// What the passages of a bead of several say one by one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include "align/comparison.hpp"

namespace dragoman::align {

/// `best_of_source(s)`: the best share of a source passage among the bead's target passages; `best_of_target(t)`: the
/// other way round.
template <typename BestOfSource, typename BestOfTarget>
void add_elsewhere(const Comparison& comparison, const RunPair& runs, const BestOfSource& best_of_source,
                   const BestOfTarget& best_of_target, Members& out) {
    const PairTerms& terms = comparison.terms();
    const auto add = [&](float elsewhere, float mass) {
        out.elsewhere = std::max(out.elsewhere, elsewhere);
        out.elsewhere_mass += elsewhere * mass;
    };
    for (std::uint32_t s = runs.source; s < runs.source + runs.n; ++s)
        add(comparison.source_elsewhere(s, best_of_source(s)), terms.source.sums(s, 1).mass);
    for (std::uint32_t t = runs.target; t < runs.target + runs.m; ++t)
        add(comparison.target_elsewhere(t, best_of_target(t)), terms.target.sums(t, 1).mass);
}

/// The outer passages of a bead of which one side adds least to what explains the other.
class LeastOuter {
  public:
    explicit LeastOuter(const Masses& whole) : whole_(whole) {}

    /// `rest`: what the bead without a source passage of `mass` explains.
    void without_source(const Masses& rest, float mass) {
        add((whole_.of_target - rest.of_target) / std::max(1.0F, mass));
        add_words(whole_.source_words - rest.source_words, whole_.target_words - rest.target_words);
    }
    void without_target(const Masses& rest, float mass) {
        add((whole_.of_source - rest.of_source) / std::max(1.0F, mass));
        add_words(whole_.target_words - rest.target_words, whole_.source_words - rest.source_words);
    }
    void tell(Members& out) const {
        out.least_added = added_;
        out.adding_words = damped(own_words_);
        out.added_words = damped(other_words_);
    }

  private:
    void add(float added) { added_ = std::min(added_, added); }
    void add_words(float of_own, float of_other) {
        if (of_own + of_other >= words_) return;
        words_ = of_own + of_other;
        own_words_ = of_own;
        other_words_ = of_other;
    }

    const Masses& whole_;
    float added_ = 1.0F;
    float words_ = std::numeric_limits<float>::max();
    float own_words_ = 0.0F;
    float other_words_ = 0.0F;
};

/// `part(runs)`: the masses of the bead without one outer passage.
template <typename Part>
void weigh_outer_passages(const Comparison& comparison, const RunPair& runs, const Masses& whole, const Part& part,
                          Members& out) {
    const auto [i, n, j, m] = runs;
    const auto source_mass = [&](std::uint32_t s) { return comparison.terms().source.sums(s, 1).mass; };
    const auto target_mass = [&](std::uint32_t t) { return comparison.terms().target.sums(t, 1).mass; };
    LeastOuter least(whole);
    if (n > 1) {
        least.without_source(part(RunPair{i + 1, n - 1, j, m}), source_mass(i));
        least.without_source(part(RunPair{i, n - 1, j, m}), source_mass(i + n - 1));
    }
    if (m > 1) {
        least.without_target(part(RunPair{i, n, j + 1, m - 1}), target_mass(j));
        least.without_target(part(RunPair{i, n, j, m - 1}), target_mass(j + m - 1));
    }
    least.tell(out);
}

}  // namespace dragoman::align
