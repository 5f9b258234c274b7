#include "pair_table.hpp"

#include <unicode/regex.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace {

icu::UnicodeString without(const icu::UnicodeString& text, const char16_t* pattern, const char16_t* replacement) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RegexMatcher matcher(icu::UnicodeString(pattern), text, 0, status);
    icu::UnicodeString out = matcher.replaceAll(icu::UnicodeString(replacement), status);
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
    return out;
}

/// Without what is in brackets, vowel signs, kashida, direction marks and digits; one plain space between words.
icu::UnicodeString cleaned(icu::UnicodeString name) {
    name = without(name, u"\\([^)]*\\)|\\[[^\\]]*\\]", u" ");
    name = without(name, u"[\\u064B-\\u065F\\u0670\\u0640]|\\p{Cf}|\\p{Nd}", u"");
    name = without(name, u"[\\s\\u00A0\\u202F]+", u" ");
    return without(name, u"^[^\\p{L}]+|[^\\p{L}]+$", u"");
}

bool only_letters_of(UScriptCode script, const icu::UnicodeString& name) {
    bool any = false;
    for (int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
        UErrorCode status = U_ZERO_ERROR;
        const UChar32 c = name.char32At(at);
        if (u_isalpha(c) == 0) continue;
        if (uscript_getScript(c, &status) != script) return false;
        any = true;
    }
    return any;
}

bool has_brackets(const icu::UnicodeString& name) { return name.indexOf(u'(') >= 0 || name.indexOf(u'[') >= 0; }

bool is_code(const icu::UnicodeString& french) {
    bool has_lower = false;
    for (int32_t at = 0; at < french.length(); ++at) has_lower = has_lower || u_islower(french.charAt(at)) != 0;
    return !has_lower;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

}  // namespace

void PairTable::add(const icu::UnicodeString& arabic, const icu::UnicodeString& french) {
    if (has_brackets(arabic) != has_brackets(french)) return;
    const icu::UnicodeString ar = cleaned(arabic);
    const icu::UnicodeString fr = cleaned(french);
    if (only_letters_of(USCRIPT_ARABIC, ar) && only_letters_of(USCRIPT_LATIN, fr) && !is_code(fr)) {
        pairs_.emplace(utf8(ar), utf8(fr));
    }
}

void PairTable::print() const {
    for (const auto& [arabic, french] : pairs_) std::printf("%s\t%s\n", arabic.c_str(), french.c_str());
}
