// Two texts compared passage by passage: what each explains of the other beyond chance.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "align/lists.hpp"
#include "align/pair_terms.hpp"
#include "align/weights.hpp"

namespace dragoman::align {

/// Mass that a source run and a target run explain of each other.
struct Masses {
    float of_source = 0.0F;
    float of_target = 0.0F;
};

/// What is known of a pair of runs before their place in the texts counts.
struct Facts {
    float beyond = 0.0F;            ///< mass explained beyond chance, the mean of both sides
    float share = 0.0F;             ///< of both sides' mass explained beyond chance, at most 1, negative below chance
    float log_length_ratio = 0.0F;  ///< ln(target / source code points)

    /// Mass beyond chance less a penalty for an unlikely length ratio.
    [[nodiscard]] float score(float expected_log_length_ratio, const Weights& weights) const {
        const float length = (log_length_ratio - expected_log_length_ratio) / weights.length_deviation;
        return beyond - 0.5F * length * length;
    }
};

/// Source passages [source, source + n) beside target passages [target, target + m).
struct RunPair {
    std::uint32_t source = 0;
    std::uint32_t n = 1;
    std::uint32_t target = 0;
    std::uint32_t m = 1;
};

class BestShares;

class Comparison {
  public:
    Comparison(std::span<const vectorize::Passage* const> source, std::span<const vectorize::Passage* const> target,
               const vectorize::SimilarityModel& model, const Weights& weights);

    [[nodiscard]] const PairTerms& terms() const { return terms_; }
    [[nodiscard]] const Weights& weights() const { return weights_; }
    [[nodiscard]] std::uint32_t source_count() const { return terms_.source.passage_count(); }
    [[nodiscard]] std::uint32_t target_count() const { return terms_.target.passage_count(); }

    /// One source passage beside each of target passages [begin, end). Cost: the terms that they share.
    void compare(std::uint32_t source, std::uint32_t begin, std::uint32_t end, std::vector<Masses>& out) const;

    [[nodiscard]] Facts facts_of(const RunPair& runs, const Masses& masses) const;

    /// Share of a passage that one of the other side explains beyond chance.
    [[nodiscard]] float share_of_source(std::uint32_t source, std::uint32_t target, const Masses& masses) const {
        return raw_share_of_source(source, target, masses) - chance_of_source_.share_of(source);
    }
    [[nodiscard]] float share_of_target(std::uint32_t source, std::uint32_t target, const Masses& masses) const {
        return raw_share_of_target(source, target, masses) - chance_of_target_.share_of(target);
    }

    /// What leaving a passage alone scores. If each of two passages is the other's only best, nearly half of what they
    /// would score as a moved bead above move_cost is in it: else they would be glued to strangers before anyone looks
    /// for them elsewhere. Texts too long to compare each passage with each go without.
    [[nodiscard]] float source_alone(std::uint32_t source) const { return weights_.prior_null + source_gains_[source]; }
    [[nodiscard]] float target_alone(std::uint32_t target) const { return weights_.prior_null + target_gains_[target]; }

  private:
    /// Share of the passages of one side that unrelated ones explain.
    struct Chance {
        float median = 0.0F;          ///< of all pairs of passages
        std::vector<float> own;       ///< of a passage, above the median
        std::vector<float> own_mass;  ///< own · mass, summed over the passages before; one more than passages

        [[nodiscard]] float share_of(std::uint32_t passage) const { return median + own[passage]; }
        /// Of a run's mass.
        [[nodiscard]] float mass_of(std::uint32_t first, std::uint32_t length, float run_mass, float growth) const {
            return std::max(0.0F, median + growth) * run_mass + own_mass[first + length] - own_mass[first];
        }
    };

    struct Posting {
        std::uint32_t passage = 0;
        float degree = 0.0F;  ///< of a term that the passage explains
        float count = 0.0F;   ///< of occurrences that the passage holds, or can explain
    };
    /// How much more than 20 tokens each run of a side explains by chance: [length − 1][first].
    using Growth = std::array<std::vector<float>, kMostInBead>;

    [[nodiscard]] static Growth growth_of(const SideTerms& side, const Weights& weights);
    void measure_chances();
    [[nodiscard]] float chance_among(std::vector<float> shares) const;
    void find_movable();
    [[nodiscard]] std::uint32_t sampling_step() const;
    void set_own(Chance& chance, const SideTerms& side, const std::vector<BestShares>& best) const;
    [[nodiscard]] float raw_share_of_source(std::uint32_t source, std::uint32_t target, const Masses& masses) const;
    [[nodiscard]] float raw_share_of_target(std::uint32_t source, std::uint32_t target, const Masses& masses) const;

    Weights weights_;
    PairTerms terms_;
    Lists<Posting> explainers_;  // a source term: the target passages that explain it
    Lists<Posting> holders_;     // a target term: the target passages that hold it
    Growth source_growth_;
    Growth target_growth_;
    Chance chance_of_source_;
    Chance chance_of_target_;
    std::vector<float> source_gains_;
    std::vector<float> target_gains_;
};

}  // namespace dragoman::align
