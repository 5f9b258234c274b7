// How values become JSON text, in every JSON file of this room.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace dragoman::write {

/// Keys in the order of insertion.
using Json = nlohmann::ordered_json;

/// A number with at most so many decimals.
Json rounded(double value, int decimals = 4);

/// One line and its end. U+0085, U+2028 and U+2029 are escaped, since some readers of JSON lines split there. Bytes
/// that are not UTF-8 (a file name may hold them) become U+FFFD.
std::string json_line(const Json& value);

/// The same over many lines.
std::string pretty_json(const Json& value);

}  // namespace dragoman::write
