#include "pipeline/journal.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"

namespace dragoman::pipeline {

namespace {

constexpr std::size_t kWorthAFile = std::size_t{1} << 20;
constexpr std::uint64_t kHeaderKey = 0;

struct Head {
    std::uint64_t size = 0;
    std::uint64_t key = 0;
    std::uint64_t hash = 0;
};

std::uint64_t hash_of(const Head& head, std::string_view payload) {
    return mix64(mix64(head.size, head.key), hash64(payload));
}

std::uint64_t key_of(std::string_view stage, std::uint64_t unit) { return mix64(hash64(stage), unit) | 1U; }

/// False at the end of the file, and where reading fails.
bool read_at(int file, std::uint64_t at, char* out, std::uint64_t size) {
    while (size > 0) {
        const ssize_t got = ::pread(file, out, size, static_cast<off_t>(at));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        out += got;
        at += static_cast<std::uint64_t>(got);
        size -= static_cast<std::uint64_t>(got);
    }
    return true;
}

std::uint64_t size_of(int file) {
    struct stat facts {};
    return ::fstat(file, &facts) == 0 ? static_cast<std::uint64_t>(facts.st_size) : 0;
}

/// Calls `take(key, begin, payload)` for each whole record until it says false; returns where the last one ends.
template <typename Take>
std::uint64_t scan(int file, const Take& take) {
    const std::uint64_t size = size_of(file);
    std::uint64_t at = 0;
    std::string payload;
    while (at + sizeof(Head) <= size) {
        Head head;
        if (!read_at(file, at, reinterpret_cast<char*>(&head), sizeof head)) break;
        const std::uint64_t begin = at + sizeof head;
        if (head.size > size - begin) break;
        payload.resize(head.size);
        if (!read_at(file, begin, payload.data(), head.size) || hash_of(head, payload) != head.hash) break;
        at = begin + head.size;
        if (!take(head.key, begin, payload)) break;
    }
    return at;
}

}  // namespace

Journal::Journal(Options options) : options_(std::move(options)) {
    if (options_.path.empty()) return;
    std::error_code none;
    if (options_.is_continued)
        continue_file();
    else
        std::filesystem::remove(options_.path, none);
}

Journal::~Journal() {
    try {
        if (file_ >= 0) flush();
    } catch (const IoError&) {  // what could not be kept is done again
    }
    if (file_ >= 0) ::close(file_);
}

void Journal::continue_file() {
    file_ = ::open(options_.path.c_str(), O_RDWR | O_CLOEXEC);
    if (file_ < 0) return;
    bool is_own = false;
    written_ = scan(file_, [&](std::uint64_t key, std::uint64_t begin, const std::string& payload) {
        if (begin == sizeof(Head)) return is_own = key == kHeaderKey && payload == options_.header;
        places_[key] = {begin, payload.size()};
        return true;
    });
    if (!is_own) {
        ::close(std::exchange(file_, -1));
        written_ = 0;
        return;
    }
    resumed_ = !places_.empty();
    if (::ftruncate(file_, static_cast<off_t>(written_)) != 0)
        throw IoError::cannot_write(options_.path, std::strerror(errno));
}

std::optional<std::string> Journal::finished(std::string_view stage, std::uint64_t unit) {
    if (options_.on_ask) options_.on_ask();
    const std::scoped_lock lock(guard_);
    const auto found = places_.find(key_of(stage, unit));
    if (found == places_.end()) return std::nullopt;
    return read_unlocked(found->second);
}

void Journal::keep(std::string_view stage, std::uint64_t unit, std::string_view result) {
    const std::scoped_lock lock(guard_);
    if (removed_) return;
    append(key_of(stage, unit), result);
    if (file_ < 0 && !options_.path.empty() && pending_.size() >= kWorthAFile) begin_file();
    if (file_ >= 0) flush();
}

std::uint64_t Journal::place_of(std::string_view stage, std::uint64_t unit) const {
    const std::scoped_lock lock(guard_);
    return places_.at(key_of(stage, unit)).begin;
}

std::string Journal::read(std::uint64_t begin, std::uint64_t size) const {
    const std::scoped_lock lock(guard_);
    return read_unlocked({begin, size});
}

void Journal::remove() {
    const std::scoped_lock lock(guard_);
    removed_ = true;
    pending_.clear();
    if (file_ >= 0) ::close(std::exchange(file_, -1));
    std::error_code none;
    std::filesystem::remove(options_.path, none);
}

void Journal::append(std::uint64_t key, std::string_view payload) {
    if (written_ == 0 && pending_.empty() && key != kHeaderKey) append(kHeaderKey, options_.header);
    Head head{payload.size(), key, 0};
    head.hash = hash_of(head, payload);
    pending_.append(reinterpret_cast<const char*>(&head), sizeof head);
    if (key != kHeaderKey) places_[key] = {written_ + pending_.size(), payload.size()};
    pending_.append(payload);
}

void Journal::begin_file() {
    if (options_.on_begin) options_.on_begin();
    file_ = ::open(options_.path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file_ < 0) throw IoError::cannot_write(options_.path, std::strerror(errno));
}

void Journal::flush() {
    std::string_view rest = pending_;
    while (!rest.empty()) {
        const ssize_t put =
            ::pwrite(file_, rest.data(), rest.size(), static_cast<off_t>(written_ + pending_.size() - rest.size()));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) throw IoError::cannot_write(options_.path, std::strerror(put == 0 ? EIO : errno));
        rest.remove_prefix(static_cast<std::size_t>(put));
    }
    written_ += pending_.size();
    pending_.clear();
}

std::string Journal::read_unlocked(Place place) const {
    if (place.begin >= written_) return pending_.substr(place.begin - written_, place.size);
    std::string out(place.size, '\0');
    if (!read_at(file_, place.begin, out.data(), place.size))
        throw IoError::cannot_read(options_.path, "it ends too early, or a read error; start again with --overwrite");
    return out;
}

std::optional<std::string> Journal::header_in(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return std::nullopt;
    std::optional<std::string> out;
    scan(file, [&](std::uint64_t key, std::uint64_t, const std::string& payload) {
        if (key == kHeaderKey) out = payload;
        return false;
    });
    ::close(file);
    return out;
}

}  // namespace dragoman::pipeline
