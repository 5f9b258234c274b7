// Names across scripts: the consonants that Arabic and French spelling share.
#pragma once

#include <string>
#include <string_view>

namespace dragoman::fingerprint {

/// Maps a word of either script to phonetic consonant classes; vowels, w, y and h drop, doubles are squeezed.
///   "Guterres", "غوتيريش" → the same or a near key; "Bui" → "b", "بوي" → "b"
/// Empty if no consonant is left. The result is ASCII, one character a class.
std::string consonant_key(std::string_view word);

}  // namespace dragoman::fingerprint
