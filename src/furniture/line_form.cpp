#include "furniture/line_form.hpp"

#include <algorithm>
#include <array>

#include "dragoman/fingerprint/url.hpp"
#include "dragoman/normalize/normalize.hpp"
#include "dragoman/quantity/quantity.hpp"
#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "furniture/phrases.hpp"

namespace dragoman::furniture {

namespace {

// Lengths in code points, from pages of portals: buttons and menus are short, captions are a sentence.
constexpr std::size_t kShortLine = 80;
constexpr std::size_t kDatelineLine = 60;
constexpr std::size_t kCaptionLine = 320;
constexpr std::size_t kSignatureLine = 40;
constexpr std::size_t kCreditLength = 60;
constexpr std::size_t kDatelineWords = 4;

ByteSpan whole(std::string_view line) { return {0, static_cast<std::uint32_t>(line.size())}; }

bool matches(const std::string& plain, std::size_t length, std::span<const Phrase> phrases) {
    return std::ranges::any_of(phrases, [&](const Phrase& phrase) {
        if (phrase.extent == Extent::whole) return plain == phrase.words;
        const bool begins = plain.starts_with(phrase.words) &&
                            (plain.size() == phrase.words.size() || plain[phrase.words.size()] == ' ');
        return begins && length <= kShortLine;
    });
}

bool is_image_name(std::string_view line) {
    constexpr std::array<std::string_view, 6> kEndings = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"};
    if (line.find(' ') != std::string_view::npos) return false;
    const std::string lower = text::lower(line);
    return std::ranges::any_of(kEndings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

/// `… (Photo : An Dang/VNA)`: a credit in the last parentheses, or a line that is a credit.
bool is_caption(std::string_view line, std::size_t length) {
    if (length > kCaptionLine) return false;
    const std::size_t open = line.rfind('(');
    if (open != std::string_view::npos) {
        const std::string_view inside = line.substr(open);
        const std::size_t inside_length = text::count_code_points(inside);
        if (inside_length <= kCreditLength && inside.find(')') != std::string_view::npos &&
            matches(plain_line(inside), inside_length, credit_phrases())) {
            return true;
        }
    }
    const bool labelled = line.find(':') != std::string_view::npos && line.find(':') < kCreditLength / 2;
    return (labelled && length <= kShortLine && matches(plain_line(line), length, credit_phrases())) ||
           line.starts_with("©");
}

/// `(TTXVN/Vietnam+)`, `(وكالات)`: nothing but a short parenthesis.
bool is_signature(std::string_view line, std::size_t length) {
    return length <= kSignatureLine && line.starts_with('(') && line.ends_with(')') &&
           line.find('(', 1) == std::string_view::npos;
}

/// `[إعلان رقم 2]`: a placeholder of the page.
bool is_placeholder(std::string_view line, std::size_t length) {
    return length <= kSignatureLine && line.starts_with('[') && line.ends_with(']');
}

/// `Source : https://…`, `المصدر: وكالات`: the label, a colon, and little or an address.
bool is_source(std::string_view line, const std::string& plain, std::size_t length) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > kSignatureLine) return false;
    const std::size_t limit = fingerprint::find_urls(line, whole(line)).empty() ? length : std::min(length, kShortLine);
    return matches(plain, limit, source_phrases());
}

/// A full date in figures and hardly a word around it.
bool is_dateline(std::string_view line, const std::string& plain, std::size_t length, Language language) {
    if (length > kShortLine) return false;
    const auto quantities = quantity::find_quantities(line, whole(line), language);
    const bool dated = std::ranges::any_of(quantities, [](const quantity::Quantity& q) {
        return q.kind == quantity::Kind::date && q.dates.front().year != 0 && q.dates.front().day != 0;
    });
    if (!dated) return false;
    if (matches(plain, length, dateline_phrases())) return true;
    const auto tokens = segment::tokens(line, whole(line));
    const auto words = std::ranges::count_if(
        tokens, [](const segment::Token& token) { return token.kind != segment::TokenKind::number; });
    return length <= kDatelineLine && static_cast<std::size_t>(words) <= kDatelineWords;
}

/// `Vietnam.vn - …`: a bare domain at the beginning and no sentence.
bool is_site_banner(std::string_view line, std::size_t length) {
    if (length > kShortLine || line.ends_with('.')) return false;
    const std::string_view first = line.substr(0, line.find(' '));
    const std::size_t dot = first.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || first.size() - dot < 3 || first.size() - dot > 6) return false;
    const auto is_host = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    const auto is_ending = [](char c) { return c >= 'a' && c <= 'z'; };
    if (!std::ranges::all_of(first, is_host) || !std::ranges::all_of(first.substr(dot + 1), is_ending)) return false;
    const std::string_view rest = text::trimmed(line.substr(first.size()));
    return rest.empty() || rest.starts_with('-') || rest.starts_with('|') || rest.starts_with("–") ||
           rest.starts_with("—");
}

}  // namespace

std::string plain_line(std::string_view line) {
    std::string out;
    const std::string lower = text::lower_plain(normalize::arabic_form(line));
    for (std::size_t at = 0; at < lower.size();) {
        const char32_t c = text::next_code_point(lower, at);
        if (text::digit_value(c)) {
            if (out.empty() || out.back() != '0') out.push_back('0');
        } else if (text::is_letter_or_mark(c)) {
            text::append_code_point(c, out);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

LineForm form_of(std::string_view line, Language language) {
    const std::size_t length = text::count_code_points(line);
    if (length > kCaptionLine) return LineForm::body;
    if (is_image_name(line)) return LineForm::image_name;
    if (is_caption(line, length)) return LineForm::caption;
    if (is_signature(line, length)) return LineForm::signature;
    const std::string plain = plain_line(line);
    if (is_source(line, plain, length)) return LineForm::source;
    if (matches(plain, length, page_end_phrases())) return LineForm::page_end;
    if (matches(plain, length, page_text_phrases()) || is_placeholder(line, length)) return LineForm::page_text;
    if (is_dateline(line, plain, length, language)) return LineForm::dateline;
    return is_site_banner(line, length) ? LineForm::page_text : LineForm::body;
}

}  // namespace dragoman::furniture
