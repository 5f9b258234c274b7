// The part of run.json that says what was read.
#pragma once

#include <optional>

#include "dragoman/pipeline/collection.hpp"
#include "dragoman/write/run_report.hpp"
#include "pipeline/known_pairs.hpp"

namespace dragoman::pipeline {

/// Everything that was read, by path and hash; the list of known pairs comes first.
write::RunReport input_report(const std::optional<PairList>& list, const Collection& collection);

}  // namespace dragoman::pipeline
