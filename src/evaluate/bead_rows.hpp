// Gold and system beads, a list for each pair of documents.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "evaluate/table.hpp"

namespace dragoman::evaluate {

/// Indices as written (`3`, or `3.0` for a sentence), in file order.
using Side = std::vector<std::string>;
/// The Arabic and the French side.
using BeadSides = std::array<Side, 2>;

struct BeadRow {
    BeadSides sides;
    std::optional<double> probability;
    std::string label;
};

using BeadRows = std::map<DocumentPair, std::vector<BeadRow>>;

/// Without a header: `ar_id fr_id ar_indices fr_indices label`. IoError, FormatError.
BeadRows read_gold_beads(const std::string& path);
/// Without a header: `ar_id fr_id ar_indices fr_indices probability shape label`.
BeadRows read_system_beads(const std::string& path);

}  // namespace dragoman::evaluate
