#include "dragoman/write/findings.hpp"

#include "write/cells.hpp"

namespace dragoman::write {

namespace {

std::string span_cell(ByteSpan span) {
    return span.empty() ? std::string{} : std::to_string(span.begin) + "-" + std::to_string(span.end);
}

}  // namespace

std::string_view findings_header() {
    return "id\tar_id\tfr_id\tkind\tseverity\tar_indices\tfr_indices\tar_span\tfr_span\tar_text\tfr_text\tvalues\t"
           "message\n";
}

std::string findings_line(const FindingRow& r) {
    return tabbed(r.id, cell(r.ar_id), cell(r.fr_id), r.kind, r.severity, joined(r.ar_indices, ','),
                  joined(r.fr_indices, ','), span_cell(r.ar_span), span_cell(r.fr_span), cell(r.ar_text),
                  cell(r.fr_text), cell(r.values), cell(r.message)) +
           "\n";
}

}  // namespace dragoman::write
