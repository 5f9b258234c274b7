// The commands `run`, `match` and `align` from their inputs to their output files.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/match/match.hpp"
#include "dragoman/pipeline/collection.hpp"
#include "dragoman/write/pair_writer.hpp"
#include "dragoman/write/run_report.hpp"

namespace dragoman::pipeline {

/// The format that is no text pairs: findings.tsv and report.html.
inline constexpr std::string_view kCheckFormat = "check";

/// All formats, that one included.
std::vector<std::string_view> format_names();

/// By severity: info, warning, error.
using FindingCounts = std::array<std::size_t, 3>;

/// The file in which a large run keeps finished work and the texts that it does not hold in memory. A run of less than
/// some hundred articles makes none. It is left behind by a run that is interrupted or killed, and stays when the run
/// is complete, so that the caller can remove it after everything else.
struct JournalOptions {
    std::string path;                ///< empty: none; then all texts are held in memory
    std::string configuration;       ///< what decides the output but for inputs and lexicons; any text
    std::function<void()> on_begin;  ///< called before the file is made; may be empty
    bool is_resumed = false;         ///< goes on with the work in the file if there is some; else the file is removed
};

/// The configuration in the journal at a path; nothing if no journal begins there.
std::optional<std::string> journal_configuration(const std::string& path);

struct RunOptions {
    std::vector<read::Input> inputs;
    std::string pairs_path;  ///< a list of known pairs instead of inputs; empty: none
    CollectionOptions collection;
    double threshold = match::kThreshold;  ///< least probability of an accepted match
    double bead_threshold = 0.5;           ///< least probability of a bead that enters the text pairs
    std::string output_folder;
    std::vector<std::string> formats = {"tsv", "jsonl", "check"};
    std::set<std::string> baseline;  ///< ids of findings that are left out
    JournalOptions journal;
    write::PairFormatOptions pair_format;
    /// Called once in run(), when everything is read and it is sure that there is something to do, before anything is
    /// written; the report holds inputs and lexicons. What it throws ends the run. May be empty.
    std::function<void(const write::RunReport& started)> on_start;
};

struct RunResult {
    std::size_t match_count = 0;
    std::size_t text_pair_count = 0;
    FindingCounts findings{};
    Diagnostics diagnostics;
    /// Inputs, counts, aliases and predictions are filled in; version, command, configuration, times and memory are the
    /// caller's.
    write::RunReport report;
};

/// Reads everything and says what is there: the first half of run().
struct Inventory {
    std::size_t arabic_documents = 0;
    std::size_t french_documents = 0;
    Diagnostics diagnostics;
    write::RunReport report;  ///< inputs and lexicons
};
Inventory take_inventory(const RunOptions& options, const Observer& observer);

/// ConfigError if there is no article, or one language only.
void require_both_languages(const Collection& collection);

/// Writes all files of a run but run.json into the output folder, which exists. ConfigError if there is no article or
/// one language only, or if inputs or lexicons are not those of the journal; IoError; Interrupted.
RunResult run(const RunOptions& options, const Observer& observer);

struct MatchListing {
    std::string documents_tsv;  ///< with its header row
    std::size_t match_count = 0;
    std::map<std::string, std::vector<std::string>> field_aliases;  ///< as in read::ReadReport
    Diagnostics diagnostics;
};
MatchListing list_matches(const RunOptions& options, const Observer& observer);

struct BeadListing {
    std::string beads_tsv;  ///< with its header row; empty if a document was refused
    std::map<std::string, std::vector<std::string>> field_aliases;
    Diagnostics diagnostics;
};
/// Aligns one Arabic and one French file.
BeadListing list_beads(const std::string& ar_path, const std::string& fr_path, const RunOptions& options,
                       const Observer& observer);

/// Names of the files that a run with these formats writes, run.json included.
std::vector<std::string> output_file_names(const std::vector<std::string>& formats);
/// The same for all formats.
std::vector<std::string> output_file_names();

}  // namespace dragoman::pipeline
