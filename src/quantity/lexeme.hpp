// A passage cut into digits, words and signs, each word with what it can mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "quantity/meaning.hpp"

namespace dragoman::quantity {

/// Bits of Lexeme::clitics.
enum Clitic : std::uint8_t { kNoClitic = 0, kAnd = 1, kPreposition = 2, kArticle = 4 };

enum class LexemeKind : std::uint8_t { end, digits, word, sign };

///   "وبـ12 %"   word `وبـ`, digits `12`, sign `%` with blank_before
///   "والعشرين"  word; clitics kAnd | kArticle, stem `العشرين`, meanings of عشرين
struct Lexeme {
    LexemeKind kind = LexemeKind::end;
    bool blank_before = false;
    std::uint8_t clitics = kNoClitic;
    char32_t sign = 0;  ///< of signs; `\n` for every line end
    std::size_t begin = 0;
    std::size_t stem = 0;  ///< where a word begins without و ف ب ل ك, its article included
    std::size_t end = 0;
    Meanings meanings;
};

class Passage {
  public:
    explicit Passage(std::string_view text);

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::size_t size() const { return lexemes_.size(); }
    /// The lexeme of that index; one of kind `end` if there is none (also for index -1).
    [[nodiscard]] const Lexeme& operator[](std::size_t index) const { return index < size() ? lexemes_[index] : end_; }

    /// The first meaning of that role; nullptr if it has none.
    [[nodiscard]] const Meaning* meaning(std::size_t index, Role role) const;
    [[nodiscard]] bool is(std::size_t index, Role role) const {
        return ((*this)[index].meanings.roles & roles_of(role)) != 0;
    }
    [[nodiscard]] bool is(std::size_t index, Particle particle) const;
    [[nodiscard]] bool is_sign(std::size_t index, char32_t sign) const;
    /// A hyphen or dash between two lexemes without blanks.
    [[nodiscard]] bool is_hyphen(std::size_t index) const;
    [[nodiscard]] bool is_apostrophe(std::size_t index) const;
    /// A full stop, not the point of a figure, and the like; also behind the last lexeme.
    [[nodiscard]] bool ends_sentence(std::size_t index) const;
    /// Whether the word, folded and without clitics, is `folded_word`. For rare questions: it folds.
    [[nodiscard]] bool says(std::size_t index, std::string_view folded_word) const;
    [[nodiscard]] bool has_clitic(std::size_t index, Clitic clitic) const {
        return ((*this)[index].clitics & clitic) != 0;
    }
    [[nodiscard]] std::string_view raw(std::size_t index) const;
    [[nodiscard]] bool is_arabic(std::size_t index) const;

    /// Index of the first lexeme that begins at or after `byte`, at or after `from`.
    [[nodiscard]] std::size_t index_at(std::size_t byte, std::size_t from) const;

  private:
    std::string_view text_;
    std::vector<Lexeme> lexemes_;
    Lexeme end_;
};

}  // namespace dragoman::quantity
