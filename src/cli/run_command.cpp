#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "cli/app.hpp"
#include "cli/check_options.hpp"
#include "cli/earlier_run.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/output_folder.hpp"
#include "cli/words.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

struct RunSettings {
    SharedOptions shared;
    std::string output;
    std::vector<std::string> formats = {"tsv", "jsonl", "check"};
    GateOptions gate;
    std::string tmx_lang = "ar,fr";
    bool overwrite = false;
    bool resume = false;
    bool dry_run = false;
    std::vector<std::string> argv;
};

/// `ar`, `ar-SA`, `ar-Arab-EG`: the language and its parts of letters and digits.
bool is_code_of(std::string_view language, const std::string& code) {
    if (!code.starts_with(language)) return false;
    std::size_t part_length = 1;
    for (const char c : code.substr(language.size()) + "-") {
        if (c != '-' && std::isalnum(static_cast<unsigned char>(c)) == 0) return false;
        if (c == '-' && part_length == 0) return false;
        part_length = c == '-' ? 0 : part_length + 1;
    }
    return code.size() == language.size() || code[language.size()] == '-';
}

void set_tmx_languages(const std::string& given, write::PairFormatOptions& format) {
    const std::size_t comma = given.find(',');
    format.tmx_ar = given.substr(0, comma);
    format.tmx_fr = comma == std::string::npos ? "" : given.substr(comma + 1);
    if (!is_code_of("ar", format.tmx_ar) || !is_code_of("fr", format.tmx_fr))
        throw ConfigError::option("--tmx-lang", "`" + given + "` is not AR,FR, such as ar-SA,fr-FR");
}

constexpr std::int64_t kEndOfYear9999 = 253'402'300'799;  // TMX writes years with four digits

std::optional<std::int64_t> source_date_epoch() {
    const char* const value = std::getenv("SOURCE_DATE_EPOCH");
    if (value == nullptr || *value == '\0') return std::nullopt;
    const std::string given = value;
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), seconds);
    if (error != std::errc() || end != given.data() + given.size() || seconds < 0 || seconds > kEndOfYear9999)
        throw ConfigError::option("SOURCE_DATE_EPOCH", "`" + given + "` is no number of seconds");
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
    const std::vector<std::string_view> known = pipeline::format_names();
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
    if (std::ranges::count(out.formats, pipeline::kCheckFormat) == 0 &&
        !(settings.gate.baseline.empty() && settings.gate.fail_on.empty()))
        throw ConfigError::option(settings.gate.fail_on.empty() ? "--baseline" : "--fail-on",
                                  "needs findings; add check to --format");
    out.baseline = settings.gate.known();
    out.output_folder = settings.output;
    out.collection.read.excluded_folder = settings.output;
    require_other_than_inputs(settings.output, out.inputs);
    set_tmx_languages(settings.tmx_lang, out.pair_format);
    out.pair_format.epoch_seconds = source_date_epoch();
    return out;
}

/// Empty without ids.
std::string hash_of(const std::set<std::string>& ids) {
    std::string all;
    for (const std::string& id : ids) all += id + "\n";
    return all.empty() ? all : hex64(hash64(all));
}

/// Everything that decides the output's bytes, but for the content of files.
nlohmann::json deciding_configuration(const RunSettings& settings, const pipeline::RunOptions& options) {
    const SharedOptions& shared = settings.shared;
    nlohmann::json out = {{"input", shared.inputs},
                          {"ar", shared.ar},
                          {"fr", shared.fr},
                          {"pairs", shared.pairs},
                          {"field", shared.fields},
                          {"threshold", shared.threshold},
                          {"bead-threshold", shared.bead_threshold},
                          {"level", shared.level},
                          {"paragraphs", shared.paragraphs},
                          {"lexicon", shared.lexicons.paths},
                          {"no-shipped-lexicon", shared.lexicons.without_shipped},
                          {"max-bytes", shared.max_bytes},
                          {"format", options.formats},
                          {"tmx-lang", settings.tmx_lang},
                          {"baseline", settings.gate.baseline},
                          {"baseline-ids", hash_of(options.baseline)},
                          {"SOURCE_DATE_EPOCH", nullptr}};
    if (options.pair_format.epoch_seconds) out["SOURCE_DATE_EPOCH"] = *options.pair_format.epoch_seconds;
    return out;
}

/// The same with what decides only how the work is done.
nlohmann::json whole_configuration(const RunSettings& settings, const pipeline::RunOptions& options) {
    nlohmann::json out = deciding_configuration(settings, options);
    out["jobs"] = options.collection.jobs;
    out["min-matches"] = settings.shared.min_matches;
    out["fail-on"] = settings.gate.fail_on;
    out["overwrite"] = settings.overwrite;
    out["resume"] = settings.resume;
    out["config"] = settings.shared.config;
    return out;
}

std::string journal_path(const RunSettings& settings) { return settings.output + "/" + kJournalName; }

/// What a journal says of itself: nothing that it holds is of use to another program or for other options.
std::string journal_configuration(const RunSettings& settings, const pipeline::RunOptions& options) {
    return nlohmann::json{{"version", DRAGOMAN_VERSION}, {"configuration", deciding_configuration(settings, options)}}
        .dump();
}

/// ConfigError that names what is not as it was when the journal was begun; no journal is fine.
void require_journal_of(const std::string& configuration_json, const std::string& path) {
    const std::optional<std::string> before = pipeline::journal_configuration(path);
    if (!before || *before == configuration_json) return;
    const nlohmann::json earlier = nlohmann::json::parse(*before, nullptr, false);
    if (!earlier.is_object() || earlier.value("version", "") != DRAGOMAN_VERSION)
        throw ConfigError::option("--resume", path +
                                                  " was begun by another version of dragoman; use --overwrite to "
                                                  "start again");
    require_same_configuration({earlier.at("configuration").dump(), {}, {}},
                               nlohmann::json::parse(configuration_json).at("configuration").dump());
}

