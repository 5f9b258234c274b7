// Image file names in running text and in addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/span.hpp"

namespace dragoman::fingerprint {

struct ImageName {
    ByteSpan span;
    std::string
        name;  ///< lower case, escapes decoded, without the size that a site adds: `summit-300x200.jpg` → `summit.jpg`
};

/// Names that end in .jpg .jpeg .png .webp .gif; those of under four characters (`1.jpg`) tell nothing and are left
/// out.
std::vector<ImageName> find_image_names(std::string_view text, ByteSpan span);

}  // namespace dragoman::fingerprint
