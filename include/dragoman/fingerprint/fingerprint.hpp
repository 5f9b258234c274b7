// Fingerprints of an article: what identifies its story in any language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/document.hpp"

namespace dragoman::fingerprint {

enum class Kind : std::uint8_t {
    cited_url,  ///< an address in the text, language_free_url; and the article's own, for the other one may cite it
    image,      ///< an image file name in the text (`ttxvn-summit.jpg`)
    own_url,    ///< the article's own address, language_free_url; also its number or slug parts
    date,       ///< a day or month with year, or day and month, said in the text
    number,     ///< a value, above the small numbers that every text has
    name,  ///< consonant key of a name (French: capitalised inside a sentence; Arabic: any word, see consonant_key)
    code,  ///< Latin letters or Latin and digits in either text: acronyms, codes, foreign names in Latin script
};

/// `cited_url` … as used in files.
std::string_view to_string(Kind kind);

/// Two documents share a fingerprint if kind and key are equal.
struct Fingerprint {
    Kind kind = Kind::number;
    std::uint64_t key = 0;        ///< hash64 of the canonical form, mixed with the kind
    std::uint32_t paragraph = 0;  ///< first paragraph that holds it; 0 also for own_url
    std::string display;          ///< the canonical value, for people
};

/// All fingerprints of a segmented document, sorted by (kind, key), each key once.
std::vector<Fingerprint> fingerprints_of(const Document& document);

}  // namespace dragoman::fingerprint
