// Blocks anywhere in the grid, one at a time: for moved beads, which no band holds.
#pragma once

#include <vector>

#include "align/comparison.hpp"
#include "align/run_masses.hpp"
#include "align/shapes.hpp"

namespace dragoman::align {

/// Weighs single blocks. BeadScores gives the same facts about many blocks in less time.
class LoneBlocks {
  public:
    explicit LoneBlocks(const Comparison& comparison);

    [[nodiscard]] Facts facts_of(const Block& block);
    /// Whether each passage of the block has something to say to the other side.
    [[nodiscard]] bool is_plausible(const Block& block);

  private:
    /// Best shares of a block's passages among those of the other side.
    struct Bests {
        std::vector<float> of_source;
        std::vector<float> of_target;
    };

    [[nodiscard]] Bests bests_of(const RunPair& runs) const;
    [[nodiscard]] Masses masses_of(const RunPair& runs);

    const Comparison& comparison_;
    ExplainingRun explaining_source_;
    ExplainingRun explaining_target_;
};

}  // namespace dragoman::align
