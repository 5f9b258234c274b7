#include "read/file_bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <vector>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dragoman::read {

namespace {

constexpr std::size_t kDrainBlockBytes = std::size_t{256} << 10;

ReadFailure failure_of_system() { return ReadFailure(std::generic_category().message(errno)); }

}  // namespace

struct FileBytes::Hasher {
    XXH3_state_t state;
};

FileBytes::FileBytes(const std::string& path) : hasher_(std::make_unique<Hasher>()) {
    descriptor_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor_ < 0) throw failure_of_system();
    struct stat facts {};
    is_regular_ = ::fstat(descriptor_, &facts) == 0 && S_ISREG(facts.st_mode);
    if (is_regular_) size_on_disk_ = static_cast<std::uint64_t>(facts.st_size);
    XXH3_64bits_reset(&hasher_->state);
}

FileBytes::~FileBytes() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

std::size_t FileBytes::read(char* out, std::size_t count) {
    ssize_t got = 0;
    do {
        got = ::read(descriptor_, out, count);
    } while (got < 0 && errno == EINTR);
    if (got < 0) throw failure_of_system();
    const auto size = static_cast<std::size_t>(got);
    XXH3_64bits_update(&hasher_->state, out, size);
    bytes_read_ += size;
    return size;
}

void FileBytes::drain() {
    if (!is_regular_ || bytes_read_ >= size_on_disk_) return;
    std::vector<char> block(kDrainBlockBytes);
    while (read(block.data(), block.size()) > 0) {
    }
}

std::uint64_t FileBytes::hash() const { return XXH3_64bits_digest(&hasher_->state); }

}  // namespace dragoman::read
