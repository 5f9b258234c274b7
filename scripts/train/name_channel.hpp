// A generative start for the name model: expectation maximisation over all alignments, which also throws translations
// out.
#pragma once

#include <vector>

#include "name_lattice.hpp"

namespace dragoman::train {

struct NameChannel {
    Graphones graphones;
    std::vector<double> weights;  ///< ln p(groups | place) − ln p(French letters) − ln p(Arabic letters)
    std::vector<NamePair> spelt;  ///< the pairs that are written alike, not translated

    /// Those of other pairs that are.
    [[nodiscard]] std::vector<NamePair> spelt_alike(std::vector<NamePair> pairs) const;
};

NameChannel learn_channel(std::vector<NamePair> pairs);

}  // namespace dragoman::train
