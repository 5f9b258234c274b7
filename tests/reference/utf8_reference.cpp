#include "reference/utf8_reference.hpp"

#include <array>

namespace dragoman::reference {

namespace {

struct Range {
    unsigned low = 1;
    unsigned high = 0;

    [[nodiscard]] bool holds(unsigned byte) const { return byte >= low && byte <= high; }
};

struct Row {
    std::size_t length;
    std::array<Range, 4> bytes;
};

constexpr Range kTail{0x80, 0xBF};
constexpr std::array<Row, 9> kWellFormed = {{
    {1, {{{0x00, 0x7F}, {}, {}, {}}}},
    {2, {{{0xC2, 0xDF}, kTail, {}, {}}}},
    {3, {{{0xE0, 0xE0}, {0xA0, 0xBF}, kTail, {}}}},
    {3, {{{0xE1, 0xEC}, kTail, kTail, {}}}},
    {3, {{{0xED, 0xED}, {0x80, 0x9F}, kTail, {}}}},
    {3, {{{0xEE, 0xEF}, kTail, kTail, {}}}},
    {4, {{{0xF0, 0xF0}, {0x90, 0xBF}, kTail, kTail}}},
    {4, {{{0xF1, 0xF3}, kTail, kTail, kTail}}},
    {4, {{{0xF4, 0xF4}, {0x80, 0x8F}, kTail, kTail}}},
}};

bool fits(const Row& row, std::string_view bytes) {
    if (bytes.size() < row.length) return false;
    for (std::size_t i = 0; i < row.length; ++i) {
        if (!row.bytes[i].holds(static_cast<unsigned char>(bytes[i]))) return false;
    }
    return true;
}

}  // namespace

std::size_t well_formed_length(std::string_view bytes, std::size_t at) {
    for (const Row& row : kWellFormed) {
        if (fits(row, bytes.substr(at))) return row.length;
    }
    return 0;
}

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = well_formed_length(bytes, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

}  // namespace dragoman::reference
