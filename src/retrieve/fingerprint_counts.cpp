#include <cmath>

#include "dragoman/retrieve/candidates.hpp"

namespace dragoman::retrieve {

FingerprintCounts::FingerprintCounts(std::span<const Article> sources, std::span<const Article> targets)
    : documents_(static_cast<double>(sources.size() + targets.size())) {
    for (const Article& article : sources) {
        for (const fingerprint::Fingerprint& print : article.fingerprints) ++source_counts_[print.key];
    }
    for (const Article& article : targets) {
        for (const fingerprint::Fingerprint& print : article.fingerprints) ++target_counts_[print.key];
    }
}

float FingerprintCounts::rarity(std::uint64_t key) const {
    // A key that stands in one pair only has rarity 1; the 10 keeps tiny collections from calling everything common.
    const double holding = std::max(2.0, static_cast<double>(sources_with(key)) + targets_with(key));
    const double all = documents_ + 10.0;
    return static_cast<float>(std::log(all / holding) / std::log(all / 2.0));
}

}  // namespace dragoman::retrieve
