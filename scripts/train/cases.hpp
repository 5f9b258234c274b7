// Cases with known answers, as the evaluation's generator makes them, read and analysed once.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dragoman/pipeline/collection.hpp"

namespace dragoman::train {

/// Source and target indices of a bead.
using BeadKey = std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>;

struct GoldPair {
    std::uint32_t source = 0;  ///< index into the collection's sources
    std::uint32_t target = 0;
    std::set<BeadKey> beads;  ///< furniture apart
};

struct Case {
    std::string folder;
    pipeline::Collection collection;
    std::vector<GoldPair> pairs;
    std::set<std::pair<std::uint32_t, std::uint32_t>> matches;
};

/// Whether weights are chosen by the case, but nothing is fitted on it: the choice shall see more than the fit.
bool is_for_choice(const Case& one);

/// Reads `FOLDER/ar`, `FOLDER/fr` (or `FOLDER/jsonl` with publication dates, if `dated`) and the gold beside them.
Case read_case(const std::string& folder, bool dated, int jobs);

}  // namespace dragoman::train
