// Terms and fingerprints of each article are found side by side; what depends on the whole collection (template lines,
// term numbers, frequencies) follows in a fixed order, so the result is the same for any number of jobs.
#include <atomic>

#include "dragoman/core/parallel.hpp"
#include "dragoman/furniture/furniture.hpp"
#include "dragoman/pipeline/collection.hpp"

namespace dragoman::pipeline {

namespace {

using retrieve::Article;
using vectorize::DocumentTerms;
using vectorize::Passage;

/// What one worker finds out about one article before the collection is known.
struct Analysis {
    DocumentTerms terms;  ///< units: paragraphs, or sentences at sentence level
    std::vector<std::uint64_t> line_keys;
};

void split_sentences(Article& article) {
    for (std::uint32_t p = 0; p < article.document.paragraphs.size(); ++p) {
        std::uint32_t number = 0;
        for (const ByteSpan span :
             segment::sentences(article.document.text, article.document.paragraphs[p], article.document.language)) {
            article.sentences.push_back({span, p, number++});
        }
    }
}

Analysis analyse(Article& article, Level level, vectorize::TermReader& reader) {
    Analysis out;
    std::vector<ByteSpan> units = article.document.paragraphs;
    if (level == Level::sentence) {
        split_sentences(article);
        units.clear();
        for (const retrieve::Sentence& sentence : article.sentences) units.push_back(sentence.span);
    }
    out.terms = reader.read(article.document.text, units, article.document.language);
    out.line_keys = furniture::line_keys(article.document);
    article.fingerprints = fingerprint::fingerprints_of(article.document);
    return out;
}

/// Paragraph passages from the units, which are paragraphs already or their sentences.
void set_passages(Article& article, std::vector<Passage> units) {
    if (article.sentences.empty()) {
        article.passages = std::move(units);
    } else {
        std::size_t at = 0;
        for (std::uint32_t p = 0; p < article.document.paragraphs.size(); ++p) {
            const std::size_t first = at;
            while (at < article.sentences.size() && article.sentences[at].paragraph == p) ++at;
            article.passages.push_back(vectorize::merged(std::span(units).subspan(first, at - first)));
        }
        article.sentence_passages = std::move(units);
    }
    std::vector<Passage> body;
    for (std::size_t p = 0; p < article.passages.size(); ++p) {
        if (article.furniture[p] == 0) body.push_back(article.passages[p]);
    }
    article.body = vectorize::merged(body);
}

std::vector<Analysis> analyse_side(std::vector<Article>& articles, const Collection& collection,
                                   const CollectionOptions& options, const Observer& observer) {
    std::vector<Analysis> out(articles.size());
    std::atomic<std::size_t> done{0};
    for_each_index(articles.size(), options.jobs, [&] {
        return [&, reader = vectorize::TermReader(collection.lexicons)](std::size_t i) mutable {
            observer.progress(++done, articles.size());
            out[i] = analyse(articles[i], options.level, reader);
        };
    });
    return out;
}

void finish_side(std::vector<Article>& articles, std::vector<Analysis>& analyses,
                 const furniture::Repetition& repetition, vectorize::Vocabulary& vocabulary) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
        Article& article = articles[i];
        article.furniture = furniture::find_furniture(article.document, analyses[i].line_keys, repetition);
        vocabulary.add(analyses[i].terms, [&](std::size_t unit) {
            const std::size_t paragraph = article.sentences.empty() ? unit : article.sentences[unit].paragraph;
            return article.furniture[paragraph] == 0;
        });
        set_passages(article, std::move(analyses[i].terms.passages));
    }
}

}  // namespace

void analyse_collection(Collection& collection, const CollectionOptions& options, const Observer& observer) {
    observer.stage("analyse");
    std::vector<Analysis> sources = analyse_side(collection.sources, collection, options, observer);
    std::vector<Analysis> targets = analyse_side(collection.targets, collection, options, observer);
    furniture::Repetition repetition;
    for (const Analysis& analysis : sources) repetition.add(Language::arabic, analysis.line_keys);
    for (const Analysis& analysis : targets) repetition.add(Language::french, analysis.line_keys);
    vectorize::Vocabulary vocabulary;
    finish_side(collection.sources, sources, repetition, vocabulary);
    finish_side(collection.targets, targets, repetition, vocabulary);
    collection.model = vectorize::build_similarity_model(vocabulary, collection.lexicons);
}

}  // namespace dragoman::pipeline
