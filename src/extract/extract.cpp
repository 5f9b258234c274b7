#include "dragoman/extract/extract.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "dragoman/text/character.hpp"
#include "dragoman/text/language.hpp"
#include "dragoman/text/utf8.hpp"
#include "extract/publication_date.hpp"

namespace dragoman::extract {

namespace {

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = text::next_code_point(text, at);
        if (text::is_letter_or_mark(c) && !text::is_mark(c)) return true;
    }
    return false;
}

void refuse(const read::Record& record, RefusalReason reason, const std::string& what, Diagnostics& diagnostics) {
    diagnostics.refuse(record.origin, reason, to_string(record.origin) + ": " + what);
}

std::optional<Language> language_of(const read::Record& record, Diagnostics& diagnostics) {
    if (record.side) return record.side;
    const text::LanguageGuess guess = text::detect_language(record.text, record.language);
    if (!guess.language)
        refuse(record, RefusalReason::wrong_language,
               "is written in " + guess.name +
                   ", neither Arabic nor French; remove it, or name its side with --ar or --fr",
               diagnostics);
    return guess.language;
}

}  // namespace

std::optional<Document> extract_document(read::Record&& record, Diagnostics& diagnostics) {
    if (!has_letter(record.text)) {
        refuse(record, RefusalReason::empty, "has no letter in it; remove it", diagnostics);
        return std::nullopt;
    }
    const std::optional<Language> language = language_of(record, diagnostics);
    if (!language) return std::nullopt;
    Document document;
    document.id = std::move(record.id);
    document.language = *language;
    document.text = std::move(record.text);
    document.title = std::move(record.title);
    document.url = std::move(record.url);
    document.published = parse_publication_date(record.date);
    document.origin = std::move(record.origin);
    return document;
}

}  // namespace dragoman::extract
