#include "match/comparison.hpp"

#include <algorithm>

#include "dragoman/core/kept_work.hpp"

namespace dragoman::match {

namespace {

using retrieve::Article;
using retrieve::Candidate;

constexpr float kLeastRival = 0.05F;  // similarity of unrelated briefs of a line or two
constexpr float kStranger = 0.28F;  // similarity of unrelated articles, where a collection is too small to show its own
constexpr float kMostMargin = 2.0F;  // twice its rivals is as clear as it gets
constexpr std::size_t kRivals = 4;   // neighbours of the margin (Artetxe & Schwenk 2019)

std::vector<std::vector<std::uint32_t>> lists_of(const std::vector<Candidate>& candidates, std::size_t documents,
                                                 std::uint32_t Candidate::*side) {
    std::vector<std::vector<std::uint32_t>> out(documents);
    for (std::uint32_t i = 0; i < candidates.size(); ++i) out[candidates[i].*side].push_back(i);
    return out;
}

/// How many of kRivals a side of so many documents cannot have.
std::size_t missing_rivals(std::size_t documents) { return kRivals - std::min(kRivals, documents - 1); }

bool is_pair(const Candidate& candidate, PairPlace pair) {
    return candidate.source == pair.source && candidate.target == pair.target;
}

}  // namespace

Comparison::Comparison(std::span<const Article> sources, std::span<const Article> targets,
                       const vectorize::SimilarityModel& model, std::vector<Candidate> candidates,
                       const MatchOptions& options)
    : sources_(sources),
      targets_(targets),
      model_(model),
      candidates_(std::move(candidates)),
      by_source_(lists_of(candidates_, sources_.size(), &Candidate::source)),
      by_target_(lists_of(candidates_, targets_.size(), &Candidate::target)) {
    set_masses();
    set_similarities(options);
}

void Comparison::set_masses() {
    const auto masses = [](std::span<const Article> articles, const Eigen::VectorXf& idf,
                           const Eigen::VectorXf& reach) {
        std::vector<Mass> out;
        out.reserve(articles.size());
        for (const Article& article : articles)
            out.push_back(
                {vectorize::total_mass(article.body, idf), vectorize::reachable_mass(article.body, idf, reach)});
        return out;
    };
    source_masses_ = masses(sources_, model_.source_idf, model_.source_reach);
    target_masses_ = masses(targets_, model_.target_idf, model_.target_reach);
}

/// Half the share of a text that lacks: the mean of two texts is the sum of theirs.
float Comparison::half_lacking(const vectorize::Explanation& explained, const Mass& mass) {
    return mass.all > 0.0F ? 0.5F * explained.lacking / mass.all : 0.0F;
}

float Comparison::known_factor(const Candidate& candidate) const {
    const Mass& source = source_masses_[candidate.source];
    const Mass& target = target_masses_[candidate.target];
    const float reachable = source.reachable + target.reachable;
    return reachable > 0.0F ? (source.all + target.all) / reachable : 0.0F;
}

Likeness Comparison::likeness(PairPlace pair) const {
    if (const auto place = place_of(pair)) return likeness(*place);
    const auto [of_source, of_target] =
        vectorize::explain_each_other(sources_[pair.source].body, targets_[pair.target].body, model_);
    const Mass& source_mass = source_masses_[pair.source];
    const Mass& target_mass = target_masses_[pair.target];
    const float total = source_mass.all + target_mass.all;
    const float similarity = total > 0.0F ? (of_source.mass + of_target.mass) / total : 0.0F;
    return {similarity, similarity * known_factor({pair.source, pair.target}),
            half_lacking(of_source, source_mass) + half_lacking(of_target, target_mass)};
}

void Comparison::set_similarities(const MatchOptions& options) {
    similarities_.assign(candidates_.size(), 0.0F);
    lacking_.assign(candidates_.size(), 0.0F);
    add_explained({sources_, targets_, by_source_, &Candidate::target, model_.translation, model_.target_idf,
                   model_.target_reach, target_masses_},
                  "by source", options);
    add_explained({targets_, sources_, by_target_, &Candidate::source, model_.transposed, model_.source_idf,
                   model_.source_reach, source_masses_},
                  "by target", options);
    for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
        const float total = source_masses_[candidates_[i].source].all + target_masses_[candidates_[i].target].all;
        if (total > 0.0F) similarities_[i] /= total;
    }
}

