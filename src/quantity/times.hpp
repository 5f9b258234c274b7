// Times of day.
#pragma once

#include <optional>

#include "quantity/draft.hpp"

namespace dragoman::quantity {

///   "14h30", "14:30"  {14:30}    "midi"  {12:00}    "à trois heures de l'après-midi"  {15:00}
///   "الساعة الثانية والنصف"  {02:30, 14:30}    "الثامنة مساء"  {20:00}
std::optional<Draft> time_at(const Passage& passage, std::size_t at);

}  // namespace dragoman::quantity
