// 64-bit hashes of strings: stable across machines and versions, so they may be written to files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// XXH3, 64 bit, little-endian reading, seed 0.
std::uint64_t hash64(std::string_view bytes);

/// Mixes two hashes into one; not symmetric.
constexpr std::uint64_t mix64(std::uint64_t a, std::uint64_t b) {
    std::uint64_t x = a * 0xff51afd7ed558ccdULL + b + 0x9e3779b97f4a7c15ULL;
    x ^= x >> 32;
    x *= 0xd6e8feb86659fd93ULL;
    x ^= x >> 32;
    return x;
}

/// 16 lower-case hexadecimal digits.
std::string hex64(std::uint64_t value);

}  // namespace dragoman
