#include "quantity/hijri.hpp"

#include <unicode/calendar.h>

#include <cmath>
#include <memory>

namespace dragoman::quantity {

std::optional<std::int32_t> days_of_hijri(const PartialDate& date) {
    constexpr double kMillisecondsPerDay = 86400000.0;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), icu::Locale("ar_SA@calendar=islamic-umalqura"), status));
    if (U_FAILURE(status) || !calendar) return std::nullopt;
    calendar->clear();
    calendar->set(date.year, date.month - 1, date.day);
    const UDate milliseconds = calendar->getTime(status);
    if (U_FAILURE(status)) return std::nullopt;
    return static_cast<std::int32_t>(std::floor(milliseconds / kMillisecondsPerDay));
}

}  // namespace dragoman::quantity
