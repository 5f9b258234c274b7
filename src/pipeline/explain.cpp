#include "dragoman/pipeline/explain.hpp"

#include <algorithm>

#include "dragoman/core/error.hpp"
#include "pipeline/chosen_documents.hpp"
#include "pipeline/long_pairs.hpp"

namespace dragoman::pipeline {

namespace {

using retrieve::Article;

write::AccountedDocument accounted(const Article& article, std::size_t documents, const std::vector<Bead>& beads,
                                   std::vector<std::uint32_t> Bead::*indices) {
    const Document& document = article.document;
    write::AccountedDocument out;
    out.id = document.id;
    out.path = to_string(document.origin);
    out.title = document.title;
    out.url = document.url;
    out.published = document.published ? document.published->iso() : "";
    out.document_count = documents;
    out.furniture_count = static_cast<std::size_t>(std::ranges::count(article.furniture, 1));
    out.coverage = check::coverage_of(document.text, check::paragraph_units(document), beads, indices);
    return out;
}

void require_alignable(match::PairPlace pair, Collection& collection) {
    if (match::can_be_aligned(collection.sources[pair.source], collection.targets[pair.target])) return;
    refuse_pair(pair.source, pair.target, collection);
    throw ConfigError::input(collection.diagnostics.refusals().back().message);
}

match::Explanation explanation_of(match::PairPlace pair, const Collection& collection, const RunOptions& options,
                                  const Observer& observer) {
    observer.stage("match");
    match::MatchOptions match_options;
    match_options.threshold = options.threshold;
    match_options.workers = options.collection.jobs;
    match_options.on_progress = [&](std::size_t done, std::size_t total) { observer.progress(done, total); };
    return match::explain_pair(collection.sources, collection.targets, collection.model, match_options, pair);
}

}  // namespace

Explained explain(const ExplainOptions& options, const Observer& observer) {
    const CollectionOptions& collection_options = options.run.collection;
    Collection collection =
        read_collection(inputs_with_chosen(options.run.inputs, options.ar, options.fr), collection_options, observer);
    const match::PairPlace pair = chosen_pair(collection, options.ar, options.fr);
    const vectorize::Vocabulary vocabulary = analyse_collection(collection, collection_options, observer);
    require_alignable(pair, collection);
    const Article& source = collection.sources[pair.source];
    const Article& target = collection.targets[pair.target];
    Explained out;
    write::PairAccount& account = out.account;
    account.threshold = options.run.threshold;
    account.explanation = explanation_of(pair, collection, options.run, observer);
    const std::vector<Bead>& beads = account.explanation.pair.beads;
    account.ar = accounted(source, collection.sources.size(), beads, &Bead::source);
    account.fr = accounted(target, collection.targets.size(), beads, &Bead::target);
    vectorize::TermReader reader(collection.lexicons);
    account.ties = match::ties_of(source, target, retrieve::FingerprintCounts(collection.sources, collection.targets),
                                  {collection.model, vocabulary, reader});
    out.field_aliases = std::move(collection.read_report.aliases);
    out.diagnostics = std::move(collection.diagnostics);
    return out;
}

}  // namespace dragoman::pipeline
