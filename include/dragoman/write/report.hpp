// report.html: the page that people read after a run.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dragoman/check/coverage.hpp"
#include "dragoman/check/finding.hpp"
#include "dragoman/core/bead.hpp"
#include "dragoman/core/document.hpp"

namespace dragoman::write {

struct ReportSide {
    Document document;
    std::vector<check::Unit> units;  ///< what the beads count; empty: the paragraphs
    check::Coverage coverage;
};

/// A pair with everything that its page shows.
struct ReportPair {
    ReportSide source;                  ///< Arabic
    ReportSide target;                  ///< French
    std::optional<double> probability;  ///< of the match; empty: the user named the pair
    std::vector<Bead> beads;            ///< indices into the units; each unit in one bead
    std::vector<check::Finding> findings;
};

/// Above any of the first three limits each pair gets a page of its own. The limits keep a page of the report below
/// two seconds in Chromium on a machine of two processors (tests/browser).
struct ReportOptions {
    std::string tool_version;
    std::size_t single_page_bytes = 1'500'000;  ///< of texts and findings
    std::size_t list_pairs = 1000;              ///< in one table of pairs
    std::size_t list_findings = 2000;           ///< in one table of findings, but for those of a single pair
};

/// Takes pairs one by one, in the order in which they are shown. Small runs become one file:
///
///   FOLDER/report.html                       overview, findings, pairs, every pair side by side
///
/// Larger ones are written as they come, so that memory holds the rows of one list at most:
///
///   FOLDER/report.html                       overview, findings and list of the first pairs
///   FOLDER/report/list-2.html …              findings and list of the next ones
///   FOLDER/report/SLUG-0123456789abcdef.html one pair; the name depends on the two ids alone
///
/// report.html appears last, at finish(). Without finish() only finished pages of pairs stay. IoError if a file
/// cannot be written.
class ReportWriter {
  public:
    ReportWriter(const std::string& folder, const ReportOptions& options);
    ~ReportWriter();
    ReportWriter(ReportWriter&&) noexcept;
    ReportWriter& operator=(ReportWriter&&) = delete;
    ReportWriter(const ReportWriter&) = delete;
    ReportWriter& operator=(const ReportWriter&) = delete;

    void add(ReportPair pair);
    void finish();

  private:
    class Pages;
    std::unique_ptr<Pages> pages_;
};

/// Takes away report.html and the pages of an earlier report, and `report/` if nothing else is in it. IoError.
void remove_report(const std::string& folder);

}  // namespace dragoman::write
