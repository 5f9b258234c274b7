// The command line: commands, options, exit codes.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

namespace dragoman::cli {

/// Parses, runs one command and returns the exit code of the contract.
int run_app(int argc, char** argv);

/// A command once it is parsed: its effective options are set, and calling it does the work.
using Action = std::function<int()>;

/// What a command gets to set itself up.
struct CommandContext {
    CLI::App& app;                  ///< the root
    std::vector<std::string> argv;  ///< as given, for run.json
    Action& action;                 ///< set by the command that was chosen
};

void add_run_command(const CommandContext& context);
void add_match_command(const CommandContext& context);
void add_align_command(const CommandContext& context);
void add_check_command(const CommandContext& context);
void add_explain_command(const CommandContext& context);
void add_evaluate_command(const CommandContext& context);
void add_lexicon_command(const CommandContext& context);

}  // namespace dragoman::cli
