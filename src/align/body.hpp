// What of a side takes part in the alignment.
#pragma once

#include <cstdint>
#include <vector>

#include "dragoman/align/align.hpp"

namespace dragoman::align {

/// The passages of a side that are no furniture, and where they stand among all.
struct Body {
    std::vector<const vectorize::Passage*> passages;
    std::vector<std::uint32_t> index;

    explicit Body(const Side& side) {
        for (std::uint32_t i = 0; i < side.passages.size(); ++i) {
            if (!side.furniture.empty() && side.furniture[i] != 0) continue;
            passages.push_back(&side.passages[i]);
            index.push_back(i);
        }
    }
};

}  // namespace dragoman::align
