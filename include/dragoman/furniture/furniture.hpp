// Furniture: page text around the article, recognised by its form, its repetition and its place at the page's edges.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "dragoman/core/document.hpp"

namespace dragoman::furniture {

/// What the lines of a page say by themselves.
struct PageLines {
    /// One hash a paragraph: equal for lines that differ only in case, accents, digits, punctuation and white space.
    std::vector<std::uint64_t> keys;
    std::vector<std::uint8_t> furniture;  ///< one a paragraph, 1: by form, by an image above it, or by the site's name
    std::uint32_t page_end = 0;           ///< the first paragraph that ends the page; their number: none does
};
PageLines page_lines(const Document& document);

/// In how many documents of each language a line stands.
class Repetition {
  public:
    /// Each key counts once a document.
    void add(Language language, std::span<const std::uint64_t> keys);
    /// Whether so many documents hold the line that a page template must have put it there.
    [[nodiscard]] bool is_template_line(Language language, std::uint64_t key) const;

  private:
    struct Side {
        std::unordered_map<std::uint64_t, std::uint32_t> documents;
        std::uint32_t document_count = 0;
    };
    Side sides_[2];
};

/// One flag a paragraph, 1: furniture. A line is furniture
/// - by form: share button, menu, comment box, image file name, caption with a credit, signature, source line, page
///   dateline;
/// - by repetition: if it repeats like a template and stands at an edge of the page with nothing but furniture outside
///   of it;
/// - by place: below a comment box or a list of related stories, right below an image's file name, or at an edge with
///   the site's name in it.
/// Body paragraphs that repeat inside the article stay body, and so do all lines of a page that holds nothing but
/// repeated ones and furniture by form. Of the document, language and paragraphs are needed, its text no more.
std::vector<std::uint8_t> find_furniture(const Document& document, const PageLines& lines,
                                         const Repetition& repetition);

}  // namespace dragoman::furniture
