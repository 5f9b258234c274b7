// The command `explain`: from two documents and a collection to the account of the pair.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "dragoman/pipeline/run.hpp"
#include "dragoman/write/explanation.hpp"

namespace dragoman::pipeline {

struct ExplainOptions {
    std::string ar;  ///< a file, or the id of a document among the inputs
    std::string fr;
    RunOptions run;  ///< inputs (none: the two files alone), collection, threshold
};

struct Explained {
    write::PairAccount account;
    std::map<std::string, std::vector<std::string>> field_aliases;  ///< as in read::ReadReport
    Diagnostics diagnostics;
};

/// Matches the inputs as run() would and tells about the one pair. Files that are not among the inputs join them.
/// ConfigError if one of the two is missing, refused or in the other language.
Explained explain(const ExplainOptions& options, const Observer& observer);

}  // namespace dragoman::pipeline
