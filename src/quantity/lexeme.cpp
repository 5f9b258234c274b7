#include "quantity/lexeme.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "quantity/word.hpp"

namespace dragoman::quantity {

namespace {

enum class Class : std::uint8_t { sign, word, digit, blank, line_end, ignorable };

Class slow_class(char32_t c) {
    if (c == U'\n' || c == U'\r' || c == U'\u2028' || c == U'\u2029') return Class::line_end;
    if (text::is_ignorable(c)) return Class::ignorable;
    if (text::digit_value(c)) return Class::digit;
    if (text::is_letter_or_mark(c)) return Class::word;
    return text::is_space(c) ? Class::blank : Class::sign;
}

/// Latin, Greek, Cyrillic, Hebrew and Arabic by table: ICU is asked once a character.
constexpr char32_t kTableEnd = 0x700;

std::array<Class, kTableEnd> make_classes() {
    std::array<Class, kTableEnd> classes{};
    for (char32_t c = 0; c < kTableEnd; ++c) classes[c] = slow_class(c);
    return classes;
}

Class class_of(char32_t c) {
    static const std::array<Class, kTableEnd> kClasses = make_classes();
    return c < kTableEnd ? kClasses[c] : slow_class(c);
}

/// A word without its first letters, step by step: و or ف, then ب ل or ك, then ال.
struct Stripped {
    std::string_view rest;  ///< of the folded word
    std::size_t letters = 0;
    std::uint8_t clitics = kNoClitic;
};

constexpr std::size_t kLetterBytes = 2;  // of every Arabic letter

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> letters) {
    return std::any_of(letters.begin(), letters.end(), [word](std::string_view l) { return word.starts_with(l); });
}

/// Takes the article off; behind ل it has lost its ا (للعام).
bool strip_article(Stripped& word, bool behind_lam) {
    constexpr std::string_view kFull = "ال";
    if (word.rest.starts_with(kFull) && word.rest.size() > kFull.size()) {
        word.rest.remove_prefix(kFull.size());
    } else if (behind_lam && word.rest.starts_with("ل") && word.rest.size() > kLetterBytes) {
        word.rest.remove_prefix(kLetterBytes);
    } else {
        return false;
    }
    word.clitics |= kArticle;
    return true;
}

/// Rare spellings of numbers that are the end of common words (كمية): only whole or behind the article (المية).
bool is_rare(const Stripped& word) {
    const bool cut = (word.clitics & (kAnd | kPreposition)) != 0 && (word.clitics & kArticle) == 0;
    return cut && (word.rest == "ميه" || word.rest == "ميتين");
}

bool known(const Stripped& word, Lexeme& lexeme) {
    if (is_rare(word)) return false;
    lexeme.meanings = meanings_of(word.rest);
    if (lexeme.meanings.list.empty()) return false;
    lexeme.clitics = word.clitics;
    return true;
}

bool known_with_article(Stripped word, bool behind_lam, Lexeme& lexeme) {
    return known(word, lexeme) || (strip_article(word, behind_lam) && known(word, lexeme));
}

/// How many letters of clitics come off before the word is known; 0 with no meanings: it is not.
std::size_t find_stem(std::string_view folded_word, Lexeme& lexeme) {
    Stripped word{folded_word};
    for (const bool conjunction : {false, true}) {
        if (conjunction) {
            if (!starts_with_any(folded_word, {"و", "ف"})) return 0;
            word = {folded_word.substr(kLetterBytes), 1, kAnd};
        }
        if (known_with_article(word, false, lexeme)) return word.letters;
        if (!starts_with_any(word.rest, {"ب", "ل", "ك"}) || word.rest == "لست") continue;  // لست: I am not
        const bool lam = word.rest.starts_with("ل");
        word.rest.remove_prefix(kLetterBytes);
        word.clitics |= kPreposition;
        ++word.letters;
        if (known_with_article(word, lam, lexeme)) return word.letters;
    }
    return 0;
}

/// Behind so many letters from `at` on; marks and kashida belong to the letter before them.
std::size_t skip_letters(std::string_view passage, std::size_t at, std::size_t count) {
    for (std::size_t next = at; next < passage.size(); at = next) {
        const bool is_letter = !folded_code_point(text::next_code_point(passage, next)).empty();
        if (is_letter && count-- == 0) break;
    }
    return at;
}

void look_up(std::string_view passage, std::string& buffer, Lexeme& lexeme) {
    fold(passage.substr(lexeme.begin, lexeme.end - lexeme.begin), buffer);
    const bool arabic = !buffer.empty() && static_cast<unsigned char>(buffer.front()) >= 0xD8 &&
                        static_cast<unsigned char>(buffer.front()) <= 0xDB;
    if (!arabic) {
        lexeme.meanings = meanings_of(buffer);
        return;
    }
    if (const std::size_t letters = find_stem(buffer, lexeme))
        lexeme.stem = skip_letters(passage, lexeme.begin, letters);
}

/// The end of a run of one class from `at` on; words may have ignorables inside.
std::size_t run_end(std::string_view passage, std::size_t at, Class wanted) {
    for (std::size_t next = at; next < passage.size(); at = next) {
        const Class found = class_of(text::next_code_point(passage, next));
        if (found != wanted && !(wanted == Class::word && found == Class::ignorable)) break;
    }
    return at;
}

LexemeKind kind_of(Class c) {
    if (c == Class::word) return LexemeKind::word;
    return c == Class::digit ? LexemeKind::digits : LexemeKind::sign;
}

}  // namespace

