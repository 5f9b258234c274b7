// Words next to a number, in a spelling that can be looked up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::quantity {

/// A maximal run of letters and marks; empty (begin == end) if there is none.
struct Word {
    std::string folded;
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool empty() const { return begin == end; }
};

/// Lower case without accents; Arabic without vowel signs and kashida, أ إ آ ٱ as ا, ى and ی as ي, ة as ه, ک as ك.
std::string folded(std::string_view word);
/// The same into a buffer that is used again.
void fold(std::string_view word, std::string& out);
/// What one code point becomes: empty for marks and kashida.
std::string_view folded_code_point(char32_t c);

/// The word that begins at `at`.
Word word_at(std::string_view passage, std::size_t at);

/// Where the word before `at` begins, white space and one mark of punctuation between them skipped; not before `floor`.
/// `at` itself if there is none.
std::size_t word_begin_before(std::string_view passage, std::size_t floor, std::size_t at);

/// Behind blanks of any width (no line end) and characters without shape.
std::size_t skip_blanks(std::string_view passage, std::size_t at);
std::size_t skip_ignorable(std::string_view passage, std::size_t at);

/// Whether a blank of any width, no line end.
bool is_blank(char32_t c);

/// The code point at `at`, or 0 at the end. With `before`, the one that ends there, or 0 at the beginning.
char32_t code_point_at(std::string_view passage, std::size_t at);
char32_t code_point_before(std::string_view passage, std::size_t at);

/// Length of the code point at `at` in bytes; `at` is not the end.
std::size_t code_point_size(std::string_view passage, std::size_t at);

}  // namespace dragoman::quantity
