// E-mail addresses in running text.
#pragma once

#include <string_view>
#include <vector>

#include "dragoman/core/span.hpp"

namespace dragoman::check {

/// Left to right; closing punctuation is left out. Addresses in ASCII only.
///   "écrire à <a.b@example.com>." → "a.b@example.com"
std::vector<ByteSpan> find_emails(std::string_view text, ByteSpan span);

}  // namespace dragoman::check
