#include <unistd.h>

#include <memory>

#include "cli/app.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "dragoman/pipeline/explain.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

struct ExplainSettings {
    SharedOptions shared;
    std::string ar;
    std::string fr;
    bool json = false;
};

int explain(const ExplainSettings& settings) {
    Console console(settings.shared.verbosity());
    const pipeline::Explained explained =
        pipeline::explain({settings.ar, settings.fr, to_run_options(settings.shared)}, console.observer());
    console.end_progress();
    write::AtomicFile out("-");
    out.write(settings.json ? write::explanation_json(explained.account)
                            : write::explanation_text(explained.account, {isatty(STDOUT_FILENO) == 1}));
    out.commit();
    console.refusals(explained.diagnostics);
    console.field_aliases(explained.field_aliases);
    return explained.diagnostics.refusals().empty() ? kDone : kDoneInPart;
}

}  // namespace

void add_explain_command(const CommandContext& context) {
    CLI::App& command = *context.app.add_subcommand(
        "explain", "Say what speaks for and against one pair, what ties it, and what the runners-up lack");
    auto settings = std::make_shared<ExplainSettings>();
    command.add_option("AR", settings->ar, "The Arabic file, or the id of an Arabic document among INPUT")->required();
    command.add_option("FR", settings->fr, "The French file, or the id of a French document among INPUT")->required();
    add_input_options(command, settings->shared);
    add_flag(command, "--json", settings->json, "One JSON object instead of text");
    add_threshold_option(command, settings->shared);
    add_work_options(command, settings->shared);
    command.footer(
        "Without INPUT the two files are weighed alone: there are no rivals then, and margins mean nothing.");
    command.callback([settings, &action = context.action] { action = [settings] { return explain(*settings); }; });
}

}  // namespace dragoman::cli
