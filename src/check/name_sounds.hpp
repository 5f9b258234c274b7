// Names of one text that may stand in the other, written by ear.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "dragoman/core/span.hpp"

namespace dragoman::check {

/// Adds the consonant keys of Arabic words, each with and without the clitics that it may begin with.
void add_arabic_consonants(std::string_view text, ByteSpan span, std::set<std::string>& keys);

/// Whether a word of a French name has the consonants of an Arabic one.
bool sounds_like_one(std::string_view name, const std::set<std::string>& keys);

}  // namespace dragoman::check
