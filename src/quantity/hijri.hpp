// Days of the Islamic calendar.
#pragma once

#include <cstdint>
#include <optional>

#include "dragoman/quantity/quantity.hpp"

namespace dragoman::quantity {

/// Days from 1970-01-01 to a full Hijri date in the calendar of Umm al-Qura; other Hijri calendars differ by a day.
std::optional<std::int32_t> days_of_hijri(const PartialDate& date);

}  // namespace dragoman::quantity
