#include "pipeline/predictions.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <tuple>

namespace dragoman::pipeline {

namespace {

using match::WeighedPair;

constexpr std::array kThresholds = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99};

/// Probabilities of the links at threshold 0, falling. Those at a higher threshold are the first of them: what stands
/// further down takes no document from what stands above.
std::vector<double> linked_probabilities(const match::MatchResult& matches) {
    std::vector<const WeighedPair*> pairs;
    for (const WeighedPair& pair : matches.accepted) pairs.push_back(&pair);
    for (const WeighedPair& pair : matches.rejected) pairs.push_back(&pair);
    std::ranges::sort(
        pairs, {}, [](const WeighedPair* pair) { return std::tuple(-pair->probability, pair->source, pair->target); });
    std::set<std::uint32_t> sources;
    std::set<std::uint32_t> targets;
    std::vector<double> out;
    for (const WeighedPair* const pair : pairs) {
        if (sources.contains(pair->source) || targets.contains(pair->target)) continue;
        sources.insert(pair->source);
        targets.insert(pair->target);
        out.push_back(pair->probability);
    }
    return out;
}

}  // namespace

std::vector<write::RunReport::Threshold> predictions(const match::MatchResult& matches) {
    const std::vector<double> linked = linked_probabilities(matches);
    const double all = std::accumulate(linked.begin(), linked.end(), 0.0);
    std::vector<write::RunReport::Threshold> out;
    for (const double threshold : kThresholds) {
        const auto end = std::ranges::find_if(linked, [&](double p) { return p < threshold; });
        const double sum = std::accumulate(linked.begin(), end, 0.0);
        const auto count = static_cast<double>(end - linked.begin());
        out.push_back({threshold, count > 0.0 ? sum / count : 1.0, all > 0.0 ? sum / all : 0.0});
    }
    return out;
}

}  // namespace dragoman::pipeline
