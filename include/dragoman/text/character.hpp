// Properties of single characters (Unicode 15, by ICU 72).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dragoman::text {

/// Unicode White_Space.
bool is_space(char32_t c);
/// General categories L* and M*: what a word is made of, marks included.
bool is_letter_or_mark(char32_t c);
bool is_mark(char32_t c);
bool is_upper(char32_t c);
bool is_arabic_letter(char32_t c);
bool is_latin_letter(char32_t c);
/// Characters without a shape of their own: U+FEFF, ZWJ, ZWNJ, direction marks and isolates, soft hyphen.
bool is_ignorable(char32_t c);
/// Value 0 to 9 of a decimal digit of any script.
std::optional<int> digit_value(char32_t c);
/// Simple lower-case mapping, one to one.
char32_t to_lower(char32_t c);
/// The letter under its accents (é → e, œ stays), by canonical decomposition; other characters as they are.
char32_t without_accent(char32_t c);

/// The letters behind a compatibility form (NFKC of one character): ﻻ → لا.
std::u32string compatibility_letters(char32_t c);

/// Without leading and trailing white space.
std::string_view trimmed(std::string_view text);

/// Letters and their marks as one character where there is one (NFC): e + U+0301 → é.
std::string composed(std::string_view text);

/// Lower case throughout, by simple mappings: for keys, not for display.
std::string lower(std::string_view text);
/// Lower case and without accents; œ → oe, æ → ae.
std::string lower_plain(std::string_view text);

}  // namespace dragoman::text
