// How much JSON one record may take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace dragoman::read {

/// A text of `max_text_bytes` takes up to three times as much when Arabic is written `\u0645`; a MiB is for the rest.
constexpr std::size_t longest_json_bytes(std::uint64_t max_text_bytes) {
    constexpr std::uint64_t kEscapeRatio = 3;
    constexpr std::uint64_t kOtherFieldsBytes = 1ULL << 20;
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max() / 8;
    return max_text_bytes > kMost ? kMost : max_text_bytes * kEscapeRatio + kOtherFieldsBytes;
}

}  // namespace dragoman::read
