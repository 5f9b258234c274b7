// 1. Candidates come from inverted indexes; each gets the exact similarity of the two bodies.
// 2. The margin compares it with the best rivals of both documents; each document's few best candidates are aligned.
// 3. The lead compares it with the rivals that have not surely found another; all evidence becomes a probability.
// 4. Pairs are linked one to one by falling probability (competitive linking: better and faster than the optimal
//    assignment in WMT16's document task), and what stays below the threshold stays alone.
#include "dragoman/match/match.hpp"

#include <algorithm>
#include <atomic>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "dragoman/align/align.hpp"
#include "dragoman/core/parallel.hpp"
#include "match/evidence.hpp"
#include "match/weights.hpp"

namespace dragoman::match {

namespace {

using retrieve::Article;
using retrieve::Candidate;

constexpr float kLeastRival = 0.05F;  // similarity of unrelated briefs of a line or two
constexpr float kStranger = 0.28F;  // similarity of unrelated articles, where a collection is too small to show its own
constexpr float kMostMargin = 2.0F;  // twice its rivals is as clear as it gets
constexpr float kSureMargin = 1.4F;  // a pair that surely belongs together, whatever else there is
constexpr float kSureCoverage = 0.5F;
constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kRivals = 4;  // neighbours of the margin (Artetxe & Schwenk 2019)

/// The candidates of each document of one side, as places in the candidate list.
using Lists = std::vector<std::vector<std::uint32_t>>;

Lists lists_of(const std::vector<Candidate>& candidates, std::size_t documents, std::uint32_t Candidate::*side) {
    Lists out(documents);
    for (std::uint32_t i = 0; i < candidates.size(); ++i) out[candidates[i].*side].push_back(i);
    return out;
}

/// How many of kRivals a side of so many documents cannot have.
std::size_t missing_rivals(std::size_t documents) { return kRivals - std::min(kRivals, documents - 1); }

/// Mean similarity of a document's best candidates other than `self`; 0 without any. `strangers` more rivals are
/// imagined for a collection that has too few: a lone pair must be better than strangers, not better than nothing.
float rivals(const std::vector<std::uint32_t>& list, const std::vector<float>& similarities, std::uint32_t self,
             std::size_t strangers) {
    std::vector<float> others(strangers, kStranger);
    for (const std::uint32_t i : list) {
        if (i != self) others.push_back(similarities[i]);
    }
    std::ranges::sort(others, std::greater<>{});
    others.resize(std::min(others.size(), kRivals));
    float sum = 0.0F;
    for (const float value : others) sum += value;
    return others.empty() ? 0.0F : sum / static_cast<float>(others.size());
}

/// Similarity over its rivals', bounded.
float margin_of(float similarity, float source_rivals, float target_rivals) {
    const float rival =
        std::max(kLeastRival, 0.5F * (std::max(kLeastRival, source_rivals) + std::max(kLeastRival, target_rivals)));
    return std::min(kMostMargin, similarity / rival);
}

Verdict verdict_by_coverage(float least_share) {
    return least_share >= kPartialCoverage ? Verdict::translation : Verdict::partial;
}

class Matcher {
  public:
    Matcher(std::span<const Article> sources, std::span<const Article> targets, const vectorize::SimilarityModel& model,
            const MatchOptions& options)
        : sources_(sources), targets_(targets), model_(model), options_(options), counts_(sources, targets) {}

    MatchResult run() {
        candidates_ =
            retrieve::find_candidates(sources_, targets_, model_, counts_, options_.candidates, options_.workers);
        compare();
        std::vector<std::uint32_t> places = worth_aligning();
        std::vector<Candidate> too_long = take_too_long(places);
        std::vector<WeighedPair> pairs = weigh(places);
        set_leads(pairs);
        for (WeighedPair& pair : pairs) pair.probability = probability_of(pair.evidence);
        MatchResult out = link(std::move(pairs));
        align_accepted(out.accepted);
        out.candidate_count = candidates_.size();
        out.too_long = std::move(too_long);
        return out;
    }

  private:
    /// Exact similarities and margins of all candidates.
    void compare() {
        by_source_ = lists_of(candidates_, sources_.size(), &Candidate::source);
        by_target_ = lists_of(candidates_, targets_.size(), &Candidate::target);
        similarities_.assign(candidates_.size(), 0.0F);
        margins_.resize(candidates_.size());
        add_explained(by_source_, sources_, targets_, &Candidate::target, model_.translation, model_.target_idf);
        add_explained(by_target_, targets_, sources_, &Candidate::source, model_.transposed, model_.source_idf);
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            const float total = vectorize::total_mass(sources_[candidates_[i].source].body, model_.source_idf) +
                                vectorize::total_mass(targets_[candidates_[i].target].body, model_.target_idf);
            if (total > 0.0F) similarities_[i] /= total;
        }
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            margins_[i] =
                margin_of(similarities_[i],
                          rivals(by_source_[candidates_[i].source], similarities_, i, missing_rivals(targets_.size())),
                          rivals(by_target_[candidates_[i].target], similarities_, i, missing_rivals(sources_.size())));
        }
    }

