// Walking and building UTF-8. Everything after the room `read` may rely on valid input.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman::text {

/// Offset of the first byte that is not part of valid UTF-8 (overlong forms and surrogates are invalid); nothing if
/// all of it is valid.
std::optional<std::size_t> first_invalid_byte(std::string_view bytes);

/// The code point at `offset`, which moves behind it. Invalid bytes read as U+FFFD, so the walk always ends.
char32_t next_code_point(std::string_view bytes, std::size_t& offset);

/// The code point that ends at `offset`, which moves before it.
char32_t previous_code_point(std::string_view bytes, std::size_t& offset);

void append_code_point(char32_t code_point, std::string& out);

std::u32string decode(std::string_view bytes);
std::string encode(std::u32string_view code_points);

std::size_t count_code_points(std::string_view bytes);

}  // namespace dragoman::text
