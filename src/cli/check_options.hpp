// --baseline and --fail-on, for `check` and `run`.
#pragma once

#include <CLI/CLI.hpp>
#include <set>
#include <string>

#include "cli/console.hpp"
#include "dragoman/pipeline/check.hpp"

namespace dragoman::cli {

struct GateOptions {
    std::string baseline;  ///< a findings.tsv; empty: none
    std::string fail_on;   ///< a severity; empty: none

    /// Ids of the findings that are known. IoError; FormatError.
    [[nodiscard]] std::set<std::string> known() const;
    /// Whether no finding is as severe as --fail-on; says so if one is.
    [[nodiscard]] bool passes(const pipeline::FindingCounts& findings, Console& console) const;
};

void add_gate_options(CLI::App& command, GateOptions& options);

/// `1 error, 2 warnings and 5 hints`.
std::string counted_findings(const pipeline::FindingCounts& findings);

}  // namespace dragoman::cli
