// Matches and beads as a finished run wrote them.
#pragma once

#include <string>
#include <vector>

#include "dragoman/match/match.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

/// The accepted matches of `folder`/documents.tsv with their beads, in its order. ConfigError if the collection lacks
/// one of their articles; IoError; FormatError for beads that do not fit the articles.
std::vector<match::WeighedPair> read_matches(const std::string& folder, const Collection& collection, Level level);

}  // namespace dragoman::pipeline
