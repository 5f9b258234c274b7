#include "dragoman/align/align.hpp"

#include <algorithm>
#include <cmath>

#include "align/align_with.hpp"
#include "align/body.hpp"
#include "align/comparison.hpp"
#include "align/moved.hpp"
#include "align/word_order.hpp"

namespace dragoman::align {

namespace {

double probability_of(const WeighedBlock& weighed, const Weights& weights) {
    const float clamped = std::clamp(weighed.posterior, 1e-4F, 1.0F - 1e-4F);
    const float logit = std::log(clamped / (1.0F - clamped));
    const bool is_single = weighed.block.n() == 1 && weighed.block.m() == 1;
    const float log_odds = weights.bias + weights.posterior * logit + weights.share * weighed.share +
                           weights.weakest * weighed.weakest + (is_single ? 0.0F : weights.several);
    return 1.0 / (1.0 + std::exp(-static_cast<double>(log_odds)));
}

Bead make_bead(const WeighedBlock& weighed, const Body& source, const Body& target, const Weights& weights) {
    const Block& block = weighed.block;
    Bead bead;
    for (std::uint32_t i = 0; i < block.n(); ++i) bead.source.push_back(source.index[block.source + i]);
    for (std::uint32_t j = 0; j < block.m(); ++j) bead.target.push_back(target.index[block.target + j]);
    if (bead.is_null()) {
        bead.label = BeadLabel::omitted;
        bead.probability = std::clamp(static_cast<double>(weighed.posterior), 0.0, 1.0);
    } else {
        bead.probability = probability_of(weighed, weights);
    }
    return bead;
}

void add_furniture(const Side& side, std::vector<std::uint32_t> Bead::*indices, std::vector<Bead>& beads) {
    for (std::uint32_t i = 0; i < side.furniture.size(); ++i) {
        if (side.furniture[i] == 0) continue;
        Bead bead;
        (bead.*indices).push_back(i);
        bead.probability = 1.0;
        bead.label = BeadLabel::furniture;
        beads.push_back(std::move(bead));
    }
}

/// Source order; a null target bead stands behind the bead of the target passage before it.
void sort_in_reading_order(std::vector<Bead>& beads, std::size_t target_count) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> place_of_target(target_count, {0, 0});
    std::ranges::sort(beads, [](const Bead& a, const Bead& b) { return a.target < b.target; });
    std::uint32_t last_source = 0;
    for (const Bead& bead : beads) {
        if (!bead.source.empty() && !bead.target.empty()) last_source = bead.source.front() + 1;
        for (const std::uint32_t j : bead.target) place_of_target[j] = {last_source, j};
    }
    const auto place = [&](const Bead& bead) {
        return bead.source.empty() ? std::tuple(place_of_target[bead.target.front()].first, 1U, bead.target.front())
                                   : std::tuple(bead.source.front() + 1, 0U, 0U);
    };
    std::ranges::stable_sort(beads, [&](const Bead& a, const Bead& b) { return place(a) < place(b); });
}

/// Both bodies compared and searched.
struct Search {
    Search(const Side& source, const Side& target, const vectorize::SimilarityModel& model, const Weights& weights,
           const SearchLimits& limits)
        : source_body(source),
          target_body(target),
          comparison(source_body.passages, target_body.passages, model, weights),
          found(search(comparison, limits)),
          moved(take_moved(found, comparison)) {}

    Body source_body;
    Body target_body;
    Comparison comparison;
    Found found;
    std::vector<WeighedBlock> moved;
};

std::vector<Bead> beads_of(const Search& search, const Side& source, const Side& target) {
    std::vector<Bead> beads;
    for (const auto* blocks : {&search.found.path, &search.moved}) {
        for (const WeighedBlock& block : *blocks) {
            beads.push_back(make_bead(block, search.source_body, search.target_body, search.comparison.weights()));
            if (blocks == &search.moved) beads.back().label = BeadLabel::moved;
        }
    }
    add_furniture(source, &Bead::source, beads);
    add_furniture(target, &Bead::target, beads);
    sort_in_reading_order(beads, target.passages.size());
    return beads;
}

WordOrder order_of(const Search& search) {
    WordOrderReader reader(search.comparison.terms());
    OrderSums sums;
    for (const auto* blocks : {&search.found.path, &search.moved}) {
        for (const WeighedBlock& weighed : *blocks) {
            const Block& block = weighed.block;
            if (block.n() == 0 || block.m() == 0) continue;
            sums.add(reader.compare({block.source, block.n(), block.target, block.m()}));
        }
    }
    return sums.order();
}

}  // namespace

std::vector<Bead> align_with(const Side& source, const Side& target, const vectorize::SimilarityModel& model,
                             const Weights& weights, const SearchLimits& limits) {
    return beads_of({source, target, model, weights, limits}, source, target);
}

Alignment align_with_order(const Side& source, const Side& target, const vectorize::SimilarityModel& model) {
    const Search search(source, target, model, kWeights, {});
    return {beads_of(search, source, target), order_of(search)};
}

std::vector<Bead> align_passages(const Side& source, const Side& target, const vectorize::SimilarityModel& model) {
    return align_with(source, target, model, kWeights);
}

}  // namespace dragoman::align
