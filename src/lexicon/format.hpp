// The bytes of a lexicon file, little-endian, every section aligned to 8 bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "dragoman/core/hash.hpp"

namespace dragoman::lexicon::format {

inline constexpr std::array<char, 8> kMagic = {'D', 'R', 'A', 'G', 'O', 'L', 'E', 'X'};
inline constexpr std::uint32_t kVersion = 2;
inline constexpr std::uint32_t kEndianMark = 0x01020304;

/// The sections follow the header in this order, for side 0 (Arabic) and then 1 (French), each padded to 8 bytes:
///   u32 key_end[keys]          end of each key in key_bytes; the begin is the end of the one before
///   u32 frequency[keys]
///   u32 row_end[keys]          end of each row in translations
///   Translation[translations]
///   char key_bytes[key_bytes]
///   FamilyMember[family_members]  sorted by family, then key
struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t endian_mark = kEndianMark;
    std::uint64_t size_bytes = 0;
    std::uint64_t checksum = 0;  ///< hash64 of everything behind this field
    std::uint32_t background_passages = 0;
    std::uint32_t translations = 0;
    std::array<std::uint32_t, 2> keys{};
    std::array<std::uint32_t, 2> key_bytes{};
    std::array<std::uint32_t, 2> family_members{};
};
static_assert(sizeof(Header) == 64);

inline constexpr std::size_t kChecksummedFrom = offsetof(Header, background_passages);
static_assert(kChecksummedFrom == 32);

/// `file` holds at least a header.
inline std::uint64_t checksum_of(std::span<const std::byte> file) {
    const auto* const bytes = reinterpret_cast<const char*>(file.data());
    return hash64({bytes + kChecksummedFrom, file.size() - kChecksummedFrom});
}

/// The family of a FamilyMember: a hash, as only members of the same family are ever looked for.
inline std::uint32_t family_number(std::string_view family) { return static_cast<std::uint32_t>(hash64(family)); }

constexpr std::size_t padded(std::size_t bytes) { return (bytes + 7) / 8 * 8; }

}  // namespace dragoman::lexicon::format
