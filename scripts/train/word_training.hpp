// How well terms are explained beside their counterparts and beside strangers.
#pragma once

#include <vector>

#include "align/weights.hpp"
#include "cases.hpp"

namespace dragoman::train {

/// Sets the log-odds of terms to what they are in the gold 1-1 beads of the cases, against passages a little further on
/// or back, which speak of the same things.
void fit_word_odds(const std::vector<Case>& cases, align::Weights& weights);

}  // namespace dragoman::train
