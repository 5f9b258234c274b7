// Days of a month as words: Arabic writes `السابع من أكتوبر` as often as figures; French only `premier`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dragoman::quantity {

struct DayWords {
    std::uint64_t day = 0;  ///< 1 to 31
    std::size_t end = 0;    ///< where the month begins
};

/// A cheap test before day_words_at, for every byte that a pass stops at.
bool may_be_day_words(std::string_view passage, std::size_t at);

///   "premier mai"  1    "الحادي عشر من سبتمبر"  11    "الثامن والعشرين من شباط"  28
/// Nothing where a part of a month is counted: `النصف الأول من يناير`.
std::optional<DayWords> day_words_at(std::string_view passage, std::size_t at);

}  // namespace dragoman::quantity
