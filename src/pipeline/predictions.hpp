// How good the matches are likely to be at other thresholds.
#pragma once

#include <vector>

#include "dragoman/match/match.hpp"
#include "dragoman/write/run_report.hpp"

namespace dragoman::pipeline {

/// Expected precision and recall at several thresholds, from the probabilities themselves. At each threshold the pairs
/// that were weighed are linked by falling probability, each document once. Precision is the mean probability of the
/// links (1 if there is none), recall their sum over the sum of all links at threshold 0.
std::vector<write::RunReport::Threshold> predictions(const match::MatchResult& matches);

}  // namespace dragoman::pipeline
