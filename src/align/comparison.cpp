#include "align/comparison.hpp"

#include <algorithm>
#include <cmath>

namespace dragoman::align {

namespace {

constexpr float kTokensOfChance = 20.0F;
constexpr float kTokensOfLength = 10.0F;
constexpr float kLeastMass = 1e-6F;               // of a passage without any term
constexpr float kMassUnit = 0.01F;                // weights of masses are for 100 units
constexpr float kBeyondUnit = 0.1F;               // of mass beyond chance: 10 units
constexpr std::size_t kSampledCells = 4'000'000;  // enough for a median
constexpr float kHalfOfMoved = 0.45F;             // a little less than half: of two crossing beads the better one stays

/// The first posting of passage `begin` or one behind it.
template <typename Posting>
auto first_within(std::span<const Posting> postings, std::uint32_t begin) {
    return begin == 0 ? postings.begin() : std::ranges::lower_bound(postings, begin, {}, &Posting::passage);
}

float mean(float a, float b) { return 0.5F * (a + b); }

/// What being explained to a degree adds to a term's log-odds.
float gain_of(float idf, float degree, const WordOdds& odds) {
    const auto& of_term = odds[idf_class(idf)];
    return of_term[degree_class(degree)] - of_term[0];
}

/// Log-odds of each passage if nothing of it is explained.
std::vector<float> unexplained(const SideTerms& side, const WordOdds& odds) {
    std::vector<float> out(side.passage_count(), 0.0F);
    for (std::uint32_t i = 0; i < side.passage_count(); ++i) {
        for (const vectorize::TermCount& term : side.terms_of()[i]) out[i] += odds[idf_class(side.idf(term.term))][0];
    }
    return out;
}

}  // namespace

float Facts::score(float expected_log_length_ratio, const Weights& weights) const {
    const float deviations = std::abs(log_length_ratio - expected_log_length_ratio) / weights.length_deviation;
    const float near = std::min(deviations, kNearLength);
    const float far = std::min(deviations, kFarLength);
    return base + near * (weights.length_near + weights.length_near_long * log_tokens) +
           far * (weights.length_far + weights.length_far_long * log_tokens);
}

Comparison::Comparison(std::span<const vectorize::Passage* const> source,
                       std::span<const vectorize::Passage* const> target, const vectorize::SimilarityModel& model,
                       const Weights& weights)
    : weights_(weights),
      terms_(source, target, model, weights.common_loss),
      explainers_(find_explainers()),
      holders_(find_holders()),
      source_unexplained_(unexplained(terms_.source, weights.source_words)),
      target_unexplained_(unexplained(terms_.target, weights.target_words)),
      source_growth_(growth_of(terms_.source, weights)),
      target_growth_(growth_of(terms_.target, weights)) {
    measure_chances();
    source_alone_ = all_alone(terms_.source);
    target_alone_ = all_alone(terms_.target);
    find_movable();
}

Lists<Comparison::Posting> Comparison::find_explainers() const {
    return by_term(terms_.of_source, terms_.source.term_count(),
                   [&](std::uint32_t passage, const Explained& explained) {
                       const float idf = terms_.source.idf(explained.term);
                       return Posting{passage, explained.degree, explained.capacity,
                                      gain_of(idf, explained.degree, weights_.source_words)};
                   });
}

Lists<Comparison::Posting> Comparison::find_holders() const {
    return by_term(terms_.target.terms_of(), terms_.target.term_count(),
                   [](std::uint32_t passage, const vectorize::TermCount& term) {
                       return Posting{passage, 0.0F, term.count, 0.0F};
                   });
}

void Comparison::compare(std::uint32_t source, std::uint32_t begin, std::uint32_t end, std::vector<Masses>& out) const {
    out.clear();
    for (std::uint32_t target = begin; target < end; ++target)
        out.push_back({0.0F, 0.0F, source_unexplained_[source], target_unexplained_[target]});
    for (const vectorize::TermCount& term : terms_.source.terms_of()[source]) {
        const float idf = terms_.source.idf(term.term);
        const auto postings = explainers_[term.term];
        for (auto at = first_within(postings, begin); at != postings.end() && at->passage < end; ++at) {
            Masses& masses = out[at->passage - begin];
            masses.of_source += idf * at->degree * std::min(term.count, at->count);
            masses.source_words += at->gain;
        }
    }
    for (const Explained& explained : terms_.of_target[source]) {
        const float idf = terms_.target.idf(explained.term);
        const float weight = idf * explained.degree;
        const float gain = gain_of(idf, explained.degree, weights_.target_words);
        const auto postings = holders_[explained.term];
        for (auto at = first_within(postings, begin); at != postings.end() && at->passage < end; ++at) {
            Masses& masses = out[at->passage - begin];
            masses.of_target += weight * std::min(at->count, explained.capacity);
            masses.target_words += gain;
        }
    }
}

Facts Comparison::facts_of(const RunPair& runs, const Masses& masses, const Members& members) const {
    const RunSums& source = terms_.source.sums(runs.source, runs.n);
    const RunSums& target = terms_.target.sums(runs.target, runs.m);
    const float source_chance =
        chance_of_source_.mass_of(runs.source, runs.n, source.mass, target_growth_[runs.m - 1][runs.target]);
    const float target_chance =
        chance_of_target_.mass_of(runs.target, runs.m, target.mass, source_growth_[runs.n - 1][runs.source]);
    const float beyond = mean(masses.of_source - source_chance, masses.of_target - target_chance);
    const float mass = mean(source.mass, target.mass);
    const bool same_ending = source.ending == target.ending;
    const bool is_single = runs.n == 1 && runs.m == 1;
    const float words = damped(masses.source_words) + damped(masses.target_words);
    return {kBeyondUnit * weights_.beyond * beyond + kMassUnit * weights_.mass * mass +
                (same_ending ? 0.0F : weights_.other_ending) + weights_.elsewhere * members.elsewhere +
                kMassUnit * weights_.elsewhere_mass * members.elsewhere_mass +
                weights_.weaker_side * members.weaker_side + weights_.least_added * members.least_added +
                (is_single ? weights_.words : weights_.run_words) * words + weights_.added_words * members.added_words +
                weights_.adding_words * members.adding_words,
            beyond / std::max(kLeastMass, mass),
            std::log(target.length / source.length),
            std::log(mean(source.tokens, target.tokens) / kTokensOfLength),
            words,
            is_single ? members.weaker_side : members.least_added};
}

Facts Comparison::facts_of(std::uint32_t source, std::uint32_t target, const Masses& masses) const {
    const Shares shares = shares_of(source, target, masses);
    const float of_source = source_elsewhere(source, shares.of_source);
    const float of_target = target_elsewhere(target, shares.of_target);
    Members members;
    members.elsewhere = std::max(of_source, of_target);
    members.elsewhere_mass =
        of_source * terms_.source.sums(source, 1).mass + of_target * terms_.target.sums(target, 1).mass;
    members.weaker_side = std::min(shares.of_source, shares.of_target);
    return facts_of({source, 1, target, 1}, masses, members);
}

Shares Comparison::shares_of(std::uint32_t source, std::uint32_t target, const Masses& masses) const {
    return {raw_share_of_source(source, target, masses) - chance_of_source_.share_of(source),
            raw_share_of_target(source, target, masses) - chance_of_target_.share_of(target)};
}

float Comparison::raw_share_of_source(std::uint32_t source, std::uint32_t target, const Masses& masses) const {
    return masses.of_source / std::max(kLeastMass, terms_.source.sums(source, 1).mass) - target_growth_[0][target];
}

float Comparison::raw_share_of_target(std::uint32_t source, std::uint32_t target, const Masses& masses) const {
    return masses.of_target / std::max(kLeastMass, terms_.target.sums(target, 1).mass) - source_growth_[0][source];
}

Comparison::Growth Comparison::growth_of(const SideTerms& side, const Weights& weights) {
    Growth out;
    for (std::uint32_t length = 1; length <= kMostInBead; ++length) {
        for (std::uint32_t first = 0; first + length <= side.passage_count(); ++first) {
            out[length - 1].push_back(weights.chance_growth *
                                      std::log(side.sums(first, length).tokens / kTokensOfChance));
        }
    }
    return out;
}

/// Of long texts every so many rows count towards the median.
void Comparison::measure_chances() {
    const std::size_t cells = std::size_t{source_count()} * target_count();
    const auto step = static_cast<std::uint32_t>(std::max(std::size_t{1}, cells / kSampledCells));
    std::vector<float> source_shares;
    std::vector<float> target_shares;
    std::vector<BestShares> of_source(source_count());
    std::vector<BestShares> of_target(target_count());
    std::vector<Masses> row;
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        compare(i, 0, target_count(), row);
        for (std::uint32_t j = 0; j < target_count(); ++j) {
            const float source_share = raw_share_of_source(i, j, row[j]);
            const float target_share = raw_share_of_target(i, j, row[j]);
            of_source[i].add(source_share);
            of_target[j].add(target_share);
            if (i % step != 0) continue;
            source_shares.push_back(source_share);
            target_shares.push_back(target_share);
        }
    }
    chance_of_source_ = Chance(std::move(source_shares), of_source, terms_.source, target_count(), weights_);
    chance_of_target_ = Chance(std::move(target_shares), of_target, terms_.target, source_count(), weights_);
}

