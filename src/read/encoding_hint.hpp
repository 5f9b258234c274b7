// What bytes that are not UTF-8 might be instead, for messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::read {

/// What is wrong at `offset`, the first byte that is not UTF-8, and what to do.
std::string not_utf8_message(std::string_view bytes, std::size_t offset);

}  // namespace dragoman::read
