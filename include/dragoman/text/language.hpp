// Which language a text is written in, by its content (cld2).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dragoman/core/document.hpp"

namespace dragoman::text {

struct LanguageGuess {
    std::optional<Language> language;  ///< empty: neither Arabic nor French
    std::string name;                  ///< English name of what was found (`Persian`), or `an unknown language`
    bool reliable = false;
};

/// Judges the body of the text; short page furniture in another language does not decide. Persian, Urdu and other
/// languages in Arabic script are not Arabic, Vietnamese and English are not French. `hint` (a BCP 47 code from
/// metadata, may be empty) decides only what the content leaves open.
LanguageGuess detect_language(std::string_view text, std::string_view hint = {});

}  // namespace dragoman::text
