// Paragraphs, sentences and tokens as byte spans.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dragoman/core/document.hpp"
#include "dragoman/core/span.hpp"

namespace dragoman::segment {

enum class ParagraphMode : std::uint8_t {
    line,   ///< every non-empty line is a paragraph
    blank,  ///< blocks between blank lines are
};

/// Trimmed of white space, none empty, in text order. Lines end at LF, CR LF or CR.
std::vector<ByteSpan> paragraphs(std::string_view text, ParagraphMode mode);

/// The sentences of one paragraph: trimmed, none empty; together they hold all of its visible text.
std::vector<ByteSpan> sentences(std::string_view text, ByteSpan paragraph, Language language);

enum class TokenKind : std::uint8_t {
    arabic,  ///< letters of the Arabic script with their marks, kashida and ZWNJ
    latin,   ///< letters of the Latin script with marks
    number,  ///< digits of any script with separators between them
    code,    ///< Latin letters and digits mixed: `IMM6`, `G20`, `193/QD-TTg` gives `193`, `QD`, `TTg`
    other,   ///< letters of other scripts
};

struct Token {
    ByteSpan span;
    TokenKind kind = TokenKind::other;
};

/// How a passage ends, quotes, brackets and marks of direction behind the stop apart. Both scripts have one class each:
/// `?` and `؟` are a question.
enum class Ending : std::uint8_t { none, stop, question, exclamation, colon, comma };

Ending ending_of(std::string_view passage);

/// Words and numbers of a passage. French elision is cut behind the apostrophe (`l'` + `Algérie`), hyphens cut words,
/// an Arabic clitic is cut from digits (`لـ15` → `لـ`, `15`) and from Latin letters. Addresses (`https://…`, `a@b.c`)
/// give no tokens.
std::vector<Token> tokens(std::string_view text, ByteSpan span);

}  // namespace dragoman::segment
