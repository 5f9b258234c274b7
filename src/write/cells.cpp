#include "write/cells.hpp"

#include <algorithm>

#include "dragoman/text/utf8.hpp"

namespace dragoman::write {

namespace {

/// Whatever one reader or another takes for the end of a line.
bool ends_a_line(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

}  // namespace

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(text, at);
        line.append(ends_a_line(c) ? std::string_view{" "} : text.substr(begin, at - begin));
    }
    return line;
}

std::string cell(std::string_view text) {
    std::string out = one_line(text);
    std::replace(out.begin(), out.end(), '\t', ' ');
    return out;
}

}  // namespace dragoman::write
