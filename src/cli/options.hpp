// Options that several commands share.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "dragoman/pipeline/run.hpp"

namespace dragoman::cli {

/// --lexicon and --no-shipped-lexicon.
struct LexiconOptions {
    std::vector<std::string> paths;
    bool without_shipped = false;

    [[nodiscard]] pipeline::ShippedLexicon shipped() const;
    [[nodiscard]] std::vector<lexicon::Lexicon> load() const { return pipeline::load_lexicons(paths, shipped()); }
};

/// As the user gave them; see to_run_options().
struct SharedOptions {
    std::vector<std::string> inputs;
    std::vector<std::string> ar;
    std::vector<std::string> fr;
    std::string pairs;
    double threshold = match::kThreshold;
    double bead_threshold = 0.5;
    std::string level = "paragraph";
    std::string paragraphs = "line";
    LexiconOptions lexicons;
    std::vector<std::string> fields;
    std::uint64_t max_bytes = 16ULL << 20;
    int jobs = 0;  ///< 0: the processors that this process may use
    std::size_t min_matches = 0;
    std::string config;
    bool quiet = false;
    bool verbose = false;

    [[nodiscard]] Verbosity verbosity() const;
};

/// INPUT, --ar, --fr, --field, --max-bytes.
void add_input_options(CLI::App& command, SharedOptions& options);
void add_lexicon_options(CLI::App& command, LexiconOptions& options);
/// --paragraphs, --max-bytes, --lexicon, --no-shipped-lexicon, --jobs, --quiet, --verbose, --config.
void add_work_options(CLI::App& command, SharedOptions& options);
/// Of --quiet and --verbose, one on the command line stands above the other in the environment and the file, one in the
/// environment above the other in the file. ConfigError if both are on the command line.
void settle_verbosity(CLI::App& command);
void add_threshold_option(CLI::App& command, SharedOptions& options);
/// --threshold, --min-matches.
void add_match_options(CLI::App& command, SharedOptions& options);
/// --level.
void add_level_option(CLI::App& command, SharedOptions& options);

/// Checked and typed. ConfigError names the option.
pipeline::RunOptions to_run_options(const SharedOptions& options);

/// Accepts whole numbers in a range, and says so where there is none.
CLI::Validator whole_number(std::uint64_t least, std::uint64_t most);

inline constexpr std::uint64_t kMostJobs = 1024;  ///< more threads than any machine has use for

/// Processors that this process may use.
int available_processors();

/// `--bead-threshold` → `DRAGOMAN_BEAD_THRESHOLD`.
std::string environment_name(const std::string& flag);

/// An option that the environment may set too.
template <typename Value>
CLI::Option* add_option(CLI::App& command, const std::string& flags, Value& value, const std::string& description) {
    const std::string longest = flags.substr(flags.rfind("--"));
    return command.add_option(flags, value, description)->envname(environment_name(longest));
}

CLI::Option* add_flag(CLI::App& command, const std::string& flag, bool& value, const std::string& description);

}  // namespace dragoman::cli
