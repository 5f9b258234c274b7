// The beads of one pair of documents as the scorer compares them: furniture set aside, nothing left over.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "evaluate/bead_rows.hpp"
#include "evaluate/calibration.hpp"

namespace dragoman::evaluate {

using BeadSet = std::set<BeadSides>;

inline bool is_full(const BeadSides& bead) { return !bead[0].empty() && !bead[1].empty(); }

BeadSet full_beads(const BeadSet& beads);

struct GoldBeads {
    explicit GoldBeads(const std::vector<BeadRow>& rows);

    BeadSet beads;  ///< furniture apart
    BeadSet moved;
    std::array<std::set<std::string>, 2> furniture;  ///< indices by side
};

struct SystemBeads {
    SystemBeads(const std::vector<BeadRow>& rows, const GoldBeads& gold);

    BeadSet beads;  ///< without gold's furniture; with a null bead for every paragraph that the system left out
    std::vector<Judged> judged;
    std::size_t repeated = 0;         ///< times that a paragraph stands in one bead too many
    std::size_t furniture_found = 0;  ///< paragraphs in beads labelled furniture that are furniture in gold
    std::size_t body_lost = 0;        ///< … that are not
};

}  // namespace dragoman::evaluate