Reuse reuse_of(const RunSettings& settings) {
    if (settings.resume) return Reuse::resume;
    return settings.overwrite ? Reuse::overwrite : Reuse::no;
}

int exit_code(const RunSettings& settings, const Diagnostics& diagnostics, std::size_t match_count,
              const pipeline::FindingCounts& findings, Console& console) {
    if (!diagnostics.refusals().empty()) return kDoneInPart;
    const SharedOptions& shared = settings.shared;
    const bool passes = settings.gate.passes(findings, console);
    if (match_count >= shared.min_matches) return passes ? kDone : kGateFailed;
    console.error("gate failed: " + matches(match_count) + ", --min-matches asks for " +
                  std::to_string(shared.min_matches));
    return kGateFailed;
}

int dry_run(const pipeline::RunOptions& options, const RunSettings& settings, Console& console) {
    require_usable_folder(settings.output, reuse_of(settings));
    const pipeline::Inventory inventory = pipeline::take_inventory(options, console.observer());
    console.refusals(inventory.diagnostics);
    console.message("would compare " + std::to_string(inventory.arabic_documents) + " Arabic with " +
                    counted(inventory.french_documents, "French document", "French documents") + " and write to " +
                    settings.output + "; nothing was written (--dry-run)");
    return inventory.diagnostics.refusals().empty() ? kDone : kDoneInPart;
}

/// What --resume must find unchanged.
void require_same_sources(const EarlierRun& earlier, const write::RunReport& now) {
    require_same_files(earlier.lexicons, now.lexicons);
    require_same_files(earlier.inputs, now.inputs);
}

/// A run that is complete needs nothing but a look at its inputs and the gate.
int confirm(const EarlierRun& earlier, const pipeline::RunOptions& options, const RunSettings& settings,
            Console& console) {
    const pipeline::Inventory inventory = pipeline::take_inventory(options, console.observer());
    require_same_sources(earlier, inventory.report);
    console.refusals(inventory.diagnostics);
    remove_journal(settings.output);
    console.message(settings.output + " is complete already: nothing to do");
    const pipeline::FindingCounts findings = settings.gate.fail_on.empty()
                                                 ? pipeline::FindingCounts{}
                                                 : pipeline::count_findings_of_file(settings.output + "/findings.tsv");
    return exit_code(settings, inventory.diagnostics, earlier.match_count, findings, console);
}

/// The library's report with what only the command line knows.
void write_report(write::RunReport report, const RunSettings& settings, const pipeline::RunOptions& options) {
    report.version = DRAGOMAN_VERSION;
    report.command = settings.argv;
    report.working_folder = std::filesystem::current_path().string();
    report.configuration_json = whole_configuration(settings, options).dump();
    write::AtomicFile file(settings.output + "/run.json");
    file.write(write::run_report_json(report));
    file.commit();
}

int finish(pipeline::RunResult& result, const RunSettings& settings, const pipeline::RunOptions& options,
           Console& console) {
    result.report.seconds = console.stage_seconds();
    result.report.peak_memory_bytes = peak_memory_bytes();
    result.report.complete = true;
    write_report(result.report, settings, options);
    console.refusals(result.diagnostics);
    console.field_aliases(result.report.field_aliases);
    console.message(matches(result.match_count) + " and " + counted(result.text_pair_count, "text pair", "text pairs") +
                    " written to " + settings.output);
    if (std::ranges::count(options.formats, pipeline::kCheckFormat) != 0)
        console.message(counted_findings(result.findings) + " in findings.tsv and report.html");
    return exit_code(settings, result.diagnostics, result.match_count, result.findings, console);
}

int run(const RunSettings& settings) {
    pipeline::RunOptions options = run_options(settings);
    Console console(settings.shared.verbosity());
    if (settings.dry_run) return dry_run(options, settings, console);
    require_usable_folder(settings.output, reuse_of(settings));
    const std::optional<EarlierRun> earlier = settings.resume ? read_earlier_run(settings.output) : std::nullopt;
    if (earlier) require_same_configuration(*earlier, deciding_configuration(settings, options).dump());
    if (earlier && earlier->complete && holds_all(settings.output, pipeline::output_file_names(options.formats)))
        return confirm(*earlier, options, settings, console);
    std::optional<OutputFolder> folder;
    const auto use_folder = [&] {
        if (!folder) folder.emplace(settings.output, reuse_of(settings));
    };
    options.on_start = [&](const write::RunReport& started) {
        if (earlier) require_same_sources(*earlier, started);
        use_folder();
        remove_own_files(settings.output);
        write_report(started, settings, options);
    };
    options.journal = {journal_path(settings), journal_configuration(settings, options), use_folder, settings.resume};
    if (settings.resume) require_journal_of(options.journal.configuration, options.journal.path);
    pipeline::RunResult result = pipeline::run(options, console.observer());
    const int code = finish(result, settings, options, console);
    remove_journal(settings.output);
    return code;
}

}  // namespace

void add_run_command(const CommandContext& context) {
    CLI::App& command = *context.app.add_subcommand(
        "run", "Read, match documents, align paragraphs, check coverage and differences, write");
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
    add_option(command, "--format", settings->formats,
               "Formats of the text pairs: tsv, jsonl, tmx, moses; check: findings.tsv and report.html")
        ->type_name("LIST")
        ->delimiter(',')
        ->allow_extra_args(false)  // what follows is INPUT
        ->default_str("tsv,jsonl,check");
    add_gate_options(command, settings->gate);
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
