// A folder of a test's own, gone with it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dragoman::test {

class TempFolder {
  public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// The path of a file in it; missing folders on the way are made.
    [[nodiscard]] std::string file(std::string_view name) const;
    /// Writes a file and gives its path.
    [[nodiscard]] std::string write(std::string_view name, std::string_view bytes) const;

  private:
    std::filesystem::path path_;
};

/// All bytes of a file; throws if it cannot be read.
std::string read_bytes(const std::filesystem::path& path);

}  // namespace dragoman::test
