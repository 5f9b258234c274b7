#include <memory>

#include "cli/app.hpp"
#include "cli/config_file.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "dragoman/evaluate/evaluate.hpp"
#include "dragoman/evaluate/quantities.hpp"
#include "dragoman/evaluate/retrieval.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

struct EvaluateSettings {
    std::string gold;
    std::string system;
    std::string candidates;
    LexiconOptions lexicons;
    std::vector<std::string> ablated;
    std::string config;
    int jobs = 0;
};

int print(const std::string& line) {
    write::AtomicFile out("-");
    out.write(line + "\n");
    out.commit();
    return kDone;
}

CLI::App& add_protocol(CLI::App& evaluate, const char* name, const char* description, EvaluateSettings& settings) {
    CLI::App& command = *evaluate.add_subcommand(name, description);
    command.add_option("GOLD", settings.gold, "The right answers")->required();
    command.add_option("SYSTEM", settings.system, "The answers to be judged")->required();
    return command;
}

vectorize::Methods methods_without(const std::vector<std::string>& parts) {
    vectorize::Methods methods;
    for (const std::string& part : parts) {
        if (part == "clitics") methods.clitics = false;
        if (part == "names") methods.names = false;
        if (part == "relatives") methods.relatives = false;
    }
    return methods;
}

void add_retrieval(CLI::App& evaluate, const std::shared_ptr<EvaluateSettings>& settings, Action& action) {
    CLI::App& command =
        *evaluate.add_subcommand("retrieval", "How often the nearest line of the other language is a wrong one");
    command.add_option("AR", settings->gold, "Arabic lines")->required();
    command.add_option("FR", settings->system, "French lines, line n for line n")->required();
    add_lexicon_options(command, settings->lexicons);
    add_option(command, "--ablate", settings->ablated, "Leave parts of the method out, to see what they are worth")
        ->type_name("PART...")
        ->check(CLI::IsMember({"clitics", "names", "relatives"}));
    add_option(command, "--jobs", settings->jobs, "Threads; 0: the processors this process may use")
        ->type_name("N")
        ->check(whole_number(0, kMostJobs));
    add_config_option(command, settings->config);
    command.callback([settings, &action] {
        action = [settings] {
            const int jobs = settings->jobs > 0 ? settings->jobs : available_processors();
            return print(evaluate::retrieval_of_files(settings->gold, settings->system, settings->lexicons.load(), jobs,
                                                      methods_without(settings->ablated))
                             .text());
        };
    });
}

int print_quantities(const EvaluateSettings& settings) {
    const evaluate::QuantityAgreement agreement = evaluate::quantities_of_files(settings.gold, settings.system);
    std::string lines;
    for (const evaluate::QuantityDifference& difference : agreement.differences) lines += difference.text() + "\n";
    return print(lines + agreement.text());
}

void add_quantities(CLI::App& evaluate, const std::shared_ptr<EvaluateSettings>& settings, Action& action) {
    CLI::App& command =
        *evaluate.add_subcommand("quantities", "How often both sides of a line say the same numbers and dates");
    command.add_option("AR", settings->gold, "Arabic lines")->required();
    command.add_option("FR", settings->system, "French lines, line n for line n")->required();
    command.callback([settings, &action] { action = [settings] { return print_quantities(*settings); }; });
}

}  // namespace

void add_evaluate_command(const CommandContext& context) {
    CLI::App& evaluate = *context.app.add_subcommand("evaluate", "Score output against gold");
    evaluate.require_subcommand(1);
    auto settings = std::make_shared<EvaluateSettings>();
    CLI::App& documents =
        add_protocol(evaluate, "documents", "Precision, recall and calibration of matches", *settings);
    documents.add_option("CANDIDATES", settings->candidates, "candidates.tsv, for the calibration");
    Action& action = context.action;
    documents.callback([settings, &action] {
        action = [settings] {
            return print(evaluate::documents(settings->gold, settings->system, settings->candidates));
        };
    });
    add_protocol(evaluate, "beads", "Strict and lax F1 of paragraph beads", *settings).callback([settings, &action] {
        action = [settings] { return print(evaluate::beads(settings->gold, settings->system)); };
    });
    add_protocol(evaluate, "pairs", "Precision and recall of text pairs by sentence", *settings)
        .callback([settings, &action] {
            action = [settings] { return print(evaluate::pairs(settings->gold, settings->system)); };
        });
    add_retrieval(evaluate, settings, action);
    add_quantities(evaluate, settings, action);
}

}  // namespace dragoman::cli
