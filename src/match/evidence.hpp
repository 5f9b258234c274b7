// Collects the evidence of one pair.
#pragma once

#include <vector>

#include "dragoman/align/align.hpp"
#include "dragoman/match/match.hpp"

namespace dragoman::match {

/// Expected shares of the characters of two bodies that stand in right full beads, in [0, 1].
struct CoverageShares {
    float least = 0.0F;
    float most = 0.0F;
    float sure = 0.0F;  ///< share in beads of at least kSureBead, of the side covered more
};

CoverageShares coverage_shares(const retrieve::Article& source, const retrieve::Article& target,
                               const std::vector<Bead>& beads);

/// Covered share, order, addresses, quantities and names; what takes the rivals or the whole
/// collection is set by the caller, who knows them.
void add_evidence(const retrieve::Article& source, const retrieve::Article& target, const align::Alignment& alignment,
                  const retrieve::FingerprintCounts& counts, Evidence& evidence);

/// Of a match whose less covered side is covered by this share.
Verdict verdict_by_coverage(float least_share);

}  // namespace dragoman::match
