#include "dragoman/write/atomic_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "dragoman/core/error.hpp"

namespace dragoman::write {

namespace {

constexpr std::string_view kStdout = "-";

IoError failed(const std::string& path) {
    return IoError::cannot_write(path, std::generic_category().message(errno == 0 ? EIO : errno));
}

/// A device or a pipe must stay what it is; a new file cannot take its place.
bool is_written_in_place(const std::string& path) {
    std::error_code none;
    const auto status = std::filesystem::status(path, none);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

}  // namespace

AtomicFile::AtomicFile(std::string path) : path_(std::move(path)) {
    if (path_ == kStdout) {
        stream_ = stdout;
        return;
    }
    if (!is_written_in_place(path_)) temporary_path_ = path_ + ".tmp-" + std::to_string(::getpid());
    stream_ = std::fopen(temporary_path_.empty() ? path_.c_str() : temporary_path_.c_str(), "wb");
    if (stream_ != nullptr) return;
    temporary_path_.clear();
    throw failed(path_);
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_path_(std::exchange(other.temporary_path_, {})),
      stream_(std::exchange(other.stream_, nullptr)) {}

AtomicFile::~AtomicFile() {
    if (stream_ != nullptr && stream_ != stdout) std::fclose(stream_);
    if (!temporary_path_.empty()) std::remove(temporary_path_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), stream_) != bytes.size()) throw failed(path_);
}

void AtomicFile::close() {
    std::FILE* const stream = std::exchange(stream_, nullptr);
    if (stream == nullptr) return;
    errno = 0;
    const bool spoilt = std::ferror(stream) != 0;
    const int result = stream == stdout ? std::fflush(stream) : std::fclose(stream);
    if (spoilt || result != 0) throw failed(path_);
}

void AtomicFile::commit() {
    close();
    if (temporary_path_.empty()) return;
    if (std::rename(temporary_path_.c_str(), path_.c_str()) != 0) throw failed(path_);
    temporary_path_.clear();
}

}  // namespace dragoman::write
