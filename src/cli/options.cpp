#include "cli/options.hpp"

#include <sched.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <limits>

#include "cli/config_file.hpp"
#include "dragoman/core/error.hpp"

namespace dragoman::cli {

namespace {

/// `text=/articleBody` → {text, /articleBody}.
std::pair<std::string, std::string> field_override(const std::string& given) {
    constexpr std::array<std::string_view, 6> kRoles = {"text", "url", "date", "title", "language", "id"};
    const std::size_t equals = given.find('=');
    const std::string role = given.substr(0, equals);
    if (equals == std::string::npos || std::ranges::find(kRoles, role) == kRoles.end() || given.size() < equals + 2 ||
        given[equals + 1] != '/') {
        throw ConfigError::option(
            "--field", "`" + given + "` is not ROLE=/POINTER, with a role of text, url, date, title, language, id");
    }
    return {role, given.substr(equals + 1)};
}

bool is_on(const CLI::Option& flag) { return flag.count() > 0 && flag.as<bool>(); }

/// As if the command line said so: no later source is asked.
void switch_off(CLI::Option& flag) {
    flag.clear();
    flag.add_result("false");
    flag.run_callback();
}

void require_share(const std::string& option, double value) {
    if (!(value >= 0.0 && value <= 1.0)) throw ConfigError::option(option, "must lie between 0 and 1");
}

}  // namespace

Verbosity SharedOptions::verbosity() const {
    if (quiet) return Verbosity::quiet;
    return verbose ? Verbosity::verbose : Verbosity::normal;
}

pipeline::ShippedLexicon LexiconOptions::shipped() const {
    return without_shipped ? pipeline::ShippedLexicon::left_out : pipeline::ShippedLexicon::used;
}

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
    const auto check = [least, most](const std::string& given) -> std::string {
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
        if (error == std::errc() && end == given.data() + given.size() && value >= least && value <= most) return {};
        return "`" + given + "` is no whole number from " + std::to_string(least) + " to " + std::to_string(most);
    };
    return {check, ""};
}

std::string environment_name(const std::string& flag) {
    std::string out = "DRAGOMAN_";
    for (const char c : flag.substr(flag.find_first_not_of('-'))) {
        out.push_back(c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c))));
    }
    return out;
}

CLI::Option* add_flag(CLI::App& command, const std::string& flag, bool& value, const std::string& description) {
    return command.add_flag(flag, value, description)->envname(environment_name(flag));
}

void add_input_options(CLI::App& command, SharedOptions& options) {
    command.add_option("INPUT", options.inputs,
                       "Folders and files of articles (.txt, .json, .jsonl; .gz, .zst), or - for stdin");
    add_option(command, "--ar", options.ar, "Inputs that are Arabic, whatever their content looks like")
        ->type_name("PATH...");
    add_option(command, "--fr", options.fr, "Inputs that are French, whatever their content looks like")
        ->type_name("PATH...");
    add_option(command, "--field", options.fields, "Where a JSON record holds a role: text=/body/main")
        ->type_name("ROLE=/POINTER")
        ->allow_extra_args(false);  // what follows is INPUT
}

void add_lexicon_options(CLI::App& command, LexiconOptions& options) {
    add_option(command, "--lexicon", options.paths, "Lexicon files on top of the shipped one")->type_name("FILE...");
    add_flag(command, "--no-shipped-lexicon", options.without_shipped, "Leave the shipped lexicon out: --lexicon only");
}

void add_work_options(CLI::App& command, SharedOptions& options) {
    add_option(command, "--paragraphs", options.paragraphs,
               "Paragraphs are non-empty lines or blocks between blank lines")
        ->check(CLI::IsMember({"line", "blank"}))
        ->capture_default_str();
    add_option(command, "--max-bytes", options.max_bytes, "Largest document that is read")
        ->type_name("N")
        ->check(whole_number(1, std::numeric_limits<std::uint64_t>::max()))
        ->capture_default_str();
    add_lexicon_options(command, options.lexicons);
    add_option(command, "--jobs", options.jobs, "Threads; 0: the processors this process may use")
        ->type_name("N")
        ->check(whole_number(0, kMostJobs));
    add_flag(command, "--quiet", options.quiet, "Say nothing but errors");
    add_flag(command, "--verbose", options.verbose, "Say more");
    add_config_option(command, options.config);
}

void settle_verbosity(CLI::App& command) {
    CLI::Option* const quiet = command.get_option_no_throw("--quiet");
    CLI::Option* const verbose = command.get_option_no_throw("--verbose");
    if (quiet == nullptr || verbose == nullptr) return;
    const std::vector<CLI::Option*>& typed = command.parse_order();
    const bool quiet_typed = std::ranges::find(typed, quiet) != typed.end();
    const bool verbose_typed = std::ranges::find(typed, verbose) != typed.end();
    if (quiet_typed && verbose_typed) throw ConfigError::option("--verbose", "and --quiet exclude each other");
    if (verbose_typed || (is_on(*verbose) && quiet->count() == 0)) switch_off(*quiet);
    if (quiet_typed || (is_on(*quiet) && verbose->count() == 0)) switch_off(*verbose);
}

void add_threshold_option(CLI::App& command, SharedOptions& options) {
    add_option(command, "--threshold", options.threshold, "Least probability of a match")
        ->type_name("P")
        ->capture_default_str();
}

void add_match_options(CLI::App& command, SharedOptions& options) {
    add_threshold_option(command, options);
    add_option(command, "--min-matches", options.min_matches, "Exit with 1 if fewer matches are found")
        ->type_name("N")
        ->check(whole_number(0, std::numeric_limits<std::size_t>::max()));
}

void add_level_option(CLI::App& command, SharedOptions& options) {
    add_option(command, "--level", options.level, "Align paragraphs, or the sentences inside aligned paragraphs")
        ->check(CLI::IsMember({"paragraph", "sentence"}))
        ->capture_default_str();
}

int available_processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
    return std::max(1, CPU_COUNT(&set));
}

pipeline::RunOptions to_run_options(const SharedOptions& options) {
    require_share("--threshold", options.threshold);
    require_share("--bead-threshold", options.bead_threshold);
    if (!options.pairs.empty() && (!options.inputs.empty() || !options.ar.empty() || !options.fr.empty())) {
        throw ConfigError::option("--pairs", "names all files itself; leave out INPUT, --ar and --fr");
    }
    pipeline::RunOptions out;
    for (const std::string& path : options.inputs) out.inputs.push_back({path, std::nullopt});
    for (const std::string& path : options.ar) out.inputs.push_back({path, Language::arabic});
    for (const std::string& path : options.fr) out.inputs.push_back({path, Language::french});
    out.pairs_path = options.pairs;
    out.threshold = options.threshold;
    out.bead_threshold = options.bead_threshold;
    out.collection.read.max_bytes = options.max_bytes;
    for (const std::string& field : options.fields) out.collection.read.fields.insert(field_override(field));
    out.collection.paragraph_mode =
        options.paragraphs == "blank" ? segment::ParagraphMode::blank : segment::ParagraphMode::line;
    out.collection.level = options.level == "sentence" ? pipeline::Level::sentence : pipeline::Level::paragraph;
    out.collection.lexicon_paths = options.lexicons.paths;
    out.collection.shipped_lexicon = options.lexicons.shipped();
    out.collection.jobs = options.jobs > 0 ? options.jobs : available_processors();
    out.pair_format.sentences = out.collection.level == pipeline::Level::sentence;
    out.pair_format.tool_version = DRAGOMAN_VERSION;
    return out;
}

}  // namespace dragoman::cli
