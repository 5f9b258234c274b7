// Lists of pairs that are known to belong together.
#pragma once

#include <string>
#include <vector>

#include "dragoman/match/match.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

struct PathPair {
    std::string ar;
    std::string fr;
};

struct PairList {
    std::vector<PathPair> pairs;
    read::InputFile file;  ///< the list itself
};

/// `ar_path TAB fr_path` a line; empty lines, lines that begin with # and repeated pairs are skipped. Of several paths
/// to one file the first stands for all. `-` is stdin. IoError, FormatError.
PairList read_path_pairs(const std::string& path);

/// Every file of the list once, each with its side. ConfigError for a folder.
std::vector<read::Input> inputs_of(const std::vector<PathPair>& pairs);

/// The pairs as accepted matches of probability 1, in the order of the list; pairs with a refused document are left
/// out, pairs that are too long are refused.
std::vector<match::WeighedPair> align_known(Collection& collection, const std::vector<PathPair>& pairs, int jobs,
                                            const Observer& observer, Checkpoint* checkpoint = nullptr);

}  // namespace dragoman::pipeline
