// `dragoman lexicon build` and `adapt`: lexicons of one's own.
#pragma once

#include "cli/app.hpp"
#include "cli/options.hpp"

namespace dragoman::cli {

void add_lexicon_build_command(CLI::App& lexicon, Action& action);
void add_lexicon_adapt_command(CLI::App& lexicon, Action& action);

}  // namespace dragoman::cli
