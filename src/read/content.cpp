#include "read/content.hpp"

#include <algorithm>
#include <cstddef>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "read/encoding_hint.hpp"

namespace dragoman::read {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Text has no control characters but white space; a few strays are let pass, more than one in 50 bytes are not.
constexpr std::size_t kInspectedBytes = 8192;
constexpr std::size_t kStrayControls = 4;
constexpr std::size_t kBytesPerControl = 50;

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

bool is_control(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && (code < '\t' || code > '\r')) || code == 0x7F;
}

bool is_binary(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) return true;
    const std::string_view head = bytes.substr(0, kInspectedBytes);
    const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control));
    return controls >= kStrayControls && controls * kBytesPerControl > head.size();
}

}  // namespace

std::optional<ContentProblem> problem_with(std::string_view bytes) {
    if (is_utf16(bytes))
        return ContentProblem{RefusalReason::not_utf8,
                              "is not UTF-8 but UTF-16, from its byte 0 on; convert it with iconv -f UTF-16 -t UTF-8",
                              true};
    if (is_binary(bytes)) return ContentProblem{RefusalReason::binary, "is not text but binary data; remove it", false};
    if (const auto offset = text::first_invalid_byte(bytes))
        return ContentProblem{RefusalReason::not_utf8, not_utf8_message(bytes, *offset), false};
    if (text::trimmed(without_byte_order_mark(bytes)).empty())
        return ContentProblem{RefusalReason::empty, "is empty or nothing but white space; remove it", false};
    return std::nullopt;
}

std::string_view without_byte_order_mark(std::string_view bytes) {
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    return bytes;
}

}  // namespace dragoman::read
