#include "pipeline/sentence_beads.hpp"

#include "dragoman/align/sentences.hpp"
#include "dragoman/core/parallel.hpp"

namespace dragoman::pipeline {

namespace {

std::vector<std::uint32_t> paragraphs_of(const retrieve::Article& article) {
    std::vector<std::uint32_t> out;
    for (const retrieve::Sentence& sentence : article.sentences) out.push_back(sentence.paragraph);
    return out;
}

}  // namespace

void refine(std::vector<match::WeighedPair>& pairs, const Collection& collection, const CollectionOptions& options,
            const Observer& observer) {
    if (options.level == Level::paragraph) return;
    for_each_index(pairs.size(), options.jobs, [&] {
        return [&](std::size_t i) {
            observer.check();
            const retrieve::Article& source = collection.sources[pairs[i].source];
            const retrieve::Article& target = collection.targets[pairs[i].target];
            const std::vector<std::uint32_t> source_paragraphs = paragraphs_of(source);
            const std::vector<std::uint32_t> target_paragraphs = paragraphs_of(target);
            pairs[i].beads = align::align_sentences(pairs[i].beads, {source.sentence_passages, source_paragraphs},
                                                    {target.sentence_passages, target_paragraphs}, collection.model);
        };
    });
}

}  // namespace dragoman::pipeline
