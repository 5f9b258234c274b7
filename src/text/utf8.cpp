#include "dragoman/text/utf8.hpp"

#include <array>

// ICU's UTF-8 macros expand to signed and unsigned mixtures; this is the one file that uses them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <unicode/utf8.h>

namespace dragoman::text {

std::optional<std::size_t> first_invalid_byte(std::string_view bytes) {
    const char* const data = bytes.data();
    const std::size_t length = bytes.size();
    std::size_t offset = 0;
    while (offset < length) {
        if (static_cast<unsigned char>(data[offset]) < 0x80) {
            ++offset;
            continue;
        }
        const std::size_t start = offset;
        UChar32 code_point = 0;
        U8_NEXT(data, offset, length, code_point);
        if (code_point < 0) return start;
    }
    return std::nullopt;
}

char32_t next_code_point(std::string_view bytes, std::size_t& offset) {
    const auto lead = static_cast<unsigned char>(bytes[offset]);
    if (lead < 0x80) {
        ++offset;
        return lead;
    }
    UChar32 code_point = 0;
    U8_NEXT_OR_FFFD(bytes.data(), offset, bytes.size(), code_point);
    return static_cast<char32_t>(code_point);
}

char32_t previous_code_point(std::string_view bytes, std::size_t& offset) {
    UChar32 code_point = 0;
    auto position = static_cast<std::int32_t>(offset);
    U8_PREV_OR_FFFD(bytes.data(), 0, position, code_point);
    offset = static_cast<std::size_t>(position);
    return static_cast<char32_t>(code_point);
}

void append_code_point(char32_t code_point, std::string& out) {
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(buffer.data(), length, static_cast<UChar32>(code_point));
    out.append(buffer.data(), length);
}

}  // namespace dragoman::text
#pragma GCC diagnostic pop

namespace dragoman::text {

std::u32string decode(std::string_view bytes) {
    std::u32string out;
    out.reserve(bytes.size());
    for (std::size_t offset = 0; offset < bytes.size();) out.push_back(next_code_point(bytes, offset));
    return out;
}

std::string encode(std::u32string_view code_points) {
    std::string out;
    out.reserve(code_points.size() * 2);
    for (const char32_t code_point : code_points) append_code_point(code_point, out);
    return out;
}

std::size_t count_code_points(std::string_view bytes) {
    std::size_t count = 0;
    for (const char byte : bytes) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

}  // namespace dragoman::text
