// Terms that may be one name in two scripts.
#pragma once

#include <vector>

#include "dragoman/vectorize/terms.hpp"

namespace dragoman::vectorize {

struct NameTie {
    int source;  ///< Arabic term
    int target;  ///< French term
    float strength;
};

/// Every pair of terms whose names are one with a probability worth counting, unless the lexicon knows both. Only terms
/// that share a block (fingerprint::name_blocks) are compared; a block of very many French names ties nothing. By
/// source, then by target, each pair once, for any number of workers. Cost: a microsecond a compared pair; 20,000 names
/// a side take seconds.
std::vector<NameTie> name_ties(const Vocabulary& vocabulary, int workers);

}  // namespace dragoman::vectorize
