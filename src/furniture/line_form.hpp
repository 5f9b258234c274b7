// What a single line looks like, without knowing the page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dragoman/core/document.hpp"

namespace dragoman::furniture {

enum class LineForm : std::uint8_t {
    body,
    page_text,   ///< menu, share button, subscription, copyright, advertisement, site banner
    page_end,    ///< comment box, related stories: what follows belongs to the page
    image_name,  ///< a file name
    caption,     ///< ends with a photo credit
    signature,   ///< an agency in parentheses
    source,      ///< `Source : …`
    dateline,    ///< when the page was published
};

LineForm form_of(std::string_view line, Language language);

/// Whether a line right below an image's file name can be its caption: short, and signed or without a full stop.
bool may_be_caption(std::string_view line);

/// The site's name in a copyright line (`© 2024 Sahel Info - Mentions légales` → `sahel info`), as plain_line() writes
/// it; empty if the line holds none.
std::string site_name(std::string_view line);

/// Lower case, no accents, Arabic letters in one form, digits → 0, punctuation and white space → single spaces.
std::string plain_line(std::string_view line);

}  // namespace dragoman::furniture
