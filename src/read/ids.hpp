// How records are called.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dragoman::read {

/// The id as it can stand in a table: control characters become spaces, bytes that are not UTF-8 become U+FFFD.
std::string one_line_id(std::string_view id);

/// Which ids occur below more than one folder; 16 bytes an id.
class SharedIds {
  public:
    void note(std::string_view id, std::size_t folder);
    [[nodiscard]] bool is_shared(std::string_view id) const;

  private:
    static constexpr std::size_t kShared = static_cast<std::size_t>(-1);
    std::unordered_map<std::uint64_t, std::size_t> folders_;  ///< hash64 of the id → its folder, or kShared
};

}  // namespace dragoman::read
