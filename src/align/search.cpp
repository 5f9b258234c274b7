#include "align/search.hpp"

#include <utility>

#include "align/band.hpp"
#include "align/bead_scores.hpp"
#include "align/coarse_path.hpp"
#include "align/lattice.hpp"

namespace dragoman::align {

namespace {

constexpr std::size_t kRatioPriorBeads = 8;  // the prior of the length ratio weighs as much as so many beads
constexpr std::size_t kLeastRatioBeads = 3;  // fewer say nothing of a document pair
constexpr std::size_t kOneToOne = 0;         // place of 1-1 in kShapes
constexpr float kSureShare = 0.25F;          // of a bead that may teach the length ratio

/// Length ratio of this document pair: the mean over sure 1-1 beads, drawn towards the prior.
float estimated_log_ratio(const std::vector<Block>& path, const BeadScores& scores) {
    const float prior = scores.weights().log_length_ratio;
    float total = static_cast<float>(kRatioPriorBeads) * prior;
    std::size_t count = 0;
    for (const Block& block : path) {
        if (block.shape != kOneToOne || scores.facts(block).share < kSureShare) continue;
        total += scores.facts(block).log_length_ratio;
        ++count;
    }
    if (count < kLeastRatioBeads) return prior;
    return total / static_cast<float>(kRatioPriorBeads + count);
}

/// The best path with the length ratio that the first one shows.
std::vector<Block> best_path_within(BeadScores& scores) {
    std::vector<Block> path = best_path(scores);
    const float ratio = estimated_log_ratio(path, scores);
    if (ratio == scores.log_length_ratio()) return path;
    scores.set_log_length_ratio(ratio);
    return best_path(scores);
}

Found weighed(const std::vector<Block>& path, const BeadScores& scores) {
    const std::vector<float> weights = posteriors(path, scores);
    Found out{{}, scores.log_length_ratio()};
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool is_null = path[i].n() == 0 || path[i].m() == 0;
        const Facts facts = is_null ? Facts() : scores.facts(path[i]);
        out.path.push_back({path[i], weights[i], facts.share, facts.weakest});
    }
    return out;
}

Found search_whole(const Comparison& comparison) {
    BeadScores scores(comparison, Band(comparison.source_count(), comparison.target_count()));
    return weighed(best_path_within(scores), scores);
}

Found search_band(const Comparison& comparison, const SearchLimits& limits) {
    const std::uint32_t rows = comparison.source_count();
    const std::uint32_t columns = comparison.target_count();
    const std::vector<Block> middle = coarse_path(comparison);
    std::uint32_t slack = limits.slack;
    Band band(rows, columns, middle, slack);
    for (; slack > 1 && band.node_count() > limits.band_nodes; slack /= 2)
        band = Band(rows, columns, middle, slack / 2);
    while (true) {
        BeadScores scores(comparison, band);
        const std::vector<Block> path = best_path_within(scores);
        slack *= 2;
        Band wider(rows, columns, path, slack);
        if (!band.confines(path) || wider.node_count() > limits.band_nodes) return weighed(path, scores);
        band = std::move(wider);
    }
}

}  // namespace

Found search(const Comparison& comparison, const SearchLimits& limits) {
    const std::size_t nodes =
        (std::size_t{comparison.source_count()} + 1) * (std::size_t{comparison.target_count()} + 1);
    return nodes <= limits.whole_nodes ? search_whole(comparison) : search_band(comparison, limits);
}

}  // namespace dragoman::align
