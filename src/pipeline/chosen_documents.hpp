// The two documents that a user names, by file or by id.
#pragma once

#include <string>
#include <vector>

#include "dragoman/match/match.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

/// The inputs, and behind them those of the two that are files. ConfigError if there are no inputs and one of the two
/// is no file.
std::vector<read::Input> inputs_with_chosen(std::vector<read::Input> inputs, const std::string& ar,
                                            const std::string& fr);

/// Where the two stand in what was read. ConfigError if one of them was refused, is of the other language, holds
/// several articles, or is not there; near ids are named.
match::PairPlace chosen_pair(const Collection& collection, const std::string& ar, const std::string& fr);

}  // namespace dragoman::pipeline
