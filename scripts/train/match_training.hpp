// Fits the matcher's weights.
#pragma once

#include <string>
#include <vector>

#include "cases.hpp"

namespace dragoman::train {

/// Logistic regression over the evidence of every weighed pair. The text of src/match/weights.inc.
std::string train_match(const std::vector<Case>& cases, int jobs);

}  // namespace dragoman::train
