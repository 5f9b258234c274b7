// Values as bytes and back, for files that the same program on the same machine reads again.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace dragoman {

class Packer {
  public:
    template <typename T>
    requires std::is_trivially_copyable_v<T>
    void add(const T& value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
    /// In seven bits a byte, the lowest first; the eighth says that more follow.
    void add_size(std::size_t size) {
        for (; size >= 128; size >>= 7) bytes_ += static_cast<char>(size | 128);
        bytes_ += static_cast<char>(size);
    }
    void add_text(std::string_view text) {
        add_size(text.size());
        bytes_.append(text);
    }
    template <typename T>
    requires std::is_trivially_copyable_v<T>
    void add_all(const std::vector<T>& values) {
        add_text({reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)});
    }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

/// Gives back what a Packer was given, in the same order. Throws std::out_of_range beyond the end.
class Unpacker {
  public:
    /// `bytes` must outlive it and what text() returns.
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    template <typename T>
    requires std::is_trivially_copyable_v<T> T get() {
        T out;
        std::memcpy(&out, next(sizeof out), sizeof out);
        return out;
    }
    std::size_t size() {
        std::size_t out = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto part = get<unsigned char>();
            out |= static_cast<std::size_t>(part & 127U) << shift;
            if (part < 128) break;
        }
        return out;
    }
    std::string_view text() {
        const std::size_t count = size();
        return {next(count), count};
    }
    template <typename T>
    requires std::is_trivially_copyable_v<T> std::vector<T> all() {
        const std::string_view bytes = text();
        std::vector<T> out(bytes.size() / sizeof(T));
        if (!out.empty()) std::memcpy(out.data(), bytes.data(), out.size() * sizeof(T));
        return out;
    }
    /// Of the next byte.
    [[nodiscard]] std::size_t position() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

  private:
    const char* next(std::size_t count) {
        if (count > bytes_.size() - at_) throw std::out_of_range("packed values end too early");
        return bytes_.data() + std::exchange(at_, at_ + count);
    }
    std::string_view bytes_;
    std::size_t at_ = 0;
};

}  // namespace dragoman
