// Cells of tab-separated rows.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "read/text_lines.hpp"

namespace dragoman::read {

/// The first column that has one of the names.
std::optional<std::size_t> column_named(const std::vector<std::string_view>& header,
                                        std::initializer_list<std::string_view> names);

/// A number in [0, 1]; nothing for anything else.
std::optional<double> probability_of(std::string_view text);

}  // namespace dragoman::read
