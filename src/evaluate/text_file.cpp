#include "evaluate/text_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "dragoman/core/error.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::evaluate {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

IoError unreadable(const std::string& path) {
    return IoError::cannot_read(path, std::generic_category().message(errno));
}

std::string read_bytes(const std::string& path) {
    const std::unique_ptr<std::FILE, CloseFile> file{std::fopen(path.c_str(), "rb")};
    if (!file) throw unreadable(path);
    std::string bytes;
    std::array<char, 1U << 16U> block{};
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), file.get())) {
        bytes.append(block.data(), count);
    }
    if (std::ferror(file.get()) != 0) throw unreadable(path);
    return bytes;
}

}  // namespace

std::string read_text_file(const std::string& path) {
    std::string bytes = read_bytes(path);
    if (const auto bad = text::first_invalid_byte(bytes)) {
        const auto line = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*bad), '\n') + 1;
        throw FormatError::at(path, static_cast<std::size_t>(line), "not UTF-8");
    }
    return bytes;
}

}  // namespace dragoman::evaluate
