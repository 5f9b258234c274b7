// A whole UTF-8 file as one string.
#pragma once

#include <string>

namespace dragoman::evaluate {

/// IoError if it cannot be read, FormatError with the line if it is not UTF-8.
std::string read_text_file(const std::string& path);

}  // namespace dragoman::evaluate
