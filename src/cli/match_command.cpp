#include <memory>

#include "cli/app.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/words.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/write/atomic_file.hpp"

namespace dragoman::cli {

namespace {

int match(const SharedOptions& shared) {
    const pipeline::RunOptions options = to_run_options(shared);
    if (options.inputs.empty()) throw ConfigError::option("INPUT", "is missing; name folders or files of articles");
    Console console(shared.verbosity());
    const pipeline::MatchListing listing = pipeline::list_matches(options, console.observer());
    console.end_progress();
    write::AtomicFile out("-");
    out.write(listing.documents_tsv);
    out.commit();
    console.refusals(listing.diagnostics);
    console.field_aliases(listing.field_aliases);
    console.message(matches(listing.match_count));
    if (!listing.diagnostics.refusals().empty()) return kDoneInPart;
    if (listing.match_count >= shared.min_matches) return kDone;
    console.error("gate failed: " + matches(listing.match_count) + ", --min-matches asks for " +
                  std::to_string(shared.min_matches));
    return kGateFailed;
}

}  // namespace

void add_match_command(const CommandContext& context) {
    CLI::App& command = *context.app.add_subcommand("match", "Match documents only: documents.tsv to stdout");
    auto shared = std::make_shared<SharedOptions>();
    add_input_options(command, *shared);
    add_match_options(command, *shared);
    add_work_options(command, *shared);
    command.callback([shared, &action = context.action] { action = [shared] { return match(*shared); }; });
}

}  // namespace dragoman::cli
