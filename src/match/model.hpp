// The logistic model: from evidence to log odds and probability, in parts that can be shown.
#pragma once

#include <vector>

#include "dragoman/match/explanation.hpp"
#include "dragoman/match/match.hpp"

namespace dragoman::match {

/// Log odds of a pair with nothing in common that is no better than its rivals, Evidence{}.
double start_log_odds();

/// What each feature adds to start_log_odds(), in the order of the features.
std::vector<Contribution> contributions_of(const Evidence& evidence);

/// start_log_odds() and all contributions.
double log_odds_of(const Evidence& evidence);

double probability_of(const Evidence& evidence);

}  // namespace dragoman::match
