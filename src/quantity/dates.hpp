// Dates in figures and in words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "dragoman/quantity/quantity.hpp"

namespace dragoman::quantity {

struct DateReading {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<PartialDate> dates;  ///< likeliest first, never empty
};

/// `19/11/2025`, `2025-11-19`, `19.11.2025`; both orders where both are possible.
std::optional<DateReading> numeric_date_at(std::string_view passage, std::size_t at);

/// `19 novembre 2025`, `1er janvier`, `19 نوفمبر/تشرين الثاني`, `الأول من يناير`.
std::optional<DateReading> worded_date_at(std::string_view passage, std::size_t at);

/// The number at `at` is the year (or `day, year`) behind a month that begins at or after `floor`: `novembre 2025`,
/// `نوفمبر 19، 2025`.
std::optional<DateReading> month_before(std::string_view passage, std::size_t floor, std::size_t at);

}  // namespace dragoman::quantity
