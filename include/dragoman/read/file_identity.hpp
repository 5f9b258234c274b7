// Which file a path leads to, however it is written.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace dragoman::read {

/// Equal for all paths, links included, that lead to one file.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    friend auto operator<=>(const FileIdentity&, const FileIdentity&) = default;
};

/// Nothing where the path leads nowhere.
std::optional<FileIdentity> identity_of(const std::string& path);

}  // namespace dragoman::read
