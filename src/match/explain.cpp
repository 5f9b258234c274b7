#include <algorithm>
#include <cmath>

#include "dragoman/match/explanation.hpp"
#include "match/features.hpp"
#include "match/linking.hpp"
#include "match/model.hpp"
#include "match/shared_prints.hpp"
#include "match/weighing.hpp"

namespace dragoman::match {

namespace {

using fingerprint::Fingerprint;
using retrieve::Article;

constexpr std::size_t kDifferences = 3;
constexpr double kLeastDifference = 0.05;  // smaller ones decide nothing

bool is_at(const WeighedPair& pair, PairPlace place) {
    return pair.source == place.source && pair.target == place.target;
}

bool holds(const Article& article, const SharedPrint& print) {
    const auto order = [](const Fingerprint& a) { return std::pair(a.kind, a.key); };
    return std::ranges::binary_search(article.fingerprints, std::pair(print.kind, print.key), {}, order);
}

/// The features that separated two pairs most, all in the direction of the sum.
std::vector<Difference> differences_of(const Evidence& evidence, const Evidence& other) {
    const std::vector<Contribution> own = contributions_of(evidence);
    const std::vector<Contribution> others = contributions_of(other);
    const double direction = log_odds_of(evidence) >= log_odds_of(other) ? 1.0 : -1.0;
    std::vector<Difference> out;
    for (std::size_t i = 0; i < kFeatures.size(); ++i) {
        const double log_odds = own[i].log_odds - others[i].log_odds;
        if (direction * log_odds < kLeastDifference) continue;
        out.push_back({own[i].name, own[i].title, kFeatures[i].absent, own[i].value, others[i].value, log_odds});
    }
    std::ranges::stable_sort(out, std::greater<>{}, [](const Difference& d) { return std::abs(d.log_odds); });
    out.resize(std::min(out.size(), kDifferences));
    return out;
}

/// Tells about one pair of a collection that was matched.
class Teller {
  public:
    /// `prints` are those that the pair shares.
    Teller(const MatchResult& result, const WeighedPair& pair, std::vector<SharedPrint> prints)
        : result_(result), pair_(pair), prints_(std::move(prints)) {}

    /// The best others of the source, or of the target: those pairs that have `own` in common with the pair.
    [[nodiscard]] std::vector<RunnerUp> runners_up(std::uint32_t WeighedPair::*own, std::uint32_t WeighedPair::*other,
                                                   std::span<const Article> others) const {
        std::vector<const WeighedPair*> rivals;
        for (const auto* list : {&result_.accepted, &result_.rejected}) {
            for (const WeighedPair& rival : *list) {
                if (rival.*own == pair_.*own && rival.*other != pair_.*other) rivals.push_back(&rival);
            }
        }
        std::ranges::stable_sort(rivals, std::greater<>{}, &WeighedPair::probability);
        rivals.resize(std::min(rivals.size(), kRunnersUp));
        std::vector<RunnerUp> out;
        out.reserve(rivals.size());
        for (const WeighedPair* rival : rivals) out.push_back(runner_up(*rival, others[rival->*other]));
        return out;
    }

    /// The accepted match that has `own` in common with the pair.
    [[nodiscard]] std::string match_of(std::uint32_t WeighedPair::*own, std::uint32_t WeighedPair::*other,
                                       std::span<const Article> others) const {
        for (const WeighedPair& match : result_.accepted) {
            if (match.*own == pair_.*own) return others[match.*other].document.id;
        }
        return {};
    }

  private:
    [[nodiscard]] RunnerUp runner_up(const WeighedPair& rival, const Article& article) const {
        RunnerUp out{article.document.id,
                     rival.probability,
                     rival.evidence.similarity,
                     rival.reason,
                     differences_of(pair_.evidence, rival.evidence),
                     {}};
        for (const SharedPrint& print : prints_) {
            if (holds(article, print) || std::ranges::find(out.lacks, print.target) != out.lacks.end()) continue;
            out.lacks.push_back(print.target);
        }
        return out;
    }

    const MatchResult& result_;
    const WeighedPair& pair_;
    std::vector<SharedPrint> prints_;
};

/// The pair as it was linked, or weighed now if it was not.
void set_pair(const Weighing& weighing, const MatchResult& result, double threshold, PairPlace place,
              Explanation& out) {
    out.pair = weighing.weigh(place);
    for (const auto* list : {&result.accepted, &result.rejected}) {
        for (const WeighedPair& pair : *list) {
            if (!is_at(pair, place)) continue;
            std::vector<Bead> beads = std::move(out.pair.beads);
            out.pair = pair;
            out.pair.beads = std::move(beads);
            return;
        }
    }
    out.standing = weighing.comparison().place_of(place) ? Standing::not_among_best : Standing::no_candidate;
    refuse(out.pair, threshold, true);
}

}  // namespace

std::string_view to_string(Standing standing) {
    switch (standing) {
        case Standing::weighed: return "weighed";
        case Standing::not_among_best: return "not-among-best";
        case Standing::no_candidate: return "no-candidate";
    }
    return "";
}

Explanation explain_pair(std::span<const Article> sources, std::span<const Article> targets,
                         const vectorize::SimilarityModel& model, const MatchOptions& options, PairPlace pair) {
    Weighing weighing(sources, targets, model, options);
    const MatchResult result = link(weighing.weigh_all(), {sources.size(), targets.size(), options.threshold});
    Explanation out;
    set_pair(weighing, result, options.threshold, pair, out);
    out.start_log_odds = start_log_odds();
    out.log_odds = log_odds_of(out.pair.evidence);
    out.contributions = contributions_of(out.pair.evidence);
    std::ranges::stable_sort(out.contributions, std::greater<>{},
                             [](const Contribution& c) { return std::abs(c.log_odds); });
    const retrieve::FingerprintCounts counts(sources, targets);
    std::vector<SharedPrint> prints =
        without_implied_dates(shared_prints(sources[pair.source], targets[pair.target], counts));
    std::ranges::stable_sort(prints, [](const SharedPrint& a, const SharedPrint& b) {
        return a.rarity != b.rarity ? a.rarity > b.rarity : a.kind < b.kind;
    });
    const Teller teller(result, out.pair, std::move(prints));
    out.targets = teller.runners_up(&WeighedPair::source, &WeighedPair::target, targets);
    out.sources = teller.runners_up(&WeighedPair::target, &WeighedPair::source, sources);
    out.match_of_source = teller.match_of(&WeighedPair::source, &WeighedPair::target, targets);
    out.match_of_target = teller.match_of(&WeighedPair::target, &WeighedPair::source, sources);
    return out;
}

}  // namespace dragoman::match
