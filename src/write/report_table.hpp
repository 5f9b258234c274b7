// The beads of a pair as a table: French on the left, Arabic on the right, what belongs together level.
#pragma once

#include <string>
#include <string_view>

#include "write/report_pair.hpp"

namespace dragoman::write {

/// Each language starts at its own outer margin and runs towards the middle, as in bilingual contracts, law gazettes
/// and facing pages; the order in the file is the order on the screen, so that reading aloud and tabbing follow the
/// eye. `list` is the page with the table of findings, empty if it is this one.
std::string bead_table(const PairView& view, std::string_view list);

}  // namespace dragoman::write
