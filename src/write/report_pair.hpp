// One pair side by side.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "write/report_findings.hpp"

namespace dragoman::write {

struct PairView {
    std::size_t number = 0;  ///< 1-based, in the order of the report
    std::string key;         ///< the pair stands at #p-KEY
    ReportPair pair;
    std::vector<std::string> finding_keys;
    bool has_sentences = false;  ///< units are called 3.0, not 3
};

/// The title, or the id if there is none.
std::string_view shown_title(const Document& document);

/// The pair as part of the single page, folded by its heading.
std::string folding_section(const PairView& view);

/// The pair as the body of its own page; `list` is the page with its findings.
std::string page_section(const PairView& view, std::string_view list);

}  // namespace dragoman::write
