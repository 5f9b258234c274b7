#include "evaluate/white_space.hpp"

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::evaluate {

bool is_white_space(char32_t c) { return text::is_space(c) || (c >= 0x1C && c <= 0x1F); }

std::string_view stripped(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t next = 0; begin < text.size(); begin = next) {
        if (!is_white_space(text::next_code_point(text, next))) break;
    }
    std::size_t end = text.size();
    for (std::size_t before = end; end > begin; end = before) {
        if (!is_white_space(text::previous_code_point(text, before))) break;
    }
    return text.substr(begin, end - begin);
}

std::string flattened(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_white_space(text::next_code_point(text, at))) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out.append(text.substr(begin, at - begin));
    }
    return out;
}

}  // namespace dragoman::evaluate
