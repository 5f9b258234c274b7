// Percent escapes of addresses.
#pragma once

#include <string>
#include <string_view>

namespace dragoman::fingerprint {

/// Escapes of unreserved characters (RFC 3986) and of letters, marks and digits beyond ASCII are decoded, so that
/// `%D8%AE` and `خ` are one; the others get upper-case digits. Idempotent, and valid UTF-8 stays valid.
std::string canonical_escapes(std::string_view text);

}  // namespace dragoman::fingerprint
