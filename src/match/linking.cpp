#include "match/linking.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "match/evidence.hpp"
#include "match/weights.hpp"

namespace dragoman::match {

namespace {

/// Stories as sets of documents that likely pairs hold together (union by the smallest number).
class Stories {
  public:
    explicit Stories(const LinkOptions& options)
        : sources_(options.sources), parent_(options.sources + options.targets) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }
    void join(const WeighedPair& pair) {
        const std::size_t a = root(pair.source);
        const std::size_t b = root(sources_ + pair.target);
        parent_[std::max(a, b)] = std::min(a, b);
    }
    [[nodiscard]] std::size_t of(const WeighedPair& pair) { return root(pair.source); }

  private:
    std::size_t root(std::size_t node) {
        while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
        return node;
    }
    std::size_t sources_;
    std::vector<std::size_t> parent_;
};

/// Gives the versions of one story one number, counted from 1 in the order of the accepted matches. Copies that a
/// better match left without a partner of their own belong to the story too.
void number_clusters(MatchResult& result, const LinkOptions& options) {
    Stories stories(options);
    for (const WeighedPair& pair : result.accepted) stories.join(pair);
    for (const WeighedPair& pair : result.rejected) {
        if (pair.reason == Reason::better_match) stories.join(pair);
    }
    std::unordered_map<std::size_t, std::uint32_t> numbers;
    for (WeighedPair& pair : result.accepted) {
        pair.cluster =
            numbers.try_emplace(stories.of(pair), static_cast<std::uint32_t>(numbers.size() + 1)).first->second;
    }
    for (WeighedPair& pair : result.rejected) {
        if (pair.reason == Reason::better_match) pair.cluster = numbers.at(stories.of(pair));
    }
}

/// The content decides; whether another match stands in the way matters only to pairs that would have been one.
Reason reason_of(const WeighedPair& pair, double threshold, bool free) {
    if (pair.probability >= threshold && !free) return Reason::better_match;
    if (pair.probability >= kLikely) return Reason::low_probability;
    if (pair.evidence.sure_coverage >= kMinorPart) return Reason::rewrite;
    const bool one_event = pair.evidence.margin >= kSameEventMargin && pair.evidence.similarity >= kSameEventSimilarity;
    return one_event ? Reason::same_event : Reason::low_probability;
}

Verdict verdict_of_refused(const WeighedPair& pair) {
    if (pair.reason == Reason::same_event || pair.reason == Reason::rewrite) return Verdict::same_event;
    return pair.probability >= kLikely ? verdict_by_coverage(pair.evidence.coverage_least) : Verdict::unrelated;
}

}  // namespace

void refuse(WeighedPair& pair, double threshold, bool free) {
    pair.reason = reason_of(pair, threshold, free);
    pair.verdict = verdict_of_refused(pair);
}

MatchResult link(std::vector<WeighedPair> pairs, const LinkOptions& options) {
    std::ranges::sort(pairs, [](const WeighedPair& a, const WeighedPair& b) {
        if (a.probability != b.probability) return a.probability > b.probability;
        return std::pair(a.source, a.target) < std::pair(b.source, b.target);
    });
    std::vector<std::uint8_t> source_taken(options.sources, 0);
    std::vector<std::uint8_t> target_taken(options.targets, 0);
    MatchResult out;
    for (WeighedPair& pair : pairs) {
        const bool free = source_taken[pair.source] == 0 && target_taken[pair.target] == 0;
        if (pair.probability >= options.threshold && free) {
            source_taken[pair.source] = target_taken[pair.target] = 1;
            pair.verdict = verdict_by_coverage(pair.evidence.coverage_least);
            out.accepted.push_back(std::move(pair));
        } else {
            refuse(pair, options.threshold, free);
            out.rejected.push_back(std::move(pair));
        }
    }
    number_clusters(out, options);
    return out;
}

}  // namespace dragoman::match
