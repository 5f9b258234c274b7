#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"

namespace dragoman::segment {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // a signature of the file, not a character of the text

/// `part` must lie inside `whole`.
ByteSpan span_of(std::string_view part, std::string_view whole) {
    const auto begin = static_cast<std::uint32_t>(part.data() - whole.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

/// The trimmed lines of a text, empty ones included.
std::vector<ByteSpan> lines(std::string_view text) {
    std::vector<ByteSpan> out;
    std::size_t begin = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (begin <= text.size()) {
        std::size_t end = text.find_first_of("\r\n", begin);
        if (end == std::string_view::npos) end = text.size();
        out.push_back(span_of(text::trimmed(text.substr(begin, end - begin)), text));
        if (out.back().empty()) out.back() = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin)};
        const bool pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
        begin = end + (pair ? 2 : 1);
    }
    return out;
}

}  // namespace

std::vector<ByteSpan> paragraphs(std::string_view text, ParagraphMode mode) {
    std::vector<ByteSpan> out;
    bool open = false;
    for (const ByteSpan line : lines(text)) {
        if (line.empty()) {
            open = false;
        } else if (mode == ParagraphMode::blank && open) {
            out.back().end = line.end;
        } else {
            out.push_back(line);
            open = true;
        }
    }
    return out;
}

}  // namespace dragoman::segment