    /// Adds to each candidate the mass of its other document that this side's one explains; each explained vector is
    /// made once.
    void add_explained(const Lists& lists, std::span<const Article> own, std::span<const Article> others,
                       std::uint32_t Candidate::*other, const vectorize::TranslationMatrix& translation,
                       const Eigen::VectorXf& idf) {
        for_each_index(lists.size(), options_.workers, [&] {
            return [&](std::size_t i) {
                if (lists[i].empty()) return;
                const std::vector<vectorize::TermCount> explained =
                    vectorize::explained_vector(own[i].body, translation);
                for (const std::uint32_t place : lists[i]) {
                    similarities_[place] +=
                        vectorize::explained_mass(others[candidates_[place].*other].body, explained, idf);
                }
            };
        });
    }

    /// Places of the candidates that are worth aligning: the best of each document by similarity or by retrieval score.
    [[nodiscard]] std::vector<std::uint32_t> worth_aligning() const {
        std::vector<std::uint32_t> out;
        const auto take_best = [&](std::vector<std::uint32_t> list, const auto& value) {
            const std::size_t kept = std::min(list.size(), options_.most_aligned);
            std::ranges::partial_sort(
                list, list.begin() + static_cast<std::ptrdiff_t>(kept),
                [&](std::uint32_t a, std::uint32_t b) { return value(a) != value(b) ? value(a) > value(b) : a < b; });
            out.insert(out.end(), list.begin(), list.begin() + static_cast<std::ptrdiff_t>(kept));
        };
        const auto similarity = [&](std::uint32_t i) { return similarities_[i] + 0.25F * candidates_[i].score; };
        for (const auto& list : by_source_) take_best(list, similarity);
        for (const auto& list : by_target_) take_best(list, similarity);
        std::ranges::sort(out);
        const auto rest = std::ranges::unique(out);
        out.erase(rest.begin(), rest.end());
        return out;
    }

    std::vector<Candidate> take_too_long(std::vector<std::uint32_t>& places) const {
        std::vector<Candidate> out;
        std::erase_if(places, [&](std::uint32_t place) {
            const Candidate& candidate = candidates_[place];
            if (can_be_aligned(sources_[candidate.source], targets_[candidate.target])) return false;
            out.push_back(candidate);
            return true;
        });
        return out;
    }

    std::vector<WeighedPair> weigh(const std::vector<std::uint32_t>& places) {
        std::vector<WeighedPair> out(places.size());
        std::atomic<std::size_t> done{0};
        for_each_index(places.size(), options_.workers, [&] {
            return [&](std::size_t i) {
                if (options_.on_progress) options_.on_progress(++done, places.size());
                out[i] = weigh_one(places[i]);
            };
        });
        return out;
    }

    /// The beads of all weighed pairs at once would fill the memory of a large run, so those of the few accepted ones
    /// are made anew.
    void align_accepted(std::vector<WeighedPair>& pairs) const {
        for_each_index(pairs.size(), options_.workers, [&] {
            return [&](std::size_t i) {
                pairs[i].beads = align_articles(sources_[pairs[i].source], targets_[pairs[i].target], model_);
            };
        });
    }

    [[nodiscard]] WeighedPair weigh_one(std::uint32_t place) const {
        WeighedPair out;
        out.source = candidates_[place].source;
        out.target = candidates_[place].target;
        const Article& source = sources_[out.source];
        const Article& target = targets_[out.target];
        const std::vector<Bead> beads = align_articles(source, target, model_);
        out.evidence.similarity = similarities_[place];
        out.evidence.margin = margins_[place];
        add_evidence(source, target, beads, counts_, out.evidence);
        return out;
    }

    /// Documents that have surely found their counterpart stand in nobody else's way: the lead compares with the others
    /// only.
    void set_leads(std::vector<WeighedPair>& pairs) const {
        const Claims claims = sure_claims(pairs);
        for (WeighedPair& pair : pairs) {
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
            pair.evidence.lead = std::min(kMostMargin, pair.evidence.similarity / rival);
        }
    }

    struct Claims {
        std::vector<std::uint32_t> of_source;  ///< the target that a source surely belongs to, or kNobody
        std::vector<std::uint32_t> of_target;
    };

