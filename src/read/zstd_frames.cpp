#include "read/zstd_frames.hpp"

#include <algorithm>
#include <array>

namespace dragoman::read {

namespace {

constexpr std::uint64_t kFrameMagic = 0xFD2FB528;
constexpr std::uint64_t kSkippableMagic = 0x184D2A50;  // the last four bits are free
constexpr std::uint64_t kRunLengthBlock = 1;

}  // namespace

void ZstdFrames::feed(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t taken = static_cast<std::size_t>(std::min<std::uint64_t>(missing_, bytes.size()));
        if (part_ != Part::body) {
            for (std::size_t i = 0; i < taken && value_bytes_ < 8; ++i, ++value_bytes_)
                value_ |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * value_bytes_);
        }
        bytes.remove_prefix(taken);
        missing_ -= taken;
        while (missing_ == 0) finish_part();
    }
}

void ZstdFrames::expect(Part part, std::uint64_t bytes) {
    part_ = part;
    missing_ = bytes;
    value_ = 0;
    value_bytes_ = 0;
}

void ZstdFrames::finish_part() {
    switch (part_) {
        case Part::magic: return finish_magic();
        case Part::skippable_size:
            is_last_block_ = true;
            has_checksum_ = false;
            return expect(Part::body, value_);
        case Part::descriptor: return finish_descriptor();
        case Part::rest_of_header: return expect(Part::block_header, 3);
        case Part::block_header: return finish_block_header();
        case Part::body: return finish_block();
        case Part::checksum: return expect(Part::magic, kMagicBytes);
    }
}

void ZstdFrames::finish_magic() {
    if ((value_ & ~std::uint64_t{0xF}) == kSkippableMagic) return expect(Part::skippable_size, 4);
    // Anything else is for the decompressor to complain about.
    expect(value_ == kFrameMagic ? Part::descriptor : Part::magic, value_ == kFrameMagic ? 1 : kMagicBytes);
}

void ZstdFrames::finish_descriptor() {
    constexpr std::array<std::uint64_t, 4> kDictionaryIdBytes{0, 1, 2, 4};
    constexpr std::array<std::uint64_t, 4> kContentSizeBytes{0, 2, 4, 8};
    const bool single_segment = (value_ & 0x20U) != 0;
    const std::uint64_t size_flag = value_ >> 6U;
    has_checksum_ = (value_ & 0x04U) != 0;
    const std::uint64_t window_bytes = single_segment ? 0 : 1;
    const std::uint64_t size_bytes = size_flag == 0 && single_segment ? 1 : kContentSizeBytes[size_flag];
    expect(Part::rest_of_header, window_bytes + kDictionaryIdBytes[value_ & 3U] + size_bytes);
}

void ZstdFrames::finish_block_header() {
    is_last_block_ = (value_ & 1U) != 0;
    const bool run_length = ((value_ >> 1U) & 3U) == kRunLengthBlock;
    expect(Part::body, run_length ? 1 : value_ >> 3U);
}

void ZstdFrames::finish_block() {
    if (!is_last_block_) return expect(Part::block_header, 3);
    if (has_checksum_) return expect(Part::checksum, 4);
    expect(Part::magic, kMagicBytes);
}

}  // namespace dragoman::read
