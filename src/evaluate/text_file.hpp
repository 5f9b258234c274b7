// A whole UTF-8 file as one string.
#pragma once

#include <string>
#include <vector>

namespace dragoman::evaluate {

/// IoError if it cannot be read, FormatError with the line if it is not UTF-8.
std::string read_text_file(const std::string& path);

/// Line n of one belongs to line n of the other.
struct LinePairs {
    std::vector<std::string> ar;
    std::vector<std::string> fr;
};

/// IoError, FormatError; also if the files are empty or not equally long.
LinePairs read_line_pairs(const std::string& ar_path, const std::string& fr_path);

}  // namespace dragoman::evaluate
