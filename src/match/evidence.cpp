#include "match/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "match/shared_prints.hpp"
#include "match/weights.hpp"

namespace dragoman::match {

namespace {

using fingerprint::Fingerprint;
using retrieve::Article;

struct Tally {
    float rarity = 0.0F;
    float count = 0.0F;
};

template <typename Wanted>
Tally tally(const Article& article, const retrieve::FingerprintCounts& counts, const Wanted& wanted) {
    Tally out;
    for (const Fingerprint& print : article.fingerprints) {
        if (!wanted(print.kind)) continue;
        out.rarity += counts.rarity(print.key);
        out.count += 1.0F;
    }
    return out;
}

float share(float shared, const Tally& a, const Tally& b) {
    const float all = std::min(a.rarity, b.rarity);
    return all > 0.0F ? std::min(1.0F, shared / all) : 0.0F;
}

void add_fingerprints(const Article& source, const Article& target, const retrieve::FingerprintCounts& counts,
                      Evidence& evidence) {
    float quantities = 0.0F;
    float names = 0.0F;
    for_each_shared(source.fingerprints, target.fingerprints, [&](const Fingerprint& a, const Fingerprint&) {
        const float rarity = counts.rarity(a.key);
        if (is_address(a.kind)) {
            // A page that several documents of one side cite is a source of many stories, or the agency's home page.
            const auto citing = static_cast<float>(std::max(counts.sources_with(a.key), counts.targets_with(a.key)));
            evidence.url = std::max(evidence.url, rarity / citing);
        }
        if (is_quantity(a.kind)) quantities += rarity;
        if (is_name(a.kind)) names += rarity;
    });
    const Tally source_quantities = tally(source, counts, is_quantity);
    const Tally target_quantities = tally(target, counts, is_quantity);
    evidence.numbers = share(quantities, source_quantities, target_quantities);
    evidence.names = share(names, tally(source, counts, is_name), tally(target, counts, is_name));
    evidence.number_count = std::log1p(std::min(source_quantities.count, target_quantities.count));
    evidence.numbers_lacking = evidence.number_count * (1.0F - evidence.numbers);
}

constexpr float kLongText = 5.0F;        // ln(150 words)
constexpr float kUsualAgreement = 0.9F;  // of translations: nine of ten are above .75
constexpr float kEnoughTies = 8.0F;      // below that the order of strangers may look right

/// Characters of the body, and of its paragraphs in full beads, each weighed by the bead's probability.
struct Covered {
    float all = 0.0F;
    float covered = 0.0F;
    float sure = 0.0F;  ///< not weighed, in beads of at least kSureBead
    [[nodiscard]] float share() const { return all > 0.0F ? covered / all : 0.0F; }
    [[nodiscard]] float sure_share() const { return all > 0.0F ? sure / all : 0.0F; }
};

}  // namespace

CoverageShares coverage_shares(const Article& source, const Article& target, const std::vector<Bead>& beads) {
    Covered source_side;
    Covered target_side;
    for (const Bead& bead : beads) {
        if (bead.label == BeadLabel::furniture) continue;
        float source_length = 0.0F;
        float target_length = 0.0F;
        for (const std::uint32_t i : bead.source) source_length += source.passages[i].length_code_points;
        for (const std::uint32_t j : bead.target) target_length += target.passages[j].length_code_points;
        source_side.all += source_length;
        target_side.all += target_length;
        if (bead.is_null()) continue;
        source_side.covered += static_cast<float>(bead.probability) * source_length;
        target_side.covered += static_cast<float>(bead.probability) * target_length;
        if (bead.probability < kSureBead) continue;
        source_side.sure += source_length;
        target_side.sure += target_length;
    }
    return {std::min(source_side.share(), target_side.share()), std::max(source_side.share(), target_side.share()),
            std::max(source_side.sure_share(), target_side.sure_share())};
}

void add_evidence(const Article& source, const Article& target, const align::Alignment& alignment,
                  const retrieve::FingerprintCounts& counts, Evidence& evidence) {
    add_fingerprints(source, target, counts, evidence);
    const CoverageShares shares = coverage_shares(source, target, alignment.beads);
    evidence.coverage_least = shares.least;
    evidence.coverage_most = shares.most;
    evidence.sure_coverage = shares.sure;
    evidence.length = std::log(std::max(1.0F, std::min(source.body.token_count, target.body.token_count)));
    evidence.coverage_long = shares.least * std::max(0.0F, evidence.length - kLongText);
    evidence.disorder = std::max(0.0F, kUsualAgreement - alignment.order.agreement) *
                        std::min(1.0F, alignment.order.ties / kEnoughTies);
}

}  // namespace dragoman::match
