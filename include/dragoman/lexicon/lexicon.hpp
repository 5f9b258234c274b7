// The bilingual lexicon: one memory-mapped file of keys (see normalize) and translation probabilities.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "dragoman/core/document.hpp"

namespace dragoman::lexicon {

/// A translation of a key: p(other | key) and p(key | other), each as a share of 65535.
struct Translation {
    std::uint32_t other = 0;  ///< key number on the other side
    std::uint16_t forward = 0;
    std::uint16_t backward = 0;

    [[nodiscard]] double p_forward() const { return forward / 65535.0; }
    [[nodiscard]] double p_backward() const { return backward / 65535.0; }
};
static_assert(sizeof(Translation) == 8);

/// A key and the family that it belongs to (see normalize::family), as a hash.
struct FamilyMember {
    std::uint32_t family = 0;
    std::uint32_t key = 0;
    friend auto operator<=>(const FamilyMember&, const FamilyMember&) = default;
};

/// Read-only view of a lexicon file. Cheap to copy; the mapping lives as long as its last copy.
///
///   header     magic, version, size, checksum, counts
///   side × 2   keys in byte order   "اتفاق" "اثنين" …     binary search
///              frequency per key    background passages that hold it
///              row per key          offsets into the translations
///              members by family    keys of one derivation
///   translations × 2                rows of (other key, forward, backward), by falling strength
class Lexicon {
  public:
    /// The lexicon inside the binary.
    static Lexicon shipped();
    /// Maps a file. IoError; FormatError for a damaged or foreign file (the checksum is verified).
    static Lexicon open(const std::string& path);
    /// Reads a lexicon from memory that outlives it. `name` is for messages.
    static Lexicon view(std::span<const std::byte> bytes, const std::string& name);

    [[nodiscard]] std::size_t key_count(Language side) const;
    [[nodiscard]] std::string_view key(Language side, std::uint32_t number) const;
    [[nodiscard]] std::optional<std::uint32_t> find(Language side, std::string_view key) const;
    /// Number of background passages that hold the key, at least 1.
    [[nodiscard]] std::uint32_t frequency(Language side, std::uint32_t number) const;
    /// By falling strength.
    [[nodiscard]] std::span<const Translation> translations(Language side, std::uint32_t number) const;
    /// The keys of a family, by rising number. Empty for an empty family.
    [[nodiscard]] std::span<const FamilyMember> members(Language side, std::string_view family) const;
    /// Background passages that frequencies were counted over.
    [[nodiscard]] std::uint32_t background_passages() const;
    [[nodiscard]] std::size_t size_bytes() const;
    [[nodiscard]] std::uint64_t checksum() const;
    [[nodiscard]] const std::string& name() const;

  private:
    struct Content;
    explicit Lexicon(std::shared_ptr<const Content> content);
    std::shared_ptr<const Content> content_;
};

}  // namespace dragoman::lexicon