/// Adds to each candidate what this side's document explains of the other one.
void Comparison::add_explained(const Side& own, std::string_view stage, const MatchOptions& options) {
    std::vector<vectorize::Explanation> explained(candidates_.size());
    const auto other_of = [&](std::size_t place) { return candidates_[place].*own.other; };
    const auto worker = [&] {
        return [&, explainer = vectorize::Explainer(own.translation)](std::size_t i) mutable {
            if (own.lists[i].empty()) return;
            explainer.explain(own.articles[i].body);
            for (const std::uint32_t place : own.lists[i])
                explained[place] = explainer.of(own.others[other_of(place)].body, own.other_idf, own.other_reach);
        };
    };
    const auto keep = [&](std::size_t i, Packer& packer) {
        for (const std::uint32_t place : own.lists[i]) packer.add(explained[place]);
    };
    const auto take_back = [&](std::size_t i, Unpacker& unpacker) {
        for (const std::uint32_t place : own.lists[i]) explained[place] = unpacker.get<vectorize::Explanation>();
    };
    for_each_kept(own.lists.size(), options.workers, options.checkpoint, stage, worker, keep, take_back);
    for (std::size_t place = 0; place < explained.size(); ++place) {
        similarities_[place] += explained[place].mass;
        lacking_[place] += half_lacking(explained[place], own.other_masses[other_of(place)]);
    }
}

std::optional<std::uint32_t> Comparison::place_of(PairPlace pair) const {
    for (const std::uint32_t i : by_source_[pair.source]) {
        if (candidates_[i].target == pair.target) return i;
    }
    return std::nullopt;
}

std::vector<std::uint32_t> Comparison::worth_aligning(std::size_t most) const {
    std::vector<std::uint32_t> out;
    const auto value = [&](std::uint32_t i) { return similarities_[i] + 0.25F * candidates_[i].score; };
    const auto take_best = [&](std::vector<std::uint32_t> list) {
        const std::size_t kept = std::min(list.size(), most);
        std::ranges::partial_sort(
            list, list.begin() + static_cast<std::ptrdiff_t>(kept),
            [&](std::uint32_t a, std::uint32_t b) { return value(a) != value(b) ? value(a) > value(b) : a < b; });
        out.insert(out.end(), list.begin(), list.begin() + static_cast<std::ptrdiff_t>(kept));
    };
    for (const auto& list : by_source_) take_best(list);
    for (const auto& list : by_target_) take_best(list);
    std::ranges::sort(out);
    const auto rest = std::ranges::unique(out);
    out.erase(rest.begin(), rest.end());
    return out;
}

/// Mean similarity of a document's best candidates other than the pair; 0 without any. `strangers` more rivals are
/// imagined for a collection that has too few: a lone pair must be better than strangers, not better than nothing.
float Comparison::mean_of_best(const std::vector<std::uint32_t>& list, PairPlace pair, std::size_t strangers) const {
    std::vector<float> others(strangers, kStranger);
    for (const std::uint32_t i : list) {
        if (!is_pair(candidates_[i], pair)) others.push_back(similarities_[i]);
    }
    std::ranges::sort(others, std::greater<>{});
    others.resize(std::min(others.size(), kRivals));
    float sum = 0.0F;
    for (const float value : others) sum += value;
    return others.empty() ? 0.0F : sum / static_cast<float>(others.size());
}

float Comparison::margin(PairPlace pair, float similarity) const {
    const float of_source = mean_of_best(by_source_[pair.source], pair, missing_rivals(targets_.size()));
    const float of_target = mean_of_best(by_target_[pair.target], pair, missing_rivals(sources_.size()));
    const float rival =
        std::max(kLeastRival, 0.5F * (std::max(kLeastRival, of_source) + std::max(kLeastRival, of_target)));
    return std::min(kMostMargin, similarity / rival);
}

float Comparison::lead(PairPlace pair, float similarity, const Claims& claims) const {
    const bool alone = missing_rivals(sources_.size()) > 0 && missing_rivals(targets_.size()) > 0;
    float rival = alone ? kStranger : kLeastRival;
    for (const std::uint32_t i : by_source_[pair.source]) {
        const std::uint32_t target = candidates_[i].target;
        const bool is_free = claims.of_target[target] == kNobody || claims.of_target[target] == pair.source;
        if (target != pair.target && is_free) rival = std::max(rival, similarities_[i]);
    }
    for (const std::uint32_t i : by_target_[pair.target]) {
        const std::uint32_t source = candidates_[i].source;
        const bool is_free = claims.of_source[source] == kNobody || claims.of_source[source] == pair.target;
        if (source != pair.source && is_free) rival = std::max(rival, similarities_[i]);
    }
    return std::min(kMostMargin, similarity / rival);
}

}  // namespace dragoman::match
