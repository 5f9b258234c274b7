#include <filesystem>
#include <memory>
#include <optional>

#include "cli/app.hpp"
#include "cli/check_options.hpp"
#include "cli/checked_run.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/output_folder.hpp"
#include "cli/words.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/write/atomic_file.hpp"
#include "dragoman/write/report.hpp"

namespace dragoman::cli {

namespace {

namespace fs = std::filesystem;

struct CheckSettings {
    SharedOptions shared;
    std::vector<std::string> paths;
    std::string output;
    GateOptions gate;
    bool by_line = false;
    bool overwrite = false;
    std::vector<std::string> typed;  ///< long names of the options on the command line
};

Reuse reuse_of(const CheckSettings& settings) { return settings.overwrite ? Reuse::overwrite : Reuse::no; }

/// The folder to write into, if there is one, without the report of an earlier check.
void open_folder(const CheckSettings& settings, std::optional<OutputFolder>& folder) {
    if (settings.output.empty()) return;
    folder.emplace(settings.output, reuse_of(settings));
    write::remove_report(settings.output);
}

std::string absolute(const std::string& path) { return path.empty() ? path : fs::absolute(path).string(); }

/// What a run settled before can not be asked for again.
void require_no_reading_options(const CheckSettings& settings) {
    for (const std::string& name : settings.typed) {
        for (const char* const own : {"paragraphs", "max-bytes", "lexicon", "no-shipped-lexicon", "lines"}) {
            if (name == own)
                throw ConfigError::option("--" + name, "is for AR FR; `check OUT` reads as the run in OUT did");
        }
    }
}

pipeline::CheckOptions check_options(const CheckSettings& settings, const pipeline::RunOptions& run) {
    pipeline::CheckOptions out;
    out.collection = run.collection;
    out.baseline = settings.gate.known();
    out.output_folder = settings.output;
    out.by_line = settings.by_line;
    out.tool_version = DRAGOMAN_VERSION;
    return out;
}

pipeline::CheckResult check_pair(const CheckSettings& settings, std::optional<OutputFolder>& folder, Console& console) {
    pipeline::CheckOptions options = check_options(settings, to_run_options(settings.shared));
    options.on_start = [&](const write::RunReport&) { open_folder(settings, folder); };
    return pipeline::check_files(settings.paths[0], settings.paths[1], options, console.observer());
}

/// Works in the folder where the run did, for its paths begin there.
pipeline::CheckResult check_folder(CheckSettings settings, std::optional<OutputFolder>& folder, Console& console) {
    require_no_reading_options(settings);
    CheckedRun earlier = read_checked_run(settings.paths[0]);
    const std::string out = absolute(settings.paths[0]);
    settings.output = absolute(settings.output);
    settings.gate.baseline = absolute(settings.gate.baseline);
    earlier.shared.jobs = settings.shared.jobs;
    if (fs::is_directory(earlier.working_folder)) fs::current_path(earlier.working_folder);
    pipeline::RunOptions run = to_run_options(earlier.shared);
    run.collection.read.excluded_folder = out;
    pipeline::CheckOptions options = check_options(settings, run);
    options.on_start = [&](const write::RunReport& started) {
        require_unchanged(earlier, started);
        open_folder(settings, folder);
    };
    pipeline::CheckResult result = pipeline::check_run(run, out, options, console.observer());
    result.diagnostics = {};  // the run has told them
    return result;
}

void print_findings(const std::string& rows) {
    write::AtomicFile out("-");
    out.write(rows);
    out.commit();
}

int check(const CheckSettings& settings) {
    Console console(settings.shared.verbosity());
    if (settings.paths.size() == 1 && settings.by_line)
        throw ConfigError::option("--lines", "needs two files, AR and FR");
    if (settings.output == "-") throw ConfigError::option("--output", "`-` is no folder; leave it out for stdout");
    if (!settings.output.empty()) require_usable_folder(settings.output, reuse_of(settings));
    std::optional<OutputFolder> folder;
    const pipeline::CheckResult result =
        settings.paths.size() == 1 ? check_folder(settings, folder, console) : check_pair(settings, folder, console);
    if (settings.output.empty()) print_findings(result.findings_tsv);
    console.refusals(result.diagnostics);
    console.field_aliases(result.field_aliases);
    console.message(counted_findings(result.counts) + " in " + counted(result.pair_count, "pair", "pairs"));
    if (!result.diagnostics.refusals().empty()) return kDoneInPart;
    return settings.gate.passes(result.counts, console) ? kDone : kGateFailed;
}

std::vector<std::string> typed_options(const CLI::App& command) {
    std::vector<std::string> out;
    for (const CLI::Option* const option : command.parse_order())
        if (!option->get_lnames().empty()) out.push_back(option->get_lnames().front());
    return out;
}

}  // namespace

void add_check_command(const CommandContext& context) {
    CLI::App& command = *context.app.add_subcommand(
        "check", "Say what one text leaves out or tells differently: findings.tsv to stdout");
    auto settings = std::make_shared<CheckSettings>();
    command.add_option("PATH", settings->paths, "The folder OUT of a finished run, or an Arabic and a French file")
        ->type_name("OUT | AR FR")
        ->expected(1, 2)
        ->required();
    add_option(command, "-o,--output", settings->output,
               "Folder for coverage.tsv, findings.tsv and report.html, instead of stdout")
        ->type_name("FOLDER");
    add_flag(command, "--overwrite", settings->overwrite, "Replace these files in a folder that is not empty");
    add_gate_options(command, settings->gate);
    add_flag(command, "--lines", settings->by_line, "Line n of AR belongs to line n of FR: no alignment");
    add_work_options(command, settings->shared);
    command.callback([settings, &command, &action = context.action] {
        settings->typed = typed_options(command);
        action = [settings] { return check(*settings); };
    });
}

}  // namespace dragoman::cli
