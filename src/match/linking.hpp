// Who belongs to whom: one to one, with the reason of every refusal, and stories of several versions.
#pragma once

#include <vector>

#include "dragoman/match/match.hpp"

namespace dragoman::match {

/// The collection that pairs are linked in.
struct LinkOptions {
    std::size_t sources = 0;
    std::size_t targets = 0;
    double threshold = 0.5;
};

/// Links by falling probability, each document once, and abstains below the threshold; sets verdicts, reasons and
/// clusters.
MatchResult link(std::vector<WeighedPair> pairs, const LinkOptions& options);

/// Sets reason and verdict of a pair that is not accepted. `free`: neither of the two has another match.
void refuse(WeighedPair& pair, double threshold, bool free);

}  // namespace dragoman::match
