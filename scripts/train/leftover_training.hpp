// Fits the weights of align/leftover: which sentences of a bead have no counterpart in it.
#pragma once

#include <string>
#include <vector>

namespace dragoman::train {

/// The text of leftover_weights.inc, fitted on every other document of corpora PREFIX.ar, PREFIX.fr, PREFIX.docids.
std::string train_leftover(const std::vector<std::string>& prefixes);

}  // namespace dragoman::train
