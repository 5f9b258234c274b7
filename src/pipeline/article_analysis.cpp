#include "pipeline/article_analysis.hpp"

#include <utility>

#include "dragoman/core/parallel.hpp"

namespace dragoman::pipeline {

namespace {

using retrieve::Article;
using vectorize::Passage;

void split_sentences(Article& article) {
    for (std::uint32_t p = 0; p < article.document.paragraphs.size(); ++p) {
        std::uint32_t number = 0;
        for (const ByteSpan span :
             segment::sentences(article.document.text, article.document.paragraphs[p], article.document.language)) {
            article.sentences.push_back({span, p, number++});
        }
    }
}

std::vector<ByteSpan> units_of(const Article& article, Level level) {
    if (level == Level::paragraph) return article.document.paragraphs;
    std::vector<ByteSpan> out;
    for (const retrieve::Sentence& sentence : article.sentences) out.push_back(sentence.span);
    return out;
}

/// Paragraph passages from the sentences.
void merge_sentences(Article& article) {
    std::size_t at = 0;
    for (std::uint32_t p = 0; p < article.document.paragraphs.size(); ++p) {
        const std::size_t first = at;
        while (at < article.sentences.size() && article.sentences[at].paragraph == p) ++at;
        article.passages.push_back(vectorize::merged(std::span(article.sentence_passages).subspan(first, at - first)));
    }
}

void set_body(Article& article) {
    std::vector<Passage> body;
    for (std::size_t p = 0; p < article.passages.size(); ++p) {
        if (article.furniture[p] == 0) body.push_back(article.passages[p]);
    }
    article.body = vectorize::merged(body);
    article.body.terms.shrink_to_fit();
}

void count_units(const Article& article, vectorize::Vocabulary& vocabulary) {
    const bool by_sentence = !article.sentences.empty();
    const std::vector<Passage>& units = by_sentence ? article.sentence_passages : article.passages;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        if (article.furniture[by_sentence ? article.sentences[unit].paragraph : unit] == 0)
            vocabulary.count(article.document.language, units[unit]);
    }
}

void finish_side(std::vector<Article>& articles, std::vector<furniture::PageLines>&& lines, Unfinished& unfinished,
                 int jobs) {
    for_each_index(articles.size(), jobs, [&] {
        return [&](std::size_t i) {
            articles[i].furniture = furniture::find_furniture(articles[i].document, lines[i], unfinished.repetition);
            lines[i] = {};
            set_body(articles[i]);
        };
    });
    for (const Article& article : articles) count_units(article, unfinished.vocabulary);
}

}  // namespace

Analysis analyse_article(Article& article, Level level, vectorize::TermReader& reader) {
    if (level == Level::sentence) split_sentences(article);
    Analysis out;
    out.terms = reader.read(article.document.text, units_of(article, level), article.document.language);
    out.lines = furniture::page_lines(article.document);
    article.fingerprints = fingerprint::fingerprints_of(article.document);
    article.fingerprints.shrink_to_fit();
    return out;
}

void add_analysed(Article& article, std::vector<Passage>&& units, furniture::PageLines&& lines,
                  Unfinished& unfinished) {
    unfinished.repetition.add(article.document.language, lines.keys);
    if (article.sentences.empty()) {
        article.passages = std::move(units);
    } else {
        article.sentence_passages = std::move(units);
        merge_sentences(article);
    }
    auto& side = article.document.language == Language::arabic ? unfinished.source_lines : unfinished.target_lines;
    side.push_back(std::move(lines));
}

vectorize::Vocabulary finish_collection(Collection& collection, Unfinished&& unfinished, int jobs,
                                        const Observer& observer) {
    observer.check();
    finish_side(collection.sources, std::move(unfinished.source_lines), unfinished, jobs);
    finish_side(collection.targets, std::move(unfinished.target_lines), unfinished, jobs);
    observer.check();
    collection.model = vectorize::build_similarity_model(unfinished.vocabulary, collection.lexicons, {}, jobs);
    return std::move(unfinished.vocabulary);
}

}  // namespace dragoman::pipeline
