// What holds for the beads of any two texts.
#pragma once

#include <string>
#include <vector>

#include "dragoman/core/bead.hpp"

namespace dragoman::test {

/// Empty if all is well, else what is not: every unit of both sides in exactly one bead, indices rising, no bead empty,
/// none too large, probabilities in [0, 1], null beads labelled as such, beads in reading order.
std::string broken_law(const std::vector<Bead>& beads, std::size_t sources, std::size_t targets);

/// The beads in one fixed order, whatever order they came in.
std::vector<Bead> in_fixed_order(std::vector<Bead> beads);

/// `0-0 1,2-1 3- -2`, moved beads with an `m` before them, furniture with an `f`.
std::string shown(const std::vector<Bead>& beads);

}  // namespace dragoman::test
