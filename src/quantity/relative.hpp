// Days and periods that are told from the day of publication.
#pragma once

#include <optional>

#include "dragoman/core/date.hpp"
#include "quantity/draft.hpp"

namespace dragoman::quantity {

///   "hier", "أول أمس"  day -1, day -2    "mardi", "الثلاثاء"  weekday 2: the one before and the one after publication
///   "l'an prochain", "العام الماضي"  year +1, year -1    "mardi 18 novembre"  weekday 2, on that day
std::optional<Draft> relative_at(const Passage& passage, std::size_t at, const CivilDate& published);

}  // namespace dragoman::quantity
