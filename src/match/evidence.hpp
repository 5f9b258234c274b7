// Collects the evidence of one pair.
#pragma once

#include <vector>

#include "dragoman/match/match.hpp"

namespace dragoman::match {

/// Covered share, bead probabilities, addresses, quantities, names and dates; similarity and margin are set by the
/// caller, who knows the rivals.
void add_evidence(const retrieve::Article& source, const retrieve::Article& target, const std::vector<Bead>& beads,
                  const retrieve::FingerprintCounts& counts, Evidence& evidence);

double probability_of(const Evidence& evidence);

}  // namespace dragoman::match
