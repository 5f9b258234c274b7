// The step `check` of a run: findings of all matches.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "dragoman/check/coverage.hpp"
#include "dragoman/check/finding.hpp"
#include "dragoman/match/match.hpp"
#include "dragoman/pipeline/check.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

/// Findings of one pair.
using PairFindings = std::vector<check::Finding>;

/// One list a pair, without those whose ids are in the baseline.
std::vector<PairFindings> check_pairs(std::span<const match::WeighedPair> pairs, const Collection& collection,
                                      const CollectionOptions& options, const std::set<std::string>& baseline,
                                      const Observer& observer);

/// Matches with what was found in them.
struct CheckedPairs {
    std::span<const match::WeighedPair> pairs;
    const Collection& collection;
    std::span<const PairFindings> findings;  ///< one list a pair
};

FindingCounts count_findings(std::span<const PairFindings> findings);

/// findings.tsv, whole.
std::string findings_table(const CheckedPairs& checked);

/// findings.tsv and report.html.
void write_findings(const CheckedPairs& checked, Level level, const std::string& folder,
                    const std::string& tool_version);

/// The units that beads of a level count.
std::vector<check::Unit> units_of_level(const Document& document, Level level);

}  // namespace dragoman::pipeline
