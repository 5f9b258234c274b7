#include "dragoman/align/align.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "align/align_with.hpp"
#include "align/bead_scores.hpp"
#include "align/lattice.hpp"

namespace dragoman::align {

namespace {

using vectorize::Passage;

constexpr std::size_t kRatioPriorBeads = 8;  // the prior of the length ratio weighs as much as so many beads
constexpr std::size_t kLeastRatioBeads = 3;  // fewer say nothing of a document pair
constexpr std::size_t kOneToOne = 0;         // place of 1-1 in kShapes
constexpr float kSureShare = 0.25F;          // of a bead that may teach the length ratio

/// The passages of a side that take part, and where they stand among all.
struct Body {
    std::vector<const Passage*> passages;
    std::vector<std::uint32_t> index;

    explicit Body(const Side& side) {
        for (std::uint32_t i = 0; i < side.passages.size(); ++i) {
            if (!side.furniture.empty() && side.furniture[i] != 0) continue;
            passages.push_back(&side.passages[i]);
            index.push_back(i);
        }
    }
};

double probability_of(float posterior, float share, const Weights& weights) {
    const float clamped = std::clamp(posterior, 1e-4F, 1.0F - 1e-4F);
    const float logit = std::log(clamped / (1.0F - clamped));
    return 1.0 /
           (1.0 + std::exp(-static_cast<double>(weights.bias + weights.posterior * logit + weights.beyond * share)));
}

/// Length ratio of this document pair: the mean over sure 1-1 beads, drawn towards the prior.
float estimated_log_ratio(const std::vector<WeighedBlock>& path, const BeadScores& scores, const Weights& weights) {
    float total = static_cast<float>(kRatioPriorBeads) * weights.log_length_ratio;
    std::size_t count = 0;
    for (const auto& [block, posterior] : path) {
        if (block.shape != kOneToOne || scores.share_beyond_chance(block) < kSureShare) continue;
        total += scores.log_length_ratio_of(block);
        ++count;
    }
    if (count < kLeastRatioBeads) return weights.log_length_ratio;
    return total / static_cast<float>(kRatioPriorBeads + count);
}

/// Null passages of both sides that belong together: best pair first, each used once.
std::vector<WeighedBlock> find_moved(std::vector<WeighedBlock>& path, const BeadScores& scores,
                                     const Weights& weights) {
    struct Option {
        float score;
        std::size_t source;  // places in the path
        std::size_t target;
    };
    std::vector<Option> options;
    for (std::size_t a = 0; a < path.size(); ++a) {
        if (path[a].block.m() != 0) continue;
        for (std::size_t b = 0; b < path.size(); ++b) {
            if (path[b].block.n() != 0) continue;
            const float score = scores.score({path[a].block.source, path[b].block.target, kOneToOne});
            if (score >= weights.least_moved) options.push_back({score, a, b});
        }
    }
    std::ranges::stable_sort(options, std::greater<>{}, &Option::score);
    std::vector<std::uint8_t> used(path.size(), 0);
    std::vector<WeighedBlock> moved;
    for (const Option& option : options) {
        if (used[option.source] != 0 || used[option.target] != 0) continue;
        used[option.source] = used[option.target] = 1;
        const float posterior = std::min(path[option.source].posterior, path[option.target].posterior);
        moved.push_back({{path[option.source].block.source, path[option.target].block.target, kOneToOne}, posterior});
    }
    std::size_t place = 0;
    std::erase_if(path, [&](const WeighedBlock&) { return used[place++] != 0; });
    return moved;
}

Bead make_bead(const WeighedBlock& weighed, const Body& source, const Body& target, const BeadScores& scores,
               const Weights& weights) {
    const Block& block = weighed.block;
    Bead bead;
    for (std::uint32_t i = 0; i < block.n(); ++i) bead.source.push_back(source.index[block.source + i]);
    for (std::uint32_t j = 0; j < block.m(); ++j) bead.target.push_back(target.index[block.target + j]);
    if (bead.is_null()) {
        bead.label = BeadLabel::omitted;
        bead.probability = std::clamp(static_cast<double>(weighed.posterior), 0.0, 1.0);
    } else {
        bead.probability = probability_of(weighed.posterior, scores.share_beyond_chance(block), weights);
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

}  // namespace

std::vector<Bead> align_with(const Side& source, const Side& target, const vectorize::SimilarityModel& model,
                             const Weights& weights) {
    const Body source_body(source);
    const Body target_body(target);
    BeadScores scores(source_body.passages, target_body.passages, model, weights);
    std::vector<WeighedBlock> path = best_path(scores, weights);
    const float ratio = estimated_log_ratio(path, scores, weights);
    if (ratio != weights.log_length_ratio) {
        scores.set_log_length_ratio(ratio);
        path = best_path(scores, weights);
    }
    const std::vector<WeighedBlock> moved = find_moved(path, scores, weights);
    std::vector<Bead> beads;
    for (const WeighedBlock& block : path) beads.push_back(make_bead(block, source_body, target_body, scores, weights));
    for (const WeighedBlock& block : moved) {
        beads.push_back(make_bead(block, source_body, target_body, scores, weights));
        beads.back().label = BeadLabel::moved;
    }
    add_furniture(source, &Bead::source, beads);
    add_furniture(target, &Bead::target, beads);
    sort_in_reading_order(beads, target.passages.size());
    return beads;
}

std::vector<Bead> align_passages(const Side& source, const Side& target, const vectorize::SimilarityModel& model) {
    return align_with(source, target, model, kWeights);
}

}  // namespace dragoman::align
