#include "dragoman/text/character.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>

#include "dragoman/text/utf8.hpp"

namespace dragoman::text {

namespace {

constexpr char32_t kAsciiEnd = 0x80;

UChar32 point(char32_t c) { return static_cast<UChar32>(c); }

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

char32_t decomposed_base(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString decomposition;
    if (U_FAILURE(status) || !nfd->getDecomposition(point(c), decomposition)) return c;
    return static_cast<char32_t>(decomposition.char32At(0));
}

/// Bases of U+0080 to U+024F, which hold every letter of French: one look-up instead of a decomposition.
const std::array<char32_t, 0x1D0>& latin_bases() {
    static const auto kTable = [] {
        std::array<char32_t, 0x1D0> table{};
        for (char32_t c = kAsciiEnd; c < kAsciiEnd + table.size(); ++c) table[c - kAsciiEnd] = decomposed_base(c);
        return table;
    }();
    return kTable;
}

}  // namespace

bool is_space(char32_t c) {
    if (c < kAsciiEnd) return c == U' ' || (c >= 0x09 && c <= 0x0D);
    return u_isUWhiteSpace(point(c)) != 0;
}

bool is_letter_or_mark(char32_t c) {
    if (c < kAsciiEnd) return is_ascii_letter(c);
    return (U_GET_GC_MASK(point(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_mark(char32_t c) { return c >= kAsciiEnd && (U_GET_GC_MASK(point(c)) & U_GC_M_MASK) != 0; }

bool is_upper(char32_t c) {
    if (c < kAsciiEnd) return c >= U'A' && c <= U'Z';
    return u_isupper(point(c)) != 0;
}

bool is_arabic_letter(char32_t c) {
    if (c < 0x600) return false;
    const bool in_block = (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || (c >= 0x6FA && c <= 0x6FF) ||
                          (c >= 0x750 && c <= 0x77F) || (c >= 0x8A0 && c <= 0x8C9) || (c >= 0xFB50 && c <= 0xFDFB) ||
                          (c >= 0xFE70 && c <= 0xFEFC);
    return in_block && u_isalpha(point(c)) != 0;
}

bool is_latin_letter(char32_t c) {
    if (c < kAsciiEnd) return is_ascii_letter(c);
    return (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) && u_isalpha(point(c)) != 0;
}

bool is_ignorable(char32_t c) {
    return c == 0xFEFF || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069);
}

std::optional<int> digit_value(char32_t c) {
    if (c < kAsciiEnd) return c >= U'0' && c <= U'9' ? std::optional<int>(static_cast<int>(c - U'0')) : std::nullopt;
    const int value = u_charDigitValue(point(c));
    // ICU also gives values to superscripts and circled digits; only General_Category Nd makes numbers.
    return value >= 0 && u_charType(point(c)) == U_DECIMAL_DIGIT_NUMBER ? std::optional<int>(value) : std::nullopt;
}

char32_t to_lower(char32_t c) {
    if (c < kAsciiEnd) return c >= U'A' && c <= U'Z' ? c + 32 : c;
    return static_cast<char32_t>(u_tolower(point(c)));
}

char32_t without_accent(char32_t c) {
    if (c < kAsciiEnd) return c;
    if (c < kAsciiEnd + latin_bases().size()) return latin_bases()[c - kAsciiEnd];
    return is_latin_letter(c) ? decomposed_base(c) : c;
}

std::u32string compatibility_letters(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString decomposition;
    if (U_FAILURE(status) || !nfkc->getDecomposition(point(c), decomposition)) return {c};
    std::u32string out;
    for (int32_t at = 0; at < decomposition.length(); at = decomposition.moveIndex32(at, 1)) {
        out.push_back(static_cast<char32_t>(decomposition.char32At(at)));
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t next = 0; begin < text.size() && is_space(next_code_point(text, next)); begin = next) {
    }
    std::size_t end = text.size();
    for (std::size_t before = end; end > begin && is_space(previous_code_point(text, before)); end = before) {
    }
    return text.substr(begin, end - begin);
}

std::string composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    if (U_SUCCESS(status)) {
        const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
        nfc->normalizeUTF8(0, piece, sink, nullptr, status);
    }
    return U_SUCCESS(status) ? out : std::string(text);
}

std::string lower(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) append_code_point(to_lower(next_code_point(text, at)), out);
    return out;
}

std::string lower_plain(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = to_lower(next_code_point(text, at));
        if (c == U'œ') {
            out += "oe";
        } else if (c == U'æ') {
            out += "ae";
        } else if (!is_mark(c)) {
            append_code_point(without_accent(c), out);
        }
    }
    return out;
}

}  // namespace dragoman::text
