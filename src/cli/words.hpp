// Numbers in sentences.
#pragma once

#include <cstddef>
#include <string>

namespace dragoman::cli {

/// `1 match`, `2 matches`, `0 matches`.
inline std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

inline std::string matches(std::size_t count) { return counted(count, "match", "matches"); }

}  // namespace dragoman::cli
