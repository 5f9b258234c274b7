#include "dragoman/furniture/furniture.hpp"

#include <algorithm>
#include <numeric>

#include "dragoman/core/hash.hpp"
#include "furniture/line_form.hpp"

namespace dragoman::furniture {

namespace {

constexpr std::uint32_t kLeastRepeats = 4;  // documents, before a line can be a template's
constexpr std::uint32_t kRepeatShare = 10;  // one document in so many
constexpr double kMostBelowPageEnd = 0.4;   // share of the text that may stand below a comment box
constexpr std::uint32_t kSiteLineBytes = 120;
constexpr std::uint32_t kTeaserBytes =
    400;  // a longer line below a comment box is prose: the box stood inside the article

using Flags = std::vector<std::uint8_t>;

/// Template lines at the top and at the bottom, as long as nothing else stands outside of them.
void mark_edges(const Document& document, std::span<const std::uint64_t> keys, const Repetition& repetition,
                Flags& flags) {
    const auto outside = [&](std::size_t i) {
        return flags[i] != 0 || repetition.is_template_line(document.language, keys[i]);
    };
    std::size_t top = 0;
    while (top < flags.size() && outside(top)) ++top;
    if (top == flags.size()) return;  // a page of nothing but repeated lines is a text that was stored twice
    std::size_t bottom = flags.size();
    while (bottom > top && outside(bottom - 1)) --bottom;
    std::fill(flags.begin(), flags.begin() + static_cast<std::ptrdiff_t>(top), std::uint8_t{1});
    std::fill(flags.begin() + static_cast<std::ptrdiff_t>(bottom), flags.end(), std::uint8_t{1});
}

/// The caption below an image's file name.
void mark_captions(const Document& document, const std::vector<LineForm>& forms, Flags& flags) {
    for (std::size_t i = 1; i < forms.size(); ++i) {
        if (forms[i - 1] == LineForm::image_name && may_be_caption(document.paragraphs[i].in(document.text)))
            flags[i] = 1;
    }
}

/// Short lines at the edges that say the site's name, which the copyright line knows.
void mark_site_name(const Document& document, Flags& flags) {
    std::string name;
    for (const ByteSpan paragraph : document.paragraphs) {
        if (name.empty()) name = site_name(paragraph.in(document.text));
    }
    if (name.empty()) return;
    const auto mark = [&](std::size_t i) {
        const std::string_view line = document.paragraphs[i].in(document.text);
        const bool named = line.size() <= kSiteLineBytes && plain_line(line).find(name) != std::string::npos;
        if (named) flags[i] = 1;
        return named || flags[i] != 0;
    };
    for (std::size_t i = 0; i < flags.size() && mark(i); ++i) {
    }
    for (std::size_t i = flags.size(); i > 0 && mark(i - 1); --i) {
    }
}

/// Teasers below a comment box or a list of related stories.
void mark_below_page_end(const Document& document, std::uint32_t first, Flags& flags) {
    if (first == flags.size()) return;
    std::uint64_t above = 0;
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < flags.size(); ++i) {
        if (flags[i] != 0) continue;
        const std::uint32_t size = document.paragraphs[i].size();
        (i < first ? above : below) += size;
        if (i > first && size > kTeaserBytes) return;
    }
    if (static_cast<double>(below) > kMostBelowPageEnd * static_cast<double>(above)) return;
    std::fill(flags.begin() + static_cast<std::ptrdiff_t>(first), flags.end(), std::uint8_t{1});
}

}  // namespace

PageLines page_lines(const Document& document) {
    PageLines out;
    std::vector<LineForm> forms;
    for (const ByteSpan paragraph : document.paragraphs) {
        const std::string_view line = paragraph.in(document.text);
        out.keys.push_back(hash64(plain_line(line)));
        forms.push_back(form_of(line, document.language));
        out.furniture.push_back(forms.back() == LineForm::body ? 0 : 1);
    }
    mark_captions(document, forms, out.furniture);
    mark_site_name(document, out.furniture);
    out.page_end = static_cast<std::uint32_t>(std::ranges::find(forms, LineForm::page_end) - forms.begin());
    return out;
}

void Repetition::add(Language language, std::span<const std::uint64_t> keys) {
    Side& side = sides_[language == Language::arabic ? 0 : 1];
    ++side.document_count;
    std::vector<std::uint64_t> distinct(keys.begin(), keys.end());
    std::ranges::sort(distinct);
    const auto rest = std::ranges::unique(distinct);
    distinct.erase(rest.begin(), rest.end());
    for (const std::uint64_t key : distinct) ++side.documents[key];
}

bool Repetition::is_template_line(Language language, std::uint64_t key) const {
    const Side& side = sides_[language == Language::arabic ? 0 : 1];
    const auto found = side.documents.find(key);
    if (found == side.documents.end()) return false;
    return found->second >= std::max(kLeastRepeats, side.document_count / kRepeatShare);
}

std::vector<std::uint8_t> find_furniture(const Document& document, const PageLines& lines,
                                         const Repetition& repetition) {
    Flags flags = lines.furniture;
    mark_edges(document, lines.keys, repetition, flags);
    mark_below_page_end(document, lines.page_end, flags);
    return flags;
}

}  // namespace dragoman::furniture
