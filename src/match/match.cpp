// 1. Candidates come from inverted indexes; each gets the exact similarity of the two bodies.
// 2. The margin compares it with the best rivals of both documents; each document's few best candidates are aligned.
// 3. All evidence becomes a probability; pairs are linked one to one by falling probability (competitive linking:
// better
//    and faster than the optimal assignment in WMT16's document task), and what stays below the threshold stays alone.
#include "dragoman/match/match.hpp"

#include <algorithm>
#include <limits>

#include "dragoman/align/align.hpp"
#include "dragoman/core/parallel.hpp"
#include "match/evidence.hpp"
#include "match/weights.hpp"

namespace dragoman::match {

namespace {

using retrieve::Article;
using retrieve::Candidate;

constexpr float kLeastRival = 0.05F;  // similarity of unrelated news
constexpr float kMostMargin = 2.0F;   // twice its rivals is as clear as it gets
constexpr float kSureMargin = 1.4F;   // a pair that surely belongs together, whatever else there is
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

/// Mean similarity of a document's best candidates other than `self`; 0 without any.
float rivals(const std::vector<std::uint32_t>& list, const std::vector<float>& similarities, std::uint32_t self) {
    std::vector<float> others;
    for (const std::uint32_t i : list) {
        if (i != self) others.push_back(similarities[i]);
    }
    std::ranges::sort(others, std::greater<>{});
    others.resize(std::min(others.size(), kRivals));
    float sum = 0.0F;
    for (const float value : others) sum += value;
    return others.empty() ? 0.0F : sum / static_cast<float>(others.size());
}

/// Similarity over its rivals', bounded: without rivals a pair is twice as good as nothing.
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
        std::vector<WeighedPair> pairs = weigh();
        set_leads(pairs);
        for (WeighedPair& pair : pairs) pair.probability = probability_of(pair.evidence);
        MatchResult out = link(std::move(pairs));
        out.candidate_count = candidates_.size();
        return out;
    }

  private:
    /// Exact similarities and margins of all candidates.
    void compare() {
        similarities_.resize(candidates_.size());
        margins_.resize(candidates_.size());
        for_each_index(candidates_.size(), options_.workers, [&] {
            return [&](std::size_t i) {
                similarities_[i] = vectorize::similarity(sources_[candidates_[i].source].body,
                                                         targets_[candidates_[i].target].body, model_);
            };
        });
        by_source_ = lists_of(candidates_, sources_.size(), &Candidate::source);
        by_target_ = lists_of(candidates_, targets_.size(), &Candidate::target);
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            margins_[i] = margin_of(similarities_[i], rivals(by_source_[candidates_[i].source], similarities_, i),
                                    rivals(by_target_[candidates_[i].target], similarities_, i));
        }
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

    std::vector<WeighedPair> weigh() {
        const std::vector<std::uint32_t> places = worth_aligning();
        std::vector<WeighedPair> out(places.size());
        for_each_index(places.size(), options_.workers,
                       [&] { return [&](std::size_t i) { out[i] = weigh_one(places[i]); }; });
        return out;
    }

    [[nodiscard]] WeighedPair weigh_one(std::uint32_t place) const {
        WeighedPair out;
        out.source = candidates_[place].source;
        out.target = candidates_[place].target;
        const Article& source = sources_[out.source];
        const Article& target = targets_[out.target];
        out.beads = align_articles(source, target, model_);
        out.evidence.similarity = similarities_[place];
        out.evidence.margin = margins_[place];
        add_evidence(source, target, out.beads, counts_, out.evidence);
        return out;
    }

    /// Documents that have surely found their counterpart stand in nobody else's way: the lead compares with the others
    /// only.
    void set_leads(std::vector<WeighedPair>& pairs) const {
        const Claims claims = sure_claims(pairs);
        for (WeighedPair& pair : pairs) {
            float rival = kLeastRival;
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
                pair.verdict = pair.reason == Reason::same_event || pair.reason == Reason::rewrite ? Verdict::same_event
                                                                                                   : Verdict::unrelated;
                pair.beads.clear();
                out.rejected.push_back(std::move(pair));
            }
        }
        return out;
    }

    /// The content decides; whether another match stands in the way matters only to pairs that would have been one.
    [[nodiscard]] Reason reason_of(const WeighedPair& pair, bool free) const {
        if (pair.probability >= options_.threshold && !free) return Reason::better_match;
        if (pair.evidence.coverage_least >= kMinorPart) return Reason::rewrite;
        if (pair.evidence.margin >= kSameEventMargin && pair.evidence.similarity >= kSameEventSimilarity)
            return Reason::same_event;
        return Reason::low_probability;
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

/// Numbers the accepted pairs, and gives each rejected one the number of the match that one of its documents is in.
void number_clusters(MatchResult& result, std::size_t sources, std::size_t targets) {
    std::vector<std::uint32_t> of_source(sources, 0);
    std::vector<std::uint32_t> of_target(targets, 0);
    std::uint32_t next = 0;
    for (WeighedPair& pair : result.accepted) {
        pair.cluster = ++next;
        of_source[pair.source] = of_target[pair.target] = pair.cluster;
    }
    for (WeighedPair& pair : result.rejected) {
        if (pair.reason != Reason::better_match) continue;
        pair.cluster = std::max(of_source[pair.source], of_target[pair.target]);
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
