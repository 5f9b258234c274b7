// How much JSON one record may take.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dragoman::read {

/// A text of `max_text_bytes` takes up to three times as much when Arabic is written `\u0645`; a MiB is for the rest.
constexpr std::size_t longest_json_bytes(std::uint64_t max_text_bytes) {
    constexpr std::uint64_t kEscapeRatio = 3;
    constexpr std::uint64_t kOtherFieldsBytes = 1ULL << 20;
    return static_cast<std::size_t>(max_text_bytes * kEscapeRatio + kOtherFieldsBytes);
}

}  // namespace dragoman::read