    [[nodiscard]] Claims sure_claims(const std::vector<WeighedPair>& pairs) const {
        std::vector<const WeighedPair*> sure;
        for (const WeighedPair& pair : pairs) {
            if (pair.evidence.margin >= kSureMargin && pair.evidence.coverage_least >= kSureCoverage)
                sure.push_back(&pair);
        }
        std::ranges::sort(sure, [](const WeighedPair* a, const WeighedPair* b) {
            if (a->evidence.similarity != b->evidence.similarity)
                return a->evidence.similarity > b->evidence.similarity;
            return std::pair(a->source, a->target) < std::pair(b->source, b->target);
        });
        Claims out{std::vector(sources_.size(), kNobody), std::vector(targets_.size(), kNobody)};
        for (const WeighedPair* pair : sure) {
            if (out.of_source[pair->source] != kNobody || out.of_target[pair->target] != kNobody) continue;
            out.of_source[pair->source] = pair->target;
            out.of_target[pair->target] = pair->source;
        }
        return out;
    }

    [[nodiscard]] MatchResult link(std::vector<WeighedPair> pairs) const {
        std::ranges::sort(pairs, [](const WeighedPair& a, const WeighedPair& b) {
            if (a.probability != b.probability) return a.probability > b.probability;
            return std::pair(a.source, a.target) < std::pair(b.source, b.target);
        });
        std::vector<std::uint8_t> source_taken(sources_.size(), 0);
        std::vector<std::uint8_t> target_taken(targets_.size(), 0);
        MatchResult out;
        for (WeighedPair& pair : pairs) {
            const bool free = source_taken[pair.source] == 0 && target_taken[pair.target] == 0;
            if (pair.probability >= options_.threshold && free) {
                source_taken[pair.source] = target_taken[pair.target] = 1;
                pair.verdict = verdict_by_coverage(pair.evidence.coverage_least);
                out.accepted.push_back(std::move(pair));
            } else {
                pair.reason = reason_of(pair, free);
                pair.verdict = verdict_of_refused(pair);
                out.rejected.push_back(std::move(pair));
            }
        }
        return out;
    }

    /// The content decides; whether another match stands in the way matters only to pairs that would have been one.
    [[nodiscard]] Reason reason_of(const WeighedPair& pair, bool free) const {
        if (pair.probability >= options_.threshold && !free) return Reason::better_match;
        if (pair.probability >= kLikely) return Reason::low_probability;
        if (pair.evidence.sure_coverage >= kMinorPart) return Reason::rewrite;
        const bool one_event =
            pair.evidence.margin >= kSameEventMargin && pair.evidence.similarity >= kSameEventSimilarity;
        return one_event ? Reason::same_event : Reason::low_probability;
    }

    [[nodiscard]] static Verdict verdict_of_refused(const WeighedPair& pair) {
        if (pair.reason == Reason::same_event || pair.reason == Reason::rewrite) return Verdict::same_event;
        return pair.probability >= kLikely ? verdict_by_coverage(pair.evidence.coverage_least) : Verdict::unrelated;
    }

    std::span<const Article> sources_;
    std::span<const Article> targets_;
    const vectorize::SimilarityModel& model_;
    const MatchOptions& options_;
    retrieve::FingerprintCounts counts_;
    std::vector<Candidate> candidates_;
    std::vector<float> similarities_;  // a candidate
    std::vector<float> margins_;
    Lists by_source_;
    Lists by_target_;
};

/// Stories as sets of documents that likely pairs hold together (union by the smallest number).
class Stories {
  public:
    Stories(std::size_t sources, std::size_t targets) : sources_(sources), parent_(sources + targets) {
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
void number_clusters(MatchResult& result, std::size_t sources, std::size_t targets) {
    Stories stories(sources, targets);
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

}  // namespace

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::translation: return "translation";
        case Verdict::partial: return "partial";
        case Verdict::same_event: return "same-event";
        case Verdict::unrelated: return "unrelated";
    }
    return "";
}

std::string_view to_string(Reason reason) {
    switch (reason) {
        case Reason::none: return "";
        case Reason::low_probability: return "low-probability";
        case Reason::better_match: return "better-match";
        case Reason::same_event: return "same-event";
        case Reason::rewrite: return "rewrite";
    }
    return "";
}

bool can_be_aligned(const Article& source, const Article& target) {
    return align::can_be_aligned(source.passages.size(), target.passages.size());
}

std::vector<Bead> align_articles(const Article& source, const Article& target,
                                 const vectorize::SimilarityModel& model) {
    return align::align_passages({source.passages, source.furniture}, {target.passages, target.furniture}, model);
}

Verdict verdict_of(const Article& source, const Article& target, const std::vector<Bead>& beads) {
    return verdict_by_coverage(coverage_shares(source, target, beads).least);
}

MatchResult match_articles(std::span<const Article> sources, std::span<const Article> targets,
                           const vectorize::SimilarityModel& model, const MatchOptions& options) {
    MatchResult out = Matcher(sources, targets, model, options).run();
    number_clusters(out, sources.size(), targets.size());
    return out;
}

}  // namespace dragoman::match
