#include <memory>

#include "cli/app.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

struct AlignSettings {
    SharedOptions shared;
    std::string ar;
    std::string fr;
};

int align(const AlignSettings& settings) {
    Console console(settings.shared.verbosity());
    const pipeline::BeadListing listing =
        pipeline::list_beads(settings.ar, settings.fr, to_run_options(settings.shared), console.observer());
    console.end_progress();
    write::AtomicFile out("-");
    out.write(listing.beads_tsv);
    out.commit();
    console.refusals(listing.diagnostics);
    console.field_aliases(listing.field_aliases);
    return listing.diagnostics.refusals().empty() ? kDone : kDoneInPart;
}

}  // namespace

void add_align_command(const CommandContext& context) {
    CLI::App& command = *context.app.add_subcommand("align", "Align one known pair: beads.tsv to stdout");
    auto settings = std::make_shared<AlignSettings>();
    command.add_option("AR", settings->ar, "The Arabic file")->required();
    command.add_option("FR", settings->fr, "The French file")->required();
    add_level_option(command, settings->shared);
    add_work_options(command, settings->shared);
    command.callback([settings, &action = context.action] { action = [settings] { return align(*settings); }; });
}

}  // namespace dragoman::cli
