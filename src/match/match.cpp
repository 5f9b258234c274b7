// 1. Candidates come from inverted indexes; each gets the exact similarity of the two bodies (comparison.cpp).
// 2. The margin compares it with the best rivals of both documents; each document's few best candidates are aligned
//    (weighing.cpp).
// 3. The pairs that surely belong together tell of the collection (archive.cpp) and which rivals are taken: the lead
//    compares a pair with the free ones only. All evidence becomes a probability (model.cpp).
// 4. Pairs are linked one to one by falling probability (competitive linking: better and faster than the optimal
//    assignment in WMT16's document task), and what stays below the threshold stays alone (linking.cpp).
#include "dragoman/match/match.hpp"

#include "dragoman/align/align.hpp"
#include "dragoman/core/kept_work.hpp"
#include "dragoman/core/packed_beads.hpp"
#include "match/evidence.hpp"
#include "match/linking.hpp"
#include "match/weighing.hpp"
#include "match/weights.hpp"

namespace dragoman::match {

using retrieve::Article;

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

Verdict verdict_by_coverage(float least_share) {
    return least_share >= kPartialCoverage ? Verdict::translation : Verdict::partial;
}

Verdict verdict_of(const Article& source, const Article& target, const std::vector<Bead>& beads) {
    return verdict_by_coverage(coverage_shares(source, target, beads).least);
}

MatchResult match_articles(std::span<const Article> sources, std::span<const Article> targets,
                           const vectorize::SimilarityModel& model, const MatchOptions& options) {
    Weighing weighing(sources, targets, model, options);
    MatchResult out = link(weighing.weigh_all(), {sources.size(), targets.size(), options.threshold});
    const auto worker = [&] {
        return [&](std::size_t i) {
            WeighedPair& pair = out.accepted[i];
            pair.beads = align_articles(sources[pair.source], targets[pair.target], model);
        };
    };
    for_each_kept(
        out.accepted.size(), options.workers, options.checkpoint, "align", worker,
        [&](std::size_t i, Packer& packer) { pack(out.accepted[i].beads, packer); },
        [&](std::size_t i, Unpacker& unpacker) { out.accepted[i].beads = unpack_beads(unpacker); });
    out.candidate_count = weighing.comparison().candidates().size();
    out.too_long = weighing.too_long();
    return out;
}

}  // namespace dragoman::match
