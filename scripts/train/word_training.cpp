#include "word_training.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "align/body.hpp"
#include "align/pair_terms.hpp"

namespace dragoman::train {

namespace {

using align::kDegreeClasses;
using align::kIdfClasses;
using align::Lists;
using align::PairTerms;
using align::SideTerms;

using Counts = std::array<std::array<double, kDegreeClasses>, kIdfClasses>;

/// Of the terms of one side.
struct Tables {
    Counts counterparts{};
    Counts strangers{};
};

void count(const SideTerms& side, std::uint32_t passage, std::span<const align::Explained> explained, Counts& counts) {
    std::unordered_map<std::uint32_t, float> degrees;
    for (const align::Explained& one : explained) degrees.emplace(one.term, one.degree);
    for (const vectorize::TermCount& term : side.terms_of()[passage]) {
        const auto found = degrees.find(term.term);
        const float degree = found == degrees.end() ? 0.0F : found->second;
        counts[align::idf_class(side.idf(term.term))][align::degree_class(degree)] += 1.0;
    }
}

/// Beads of one passage a side, as places in the bodies: the target of each source passage.
std::vector<int> single_targets(const GoldPair& pair, const align::Body& source, const align::Body& target) {
    constexpr int kNone = -1;
    std::unordered_map<std::uint32_t, int> place;
    for (std::size_t j = 0; j < target.index.size(); ++j) place.emplace(target.index[j], static_cast<int>(j));
    std::vector<int> out;
    for (const std::uint32_t i : source.index) {
        const auto bead = std::ranges::find_if(
            pair.beads, [i](const BeadKey& key) { return key.first.size() == 1 && key.first[0] == i; });
        const bool is_single = bead != pair.beads.end() && bead->second.size() == 1;
        out.push_back(is_single ? place.at(bead->second[0]) : kNone);
    }
    return out;
}

void count_pair(const Case& one, const GoldPair& pair, float common_loss, Tables& source_tables,
                Tables& target_tables) {
    constexpr std::array kSteps = {-4, -3, -2, 2, 3, 4};  // the next one may be part of a bead with it
    const retrieve::Article& left = one.collection.sources[pair.source];
    const retrieve::Article& right = one.collection.targets[pair.target];
    const align::Body source({left.passages, left.furniture});
    const align::Body target({right.passages, right.furniture});
    const PairTerms terms(source.passages, target.passages, one.collection.model, common_loss);
    const std::vector<int> targets = single_targets(pair, source, target);
    const auto add = [&](std::uint32_t i, int j, Counts& of_source, Counts& of_target) {
        if (j < 0 || j >= static_cast<int>(target.passages.size())) return;
        const auto column = static_cast<std::uint32_t>(j);
        count(terms.source, i, terms.of_source[column], of_source);
        count(terms.target, column, terms.of_target[i], of_target);
    };
    for (std::uint32_t i = 0; i < targets.size(); ++i) {
        if (targets[i] < 0) continue;
        add(i, targets[i], source_tables.counterparts, target_tables.counterparts);
        for (const int step : kSteps) add(i, targets[i] + step, source_tables.strangers, target_tables.strangers);
    }
}

align::WordOdds odds_of(const Tables& tables) {
    constexpr double kSmoothing = 0.5;
    const auto log_share = [](const std::array<double, kDegreeClasses>& counts, std::size_t degree) {
        const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
        return std::log((counts[degree] + kSmoothing) / (all + kSmoothing * kDegreeClasses));
    };
    align::WordOdds out{};
    for (std::size_t idf = 0; idf < kIdfClasses; ++idf) {
        for (std::size_t degree = 0; degree < kDegreeClasses; ++degree) {
            out[idf][degree] = static_cast<float>(log_share(tables.counterparts[idf], degree) -
                                                  log_share(tables.strangers[idf], degree));
        }
    }
    return out;
}

}  // namespace

void fit_word_odds(const std::vector<Case>& cases, align::Weights& weights) {
    Tables source;
    Tables target;
    for (const Case& one : cases) {
        if (is_for_choice(one)) continue;
        for (const GoldPair& pair : one.pairs) count_pair(one, pair, weights.common_loss, source, target);
    }
    weights.source_words = odds_of(source);
    weights.target_words = odds_of(target);
}

}  // namespace dragoman::train
