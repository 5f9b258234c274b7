#include "evaluate/text_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
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

std::vector<std::string> read_lines(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw IoError::cannot_read(path, "no such file, or no permission");
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (const auto bad = text::first_invalid_byte(line)) {
            throw FormatError::at(path, out.size() + 1,
                                  "is not UTF-8 at byte " + std::to_string(*bad) + " of the line");
        }
        out.push_back(std::move(line));
    }
    return out;
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

LinePairs read_line_pairs(const std::string& ar_path, const std::string& fr_path) {
    LinePairs pairs{read_lines(ar_path), read_lines(fr_path)};
    if (pairs.ar.empty()) throw FormatError::at(ar_path, 0, "is empty");
    if (pairs.ar.size() != pairs.fr.size()) {
        throw FormatError::at(fr_path, 0,
                              "has " + std::to_string(pairs.fr.size()) + " lines, " + ar_path + " has " +
                                  std::to_string(pairs.ar.size()) +
                                  "; line n of one must belong to line n of the other");
    }
    return pairs;
}

}  // namespace dragoman::evaluate
