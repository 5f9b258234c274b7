#include "pipeline/sentence_beads.hpp"

#include "dragoman/align/sentences.hpp"
#include "dragoman/core/kept_work.hpp"
#include "dragoman/core/packed_beads.hpp"

namespace dragoman::pipeline {

namespace {

std::vector<std::uint32_t> paragraphs_of(const retrieve::Article& article) {
    std::vector<std::uint32_t> out;
    for (const retrieve::Sentence& sentence : article.sentences) out.push_back(sentence.paragraph);
    return out;
}

}  // namespace

void refine(std::vector<match::WeighedPair>& pairs, const Collection& collection, const CollectionOptions& options,
            const Observer& observer, Checkpoint* checkpoint) {
    if (options.level == Level::paragraph) return;
    const auto worker = [&] {
        return [&](std::size_t i) {
            observer.check();
            const retrieve::Article& source = collection.sources[pairs[i].source];
            const retrieve::Article& target = collection.targets[pairs[i].target];
            const std::vector<std::uint32_t> source_paragraphs = paragraphs_of(source);
            const std::vector<std::uint32_t> target_paragraphs = paragraphs_of(target);
            pairs[i].beads = align::align_sentences(pairs[i].beads, {source.sentence_passages, source_paragraphs},
                                                    {target.sentence_passages, target_paragraphs}, collection.model);
        };
    };
    for_each_kept(
        pairs.size(), options.jobs, checkpoint, "sentences", worker,
        [&](std::size_t i, Packer& packer) { pack(pairs[i].beads, packer); },
        [&](std::size_t i, Unpacker& unpacker) { pairs[i].beads = unpack_beads(unpacker); });
}

}  // namespace dragoman::pipeline
