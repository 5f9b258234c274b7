// Whether a zstd stream ends where a frame ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dragoman::read {

/// Walks the frames of a zstd stream without decompressing them (RFC 8878, 3.1). Boost's decompressor takes a stream
/// that stops inside a frame for a complete one; this tells them apart.
///
///   magic  header        block           block          checksum
///   4      2 to 14       3 + size        3 + size       0 or 4      bytes; the last block says that it is the last
class ZstdFrames {
  public:
    void feed(std::string_view bytes);
    /// Nothing of a frame has begun that has not ended too.
    [[nodiscard]] bool is_complete() const { return part_ == Part::magic && missing_ == kMagicBytes; }

  private:
    enum class Part : std::uint8_t { magic, skippable_size, descriptor, rest_of_header, block_header, body, checksum };
    static constexpr std::uint64_t kMagicBytes = 4;

    void expect(Part part, std::uint64_t bytes);
    void finish_part();
    void finish_magic();
    void finish_descriptor();
    void finish_block_header();
    void finish_block();

    Part part_ = Part::magic;
    std::uint64_t missing_ = kMagicBytes;  ///< bytes until the part is whole
    std::uint64_t value_ = 0;              ///< the first 8 bytes of the part, little-endian; not kept for bodies
    unsigned value_bytes_ = 0;
    bool has_checksum_ = false;
    bool is_last_block_ = false;
};

}  // namespace dragoman::read
