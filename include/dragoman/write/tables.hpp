// documents.tsv, candidates.tsv, beads.tsv, coverage.tsv: one header row, then rows in the order they are added.
#pragma once

#include <string>
#include <string_view>

#include "dragoman/write/rows.hpp"

namespace dragoman::write {

/// The header rows, each with its line end.
std::string_view documents_header();
std::string_view candidates_header();
std::string_view beads_header();
std::string_view coverage_header();

/// One row with its line end. Tabs and line ends inside a value become spaces, `;` inside a shared value a comma.
/// Probabilities have four decimals.
std::string documents_line(const DocumentRow& row);
std::string candidates_line(const DocumentRow& row);
std::string beads_line(const BeadRow& row);
std::string coverage_line(const CoverageRow& row);

}  // namespace dragoman::write
