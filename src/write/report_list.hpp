// The tables of the overview: what was found, and the pairs.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "write/report_pair.hpp"

namespace dragoman::write {

/// A finding as its row shows it.
struct ListedFinding {
    check::FindingKind kind;
    check::Severity severity;
    check::Subject subject;
    std::string key;
    std::string first_place;  ///< `#fr-KEY`
    std::string message;
    std::string values;
    std::string source_excerpt;  ///< how the text at its place begins; empty: no place
    std::string target_excerpt;
};

/// A pair as its row shows it; its texts are gone.
struct ListedPair {
    std::size_t number = 0;
    std::string key;
    std::string page;  ///< file name; empty: the pair stands on the page of the list
    std::optional<double> probability;
    struct Document {
        std::string id;
        std::string title;
        check::Coverage coverage;
    };
    Document source;
    Document target;
    std::vector<ListedFinding> findings;
};

ListedPair listed(const PairView& view, std::string page);

/// Sums over all pairs of the report.
struct ReportTotals {
    std::size_t pairs = 0;
    std::size_t pairs_without_finding = 0;
    std::array<std::size_t, kSeverities.size()> findings{};  ///< by severity
    check::Coverage source;                                  ///< without indices
    check::Coverage target;

    void add(const ReportPair& pair);
    [[nodiscard]] std::size_t all_findings() const { return findings[0] + findings[1] + findings[2]; }
};

std::string totals_section(const ReportTotals& totals);

/// Findings by falling severity, then in the order of the pairs. `folder` leads to the pages: `report/`, or empty.
std::string findings_section(const std::vector<ListedPair>& pairs, const std::string& folder);
std::string pairs_section(const std::vector<ListedPair>& pairs, const std::string& folder);

}  // namespace dragoman::write
