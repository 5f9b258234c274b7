// Trouble with single documents, collected while the batch goes on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/document.hpp"

namespace dragoman {

enum class RefusalReason : std::uint8_t {
    not_utf8,
    binary,
    empty,
    too_large,
    wrong_language,
    unreadable,     ///< no permission, dangling link, read error
    broken_record,  ///< a line of a JSONL or a JSON file that does not parse or lacks a text
    truncated,      ///< a compressed file ends too early or is damaged
    pair_too_long,  ///< of two documents that can each be read, but are too long to be aligned with each other
};

/// `not_utf8` … as written to errors.jsonl and counted in run.json.
std::string_view to_string(RefusalReason reason);

struct Refusal {
    Origin origin;
    RefusalReason reason = RefusalReason::unreadable;
    std::string message;  ///< plain English: what is wrong at which byte or line, and what to do
};

/// Collects refusals in reading order. Not thread-safe: one per worker, joined in order.
class Diagnostics {
  public:
    void refuse(Origin origin, RefusalReason reason, std::string message);
    [[nodiscard]] const std::vector<Refusal>& refusals() const { return refusals_; }

  private:
    std::vector<Refusal> refusals_;
};

}  // namespace dragoman
