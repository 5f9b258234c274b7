// A run of passages explains each term of the other side by its best word for it, as often as it holds words for it.
// What an unrelated run of its length would explain is taken off. Blocks of several passages are worth looking at only
// if each of them is explained by something on the other side: that is known from the 1-1 blocks, which come first.
#include "align/bead_scores.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "align/passage_runs.hpp"
#include "dragoman/align/align.hpp"

namespace dragoman::align {

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();
constexpr float kTokensOfChance = 20.0F;

using ExplainedRuns = std::vector<std::vector<std::vector<Explained>>>;

/// One direction: what runs of one side explain of runs of the other.
class Direction {
  public:
    Direction(const PassageRuns& own, const PassageRuns& other, const ExplainedRuns& explained, const Weights& weights)
        : own_(own), other_(other), explained_(explained), weights_(weights), chance_(weights.chance_base) {
        shares_.resize(static_cast<std::size_t>(own.count()) * other.count());
        for (std::uint32_t i = 0; i < own.count(); ++i) {
            for (std::uint32_t j = 0; j < other.count(); ++j) {
                shares_[at(i, j)] = mass(i, 1, j, 1) / std::max(1e-6F, own.mass(i, 1)) - growth(j, 1);
            }
        }
        measure_chance();
        for (float& share : shares_) share -= chance_;
    }

    /// Mass of own [first, first + count) that other [other_first, other_first + other_count) explains beyond chance.
    [[nodiscard]] float beyond(std::uint32_t first, std::uint32_t count, std::uint32_t other_first,
                               std::uint32_t other_count) const {
        const float chance = std::max(0.0F, chance_ + growth(other_first, other_count));
        return mass(first, count, other_first, other_count) - chance * own_.mass(first, count);
    }

    /// Share of one passage that one of the other side explains beyond chance.
    [[nodiscard]] float share(std::uint32_t i, std::uint32_t j) const { return shares_[at(i, j)]; }

  private:
    [[nodiscard]] std::size_t at(std::uint32_t i, std::uint32_t j) const {
        return static_cast<std::size_t>(i) * other_.count() + j;
    }

    [[nodiscard]] float mass(std::uint32_t first, std::uint32_t count, std::uint32_t other_first,
                             std::uint32_t other_count) const {
        return explained_mass(own_.terms(first, count), explained_[other_count - 1][other_first]);
    }

    /// How much more than 20 tokens a run of this length explains by chance.
    [[nodiscard]] float growth(std::uint32_t other_first, std::uint32_t other_count) const {
        return weights_.chance_growth * std::log(other_.tokens(other_first, other_count) / kTokensOfChance);
    }

    /// Most pairs of passages do not belong together, so the median share is what chance explains in this document
    /// pair: high where every paragraph speaks of one thing. Small pairs fall back on the prior.
    void measure_chance() {
        const std::size_t strangers = shares_.size() - std::max(own_.count(), other_.count());
        if (shares_.empty() || strangers == 0 || strangers > shares_.size()) return;
        std::vector<float> sorted = shares_;
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(strangers / 2);
        std::ranges::nth_element(sorted, middle);
        const auto count = static_cast<float>(strangers);
        chance_ = (weights_.chance_prior * weights_.chance_base + count * *middle) / (weights_.chance_prior + count) +
                  weights_.chance_margin;
    }

    const PassageRuns& own_;
    const PassageRuns& other_;
    const ExplainedRuns& explained_;
    const Weights& weights_;
    float chance_;
    std::vector<float> shares_;  // of 1-1 blocks beyond chance, own × other
};

class FactsMaker {
  public:
    FactsMaker(const PassageRuns& source, const PassageRuns& target, const ExplainedRuns& of_source,
               const ExplainedRuns& of_target, const Weights& weights)
        : source_(source),
          target_(target),
          to_source_(source, target, of_source, weights),
          to_target_(target, source, of_target, weights),
          weights_(weights) {}

    /// Whether each passage of the block has something to say to the other side.
    [[nodiscard]] bool is_plausible(std::uint32_t i, std::uint32_t j, const Shape& shape) const {
        if (i + shape.n > source_.count() || j + shape.m > target_.count() || shape.is_null()) return false;
        if (shape.n == 1 && shape.m == 1) return true;
        for (std::uint32_t s = i; s < i + shape.n; ++s) {
            float best = kNever;
            for (std::uint32_t t = j; t < j + shape.m; ++t) best = std::max(best, to_source_.share(s, t));
            if (best < weights_.least_member_share) return false;
        }
        for (std::uint32_t t = j; t < j + shape.m; ++t) {
            float best = kNever;
            for (std::uint32_t s = i; s < i + shape.n; ++s) best = std::max(best, to_target_.share(t, s));
            if (best < weights_.least_member_share) return false;
        }
        return true;
    }

    /// Mean mass beyond chance of both sides, and its share of all mass.
    [[nodiscard]] std::pair<float, float> beyond(std::uint32_t i, std::uint32_t j, const Shape& shape) const {
        const float both = to_source_.beyond(i, shape.n, j, shape.m) + to_target_.beyond(j, shape.m, i, shape.n);
        const float total = source_.mass(i, shape.n) + target_.mass(j, shape.m);
        return {0.5F * both, both / std::max(1e-6F, total)};
    }

    [[nodiscard]] float log_length_ratio(std::uint32_t i, std::uint32_t j, const Shape& shape) const {
        return std::log(target_.length(j, shape.m) / source_.length(i, shape.n));
    }

  private:
    const PassageRuns& source_;
    const PassageRuns& target_;
    Direction to_source_;
    Direction to_target_;
    const Weights& weights_;
};

}  // namespace

BeadScores::BeadScores(std::span<const vectorize::Passage* const> source,
                       std::span<const vectorize::Passage* const> target, const vectorize::SimilarityModel& model,
                       const Weights& weights)
    : rows_(static_cast<std::uint32_t>(source.size())),
      columns_(static_cast<std::uint32_t>(target.size())),
      weights_(weights),
      log_length_ratio_(weights.log_length_ratio),
      facts_(source.size() * target.size() * kShapes.size(), Facts{kNever, kNever, 0.0F}) {
    const PassageRuns source_runs(source, model.source_idf, kMostInBead);
    const PassageRuns target_runs(target, model.target_idf, kMostInBead);
    const ExplainedRuns of_source = source_runs.explained_by(target, model.transposed);
    const ExplainedRuns of_target = target_runs.explained_by(source, model.translation);
    const FactsMaker maker(source_runs, target_runs, of_source, of_target, weights);
    for (std::uint32_t i = 0; i < rows_; ++i) {
        for (std::uint32_t j = 0; j < columns_; ++j) {
            for (std::size_t s = 0; s < kShapes.size(); ++s) {
                if (!maker.is_plausible(i, j, kShapes[s])) continue;
                const auto [beyond, share] = maker.beyond(i, j, kShapes[s]);
                facts_[place({i, j, s})] = {beyond, share, maker.log_length_ratio(i, j, kShapes[s])};
            }
        }
    }
}

float BeadScores::score(const Block& block) const {
    const Facts& facts = facts_[place(block)];
    const float length = (facts.log_length_ratio - log_length_ratio_) / weights_.length_deviation;
    return facts.beyond - 0.5F * length * length;
}

}  // namespace dragoman::align
