#include <algorithm>

#include "check/facts.hpp"
#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::check {

namespace {

using segment::Token;
using segment::TokenKind;

constexpr std::size_t kLeastLetters = 3;

bool all_upper(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (!text::is_upper(text::next_code_point(word, at))) return false;
    return true;
}

bool begins_upper(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && text::is_upper(text::next_code_point(word, at));
}

/// `XIX`, `XIXe`
bool is_roman(std::string_view word) {
    const std::size_t rest = word.find_first_not_of("IVXLCDM");
    return rest == std::string_view::npos || (rest > 0 && word.size() - rest <= 2);
}

/// The words of one French unit, with what stands around them.
class FrenchNames {
  public:
    FrenchNames(std::string_view text, ByteSpan span) : text_(text), tokens_(segment::tokens(text, span)) {
        const auto capitals =
            std::ranges::count_if(tokens_, [&](const Token& token) { return all_upper(word(token)); });
        shouted_ = 2 * static_cast<std::size_t>(capitals) > tokens_.size();
    }

    std::vector<ByteSpan> find() const {
        std::vector<ByteSpan> out;
        if (shouted_) return out;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (!is_name(i)) continue;
            const std::size_t first = i;
            while (i + 1 < tokens_.size() && gap_before(i + 1).size() <= 1 && is_name(i + 1)) ++i;
            out.push_back({tokens_[first].span.begin, tokens_[i].span.end});
        }
        return out;
    }

  private:
    [[nodiscard]] std::string_view word(const Token& token) const { return token.span.in(text_); }

    [[nodiscard]] std::string_view gap_before(std::size_t i) const {
        return ByteSpan{tokens_[i - 1].span.end, tokens_[i].span.begin}.in(text_);
    }

    [[nodiscard]] bool opens_sentence(std::size_t i) const {
        return i == 0 || gap_before(i).find_first_of(".!?:\"") != std::string_view::npos ||
               gap_before(i).find("«") != std::string_view::npos || gap_before(i).find("“") != std::string_view::npos ||
               gap_before(i).find("…") != std::string_view::npos || gap_before(i).find("–") != std::string_view::npos;
    }

    [[nodiscard]] bool is_name(std::size_t i) const {
        const std::string_view name = word(tokens_[i]);
        if (tokens_[i].kind != TokenKind::latin || !begins_upper(name) || is_roman(name) || name.ends_with('\'') ||
            name.ends_with("’"))
            return false;
        return text::count_code_points(name) >= kLeastLetters && (all_upper(name) || !opens_sentence(i));
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    bool shouted_ = false;  ///< capitals tell no names
};

}  // namespace

std::vector<ByteSpan> french_names_in(std::string_view text, ByteSpan span) { return FrenchNames(text, span).find(); }

}  // namespace dragoman::check
