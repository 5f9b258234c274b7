#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/app.hpp"
#include "cli/earlier_run.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/output_folder.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

struct RunSettings {
    SharedOptions shared;
    std::string output;
    std::vector<std::string> formats = {"tsv", "jsonl"};
    std::string tmx_lang = "ar,fr";
    bool overwrite = false;
    bool resume = false;
    bool dry_run = false;
    std::vector<std::string> argv;
};

void set_tmx_languages(const std::string& given, write::PairFormatOptions& format) {
    const std::size_t comma = given.find(',');
    if (comma == std::string::npos || !given.starts_with("ar") || given.compare(comma + 1, 2, "fr") != 0) {
        throw ConfigError::option("--tmx-lang", "`" + given + "` is not AR,FR, such as ar-SA,fr-FR");
    }
    format.tmx_ar = given.substr(0, comma);
    format.tmx_fr = given.substr(comma + 1);
}

std::optional<std::int64_t> source_date_epoch() {
    const char* const value = std::getenv("SOURCE_DATE_EPOCH");
    if (value == nullptr || *value == '\0') return std::nullopt;
    char* end = nullptr;
    const long long seconds = std::strtoll(value, &end, 10);
    if (*end != '\0' || seconds < 0)
        throw ConfigError::option("SOURCE_DATE_EPOCH", "`" + std::string(value) + "` is no number of seconds");
    return seconds;
}

pipeline::RunOptions run_options(const RunSettings& settings) {
    pipeline::RunOptions out = to_run_options(settings.shared);
    if (settings.output.empty())
        throw ConfigError::option("--output", "is missing; name the folder to write into with -o OUT");
    if (out.inputs.empty() && out.pairs_path.empty())
        throw ConfigError::option("INPUT", "is missing; name folders or files of articles, or --pairs FILE");
    if (settings.overwrite && settings.resume)
        throw ConfigError::option("--resume", "and --overwrite exclude each other");
    const std::vector<std::string_view> known = write::pair_format_names();
    for (const std::string& format : settings.formats) {
        if (std::ranges::find(known, format) == known.end()) {
            std::string names;
            for (const std::string_view name : known) names += (names.empty() ? "" : ", ") + std::string(name);
            throw ConfigError::option("--format", "`" + format + "` is unknown; choose from " + names);
        }
    }
    out.formats = settings.formats;
    std::ranges::sort(out.formats);
    const auto rest = std::ranges::unique(out.formats);
    out.formats.erase(rest.begin(), rest.end());
    out.output_folder = settings.output;
    out.collection.read.excluded_folder = settings.output;
    set_tmx_languages(settings.tmx_lang, out.pair_format);
    out.pair_format.epoch_seconds = source_date_epoch();
    return out;
}

/// Everything that decides the output's bytes.
std::string configuration_json(const RunSettings& settings, const pipeline::RunOptions& options) {
    const SharedOptions& shared = settings.shared;
    const nlohmann::json out = {{"input", shared.inputs},
                                {"ar", shared.ar},
                                {"fr", shared.fr},
                                {"pairs", shared.pairs},
                                {"field", shared.fields},
                                {"threshold", shared.threshold},
                                {"bead-threshold", shared.bead_threshold},
                                {"level", shared.level},
                                {"paragraphs", shared.paragraphs},
                                {"lexicon", shared.lexicons},
                                {"max-bytes", shared.max_bytes},
                                {"format", options.formats},
                                {"tmx-lang", settings.tmx_lang}};
    return out.dump();
}

void write_report(const write::RunReport& report, const std::string& folder) {
    write::AtomicFile file(folder + "/run.json");
    file.write(write::run_report_json(report));
    file.commit();
}

int exit_code(const SharedOptions& shared, const Diagnostics& diagnostics, std::size_t matches, Console& console) {
    if (!diagnostics.refusals().empty()) return kDoneInPart;
    if (matches >= shared.min_matches) return kDone;
    console.error("gate failed: " + std::to_string(matches) + " matches, --min-matches asks for " +
                  std::to_string(shared.min_matches));
    return kGateFailed;
}

int dry_run(const pipeline::RunOptions& options, const RunSettings& settings, Console& console) {
    const pipeline::Inventory inventory = pipeline::take_inventory(options, console.observer());
    console.refusals(inventory.diagnostics);
    console.message("would compare " + std::to_string(inventory.arabic_documents) + " Arabic with " +
                    std::to_string(inventory.french_documents) + " French documents and write to " + settings.output +
                    "; nothing was written (--dry-run)");
    return inventory.diagnostics.refusals().empty() ? kDone : kDoneInPart;
}

