// Families: words of one derivation, whatever their inflection.
#pragma once

#include <string>
#include <string_view>

#include "dragoman/core/document.hpp"

namespace dragoman::normalize {

/// The family that a key (see Normalizer) belongs to; empty if it has none. Coarse on purpose: strangers share one too.
///   Arabic: the 2 to 4 consonants that are left without the letters of patterns (قال, يقول, أقوال → قل)
///   French: the first 5 letters of the stem (élection, électoral → elect)
/// Prefixes and suffixes are those that light stemmers take off (Larkey, Ballesteros & Connell 2007) and those of
/// verbs.
std::string family(std::string_view key, Language language);

}  // namespace dragoman::normalize
