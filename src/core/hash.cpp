#include "dragoman/core/hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dragoman {

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hex64(std::uint64_t value) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4) out[i] = kDigits[value & 15U];
    return out;
}

}  // namespace dragoman
