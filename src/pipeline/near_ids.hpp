// Ids that somebody may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::pipeline {

inline constexpr std::size_t kNearIds = 3;

/// Those that hold the text, then those that fewest insertions, deletions and replacements of characters make of it;
/// at most kNearIds, and none that shares less than half of its characters.
std::vector<std::string> near_ids(std::string_view text, const std::vector<std::string>& ids);

}  // namespace dragoman::pipeline
