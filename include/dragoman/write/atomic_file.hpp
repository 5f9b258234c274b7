// Files that appear under their name only when they are complete.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace dragoman::write {

/// Writes to `PATH.tmp-PID` and renames on commit(). Every failing write, flush or rename throws IoError::cannot_write
/// with the final path; an uncommitted file is removed by the destructor. `-` is stdout, which is only flushed; a
/// device or a pipe is written in place.
class AtomicFile {
  public:
    explicit AtomicFile(std::string path);
    ~AtomicFile();
    AtomicFile(AtomicFile&&) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::string_view bytes);
    /// Flushes and closes, so that only the rename can still fail; commit() does it otherwise. Nothing is written
    /// after.
    void close();
    void commit();
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
    std::string temporary_path_;
    std::FILE* stream_ = nullptr;
};

}  // namespace dragoman::write
