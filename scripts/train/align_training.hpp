// Fits the aligner's weights.
#pragma once

#include <string>
#include <vector>

#include "cases.hpp"

namespace dragoman::train {

/// Coordinate search for the score weights (strict F1 of beads, means over cases), then logistic regression for the
/// probability. The text of src/align/weights.inc.
std::string train_align(const std::vector<Case>& cases, int jobs);

}  // namespace dragoman::train
