#include <memory>

#include "cli/app.hpp"
#include "cli/exit_code.hpp"
#include "cli/lexicon_learning.hpp"
#include "cli/lexicon_lookup.hpp"
#include "cli/options.hpp"
#include "dragoman/core/hash.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

struct LexiconSettings {
    LexiconOptions lexicons;
    std::string word;
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
    add_lexicon_build_command(lexicon, action);
    add_lexicon_adapt_command(lexicon, action);
}

}  // namespace dragoman::cli
