// In which order the beads of a pair stand one below the other.
#pragma once

#include <cstddef>
#include <vector>

#include "dragoman/core/bead.hpp"

namespace dragoman::write {

/// A row shows a bead with both sides level, or tells where the target of a displaced bead stands in its own text.
struct ReportRow {
    std::size_t bead = 0;     ///< index among the beads
    bool displaced = false;   ///< the target stands elsewhere in the target text
    bool only_place = false;  ///< that place; comes only with a displaced row of the same bead
};

/// Both texts in their own order, but for the targets of displaced beads, which stand beside their sources:
///
///   beads   0-0  1-3 moved  2-1  3-{}  {}-2
///   rows    0-0 | 1-3 displaced | 2-1 | 3-{} | {}-2 | place of 3
///
/// Displaced are moved beads, and the fewest others that have to be (a chain of beads that rises on both sides stays).
std::vector<ReportRow> rows_in_order(const std::vector<Bead>& beads);

}  // namespace dragoman::write
