#include <algorithm>
#include <array>

#include "dragoman/segment/segment.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::segment {

namespace {

/// Quotes, brackets, blanks and marks of direction, which may stand behind the stop.
bool is_closing(char32_t c) {
    constexpr std::array kClosing = {U' ',      U'\t', U'"',      U'\'',     U')',      U']',      U'»',
                                     U'”',      U'’',  U'\u00a0', U'\u202f', U'\u200e', U'\u200f', U'\u202c',
                                     U'\u2069', U'*',  U'\u2009', U'\ufeff', U'\n',     U'\r'};
    return std::ranges::find(kClosing, c) != kClosing.end();
}

}  // namespace

Ending ending_of(std::string_view passage) {
    std::size_t end = passage.size();
    while (end > 0) {
        const char32_t c = text::previous_code_point(passage, end);
        switch (c) {
            case U'.':
            case U'…':
            case U'۔': return Ending::stop;
            case U'?':
            case U'؟': return Ending::question;
            case U'!': return Ending::exclamation;
            case U':': return Ending::colon;
            case U',':
            case U'،':
            case U';':
            case U'؛': return Ending::comma;
            default: break;
        }
        if (!is_closing(c)) return Ending::none;
    }
    return Ending::none;
}

}  // namespace dragoman::segment
