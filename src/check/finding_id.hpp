// Ids of findings that stay the same from run to run.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dragoman/check/finding.hpp"

namespace dragoman::check {

/// Gives ids within one pair. An id is a hash of the pair's ids, subject, kind and what the finding says (canonical
/// values or text, never indices or spans), and of how often the same was said before.
class FindingIds {
  public:
    FindingIds(std::string_view source_id, std::string_view target_id);

    /// `said`: canonical, by side.
    std::string next(const Finding& finding, std::string_view source_said, std::string_view target_said);

  private:
    std::string pair_;
    std::unordered_map<std::string, std::uint64_t> seen_;
};

/// Text in one form for all white space, case and accents.
std::string said_by(std::string_view text);

}  // namespace dragoman::check