/// An earlier run of the same configuration that is complete needs nothing but a look at its inputs.
std::optional<int> resumed(const pipeline::RunOptions& options, const RunSettings& settings, Console& console) {
    const std::optional<EarlierRun> earlier = read_earlier_run(settings.output);
    if (!earlier) return std::nullopt;
    require_same_configuration(*earlier, configuration_json(settings, options));
    if (!earlier->complete) return std::nullopt;
    std::vector<write::RunReport::File> lexicons;
    for (const lexicon::Lexicon& layer : pipeline::load_lexicons(options.collection.lexicon_paths)) {
        lexicons.push_back({layer.name(), layer.size_bytes(), hex64(layer.checksum())});
    }
    require_same_files(earlier->lexicons, lexicons);
    const pipeline::Inventory inventory = pipeline::take_inventory(options, console.observer());
    std::vector<write::RunReport::File> inputs;
    for (const read::InputFile& file : inventory.read_report.files)
        inputs.push_back({file.path, file.bytes, hex64(file.hash)});
    require_same_files(earlier->inputs, inputs);
    console.refusals(inventory.diagnostics);
    console.message(settings.output + " is complete already: nothing to do");
    return inventory.diagnostics.refusals().empty() ? kDone : kDoneInPart;
}

int run(const RunSettings& settings) {
    const pipeline::RunOptions options = run_options(settings);
    Console console(settings.shared.verbosity());
    if (settings.dry_run) return dry_run(options, settings, console);
    const Reuse reuse = settings.resume ? Reuse::resume : settings.overwrite ? Reuse::overwrite : Reuse::no;
    prepare_output_folder(settings.output, reuse);
    if (settings.resume) {
        if (const std::optional<int> code = resumed(options, settings, console)) return *code;
    }
    write::RunReport started;
    started.version = DRAGOMAN_VERSION;
    started.command = settings.argv;
    started.configuration_json = configuration_json(settings, options);
    pipeline::RunResult result = pipeline::run(options, console.observer());
    write::RunReport& report = result.report;
    report.version = started.version;
    report.command = started.command;
    report.configuration_json = started.configuration_json;
    report.seconds = console.stage_seconds();
    report.peak_memory_bytes = peak_memory_bytes();
    report.complete = true;
    write_report(report, settings.output);
    console.refusals(result.diagnostics);
    for (const auto& [role, name] : report.field_aliases)
        console.detail("JSON field `" + name + "` is read as " + role);
    console.message(std::to_string(result.match_count) + " matches and " + std::to_string(result.text_pair_count) +
                    " text pairs written to " + settings.output);
    return exit_code(settings.shared, result.diagnostics, result.match_count, console);
}

}  // namespace

void add_run_command(const CommandContext& context) {
    CLI::App& command =
        *context.app.add_subcommand("run", "Read, match documents, align paragraphs, measure coverage, write");
    auto settings = std::make_shared<RunSettings>();
    settings->argv = context.argv;
    add_input_options(command, settings->shared);
    add_option(command, "-o,--output", settings->output, "Folder to write into")->type_name("OUT");
    add_option(command, "--pairs", settings->shared.pairs,
               "List of known pairs (ar_path TAB fr_path a line): no matching")
        ->type_name("FILE");
    add_match_options(command, settings->shared);
    add_option(command, "--bead-threshold", settings->shared.bead_threshold,
               "Least probability of a bead in the text pairs")
        ->type_name("P")
        ->capture_default_str();
    add_level_option(command, settings->shared);
    add_option(command, "--format", settings->formats, "Formats of the text pairs: tsv, jsonl, tmx, moses")
        ->type_name("LIST")
        ->delimiter(',')
        ->default_str("tsv,jsonl");
    add_option(command, "--tmx-lang", settings->tmx_lang, "Language codes in TMX")
        ->type_name("AR,FR")
        ->capture_default_str();
    add_flag(command, "--overwrite", settings->overwrite, "Replace an earlier run in OUT");
    add_flag(command, "--resume", settings->resume, "Finish an earlier run in OUT");
    add_flag(command, "--dry-run", settings->dry_run, "Read everything, write nothing");
    add_work_options(command, settings->shared);
    command.callback([settings, &action = context.action] { action = [settings] { return run(*settings); }; });
}

}  // namespace dragoman::cli
