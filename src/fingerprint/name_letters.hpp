// The letters of a word as the name model counts them: one byte each, the same on every machine.
#pragma once

#include <string>
#include <string_view>

namespace dragoman::fingerprint {

/// a to z only: accents off, œ → oe, ç š → s …
std::string plain_latin(std::string_view word);

/// a to z, `E` for an e that an accent makes sound (é è ê), š → ch, č → tch; everything else drops.
///   "Bédié" → "bEdiE"
std::string latin_letters(std::string_view word);

/// `A` to `\` for the 28 letters in the order of kArabicAlphabet, after normalize::arabic_form: hamza seats count as
/// the letter that carries them, a lone hamza drops, Persian and Maghrebi letters fall to their neighbours.
std::string arabic_letters(std::string_view word);

inline constexpr std::u32string_view kArabicAlphabet = U"ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

/// An Arabic word without the article and what is glued before it. Only a bare alef makes an article: ألمانيا has none.
std::string_view without_article(std::string_view word);

bool has_arabic(std::string_view word);

}  // namespace dragoman::fingerprint
