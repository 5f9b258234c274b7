#include "cli/lexicon_learning.hpp"

#include <fstream>
#include <memory>

#include "cli/earlier_run.hpp"
#include "cli/exit_code.hpp"
#include "cli/words.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/lexicon/adapt.hpp"
#include "dragoman/lexicon/build.hpp"
#include "dragoman/read/pairs.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

constexpr double kLeastPairProbability = 0.7;  // 0.5 to 0.8 are alike, 0.95 is worse (scripts/measure-adapt)

constexpr const char* kPairFormats =
    "Files of pairs: TMX; Moses (X.ar and X.fr; either name or X alone will do); pairs.tsv of a run; any other is a "
    "table "
    "of ARABIC TAB FRENCH lines, or one with a header that names ar_text, fr_text and perhaps probability: what a pair "
    "counts. Each may end in .gz or .zst";

struct BuildSettings {
    std::vector<std::string> pairs;
    std::vector<std::string> background_ar;
    std::vector<std::string> background_fr;
    std::string output;
};

struct AdaptSettings {
    std::vector<std::string> folders;
    LexiconOptions lexicons;
    double least_probability = kLeastPairProbability;
    std::string output;
};

std::vector<std::string> passages_of(const std::vector<std::string>& paths) {
    std::vector<std::string> out;
    for (const std::string& path : paths) {
        std::ifstream file(path, std::ios::binary);
        if (!file) throw IoError::cannot_read(path, "no such file, or no permission");
        std::size_t number = 0;
        for (std::string line; std::getline(file, line);) {
            ++number;
            if (text::first_invalid_byte(line)) throw FormatError::at(path, number, "is not UTF-8");
            if (!text::trimmed(line).empty()) out.push_back(std::move(line));
        }
    }
    return out;
}

void write_lexicon(const std::vector<std::byte>& bytes, const std::string& path, const std::string& learnt_from) {
    write::AtomicFile out(path);
    out.write({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    out.commit();
    const auto written = lexicon::Lexicon::view(bytes, path);
    Console(Verbosity::normal)
        .message(learnt_from + ": " + std::to_string(written.key_count(Language::arabic)) + " Arabic and " +
                 std::to_string(written.key_count(Language::french)) + " French keys, " + std::to_string(bytes.size()) +
                 " bytes written to " + path);
}

std::string left_out(std::size_t count, const std::string& why) {
    return count == 0 ? "" : ", " + std::to_string(count) + " left out (" + why + ")";
}

int build(const BuildSettings& settings) {
    if (settings.pairs.empty())
        throw ConfigError::option("--pairs",
                                  "is missing; name TMX or Moses files or tables of ARABIC TAB FRENCH lines");
    std::vector<lexicon::TextPair> pairs;
    const read::PairReport report = read::read_pairs(settings.pairs, [&](read::AlignedTexts&& pair) {
        const double weight = pair.probability.value_or(1.0);
        if (weight > 0.0) pairs.push_back({std::move(pair.ar), std::move(pair.fr), weight});
    });
    const lexicon::Background background{passages_of(settings.background_ar), passages_of(settings.background_fr)};
    write_lexicon(lexicon::build_lexicon(pairs, background, {}), settings.output,
                  counted(report.pairs, "pair", "pairs") + left_out(report.half_empty, "a side is missing"));
    return kDone;
}

void require_finished(const std::string& folder) {
    const std::optional<EarlierRun> run = read_earlier_run(folder);
    if (!run)
        throw ConfigError::input(folder + ": holds no run.json; name a folder that `dragoman run -o` has written");
    if (!run->complete)
        throw ConfigError::input(folder + ": the run in it is not finished; finish it with `dragoman run … --resume`");
}

int adapt(const AdaptSettings& settings) {
    std::vector<lexicon::TextPair> pairs;
    std::size_t unsure = 0;
    for (const std::string& folder : settings.folders) {
        require_finished(folder);
        read::read_pairs_of_run(folder, [&](read::AlignedTexts&& pair) {
            if (*pair.probability >= settings.least_probability) {
                pairs.push_back({std::move(pair.ar), std::move(pair.fr), *pair.probability});
            } else {
                ++unsure;
            }
        });
    }
    if (pairs.empty())
        throw ConfigError::input("the runs hold no pair that is sure enough to learn from; lower --min-p");
    write_lexicon(lexicon::adapt_lexicon(pairs, settings.lexicons.load(), {}), settings.output,
                  counted(pairs.size(), "pair", "pairs") + left_out(unsure, "below --min-p"));
    return kDone;
}

}  // namespace

void add_lexicon_build_command(CLI::App& lexicon, Action& action) {
    auto settings = std::make_shared<BuildSettings>();
    CLI::App& command = *lexicon.add_subcommand("build", "Learn a lexicon from pairs alone");
    command.add_option("--pairs", settings->pairs, kPairFormats)->type_name("FILE...");
    command
        .add_option("--background-ar", settings->background_ar,
                    "Arabic running text, a passage a line, for frequencies")
        ->type_name("FILE...");
    command.add_option("--background-fr", settings->background_fr, "French running text")->type_name("FILE...");
    command.add_option("-o,--output", settings->output, "File to write")->type_name("FILE")->required();
    command.callback([settings, &action] { action = [settings] { return build(*settings); }; });
}

void add_lexicon_adapt_command(CLI::App& lexicon, Action& action) {
    auto settings = std::make_shared<AdaptSettings>();
    CLI::App& command = *lexicon.add_subcommand(
        "adapt", "Learn from finished runs what the shipped lexicon lacks; use the outcome with --lexicon");
    command.add_option("OUT", settings->folders, "Folders that `dragoman run -o` has written")
        ->type_name("")
        ->required();
    add_lexicon_options(command, settings->lexicons);
    command
        .add_option("--min-p", settings->least_probability,
                    "Least probability of a pair (its match's times its bead's) to learn from")
        ->type_name("P")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("-o,--output", settings->output, "File to write")->type_name("FILE")->required();
    command.callback([settings, &action] { action = [settings] { return adapt(*settings); }; });
}

}  // namespace dragoman::cli
