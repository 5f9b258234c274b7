// Tables that a run of ours wrote.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::pipeline {

/// Calls `take` with the cells of each row below the header, which must be `header` (with its line end). IoError;
/// FormatError with the line where a row has another number of cells, or where `take` throws std::invalid_argument.
void read_table(const std::string& path, std::string_view header,
                const std::function<void(const std::vector<std::string>& cells)>& take);

}  // namespace dragoman::pipeline
