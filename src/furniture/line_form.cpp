#include "furniture/line_form.hpp"

#include <algorithm>
#include <array>
#include <vector>

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
constexpr std::size_t kSignatureWords = 4;
constexpr std::size_t kSentenceWords = 10;
constexpr std::size_t kMenuEntries = 4;
constexpr std::size_t kMenuEntryLength = 24;
constexpr std::size_t kMenuLine = 160;
constexpr std::size_t kLeastSiteName = 5;

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

/// What stands before the line's colon, as plain_line writes it; empty without one.
std::string plain_label(std::string_view line) {
    const std::size_t colon = line.find(':');
    return colon == std::string_view::npos ? std::string{} : plain_line(line.substr(0, colon));
}

/// `… (Photo : An Dang/VNA)`: a credit in the last parentheses, or a line that is a credit.
bool is_caption(std::string_view line, std::size_t length) {
    if (length > kCaptionLine) return false;
    const std::size_t open = line.rfind('(');
    if (open != std::string_view::npos) {
        const std::string_view inside = line.substr(open);
        const std::size_t inside_length = text::count_code_points(inside);
        const std::size_t close = inside.find(')');
        const bool is_last = close != std::string_view::npos && plain_line(inside.substr(close)).empty();
        if (inside_length <= kCreditLength && is_last && matches(plain_line(inside), inside_length, credit_phrases()))
            return true;
    }
    const std::string label = plain_label(line);
    const bool labelled =
        !label.empty() && length <= kShortLine &&
        std::ranges::any_of(credit_phrases(), [&](const Phrase& phrase) { return label == phrase.words; });
    return labelled || line.starts_with("©");
}

/// Whether a line that begins like page text tells something all the same: `Newsletter du ministère : 300 000 abonnés`,
/// `Copyright : le Parlement adopte la loi.` A label of the page says no more than its phrase before the colon.
bool tells_something(std::string_view line, std::span<const Phrase> phrases) {
    const bool ends = line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("؟");
    const std::string label = plain_label(line);
    if (label.empty()) return ends && segment::tokens(line, whole(line)).size() >= kSentenceWords;
    const bool is_phrase = std::ranges::any_of(phrases, [&](const Phrase& phrase) { return label == phrase.words; });
    return ends || !is_phrase;
}

/// `(TTXVN/Vietnam+)`, `(وكالات)`: nothing but a short parenthesis, and no sentence in it.
bool is_signature(std::string_view line, std::size_t length) {
    if (length > kSignatureLine || !line.starts_with('(') || !line.ends_with(')')) return false;
    if (line.find('(', 1) != std::string_view::npos) return false;
    const std::string_view inside = text::trimmed(line.substr(1, line.size() - 2));
    const auto words = segment::tokens(inside, whole(inside));
    const bool sentence =
        (inside.ends_with('.') || inside.ends_with('!') || inside.ends_with('?') || inside.ends_with("؟")) &&
        !words.empty() && text::count_code_points(words.back().span.in(inside)) > 1;
    return !sentence && words.size() <= kSignatureWords;
}

/// `[إعلان رقم 2]`: a placeholder of the page.
bool is_placeholder(std::string_view line, std::size_t length) {
    return length <= kSignatureLine && line.starts_with('[') && line.ends_with(']');
}

/// `Source : https://…`, `المصدر: وكالات`: the label, a colon, and little or an address.
bool is_source(std::string_view line, std::size_t length) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !matches(plain_line(line.substr(0, colon)), length, source_phrases()))
        return false;
    return length <= kShortLine || !fingerprint::find_urls(line, whole(line)).empty();
}

/// A full date in figures and hardly a word around it.
bool is_dateline(std::string_view line, const std::string& plain, std::size_t length, Language language) {
    if (length > kShortLine) return false;
    const auto quantities = quantity::find_quantities(line, whole(line), language);
    const bool dated = std::ranges::any_of(quantities, [](const quantity::Quantity& q) {
        return q.kind == quantity::Kind::date && q.dates.front().year != 0 && q.dates.front().day != 0;
    });
    if (!dated) return false;
    const auto tokens = segment::tokens(line, whole(line));
    const auto words = std::ranges::count_if(
        tokens, [](const segment::Token& token) { return token.kind != segment::TokenKind::number; });
    const bool is_short = static_cast<std::size_t>(words) <= kDatelineWords;
    if (matches(plain, length, dateline_phrases())) return is_short || !line.ends_with('.');
    return length <= kDatelineLine && is_short;
}

