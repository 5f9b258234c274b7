// Ties of terms through words of the same derivation.
#pragma once

#include <Eigen/SparseCore>
#include <vector>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::vectorize {

/// A term is tied weakly to the translations of its family (see normalize::family) in this layer, on either side:
///   t = kRelative · max(p(f|a), p(a|f))^0.4, less for a large family, where strangers meet by chance.
/// For texts translated by another part of speech than the lexicon knows; what it is worth stands in ARCHITECTURE.md.
void add_relatives(const Vocabulary& vocabulary, const lexicon::Lexicon& layer,
                   std::vector<Eigen::Triplet<float>>& out);

}  // namespace dragoman::vectorize
