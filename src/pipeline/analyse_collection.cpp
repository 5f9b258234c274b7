// Terms and fingerprints of each article are found side by side; what depends on the whole collection (template lines,
// term numbers, frequencies) follows in a fixed order, so the result is the same for any number of jobs.
#include <atomic>
#include <utility>

#include "dragoman/core/parallel.hpp"
#include "pipeline/article_analysis.hpp"

namespace dragoman::pipeline {

namespace {

using retrieve::Article;

void analyse_side(std::vector<Article>& articles, const Collection& collection, const CollectionOptions& options,
                  const Observer& observer, Unfinished& unfinished) {
    std::vector<Analysis> analyses(articles.size());
    std::atomic<std::size_t> done{0};
    for_each_index(articles.size(), options.jobs, [&] {
        return [&, reader = vectorize::TermReader(collection.lexicons)](std::size_t i) mutable {
            observer.progress(++done, articles.size());
            analyses[i] = analyse_article(articles[i], options.level, reader);
        };
    });
    for (std::size_t i = 0; i < articles.size(); ++i) {
        unfinished.vocabulary.renumber(analyses[i].terms);
        add_analysed(articles[i], std::move(analyses[i].terms.passages), std::move(analyses[i].lines), unfinished);
    }
}

}  // namespace

vectorize::Vocabulary analyse_collection(Collection& collection, const CollectionOptions& options,
                                         const Observer& observer) {
    observer.stage("analyse");
    Unfinished unfinished;
    analyse_side(collection.sources, collection, options, observer, unfinished);
    analyse_side(collection.targets, collection, options, observer, unfinished);
    return finish_collection(collection, std::move(unfinished), options.jobs, observer);
}

}  // namespace dragoman::pipeline