std::vector<float> Comparison::all_alone(const SideTerms& side) const {
    std::vector<float> out;
    for (std::uint32_t i = 0; i < side.passage_count(); ++i) {
        const RunSums& sums = side.sums(i, 1);
        const bool unended = sums.ending == segment::Ending::none;
        out.push_back(weights_.alone + weights_.alone_favour + kMassUnit * sums.mass * weights_.alone_mass +
                      weights_.alone_tokens * std::log(sums.tokens) + (unended ? weights_.alone_unended : 0.0F));
    }
    return out;
}

void Comparison::find_movable() {
    struct Best {
        float odds = 0.0F;
        std::uint32_t other = 0;
        bool is_tied = false;

        void add(float found, std::uint32_t passage) {
            if (found == odds) is_tied = true;
            if (found > odds) *this = {found, passage, false};
        }
    };
    std::vector<Best> of_source(source_count());
    std::vector<Best> of_target(target_count());
    std::vector<Masses> row;
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        compare(i, 0, target_count(), row);
        for (std::uint32_t j = 0; j < target_count(); ++j) {
            const float found = moved_odds(i, j, row[j], weights_.log_length_ratio);
            of_source[i].add(found, j);
            of_target[j].add(found, i);
        }
    }
    source_gains_.assign(source_count(), 0.0F);
    target_gains_.assign(target_count(), 0.0F);
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        const auto [odds, j, is_tied] = of_source[i];
        if (odds > weights_.move_cost && of_target[j].other == i && !is_tied && !of_target[j].is_tied)
            source_gains_[i] = target_gains_[j] = kHalfOfMoved * (odds - weights_.move_cost);
    }
}

}  // namespace dragoman::align
