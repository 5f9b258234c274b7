#include "check/facts.hpp"

#include <algorithm>

#include "check/emails.hpp"
#include "dragoman/fingerprint/url.hpp"
#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::check {

namespace {

using quantity::Kind;
using segment::Token;
using segment::TokenKind;

bool overlap(ByteSpan a, ByteSpan b) { return a.begin < b.end && b.begin < a.end; }

bool has_latin_letter(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (text::is_latin_letter(text::next_code_point(word, at))) return true;
    return false;
}

/// `COVID-19`, `Covid 19`, `كوفيد-١٩`: letters in lower case and ASCII digits, nothing between them. Arabic letters
/// before a Latin code are clitics (`وIL-6`).
std::string canonical_code(std::string_view code, bool is_latin) {
    std::string out;
    const std::string plain = text::lower_plain(code);
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_code_point(plain, at);
        if (const auto digit = text::digit_value(c))
            out += static_cast<char>('0' + *digit);
        else if (text::is_letter_or_mark(c) && !(is_latin && text::is_arabic_letter(c)))
            out += plain.substr(begin, at - begin);
    }
    return out;
}

/// The facts of one unit as they are found, in text order by subject.
class Reader {
  public:
    Reader(const CheckedText& text, std::uint32_t unit) : text_(text), unit_(unit), span_(text.units[unit].span) {}

    std::vector<Fact> read(Language language) {
        for (const ByteSpan found : fingerprint::find_urls(text_.text, span_)) add_link(found);
        for (const ByteSpan found : find_emails(text_.text, span_))
            if (!is_taken(found)) add(Subject::email, found, text::lower_plain(found.in(text_.text)));
        addresses_ = facts_.size();
        for (quantity::Quantity& quantity : quantity::find_quantities(text_.text, span_, language, text_.published))
            if (!is_in_address(quantity.span)) add_quantity(std::move(quantity));
        if (language == Language::arabic) add_latin_names();
        return std::move(facts_);
    }

  private:
    void add(Subject subject, ByteSpan span, std::string canonical) {
        Fact& fact = facts_.emplace_back();
        fact.subject = subject;
        fact.span = span;
        fact.unit = unit_;
        fact.canonical = std::move(canonical);
    }

    void add_link(ByteSpan span) {
        std::string canonical = fingerprint::language_free_url(span.in(text_.text));
        add(Subject::link, span, canonical.empty() ? text::lower_plain(span.in(text_.text)) : std::move(canonical));
    }

    void add_quantity(quantity::Quantity quantity) {
        const std::string_view written = quantity.span.in(text_.text);
        if (quantity.kind != Kind::code) {
            add(Subject::quantity, quantity.span, quantity::meaning_text(quantity));
        } else if (quantity.values.empty()) {  // an address without its scheme
            add_link(quantity.span);
            return;
        } else {
            const bool is_latin = has_latin_letter(written);
            add(Subject::code, quantity.span, canonical_code(written, is_latin));
            facts_.back().is_latin = is_latin;
        }
        facts_.back().quantity = std::move(quantity);
    }

    [[nodiscard]] bool is_taken(ByteSpan span) const {
        return std::ranges::any_of(facts_, [&](const Fact& fact) { return overlap(fact.span, span); });
    }
    [[nodiscard]] bool is_in_address(ByteSpan span) const {
        return std::any_of(facts_.begin(), facts_.begin() + static_cast<std::ptrdiff_t>(addresses_),
                           [&](const Fact& fact) { return overlap(fact.span, span); });
    }

    /// Runs of Latin words.
    void add_latin_names() {
        const std::vector<Token> tokens = segment::tokens(text_.text, span_);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind != TokenKind::latin || is_taken(tokens[i].span)) continue;
            const std::size_t first = i;
            while (i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::latin && !is_taken(tokens[i + 1].span) &&
                   tokens[i + 1].span.begin <= tokens[i].span.end + 1)
                ++i;
            const ByteSpan run{tokens[first].span.begin, tokens[i].span.end};
            constexpr std::size_t kLeastLetters = 2;
            if (text::count_code_points(run.in(text_.text)) >= kLeastLetters)
                add(Subject::name, run, text::lower_plain(run.in(text_.text)));
        }
    }

    const CheckedText& text_;
    std::uint32_t unit_;
    ByteSpan span_;
    std::vector<Fact> facts_;
    std::size_t addresses_ = 0;  ///< the facts before are links and e-mail addresses
};

}  // namespace

std::vector<Fact> facts_in(const CheckedText& text, std::uint32_t unit, Language language) {
    return Reader(text, unit).read(language);
}

std::vector<std::string> latin_words_in(std::string_view text, ByteSpan span) {
    std::vector<std::string> out;
    for (const Token& token : segment::tokens(text, span))
        if (token.kind == TokenKind::latin || token.kind == TokenKind::code)
            out.push_back(text::lower_plain(token.span.in(text)));
    return out;
}

}  // namespace dragoman::check
