// IBM Model 1 (Brown et al. 1993, "The Mathematics of Statistical Machine Translation") over numbered keys.
#pragma once

#include <cstdint>
#include <vector>

namespace dragoman::lexicon {

struct KeyPair {
    std::vector<std::uint32_t> source;
    std::vector<std::uint32_t> target;
    double weight = 1.0;
};

/// A cell of the translation table: p(target | source).
struct Cell {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    double probability = 0.0;
};

/// Cells that co-occur in a pair, sorted by (source, target). Cost: iterations × Σ |source|·|target|.
std::vector<Cell> train_model1(const std::vector<KeyPair>& pairs, std::size_t source_keys, int iterations);

}  // namespace dragoman::lexicon
