#include "fingerprint/mentions.hpp"

#include <algorithm>
#include <array>

#include "dragoman/fingerprint/name.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::fingerprint {

namespace {

using segment::Token;
using segment::TokenKind;

/// Two classes are shared by hundreds of words of any text.
constexpr std::size_t kLeastKeyClasses = 3;
constexpr std::size_t kLeastArabicBytes = 6;  // three letters

/// French words that open a sentence before a name: `Le Tchad`, `Selon Antonio Guterres`.
constexpr std::array<std::string_view, 48> kOpeners{
    "le",   "la",  "les",  "un",    "une",  "des",   "du",    "de",    "au",    "aux",    "en",    "dans",
    "pour", "par", "sur",  "selon", "avec", "sans",  "sous",  "ce",    "cet",   "cette",  "ces",   "son",
    "sa",   "ses", "leur", "leurs", "il",   "elle",  "ils",   "elles", "on",    "nous",   "vous",  "et",
    "mais", "ou",  "si",   "que",   "qui",  "quand", "comme", "apres", "avant", "depuis", "entre", "lors"};

bool begins_upper(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && text::is_upper(text::next_code_point(word, at));
}

bool ends_in_apostrophe(std::string_view word) { return word.ends_with('\'') || word.ends_with("’"); }

bool all_upper(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (!text::is_upper(text::next_code_point(word, at))) return false;
    return true;
}

/// `XIXe`, `XXIème`: a century, no name.
bool is_roman_ordinal(std::string_view word) {
    const std::size_t suffix = word.find_first_not_of("IVXLCDM");
    return suffix != std::string_view::npos && suffix > 0 &&
           (word.substr(suffix) == "e" || word.substr(suffix) == "er" || word.substr(suffix) == "ème");
}

/// Vietnamese documents are cited as `QĐ` and as `QD`; đ has no decomposition in Unicode.
std::string canonical_code(std::string_view word) {
    std::string canonical = text::lower_plain(word);
    constexpr std::string_view kBarred = "đ";
    for (std::size_t at = canonical.find(kBarred); at != std::string::npos; at = canonical.find(kBarred, at))
        canonical.replace(at, kBarred.size(), "d");
    return canonical;
}

bool has_two_letters(std::string_view word) { return text::count_code_points(word) >= 2; }

/// Whether what stands between two tokens begins a sentence, a title or a quotation.
bool ends_sentence(std::string_view gap) {
    constexpr std::u32string_view kMarks = U".!?…:«\"“—–•";
    for (std::size_t at = 0; at < gap.size();)
        if (kMarks.find(text::next_code_point(gap, at)) != std::u32string_view::npos) return true;
    return false;
}

/// The tokens of one paragraph, with their neighbours.
class Reader {
  public:
    Reader(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

    Mentions french() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::string_view word = word_at(i);
            if (tokens_[i].kind == TokenKind::code) add_code(word);
            if (tokens_[i].kind != TokenKind::latin || !is_proper(i)) continue;
            add_code(word);
            add_name(word, word);
        }
        add_compounds();
        return std::move(mentions_);
    }

    Mentions arabic() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const TokenKind kind = tokens_[i].kind;
            if (kind == TokenKind::code || kind == TokenKind::latin) add_code(word_at(i));
            if (kind == TokenKind::arabic) add_arabic_name(word_at(i));
        }
        add_compounds();
        return std::move(mentions_);
    }

  private:
    [[nodiscard]] std::string_view word_at(std::size_t i) const { return tokens_[i].span.in(text_); }

    [[nodiscard]] std::string_view gap_before(std::size_t i) const {
        return ByteSpan{tokens_[i - 1].span.end, tokens_[i].span.begin}.in(text_);
    }

    /// An abbreviated title or first name (`M. Macron`, `A. Guterres`) ends no sentence.
    [[nodiscard]] bool opens_sentence(std::size_t i) const {
        if (i == 0) return true;
        const std::string_view previous = word_at(i - 1);
        const bool abbreviation = gap_before(i).starts_with('.') && begins_upper(previous) && previous.size() <= 2;
        return !abbreviation && ends_sentence(gap_before(i));
    }

    [[nodiscard]] bool is_proper(std::size_t i) const {
        const std::string_view word = word_at(i);
        if (!begins_upper(word) || ends_in_apostrophe(word) || is_roman_ordinal(word)) return false;
        if (all_upper(word) && has_two_letters(word)) return true;
        if (!opens_sentence(i)) return true;
        const bool name_follows =
            i + 1 < tokens_.size() && gap_before(i + 1).size() == 1 && begins_upper(word_at(i + 1));
        return name_follows && std::find(kOpeners.begin(), kOpeners.end(), text::lower_plain(word)) == kOpeners.end();
    }

    void add_code(std::string_view word) {
        if (!has_two_letters(word) || ends_in_apostrophe(word)) return;
        mentions_.codes.push_back({canonical_code(word), std::string(word)});
    }

    void add_name(std::string_view spelling, std::string_view display) {
        std::string key = consonant_key(spelling);
        if (key.size() >= kLeastKeyClasses) mentions_.names.push_back({std::move(key), std::string(display)});
    }

    /// With and without a preposition glued to it: `لواشنطن` is a name behind ل, `لندن` is one itself.
    void add_arabic_name(std::string_view word) {
        add_name(word, word);
        std::string_view rest = word;
        for (const std::string_view conjunction : {"و", "ف"})
            if (rest.starts_with(conjunction)) rest.remove_prefix(conjunction.size());
        for (const std::string_view preposition : {"ب", "ل", "ك"}) {
            if (!rest.starts_with(preposition) || rest.size() < preposition.size() + kLeastArabicBytes) continue;
            add_name(rest.substr(preposition.size()), word);
            return;
        }
    }

    /// Whether token i + 1 is tied to token i by one hyphen or slash.
    [[nodiscard]] bool tied(std::size_t i) const {
        if (i + 1 >= tokens_.size()) return false;
        const std::string_view gap = gap_before(i + 1);
        return gap == "-" || gap == "/";
    }

    /// `193/QD-TTg`, `COVID-19`: digits and Latin letters tied together are one code.
    void add_compounds() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::size_t first = i;
            bool digits = false;
            bool letters = false;
            for (;; ++i) {
                const TokenKind kind = tokens_[i].kind;
                digits = digits || kind == TokenKind::number || kind == TokenKind::code;
                letters = letters || kind == TokenKind::latin || kind == TokenKind::code;
                if (kind == TokenKind::arabic) digits = false;
                if (!tied(i)) break;
            }
            if (i > first && digits && letters)
                add_code(ByteSpan{tokens_[first].span.begin, tokens_[i].span.end}.in(text_));
        }
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    Mentions mentions_;
};

}  // namespace

Mentions mentions_in(std::string_view text, const std::vector<segment::Token>& tokens, Language language) {
    Reader reader(text, tokens);
    return language == Language::french ? reader.french() : reader.arabic();
}

}  // namespace dragoman::fingerprint
