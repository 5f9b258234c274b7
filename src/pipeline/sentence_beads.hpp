// From paragraph beads to the beads of the level asked for.
#pragma once

#include <vector>

#include "dragoman/match/match.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

/// At sentence level replaces the beads of each pair by sentence beads; at paragraph level leaves them as they are.
void refine(std::vector<match::WeighedPair>& pairs, const Collection& collection, const CollectionOptions& options,
            const Observer& observer, Checkpoint* checkpoint = nullptr);

}  // namespace dragoman::pipeline