/// The entries of a line that is laid out in columns: cut at `|`, `•` and runs of spaces.
std::vector<std::string_view> entries(std::string_view line) {
    std::vector<std::string_view> out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= line.size(); ++at) {
        const std::string_view rest = line.substr(at);
        const std::size_t cut = rest.empty() || rest.starts_with('|') ? 1
                                : rest.starts_with("•")               ? 3
                                : rest.starts_with("  ")              ? 2
                                                                      : 0;
        if (cut == 0) continue;
        const std::string_view entry = text::trimmed(line.substr(begin, at - begin));
        if (!entry.empty()) out.push_back(entry);
        begin = at + cut;
        at = begin - 1;
    }
    return out;
}

/// `Accueil | Politique | Économie | Sports`: many short entries; or a column that is page text by itself.
bool is_menu(std::string_view line, std::size_t length) {
    if (length > kMenuLine) return false;
    const std::vector<std::string_view> columns = entries(line);
    if (columns.size() < 2) return false;
    const auto is_short = [](std::string_view entry) { return text::count_code_points(entry) <= kMenuEntryLength; };
    if (columns.size() >= kMenuEntries && std::ranges::all_of(columns, is_short)) return true;
    return length <= kShortLine && std::ranges::any_of(columns, [](std::string_view entry) {
               return matches(plain_line(entry), text::count_code_points(entry), page_text_phrases());
           });
}

/// `Accueil > Culture > Patrimoine`: the way from the first page to this one.
bool is_breadcrumb(std::string_view line, std::size_t length) {
    constexpr std::array<std::string_view, 6> kSigns = {">", "/", " - ", "»", "›", "–"};
    if (length > kMenuLine) return false;
    std::size_t end = std::string_view::npos;
    for (const std::string_view sign : kSigns) end = std::min(end, line.find(sign));
    if (end == std::string_view::npos) return false;
    const std::string first = plain_line(line.substr(0, end));
    return first == "accueil" || first == "الرئيسيه" || first == "vous etes ici accueil";
}

bool is_site_ending(std::string_view ending) {
    constexpr std::array<std::string_view, 36> kEndings = {"com", "net", "org", "info", "news", "tv", "fr", "be", "ch",
                                                           "ca",  "eu",  "uk",  "vn",   "cn",   "dz", "tn", "ma", "mr",
                                                           "ly",  "eg",  "sd",  "lb",   "sy",   "jo", "ps", "iq", "sa",
                                                           "ae",  "qa",  "kw",  "bh",   "om",   "ye", "sn", "ml", "ci"};
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

/// `Vietnam.vn - …`: a bare domain at the beginning and no sentence.
bool is_site_banner(std::string_view line, std::size_t length) {
    if (length > kShortLine || line.ends_with('.')) return false;
    const std::string_view first = line.substr(0, line.find(' '));
    const std::size_t dot = first.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || !is_site_ending(first.substr(dot + 1))) return false;
    const auto is_host = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    if (!std::ranges::all_of(first, is_host)) return false;
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

bool may_be_caption(std::string_view line) {
    const std::size_t length = text::count_code_points(line);
    if (length > kCaptionLine) return false;
    return line.ends_with(')') || line.find("©") != std::string_view::npos ||
           !(line.ends_with('.') || line.ends_with("»"));
}

std::string site_name(std::string_view line) {
    if (line.find("©") == std::string_view::npos || text::count_code_points(line) > kMenuLine) return {};
    const std::string name = plain_line(line.substr(0, line.find(" - ")));
    std::string out;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find(' ', begin), name.size());
        const std::string_view word = std::string_view(name).substr(begin, end - begin);
        if (word != "0" && word != "copyright") out += (out.empty() ? "" : " ") + std::string(word);
        begin = end + 1;
    }
    return text::count_code_points(out) >= kLeastSiteName && text::count_code_points(out) <= kMenuEntryLength
               ? out
               : std::string{};
}

LineForm form_of(std::string_view line, Language language) {
    const std::size_t length = text::count_code_points(line);
    if (length > kCaptionLine) return LineForm::body;
    if (is_image_name(line)) return LineForm::image_name;
    if (is_caption(line, length)) return LineForm::caption;
    if (is_signature(line, length)) return LineForm::signature;
    const std::string plain = plain_line(line);
    if (is_source(line, length)) return LineForm::source;
    if (matches(plain, length, page_end_phrases())) return LineForm::page_end;
    const bool page_text = matches(plain, length, page_text_phrases()) && !tells_something(line, page_text_phrases());
    if (page_text || is_placeholder(line, length)) return LineForm::page_text;
    if (is_menu(line, length) || is_breadcrumb(line, length)) return LineForm::page_text;
    if (is_dateline(line, plain, length, language)) return LineForm::dateline;
    return is_site_banner(line, length) ? LineForm::page_text : LineForm::body;
}

}  // namespace dragoman::furniture
