#include "dragoman/retrieve/candidates.hpp"

#include <algorithm>

#include "dragoman/core/parallel.hpp"
#include "retrieve/inverted_index.hpp"

namespace dragoman::retrieve {

namespace {

using Lists = std::vector<std::vector<InvertedIndex::Scored>>;

Lists query_all(std::span<const Article> queries, const InvertedIndex& index,
                const vectorize::TranslationMatrix& translation, const FingerprintCounts& counts, int workers) {
    Lists out(queries.size());
    for_each_index(queries.size(), workers, [&] {
        return [&, scratch = std::vector<float>(index.document_count(), 0.0F)](std::size_t i) mutable {
            out[i] = index.best(queries[i], translation, counts, scratch);
        };
    });
    return out;
}

}  // namespace

std::vector<Candidate> find_candidates(std::span<const Article> sources, std::span<const Article> targets,
                                       const vectorize::SimilarityModel& model, const FingerprintCounts& counts,
                                       const CandidateOptions& options, int workers) {
    std::vector<Candidate> out;
    {
        const InvertedIndex index(targets, model.target_idf, options);
        const Lists lists = query_all(sources, index, model.translation, counts, workers);
        for (std::uint32_t i = 0; i < lists.size(); ++i) {
            for (const auto& [document, score] : lists[i]) out.push_back({i, document, score});
        }
    }
    const InvertedIndex index(sources, model.source_idf, options);
    const Lists lists = query_all(targets, index, model.transposed, counts, workers);
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
