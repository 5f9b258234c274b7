// `--config FILE`: a JSON object whose keys are the long flags.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace dragoman::cli {

/// Adds `--config` to a command; `path` outlives the parse.
void add_config_option(CLI::App& command, std::string& path);

/// Gives every option that neither the command line nor the environment set its value from the command's configuration
/// file, if one was named. Unknown keys are errors (ConfigError).
void apply_config_file(CLI::App& command);

}  // namespace dragoman::cli