Passage::Passage(std::string_view text) : text_(text) {
    lexemes_.reserve(text.size() / 5);
    std::string buffer;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        const char32_t c = text::next_code_point(text, next);
        const Class found = class_of(c);
        if (found == Class::blank || found == Class::ignorable) {
            blank = blank || found == Class::blank;
            at = next;
            continue;
        }
        Lexeme lexeme;
        lexeme.kind = kind_of(found);
        lexeme.blank_before = blank;
        lexeme.begin = lexeme.stem = at;
        lexeme.end = lexeme.kind == LexemeKind::sign ? next : run_end(text, next, found);
        if (lexeme.kind == LexemeKind::sign) lexeme.sign = found == Class::line_end ? U'\n' : c;
        if (lexeme.kind == LexemeKind::word) look_up(text, buffer, lexeme);
        at = lexeme.end;
        blank = false;
        lexemes_.push_back(lexeme);
    }
    end_.begin = end_.stem = end_.end = text.size();
}

const Meaning* Passage::meaning(std::size_t index, Role role) const {
    if (!is(index, role)) return nullptr;
    for (const Meaning& meaning : (*this)[index].meanings.list)
        if (meaning.role == role) return &meaning;
    return nullptr;
}

bool Passage::is(std::size_t index, Particle particle) const {
    if (!is(index, Role::particle)) return false;
    return std::ranges::any_of((*this)[index].meanings.list, [particle](const Meaning& meaning) {
        return meaning.role == Role::particle && meaning.value == static_cast<std::int16_t>(particle);
    });
}

bool Passage::is_sign(std::size_t index, char32_t sign) const {
    return (*this)[index].kind == LexemeKind::sign && (*this)[index].sign == sign;
}

bool Passage::is_hyphen(std::size_t index) const {
    const Lexeme& lexeme = (*this)[index];
    const char32_t c = lexeme.sign;
    return lexeme.kind == LexemeKind::sign && (c == U'-' || (c >= U'\u2010' && c <= U'\u2014')) &&
           !lexeme.blank_before && !(*this)[index + 1].blank_before;
}

bool Passage::is_apostrophe(std::size_t index) const { return is_sign(index, U'\'') || is_sign(index, U'\u2019'); }

bool Passage::ends_sentence(std::size_t index) const {
    const Lexeme& lexeme = (*this)[index];
    if (lexeme.kind == LexemeKind::end) return true;
    if (lexeme.kind != LexemeKind::sign) return false;
    const Lexeme& behind = (*this)[index + 1];
    const bool point = lexeme.sign == U'.' && !lexeme.blank_before && !behind.blank_before &&
                       (*this)[index - 1].kind == LexemeKind::digits && behind.kind == LexemeKind::digits;
    return !point && (lexeme.sign == U'.' || lexeme.sign == U'\n' || lexeme.sign == U'!' || lexeme.sign == U'?' ||
                      lexeme.sign == U'؟');
}

bool Passage::says(std::size_t index, std::string_view folded_word) const {
    const Lexeme& lexeme = (*this)[index];
    return lexeme.kind == LexemeKind::word &&
           folded(text_.substr(lexeme.stem, lexeme.end - lexeme.stem)) == folded_word;
}

std::string_view Passage::raw(std::size_t index) const {
    const Lexeme& lexeme = (*this)[index];
    return text_.substr(lexeme.begin, lexeme.end - lexeme.begin);
}

bool Passage::is_arabic(std::size_t index) const {
    const Lexeme& lexeme = (*this)[index];
    return lexeme.kind == LexemeKind::word && text::is_arabic_letter(code_point_at(text_, lexeme.begin));
}

std::size_t Passage::index_at(std::size_t byte, std::size_t from) const {
    while (from < size() && lexemes_[from].begin < byte) ++from;
    return from;
}

}  // namespace dragoman::quantity
