#include "match/word_ties.hpp"

#include <algorithm>

namespace dragoman::match {

namespace {

std::vector<ByteSpan> body_paragraphs(const retrieve::Article& article) {
    std::vector<ByteSpan> out;
    for (std::size_t p = 0; p < article.document.paragraphs.size(); ++p) {
        if (article.furniture[p] == 0) out.push_back(article.document.paragraphs[p]);
    }
    return out;
}

bool holds(const vectorize::Passage& passage, std::uint32_t term) {
    return std::ranges::binary_search(passage.terms, term, {}, &vectorize::TermCount::term);
}

}  // namespace

BodyWords::BodyWords(const retrieve::Article& article, const Wording& wording) {
    const Document& document = article.document;
    for (const vectorize::Occurrence& occurrence :
         wording.reader.occurrences(document.text, body_paragraphs(article), document.language)) {
        const auto term = wording.vocabulary.find(document.language, occurrence.key);
        if (!term) continue;
        const std::string word(occurrence.span.in(document.text));
        words_.try_emplace(*term, word);
        terms_.emplace(word, *term);
    }
}

const std::string& BodyWords::word(std::uint32_t term) const {
    static const std::string kNone;
    const auto found = words_.find(term);
    return found == words_.end() ? kNone : found->second;
}

std::vector<std::uint32_t> BodyWords::terms_of(const std::string& word) const {
    std::vector<std::uint32_t> out;
    for (auto [at, end] = terms_.equal_range(word); at != end; ++at) out.push_back(at->second);
    return out;
}

Explained explained_by(const vectorize::Passage& body, const vectorize::Passage& other,
                       const vectorize::TranslationMatrix& rows, const Eigen::VectorXf& idf, float total_mass) {
    Explained out;
    for (const vectorize::TermCount& term : body.terms) {
        Explained::Term& explained = out.terms.emplace_back();
        explained.term = term.term;
        explained.similarity = term.count * idf[static_cast<Eigen::Index>(term.term)] / total_mass;
        for (vectorize::TranslationMatrix::InnerIterator cell(rows, static_cast<Eigen::Index>(term.term)); cell;
             ++cell) {
            const auto by = static_cast<std::uint32_t>(cell.col());
            if (cell.value() <= explained.strength || !holds(other, by)) continue;
            explained.by = by;
            explained.strength = cell.value();
        }
    }
    return out;
}

}  // namespace dragoman::match
