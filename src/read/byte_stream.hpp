// The content of a file, decompressed while it is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "read/file_bytes.hpp"

namespace dragoman::read {

enum class Compression : std::uint8_t { none, gzip, zstd };

class ByteStream {
  public:
    /// `file` must outlive the stream.
    ByteStream(FileBytes& file, Compression compression);
    ~ByteStream();
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    /// Up to `count` bytes; 0 only at the end or where the compressed data are damaged. Throws ReadFailure.
    std::size_t read(char* out, std::size_t count);
    /// All of it, but at most `count` bytes.
    [[nodiscard]] std::string read_up_to(std::uint64_t count);

    /// The compressed data ended too early or are wrong: what was read so far is what could be saved.
    [[nodiscard]] bool is_damaged() const { return damaged_; }
    [[nodiscard]] FileBytes& file() { return file_; }

  private:
    class Decompressor;
    class Gunzip;
    class Unzstd;

    FileBytes& file_;
    std::unique_ptr<Decompressor> decompressor_;  ///< none for plain files
    bool damaged_ = false;
};

}  // namespace dragoman::read
