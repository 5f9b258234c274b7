#include "retrieve/timeline.hpp"

#include <algorithm>
#include <numeric>

namespace dragoman::retrieve {

Timeline::Timeline(std::span<const Article> articles) : documents_(articles.size()) {
    std::iota(documents_.begin(), documents_.end(), 0U);
    const auto undated = std::ranges::stable_partition(
        documents_, [&](std::uint32_t i) { return articles[i].document.published.has_value(); });
    const auto day = [&](std::uint32_t i) { return articles[i].document.published->days_since_epoch(); };
    std::ranges::stable_sort(documents_.begin(), undated.begin(), {}, day);
    for (auto at = documents_.begin(); at != undated.begin(); ++at) days_.push_back(day(*at));
}

Timeline::Range Timeline::around(std::int32_t day, std::int32_t days) const {
    const auto first = std::ranges::lower_bound(days_, day - days);
    const auto last = std::ranges::upper_bound(days_, day + days);
    return {static_cast<std::uint32_t>(first - days_.begin()), static_cast<std::uint32_t>(last - days_.begin())};
}

Timeline::Range Timeline::undated() const { return {static_cast<std::uint32_t>(days_.size()), size()}; }

}  // namespace dragoman::retrieve
