// Text as XML 1.0.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::write {

/// Appends `text` so that a parser gives it back unaltered, in an element or in an attribute between double quotes.
/// What XML 1.0 forbids (control characters but for tab, LF and CR; U+FFFE, U+FFFF) is dropped, and how many characters
/// that were is returned.
std::size_t append_xml(std::string_view text, std::string& out);

/// Whether XML 1.0 leaves nothing of `text`, or only white space.
bool is_blank_as_xml(std::string_view text);

}  // namespace dragoman::write
