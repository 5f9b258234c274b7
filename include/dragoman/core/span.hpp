// Half-open byte spans into a text that somebody else owns.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace dragoman {

/// [begin, end) in bytes of one document's original text (at most 4 GiB).
///
///   text   "Hanoï, le 19"        (ï takes two bytes)
///   span          [0, 6)  -> "Hanoï"
struct ByteSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
    friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

}  // namespace dragoman
