#include "dragoman/retrieve/candidates.hpp"

#include <algorithm>
#include <string_view>

#include "dragoman/core/kept_work.hpp"
#include "retrieve/inverted_index.hpp"

namespace dragoman::retrieve {

namespace {

using Lists = std::vector<std::vector<InvertedIndex::Scored>>;

struct Work {
    int workers;
    Checkpoint* checkpoint;
    std::string_view stage;
};

Lists query_all(std::span<const Article> queries, const InvertedIndex& index,
                const vectorize::TranslationMatrix& translation, const FingerprintCounts& counts, const Work& work) {
    Lists out(queries.size());
    const auto worker = [&] {
        return [&, scratch = InvertedIndex::Scratch(index, translation)](std::size_t i) mutable {
            out[i] = index.best(queries[i], counts, scratch);
        };
    };
    for_each_kept(
        queries.size(), work.workers, work.checkpoint, work.stage, worker,
        [&](std::size_t i, Packer& packer) { packer.add_all(out[i]); },
        [&](std::size_t i, Unpacker& unpacker) { out[i] = unpacker.all<InvertedIndex::Scored>(); });
    return out;
}

}  // namespace

std::vector<Candidate> find_candidates(std::span<const Article> sources, std::span<const Article> targets,
                                       const vectorize::SimilarityModel& model, const FingerprintCounts& counts,
                                       const CandidateOptions& options, int workers, Checkpoint* checkpoint) {
    std::vector<Candidate> out;
    {
        const InvertedIndex index(targets, model.target_idf, options);
        const Lists lists = query_all(sources, index, model.translation, counts, {workers, checkpoint, "sources"});
        for (std::uint32_t i = 0; i < lists.size(); ++i) {
            for (const auto& [document, score] : lists[i]) out.push_back({i, document, score});
        }
    }
    const InvertedIndex index(sources, model.source_idf, options);
    const Lists lists = query_all(targets, index, model.transposed, counts, {workers, checkpoint, "targets"});
    for (std::uint32_t j = 0; j < lists.size(); ++j) {
        for (const auto& [document, score] : lists[j]) out.push_back({document, j, score});
    }
    std::ranges::sort(out, [](const Candidate& a, const Candidate& b) {
        if (a.source != b.source) return a.source < b.source;
        return a.target != b.target ? a.target < b.target : a.score > b.score;
    });
    const auto rest = std::ranges::unique(
        out, [](const Candidate& a, const Candidate& b) { return a.source == b.source && a.target == b.target; });
    out.erase(rest.begin(), rest.end());
    return out;
}

}  // namespace dragoman::retrieve
