// A finished run as `check OUT` finds it.
#pragma once

#include <string>

#include "cli/earlier_run.hpp"
#include "cli/options.hpp"

namespace dragoman::cli {

struct CheckedRun {
    EarlierRun run;
    SharedOptions shared;        ///< its inputs and options
    std::string working_folder;  ///< where its relative paths begin
};

/// ConfigError if the folder holds no finished run, or one that was read from stdin.
CheckedRun read_checked_run(const std::string& folder);

/// ConfigError that names the first input or lexicon that has changed or is gone. New files do not matter.
void require_unchanged(const CheckedRun& run, const write::RunReport& now);

}  // namespace dragoman::cli
