// The day on which an article says it was published.
#pragma once

#include <optional>
#include <string_view>

#include "dragoman/core/date.hpp"

namespace dragoman::extract {

/// Reads what parse_iso_date reads, `YYYY/MM/DD`, Unix time in seconds or milliseconds (UTC), and RFC 2822
/// (`Wed, 19 Nov 2025 10:00:00 GMT`; its day, no time zone arithmetic). Years before 1800 are fillers, not dates.
std::optional<CivilDate> parse_publication_date(std::string_view text);

}  // namespace dragoman::extract
