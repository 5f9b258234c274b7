// One article as its file holds it: strings by their role, nothing interpreted.
#pragma once

#include <optional>
#include <string>

#include "dragoman/core/document.hpp"

namespace dragoman::read {

struct Record {
    Origin origin;
    std::string id;     ///< see inputs.hpp for how it is made
    std::string text;   ///< valid UTF-8; a leading U+FEFF is left out
    std::string title;  ///< the metadata as found; `null`, "None" and "" are empty
    std::string url;
    std::string date;
    std::string language;
    std::optional<Language> side;  ///< set by --ar and --fr: overrules detection
};

}  // namespace dragoman::read
