// The command `check`, and what it shares with the step of the same name in a run.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "dragoman/check/finding.hpp"
#include "dragoman/pipeline/run.hpp"

namespace dragoman::pipeline {

/// How many findings are at least so severe.
std::size_t count_from(const FindingCounts& counts, check::Severity least);

/// Ids of the findings in a findings.tsv. IoError; FormatError if it is not one.
std::set<std::string> read_baseline(const std::string& path);

/// The findings in a findings.tsv. IoError; FormatError.
FindingCounts count_findings_of_file(const std::string& path);

/// Files that `check` writes into a folder.
std::vector<std::string> check_file_names();

struct CheckOptions {
    CollectionOptions collection;
    std::set<std::string> baseline;  ///< ids of findings that are left out
    std::string output_folder;       ///< for coverage.tsv, findings.tsv and report.html; empty: none is written
    bool by_line = false;            ///< of two files: line n belongs to line n
    std::string tool_version;        ///< for report.html
    /// Called when everything is read, before anything is written; the report holds inputs and lexicons. What it throws
    /// ends the check. May be empty.
    std::function<void(const write::RunReport& started)> on_start;
};

struct CheckResult {
    std::string findings_tsv;  ///< with its header row
    FindingCounts counts{};
    std::size_t pair_count = 0;
    std::map<std::string, std::vector<std::string>> field_aliases;
    Diagnostics diagnostics;
};

/// One Arabic and one French file.
CheckResult check_files(const std::string& ar_path, const std::string& fr_path, const CheckOptions& options,
                        const Observer& observer);

/// The matches of a finished run: `run` has its inputs and options, `folder` its documents.tsv and beads.tsv.
/// ConfigError if one of its articles is not there any more; FormatError for a damaged table.
CheckResult check_run(const RunOptions& run, const std::string& folder, const CheckOptions& options,
                      const Observer& observer);

}  // namespace dragoman::pipeline
