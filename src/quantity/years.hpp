// Years, decades, centuries.
#pragma once

#include <optional>

#include "quantity/draft.hpp"

namespace dragoman::quantity {

///   "2020-2024", "2024/2025"  2020..2024    "les années 1990", "التسعينيات"  1990..1999
///   "XXe siècle", "القرن الحادي والعشرين"  2001..2100    "1446 هـ"  date H1446
std::optional<Draft> years_at(const Passage& passage, std::size_t at);

}  // namespace dragoman::quantity
