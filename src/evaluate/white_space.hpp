// White space as Python's str.isspace() sees it: the reference script splits and trims by it.
#pragma once

#include <string>
#include <string_view>

namespace dragoman::evaluate {

/// Unicode White_Space and the separators U+001C to U+001F.
bool is_white_space(char32_t c);

/// Without leading and trailing white space.
std::string_view stripped(std::string_view text);

/// Each run of white space one space, none at the ends.
std::string flattened(std::string_view text);

}  // namespace dragoman::evaluate
