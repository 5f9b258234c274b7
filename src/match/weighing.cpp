#include "match/weighing.hpp"

#include <algorithm>
#include <atomic>

#include "dragoman/core/kept_work.hpp"
#include "match/evidence.hpp"
#include "match/model.hpp"

namespace dragoman::match {

namespace {

using retrieve::Article;
using retrieve::Candidate;

constexpr float kSureMargin = 1.4F;  // a pair that surely belongs together, whatever else there is
constexpr float kSureCoverage = 0.5F;

constexpr float kOftenLacking = 0.2F;  // medians: translations .13, lookalikes .17 to .27, strangers .37
constexpr float kBrief = 4.0F;         // ln(55 words)
constexpr float kLeastRatio = 0.1F;    // ten times less like than its rivals is as unlike as it gets

PairPlace place_of(const WeighedPair& pair) { return {pair.source, pair.target}; }

/// The share of a pair's likeness that its rivals lack, if it is `ratio` times theirs.
float beyond(float ratio) { return 1.0F - 1.0F / std::max(kLeastRatio, ratio); }

}  // namespace

Weighing::Weighing(std::span<const Article> sources, std::span<const Article> targets,
                   const vectorize::SimilarityModel& model, const MatchOptions& options)
    : sources_(sources),
      targets_(targets),
      model_(model),
      options_(options),
      counts_(sources, targets),
      comparison_(sources, targets, model,
                  retrieve::find_candidates(sources, targets, model, counts_, options.candidates, options.workers,
                                            options.checkpoint),
                  options) {}

std::vector<WeighedPair> Weighing::weigh_all() {
    std::vector<std::uint32_t> places = comparison_.worth_aligning(options_.most_aligned);
    take_too_long(places);
    std::vector<WeighedPair> out(places.size());
    std::atomic<std::size_t> done{0};
    const auto worker = [&] {
        return [&](std::size_t i) {
            if (options_.on_progress) options_.on_progress(++done, places.size());
            const Candidate& candidate = comparison_.candidates()[places[i]];
            out[i] = weigh_apart({candidate.source, candidate.target}, comparison_.likeness(places[i]));
            // The beads of all weighed pairs at once would fill the memory of a large run.
            out[i].beads = {};
        };
    };
    for_each_kept(
        places.size(), options_.workers, options_.checkpoint, "weigh", worker,
        [&](std::size_t i, Packer& packer) { packer.add(out[i].evidence); },
        [&](std::size_t i, Unpacker& unpacker) {
            ++done;
            const Candidate& candidate = comparison_.candidates()[places[i]];
            out[i].source = candidate.source;
            out[i].target = candidate.target;
            out[i].evidence = unpacker.get<Evidence>();
        });
    claims_ = sure_claims(out);
    archive_.emplace(sources_, targets_, claims_, out);
    for (WeighedPair& pair : out) add_archive_evidence(pair);
    return out;
}

WeighedPair Weighing::weigh(PairPlace pair) const {
    WeighedPair out = weigh_apart(pair, comparison_.likeness(pair));
    add_archive_evidence(out);
    return out;
}

/// What takes all pairs to be weighed first; and the probability.
void Weighing::add_archive_evidence(WeighedPair& pair) const {
    Evidence& evidence = pair.evidence;
    evidence.lead = comparison_.lead(place_of(pair), evidence.similarity, claims_);
    evidence.beyond_best = evidence.known * beyond(evidence.lead);
    evidence.lag = archive_->lag_log_odds(sources_[pair.source].document, targets_[pair.target].document);
    evidence.matched = archive_->matched_log_odds();
    evidence.matched_brief = evidence.matched * std::max(0.0F, kBrief - evidence.length);
    pair.probability = probability_of(evidence);
}

WeighedPair Weighing::weigh_apart(PairPlace pair, const Likeness& likeness) const {
    const Article& source = sources_[pair.source];
    const Article& target = targets_[pair.target];
    WeighedPair out;
    out.source = pair.source;
    out.target = pair.target;
    Evidence& evidence = out.evidence;
    evidence.similarity = likeness.similarity;
    evidence.known = likeness.known;
    evidence.margin = comparison_.margin(pair, likeness.similarity);
    evidence.beyond_rivals = evidence.known * beyond(evidence.margin);
    align::Alignment alignment =
        align::align_with_order({source.passages, source.furniture}, {target.passages, target.furniture}, model_);
    add_evidence(source, target, alignment, counts_, evidence);
    evidence.known_words = evidence.known * evidence.length;
    evidence.words_lacking = (likeness.lacking - kOftenLacking) * evidence.length;
    out.beads = std::move(alignment.beads);
    return out;
}

void Weighing::take_too_long(std::vector<std::uint32_t>& places) {
    std::erase_if(places, [&](std::uint32_t place) {
        const Candidate& candidate = comparison_.candidates()[place];
        if (can_be_aligned(sources_[candidate.source], targets_[candidate.target])) return false;
        too_long_.push_back(candidate);
        return true;
    });
}

Claims Weighing::sure_claims(const std::vector<WeighedPair>& pairs) const {
    std::vector<const WeighedPair*> sure;
    for (const WeighedPair& pair : pairs) {
        if (pair.evidence.margin >= kSureMargin && pair.evidence.coverage_least >= kSureCoverage) sure.push_back(&pair);
    }
    std::ranges::sort(sure, [](const WeighedPair* a, const WeighedPair* b) {
        if (a->evidence.similarity != b->evidence.similarity) return a->evidence.similarity > b->evidence.similarity;
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

}  // namespace dragoman::match
