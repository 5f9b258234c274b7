// One pass over the code points. A token starts at the first letter or digit; what it is decides how far it goes:
//   letters   same script, with marks, kashida and ZWNJ inside; a Latin run that meets a digit becomes a code
//   digits    digits with one separator between two of them; a number that meets a Latin letter becomes a code
//   address   from `http`, `www.` or around an `@` to the next white space, or to an Arabic word glued to it: no token
#include <algorithm>
#include <array>

#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::segment {

namespace {

enum class Class : std::uint8_t { arabic, latin, digit, foreign, joiner, apostrophe, separator, space, other };

Class ascii_class(char32_t c) {
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return Class::latin;
    if (c >= U'0' && c <= U'9') return Class::digit;
    if (c == U'\'') return Class::apostrophe;
    if (c == U'.' || c == U',') return Class::separator;
    return text::is_space(c) ? Class::space : Class::other;
}

Class class_of(char32_t c) {
    if (c < 0x80) return ascii_class(c);
    if (text::is_arabic_letter(c)) return Class::arabic;
    if (text::is_latin_letter(c)) return Class::latin;
    if (c == U'’' || c == U'ʼ') return Class::apostrophe;
    if (c == U'٫' || c == U'٬') return Class::separator;
    if (text::digit_value(c)) return Class::digit;
    if (text::is_mark(c) || text::is_ignorable(c)) return Class::joiner;
    if (text::is_letter_or_mark(c)) return Class::foreign;
    return text::is_space(c) ? Class::space : Class::other;
}

class Tokenizer {
  public:
    Tokenizer(std::string_view text, ByteSpan span)
        : text_(text.substr(0, span.end)), begin_(span.begin), at_(span.begin) {}

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            const std::size_t begin = at_;
            const Class first = take();
            if (first == Class::latin && starts_address(begin)) {
                skip_address();
            } else if (first == Class::other && text_[begin] == '@') {
                mail_address(begin);
            } else if (first == Class::arabic || first == Class::foreign) {
                letters(begin, first);
            } else if (first == Class::latin) {
                latin(begin, TokenKind::latin);
            } else if (first == Class::digit) {
                number(begin);
            }
        }
        return std::move(tokens_);
    }

  private:
    Class take() { return class_of(text::next_code_point(text_, at_)); }

    [[nodiscard]] Class peek(std::size_t* after = nullptr) const {
        if (at_ >= text_.size()) return Class::space;
        std::size_t next = at_;
        const Class found = class_of(text::next_code_point(text_, next));
        if (after != nullptr) *after = next;
        return found;
    }

    void emit(std::size_t begin, TokenKind kind) {
        tokens_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}, kind});
    }

    [[nodiscard]] bool starts_address(std::size_t begin) const {
        constexpr std::array<std::string_view, 3> kStarts = {"http://", "https://", "www."};
        const auto equal_letters = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
        return std::ranges::any_of(kStarts, [&](std::string_view start) {
            return std::ranges::equal(text_.substr(begin, start.size()), start, equal_letters);
        });
    }

    /// Arabic letters may stand in an address, but not right behind a Latin letter or a digit.
    void skip_address() {
        Class last = Class::other;
        for (Class next = peek(); next != Class::space; next = peek()) {
            if (next == Class::arabic && (last == Class::latin || last == Class::digit)) break;
            last = take();
        }
    }

    /// At an `@`: takes the tokens of the local part back and skips the rest, if it is an address.
    void mail_address(std::size_t sign) {
        std::size_t local = sign;
        for (std::size_t before = local; local > begin_; local = before) {
            const char32_t c = text::previous_code_point(text_, before);
            const Class found = class_of(c);
            const bool sign_of_local = c == U'.' || c == U'_' || c == U'-' || c == U'+';
            if (found != Class::latin && found != Class::digit && !sign_of_local) break;
        }
        if (local == sign || (peek() != Class::latin && peek() != Class::digit)) return;
        while (!tokens_.empty() && tokens_.back().span.end > local) tokens_.pop_back();
        skip_address();
    }

    void letters(std::size_t begin, Class script) {
        std::size_t after = 0;
        for (Class next = peek(&after); next == script || next == Class::joiner; next = peek(&after)) at_ = after;
        emit(begin, script == Class::arabic ? TokenKind::arabic : TokenKind::other);
    }

    void latin(std::size_t begin, TokenKind kind) {
        std::size_t after = 0;
        for (Class next = peek(&after);; next = peek(&after)) {
            if (next == Class::digit) kind = TokenKind::code;
            if (next != Class::latin && next != Class::joiner && next != Class::digit) break;
            at_ = after;
        }
        if (peek(&after) == Class::apostrophe && kind == TokenKind::latin) at_ = after;
        emit(begin, kind);
    }

    void number(std::size_t begin) {
        std::size_t after = 0;
        for (Class next = peek(&after);; next = peek(&after)) {
            if (next == Class::digit) {
                at_ = after;
                continue;
            }
            if (next == Class::latin) return latin(begin, TokenKind::code);
            const std::size_t before_separator = at_;
            at_ = after;
            if ((next != Class::separator && next != Class::apostrophe) || peek() != Class::digit) {
                at_ = before_separator;
                break;
            }
        }
        emit(begin, TokenKind::number);
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t at_;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens(std::string_view text, ByteSpan span) { return Tokenizer(text, span).run(); }

}  // namespace dragoman::segment
