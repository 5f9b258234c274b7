#include "align/comparison.hpp"

#include <algorithm>
#include <cmath>

namespace dragoman::align {

namespace {

constexpr float kTokensOfChance = 20.0F;
constexpr float kLeastMass = 1e-6F;               // of a passage without any term
constexpr std::size_t kSampledCells = 4'000'000;  // enough for a median
constexpr float kHalfOfMoved = 0.45F;             // a little less than half: of two crossing beads the better one stays
constexpr std::size_t kPartners = 4;              // a passage may have as many true ones, less one, in beads of several

/// The first posting of passage `begin` or one behind it.
template <typename Posting>
auto first_within(std::span<const Posting> postings, std::uint32_t begin) {
    return begin == 0 ? postings.begin() : std::ranges::lower_bound(postings, begin, {}, &Posting::passage);
}

}  // namespace

/// The kPartners best shares of a passage so far, rising.
class BestShares {
  public:
    void add(float share) {
        if (share <= best_.front()) return;
        best_.front() = share;
        std::ranges::sort(best_);
    }
    [[nodiscard]] float least() const { return best_.front(); }

  private:
    std::array<float, kPartners> best_ = unset();
    static constexpr std::array<float, kPartners> unset() {
        std::array<float, kPartners> out{};
        out.fill(-1.0F);
        return out;
    }
};

Comparison::Comparison(std::span<const vectorize::Passage* const> source,
                       std::span<const vectorize::Passage* const> target, const vectorize::SimilarityModel& model,
                       const Weights& weights)
    : weights_(weights),
      terms_(source, target, model),
      explainers_(by_term(terms_.of_source, terms_.source.term_count(),
                          [](std::uint32_t passage, const Explained& explained) {
                              return Posting{passage, explained.degree, explained.capacity};
                          })),
      holders_(by_term(terms_.target.terms_of(), terms_.target.term_count(),
                       [](std::uint32_t passage, const vectorize::TermCount& term) {
                           return Posting{passage, 0.0F, term.count};
                       })),
      source_growth_(growth_of(terms_.source, weights)),
      target_growth_(growth_of(terms_.target, weights)) {
    measure_chances();
    find_movable();
}

void Comparison::compare(std::uint32_t source, std::uint32_t begin, std::uint32_t end, std::vector<Masses>& out) const {
    out.assign(end - begin, {});
    for (const vectorize::TermCount& term : terms_.source.terms_of()[source]) {
        const float idf = terms_.source.idf(term.term);
        const auto postings = explainers_[term.term];
        for (auto at = first_within(postings, begin); at != postings.end() && at->passage < end; ++at)
            out[at->passage - begin].of_source += idf * at->degree * std::min(term.count, at->count);
    }
    for (const Explained& explained : terms_.of_target[source]) {
        const float weight = terms_.target.idf(explained.term) * explained.degree;
        const auto postings = holders_[explained.term];
        for (auto at = first_within(postings, begin); at != postings.end() && at->passage < end; ++at)
            out[at->passage - begin].of_target += weight * std::min(at->count, explained.capacity);
    }
}

Facts Comparison::facts_of(const RunPair& runs, const Masses& masses) const {
    const RunSums& source = terms_.source.sums(runs.source, runs.n);
    const RunSums& target = terms_.target.sums(runs.target, runs.m);
    const float source_chance =
        chance_of_source_.mass_of(runs.source, runs.n, source.mass, target_growth_[runs.m - 1][runs.target]);
    const float target_chance =
        chance_of_target_.mass_of(runs.target, runs.m, target.mass, source_growth_[runs.n - 1][runs.source]);
    const float both = (masses.of_source - source_chance) + (masses.of_target - target_chance);
    return {0.5F * both, both / std::max(kLeastMass, source.mass + target.mass),
            std::log(target.length / source.length)};
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

/// Of long texts every so many rows are looked at.
void Comparison::measure_chances() {
    const std::uint32_t step = sampling_step();
    std::vector<float> source_shares;
    std::vector<float> target_shares;
    std::vector<BestShares> of_source(source_count());
    std::vector<BestShares> of_target(target_count());
    std::vector<Masses> row;
    for (std::uint32_t i = 0; i < source_count(); i += step) {
        compare(i, 0, target_count(), row);
        for (std::uint32_t j = 0; j < target_count(); ++j) {
            source_shares.push_back(raw_share_of_source(i, j, row[j]));
            target_shares.push_back(raw_share_of_target(i, j, row[j]));
            if (step > 1) continue;
            of_source[i].add(source_shares.back());
            of_target[j].add(target_shares.back());
        }
    }
    chance_of_source_.median = chance_among(std::move(source_shares));
    chance_of_target_.median = chance_among(std::move(target_shares));
    set_own(chance_of_source_, terms_.source, of_source);
    set_own(chance_of_target_, terms_.target, of_target);
}

std::uint32_t Comparison::sampling_step() const {
    const std::size_t cells = std::size_t{source_count()} * target_count();
    return static_cast<std::uint32_t>(std::max(std::size_t{1}, cells / kSampledCells));
}

void Comparison::find_movable() {
    struct Best {
        float score = 0.0F;
        std::uint32_t other = 0;
        bool is_tied = false;

        void add(float found, std::uint32_t passage) {
            if (found == score) is_tied = true;
            if (found > score) *this = {found, passage, false};
        }
    };
    std::vector<Best> of_source(source_count());
    std::vector<Best> of_target(target_count());
    std::vector<Masses> row;
    for (std::uint32_t i = 0; i < source_count() && sampling_step() == 1; ++i) {
        compare(i, 0, target_count(), row);
        for (std::uint32_t j = 0; j < target_count(); ++j) {
            const float found = facts_of({i, 1, j, 1}, row[j]).score(weights_.log_length_ratio, weights_);
            of_source[i].add(found, j);
            of_target[j].add(found, i);
        }
    }
    source_gains_.assign(source_count(), 0.0F);
    target_gains_.assign(target_count(), 0.0F);
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        const auto [found, j, is_tied] = of_source[i];
        if (found > weights_.move_cost && of_target[j].other == i && !is_tied && !of_target[j].is_tied)
            source_gains_[i] = target_gains_[j] = kHalfOfMoved * (found - weights_.move_cost);
    }
}

void Comparison::set_own(Chance& chance, const SideTerms& side, const std::vector<BestShares>& best) const {
    chance.own_mass.push_back(0.0F);
    for (std::uint32_t i = 0; i < side.passage_count(); ++i) {
        chance.own.push_back(weights_.own_chance * std::max(0.0F, best[i].least() - chance.median));
        chance.own_mass.push_back(chance.own_mass.back() + chance.own.back() * side.sums(i, 1).mass);
    }
}

/// Most pairs of passages do not belong together, so the median share is what chance explains in this document pair:
/// high where every paragraph speaks of one thing. Small pairs fall back on the prior.
float Comparison::chance_among(std::vector<float> shares) const {
    const std::size_t cells = std::size_t{source_count()} * target_count();
    const std::size_t longer = std::max(source_count(), target_count());
    if (cells <= longer) return weights_.chance_base;
    const std::size_t strangers = cells - longer;
    const std::size_t rank = cells == shares.size() ? strangers / 2 : strangers / 2 * shares.size() / cells;
    const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(rank);
    std::ranges::nth_element(shares, middle);
    const auto count = static_cast<float>(strangers);
    return (weights_.chance_prior * weights_.chance_base + count * *middle) / (weights_.chance_prior + count) +
           weights_.chance_margin;
}

}  // namespace dragoman::align
