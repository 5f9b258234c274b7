#include "dragoman/write/tables.hpp"

#include <algorithm>

#include "write/cells.hpp"

namespace dragoman::write {

namespace {

std::string shared_cell(const std::vector<std::string>& values) {
    std::string out;
    for (std::size_t i = 0; i < std::min(values.size(), kSharedShown); ++i) {
        std::string value = cell(values[i]);
        std::replace(value.begin(), value.end(), ';', ',');
        out.append(i == 0 ? "" : ";").append(value);
    }
    return out;
}

std::string document_cells(const DocumentRow& r) {
    return tabbed(cell(r.ar_id), cell(r.fr_id), fixed4(r.probability), r.verdict, std::to_string(r.cluster),
                  shared_cell(r.shared_urls), shared_cell(r.shared_dates), shared_cell(r.shared_numbers),
                  shared_cell(r.shared_names), r.date_lag_days ? std::to_string(*r.date_lag_days) : "");
}

}  // namespace

std::string_view documents_header() {
    return "ar_id\tfr_id\tprobability\tverdict\tcluster\tshared_urls\tshared_dates\tshared_numbers\tshared_names\t"
           "date_lag_days\n";
}

std::string_view candidates_header() {
    return "ar_id\tfr_id\tprobability\tverdict\tcluster\tshared_urls\tshared_dates\tshared_numbers\tshared_names\t"
           "date_lag_days\treason\n";
}

std::string_view beads_header() { return "ar_id\tfr_id\tar_indices\tfr_indices\tprobability\tshape\tlabel\n"; }

std::string_view coverage_header() {
    return "ar_id\tfr_id\tside\tparagraphs\tcovered_paragraphs\tcharacters\tcovered_characters\tuncovered_indices\n";
}

std::string documents_line(const DocumentRow& r) { return document_cells(r) + "\n"; }

std::string candidates_line(const DocumentRow& r) { return tabbed(document_cells(r), cell(r.reason)) + "\n"; }

std::string beads_line(const BeadRow& r) {
    return tabbed(cell(r.ar_id), cell(r.fr_id), joined(r.ar_indices, ','), joined(r.fr_indices, ','),
                  fixed4(r.probability), r.shape, r.label) +
           "\n";
}

std::string coverage_line(const CoverageRow& r) {
    return tabbed(cell(r.ar_id), cell(r.fr_id), r.side, std::to_string(r.paragraphs),
                  std::to_string(r.covered_paragraphs), std::to_string(r.characters),
                  std::to_string(r.covered_characters), joined(r.uncovered_indices, ',')) +
           "\n";
}

}  // namespace dragoman::write
