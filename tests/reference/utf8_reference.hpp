// UTF-8 read byte by byte after the table of well-formed sequences in the Unicode Standard (table 3-7).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dragoman::reference {

/// Length of the well-formed sequence at `at`; 0 if there is none.
std::size_t well_formed_length(std::string_view bytes, std::size_t at);

std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

}  // namespace dragoman::reference
