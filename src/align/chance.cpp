#include "align/chance.hpp"

namespace dragoman::align {

namespace {

/// Most pairs of passages do not belong together, so the median share is what chance explains in this document pair:
/// high where every paragraph speaks of one thing. Small pairs fall back on the prior.
float median_share(std::vector<float> shares, std::size_t passages, std::size_t others, const Weights& weights) {
    const std::size_t cells = passages * others;
    const std::size_t longer = std::max(passages, others);
    if (cells <= longer) return weights.chance_base;
    const std::size_t strangers = cells - longer;
    const std::size_t rank = cells == shares.size() ? strangers / 2 : strangers / 2 * shares.size() / cells;
    const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(rank);
    std::ranges::nth_element(shares, middle);
    const auto count = static_cast<float>(strangers);
    return (weights.chance_prior * weights.chance_base + count * *middle) / (weights.chance_prior + count);
}

}  // namespace

Chance::Chance(std::vector<float> shares, const std::vector<BestShares>& best, const SideTerms& side,
               std::size_t others, const Weights& weights)
    : median_(median_share(std::move(shares), side.passage_count(), others, weights)) {
    own_mass_.push_back(0.0F);
    for (std::uint32_t i = 0; i < side.passage_count(); ++i) {
        own_.push_back(weights.own_chance * std::max(0.0F, best[i].fourth() - median_));
        own_mass_.push_back(own_mass_.back() + own_.back() * side.sums(i, 1).mass);
        best_.push_back(best[i].is_empty() ? 0.0F : best[i].best() - share_of(i));
    }
}

}  // namespace dragoman::align
