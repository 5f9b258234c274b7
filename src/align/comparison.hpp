// Two texts compared passage by passage: what each explains of the other beyond chance, and what that says of a bead.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "align/chance.hpp"
#include "align/lists.hpp"
#include "align/pair_terms.hpp"
#include "align/weights.hpp"

namespace dragoman::align {

/// What a source run and a target run explain of each other.
struct Masses {
    float of_source = 0.0F;
    float of_target = 0.0F;
    float source_words = 0.0F;  ///< log-odds of the source run's terms (WordOdds)
    float target_words = 0.0F;
};

/// Shares of two passages that they explain of each other beyond chance; negative below it.
struct Shares {
    float of_source = 0.0F;
    float of_target = 0.0F;
};

/// What the passages of a bead say one by one.
struct Members {
    float elsewhere = 0.0F;       ///< most that one of them is explained better by another passage, as a share
    float elsewhere_mass = 0.0F;  ///< mass explained better by other passages
    float weaker_side = 0.0F;     ///< of a 1-1 bead: the smaller of its shares
    float least_added = 0.0F;     ///< of a bead of several: see Weights::least_added
    float added_words = 0.0F;     ///< of a bead of several: see Weights::added_words
    float adding_words = 0.0F;    ///< of a bead of several: see Weights::adding_words
};

/// What is known of a bead before the length ratio of its document pair is.
struct Facts {
    float base = 0.0F;              ///< log-odds, length apart
    float share = 0.0F;             ///< of both sides' mass explained beyond chance, at most 1, negative below chance
    float log_length_ratio = 0.0F;  ///< ln(target / source code points)
    float log_tokens = 0.0F;        ///< ln(tokens / 10), the mean of both sides
    float words = 0.0F;             ///< damped() log-odds of the terms, both sides added up
    float weakest = 0.0F;           ///< Members::weaker_side or Members::least_added

    /// Log-odds of the bead.
    [[nodiscard]] float score(float expected_log_length_ratio, const Weights& weights) const;
};

/// Source passages [source, source + n) beside target passages [target, target + m).
struct RunPair {
    std::uint32_t source = 0;
    std::uint32_t n = 1;
    std::uint32_t target = 0;
    std::uint32_t m = 1;
};

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

    [[nodiscard]] Shares shares_of(std::uint32_t source, std::uint32_t target, const Masses& masses) const;
    /// How much more of a passage its best partner explains than one that explains `share` beyond chance.
    [[nodiscard]] float source_elsewhere(std::uint32_t source, float share) const {
        return chance_of_source_.best(source) - share;
    }
    [[nodiscard]] float target_elsewhere(std::uint32_t target, float share) const {
        return chance_of_target_.best(target) - share;
    }

    [[nodiscard]] Facts facts_of(const RunPair& runs, const Masses& masses, const Members& members) const;
    /// Of a 1-1 bead.
    [[nodiscard]] Facts facts_of(std::uint32_t source, std::uint32_t target, const Masses& masses) const;

    /// Log-odds of a passage left alone. If each of two passages is the other's only best, nearly half of what they
    /// would score as a moved bead above move_cost is in it: else they would be glued to strangers before anyone looks
    /// for them elsewhere.
    [[nodiscard]] float source_alone(std::uint32_t source) const {
        return source_alone_[source] + source_gains_[source];
    }
    [[nodiscard]] float target_alone(std::uint32_t target) const {
        return target_alone_[target] + target_gains_[target];
    }
    [[nodiscard]] bool is_movable(std::uint32_t source, std::uint32_t target) const {
        return source_gains_[source] > 0.0F || target_gains_[target] > 0.0F;
    }
    /// Log-odds of two passages being a moved bead rather than left alone.
    [[nodiscard]] float moved_odds(std::uint32_t source, std::uint32_t target, const Masses& masses,
                                   float expected_log_length_ratio) const {
        return weights_.shape_1_1 + facts_of(source, target, masses).score(expected_log_length_ratio, weights_) -
               source_alone_[source] - target_alone_[target];
    }

  private:
    struct Posting {
        std::uint32_t passage = 0;
        float degree = 0.0F;  ///< of a term that the passage explains
        float count = 0.0F;   ///< of occurrences that the passage holds, or can explain
        float gain = 0.0F;    ///< in log-odds, of a source term that the passage explains over one that it does not
    };
    /// How much more than 20 tokens each run of a side explains by chance: [length − 1][first].
    using Growth = std::array<std::vector<float>, kMostInBead>;

    [[nodiscard]] static Growth growth_of(const SideTerms& side, const Weights& weights);
    [[nodiscard]] Lists<Posting> find_explainers() const;
    [[nodiscard]] Lists<Posting> find_holders() const;
    void measure_chances();
    [[nodiscard]] std::vector<float> all_alone(const SideTerms& side) const;
    void find_movable();
    [[nodiscard]] float raw_share_of_source(std::uint32_t source, std::uint32_t target, const Masses& masses) const;
    [[nodiscard]] float raw_share_of_target(std::uint32_t source, std::uint32_t target, const Masses& masses) const;

    Weights weights_;
    PairTerms terms_;
    Lists<Posting> explainers_;              // a source term: the target passages that explain it
    Lists<Posting> holders_;                 // a target term: the target passages that hold it
    std::vector<float> source_unexplained_;  // log-odds of a passage of which nothing is explained
    std::vector<float> target_unexplained_;
    Growth source_growth_;
    Growth target_growth_;
    Chance chance_of_source_;
    Chance chance_of_target_;
    std::vector<float> source_alone_;
    std::vector<float> target_alone_;
    std::vector<float> source_gains_;
    std::vector<float> target_gains_;
};

}  // namespace dragoman::align
