// Facts that stand in another bead of the other side.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "check/facts.hpp"

namespace dragoman::check {

/// A fact that the other side of its bead does not answer.
struct OpenFact {
    const Fact* fact = nullptr;
    std::size_t bead = 0;
    bool is_listed = true;  ///< its bead is compared; facts of null beads and furniture can only answer
};

/// Pairs (index into source, index into target) of facts of different beads that are the same, each at most once.
std::vector<std::pair<std::size_t, std::size_t>> find_moved(std::span<const OpenFact> source,
                                                            std::span<const OpenFact> target);

}  // namespace dragoman::check
