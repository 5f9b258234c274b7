// beads.tsv and gold.beads.tsv paragraph by paragraph, for the quality floors.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/tsv.hpp"

namespace dragoman::test {

/// `AR_ID FR_ID ar|fr INDEX` → label, of every paragraph.
std::map<std::string, std::string> labels_of_paragraphs(const std::vector<Row>& beads);

/// `AR_ID FR_ID AR_INDICES-FR_INDICES` of the beads with two sides that are no furniture.
std::set<std::string> body_beads(const std::vector<Row>& beads);

/// Gold as rows: `ar_id fr_id ar_indices fr_indices label`.
std::vector<Row> gold_beads(const std::string& path);

/// The number after a name in a line of figures: figure("beads gold 7 strict_f1 0.9", "strict_f1").
double figure(const std::string& line, const std::string& name);

}  // namespace dragoman::test
