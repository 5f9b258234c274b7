// IBM Model 1 as the paper writes it: a dense table, every sum written out.
#pragma once

#include <cstddef>
#include <vector>

#include "lexicon/model1.hpp"

namespace dragoman::reference {

/// p(target | source): source_keys × target_keys, 0 where two keys never share a pair.
std::vector<std::vector<double>> train_model1(const std::vector<lexicon::KeyPair>& pairs, std::size_t source_keys,
                                              std::size_t target_keys, int iterations);

}  // namespace dragoman::reference
