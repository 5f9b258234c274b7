// An article in one language, its text byte for byte as it was read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/date.hpp"
#include "dragoman/core/span.hpp"

namespace dragoman {

enum class Language : std::uint8_t { arabic, french };

/// BCP 47 code: `ar` or `fr`.
constexpr std::string_view language_code(Language language) { return language == Language::arabic ? "ar" : "fr"; }

constexpr Language other_language(Language language) {
    return language == Language::arabic ? Language::french : Language::arabic;
}

/// Where a document was read: a file, and for files of many records the 1-based line (or element) in it.
struct Origin {
    std::string path;
    std::size_t line = 0;  ///< 0: the whole file is the document
    friend bool operator==(const Origin&, const Origin&) = default;
};

/// `FILE` or `FILE:LINE`, for messages.
std::string to_string(const Origin& origin);

struct Document {
    std::string id;
    Language language = Language::arabic;
    std::string text;   ///< valid UTF-8, never altered
    std::string title;  ///< metadata, not a paragraph; empty: unknown
    std::string url;    ///< the article's own address; empty: unknown
    std::optional<CivilDate> published;
    Origin origin;
    std::vector<ByteSpan> paragraphs;  ///< in text order, trimmed, none empty
};

}  // namespace dragoman
