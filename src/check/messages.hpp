// The sentences that people read in findings.
#pragma once

#include <string>

#include "check/differences.hpp"

namespace dragoman::check {

std::string message_of(const Difference& difference);
std::string values_of(const Difference& difference);
/// Of a paragraph, a sentence or a name that stands on one side only.
std::string message_of_missing(Subject subject, FindingKind kind);

}  // namespace dragoman::check
