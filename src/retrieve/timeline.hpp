// Documents by their day.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/retrieve/article.hpp"

namespace dragoman::retrieve {

/// Numbers documents by day, so that the days around one are a run of numbers:
///
///   place      0   1   2   3 | 4   5
///   day        3   3   4   9 | undated
///   document   7   9   1   2 | 0   3
class Timeline {
  public:
    explicit Timeline(std::span<const Article> articles);

    /// Half-open, of places.
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    /// The dated documents at most so many days from that day.
    [[nodiscard]] Range around(std::int32_t day, std::int32_t days) const;
    [[nodiscard]] Range undated() const;

    [[nodiscard]] std::uint32_t document(std::uint32_t place) const { return documents_[place]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(documents_.size()); }

  private:
    std::vector<std::uint32_t> documents_;  // a place
    std::vector<std::int32_t> days_;        // a place, of the dated ones
};

}  // namespace dragoman::retrieve
