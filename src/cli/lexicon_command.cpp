#include <fstream>
#include <memory>

#include "cli/app.hpp"
#include "cli/exit_code.hpp"
#include "cli/lexicon_lookup.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"
#include "dragoman/lexicon/build.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

struct LexiconSettings {
    LexiconOptions lexicons;
    std::string word;
    std::vector<std::string> pairs;
    std::vector<std::string> background_ar;
    std::vector<std::string> background_fr;
    std::string output;
};

void print(const std::string& text) {
    write::AtomicFile out("-");
    out.write(text);
    out.commit();
}

int info(const LexiconSettings& settings) {
    std::string out;
    for (const lexicon::Lexicon& layer : settings.lexicons.load()) {
        out += layer.name() + ": " + std::to_string(layer.key_count(Language::arabic)) + " Arabic keys, " +
               std::to_string(layer.key_count(Language::french)) + " French keys, " +
               std::to_string(layer.background_passages()) + " background passages, " +
               std::to_string(layer.size_bytes()) + " bytes, checksum " + hex64(layer.checksum()) + "\n";
    }
    print(out);
    return kDone;
}

int lookup(const LexiconSettings& settings) {
    const Lookup found = look_up(settings.word, settings.lexicons.load());
    print(found.text);
    Console console(Verbosity::normal);
    for (const std::string& word : found.unknown) console.message("`" + word + "` is not in the lexicon");
    return kDone;
}

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw IoError::cannot_read(path, "no such file, or no permission");
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (text::first_invalid_byte(line)) throw FormatError::at(path, out.size() + 1, "is not UTF-8");
        out.push_back(std::move(line));
    }
    return out;
}

/// `ARABIC TAB FRENCH[ TAB …]` a line; empty lines and lines that begin with # are skipped.
void add_pairs(const std::string& path, std::vector<lexicon::TextPair>& out) {
    const std::vector<std::string> lines = lines_of(path);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty() || lines[i].starts_with('#')) continue;
        const std::size_t tab = lines[i].find('\t');
        if (tab == std::string::npos || tab == 0) throw FormatError::at(path, i + 1, "is not `ARABIC TAB FRENCH`");
        out.push_back({lines[i].substr(0, tab), lines[i].substr(tab + 1, lines[i].find('\t', tab + 1) - tab - 1)});
    }
}

int build(const LexiconSettings& settings) {
    if (settings.pairs.empty())
        throw ConfigError::option("--pairs", "is missing; name tables of ARABIC TAB FRENCH lines");
    std::vector<lexicon::TextPair> pairs;
    for (const std::string& path : settings.pairs) add_pairs(path, pairs);
    lexicon::Background background;
    const auto append = [](const std::vector<std::string>& paths, std::vector<std::string>& passages) {
        for (const std::string& path : paths) {
            for (std::string& line : lines_of(path)) {
                if (!text::trimmed(line).empty()) passages.push_back(std::move(line));
            }
        }
    };
    append(settings.background_ar, background.ar);
    append(settings.background_fr, background.fr);
    const std::vector<std::byte> bytes = lexicon::build_lexicon(pairs, background, {});
    write::AtomicFile out(settings.output);
    out.write({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    out.commit();
    const auto built = lexicon::Lexicon::view(bytes, settings.output);
    Console(Verbosity::normal)
        .message(counted(pairs.size(), "pair", "pairs") + ", " + std::to_string(built.key_count(Language::arabic)) +
                 " Arabic and " + std::to_string(built.key_count(Language::french)) + " French keys, " +
                 std::to_string(bytes.size()) + " bytes written to " + settings.output);
    return kDone;
}

}  // namespace

void add_lexicon_command(const CommandContext& context) {
    CLI::App& lexicon = *context.app.add_subcommand("lexicon", "The bilingual lexicon");
    lexicon.require_subcommand(1);
    auto settings = std::make_shared<LexiconSettings>();
    Action& action = context.action;
    CLI::App& info_command = *lexicon.add_subcommand("info", "Sizes and checksums of the lexicon layers");
    add_lexicon_options(info_command, settings->lexicons);
    info_command.callback([settings, &action] { action = [settings] { return info(*settings); }; });
    CLI::App& lookup_command = *lexicon.add_subcommand(
        "lookup", "The readings of words and their translations: key, p(other|word), p(word|other)");
    lookup_command.add_option("WORD", settings->word, "An Arabic or French word, or several in quotes")->required();
    add_lexicon_options(lookup_command, settings->lexicons);
    lookup_command.callback([settings, &action] { action = [settings] { return lookup(*settings); }; });
    CLI::App& build_command = *lexicon.add_subcommand("build", "Learn a lexicon from pairs");
    build_command.add_option("--pairs", settings->pairs, "Tables of ARABIC TAB FRENCH lines")->type_name("FILE...");
    build_command
        .add_option("--background-ar", settings->background_ar,
                    "Arabic running text, a passage a line, for frequencies")
        ->type_name("FILE...");
    build_command.add_option("--background-fr", settings->background_fr, "French running text")->type_name("FILE...");
    build_command.add_option("-o,--output", settings->output, "File to write")->type_name("FILE")->required();
    build_command.callback([settings, &action] { action = [settings] { return build(*settings); }; });
}

}  // namespace dragoman::cli
