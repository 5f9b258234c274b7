// The bytes of one file as they lie on disk, counted and hashed while they pass.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace dragoman::read {

/// Opening or reading failed; `what()` is the system's reason. Becomes a refusal, never leaves the room.
class ReadFailure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

class FileBytes {
  public:
    /// `-` is stdin. Throws ReadFailure.
    explicit FileBytes(const std::string& path);
    ~FileBytes();
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;

    /// Up to `count` bytes; 0 only at the end. Throws ReadFailure.
    std::size_t read(char* out, std::size_t count);
    /// Reads what is left, so that count and hash are those of the whole file. Endless files (devices) are left alone.
    void drain();

    [[nodiscard]] bool is_empty() const { return is_regular_ && size_on_disk_ == 0; }
    /// As the file system has it; 0 for what is no regular file.
    [[nodiscard]] std::uint64_t size_on_disk() const { return size_on_disk_; }
    [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }
    /// hash64 of all bytes read so far.
    [[nodiscard]] std::uint64_t hash() const;

  private:
    struct Hasher;

    int descriptor_ = -1;
    bool is_regular_ = false;
    std::uint64_t size_on_disk_ = 0;
    std::uint64_t bytes_read_ = 0;
    std::unique_ptr<Hasher> hasher_;
};

}  // namespace dragoman::read
