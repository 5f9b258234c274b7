#include "cli/app.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>

#include "cli/config_file.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupt.hpp"
#include "cli/options.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::cli {

namespace {

constexpr const char* kDescription =
    "Finds the Arabic and the French version of the same news story, aligns their paragraphs,\n"
    "and says what one leaves out or tells differently.";

int say(const std::string& message, int code) {
    std::fprintf(stderr, "dragoman: %s\n", message.c_str());
    return code;
}

int print(const std::string& text) {
    if (std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0) return kDone;
    return say(std::string("stdout cannot be written: ") + std::strerror(errno), kWritingFailed);
}

/// `dragoman evaluate` for `dragoman evaluate beads`; empty for the root.
std::string name_of_parents(const CLI::App& app) {
    if (app.get_parent() == nullptr) return {};
    const std::string before = name_of_parents(*app.get_parent());
    return before + (before.empty() ? "" : " ") + app.get_parent()->get_name();
}

/// `--help` and `--version` are no errors; everything else that CLI11 throws is wrong usage.
int parse_failure(const CLI::App& app, const CLI::ParseError& error) {
    if (dynamic_cast<const CLI::CallForHelp*>(&error) != nullptr) return print(app.help(name_of_parents(app)));
    if (error.get_exit_code() == 0) return print(std::string(error.what()) + "\n");
    return say(std::string(error.what()) + "; see `dragoman --help`", kNothingDone);
}

int interrupted() { return say("interrupted; what was finished stays", kInterrupted); }

/// The deepest chosen command.
CLI::App& chosen(CLI::App& app) {
    const std::vector<CLI::App*> commands = app.get_subcommands();
    return commands.empty() ? app : chosen(*commands.front());
}

int perform(CLI::App& app, const Action& action) {
    try {
        settle_verbosity(chosen(app));
        apply_config_file(chosen(app));
        return action();
    } catch (const pipeline::Interrupted&) {
        return interrupted();
    } catch (const IoError& error) {
        if (was_interrupted()) return interrupted();  // by a system call or an input that the signal ended
        return say(error.what(), error.writing() ? kWritingFailed : kNothingDone);
    } catch (const Error& error) {
        if (was_interrupted()) return interrupted();
        return say(error.what(), kNothingDone);
    } catch (const CLI::ParseError& error) {
        return parse_failure(app, error);
    } catch (const std::bad_alloc&) {
        return say("out of memory; try fewer articles at a time", kNothingDone);
    } catch (const std::exception& error) {
        return say(std::string("internal error: ") + error.what(), kNothingDone);
    }
}

}  // namespace

int run_app(int argc, char** argv) {
    install_signal_handlers();
    CLI::App app{kDescription, "dragoman"};
    app.set_version_flag("--version", "dragoman " DRAGOMAN_VERSION, "Print the version and exit");
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    Action action;
    const CommandContext context{app, {argv, argv + argc}, action};
    add_run_command(context);
    add_match_command(context);
    add_align_command(context);
    add_check_command(context);
    add_explain_command(context);
    add_evaluate_command(context);
    add_lexicon_command(context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parse_failure(chosen(app), error);
    }
    return perform(app, action);
}

}  // namespace dragoman::cli
