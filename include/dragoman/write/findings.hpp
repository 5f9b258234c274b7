// findings.tsv: what one text of a pair leaves out or tells differently.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/span.hpp"

namespace dragoman::write {

struct FindingRow {
    std::string_view id;
    std::string_view ar_id;
    std::string_view fr_id;
    std::string_view kind;
    std::string_view severity;
    std::vector<std::string> ar_indices;  ///< of paragraphs
    std::vector<std::string> fr_indices;
    ByteSpan ar_span;  ///< of the original text; empty: nothing to point at
    ByteSpan fr_span;
    std::string_view ar_text;  ///< of the span
    std::string_view fr_text;
    std::string_view values;
    std::string_view message;
};

/// With its line end.
std::string_view findings_header();
/// One row with its line end. Spans are `begin-end`; empty ones are empty cells.
std::string findings_line(const FindingRow& row);

}  // namespace dragoman::write
