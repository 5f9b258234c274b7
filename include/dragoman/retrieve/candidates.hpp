// Which pairs are worth weighing: from inverted indexes over rare keys, never the full product.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "dragoman/retrieve/article.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::retrieve {

struct Candidate {
    std::uint32_t source = 0;  ///< index into the sources
    std::uint32_t target = 0;
    float score = 0.0F;  ///< for ranking only
    friend bool operator==(const Candidate&, const Candidate&) = default;
};

struct CandidateOptions {
    std::size_t most_a_document = 12;      ///< of each side; the union of both sides' lists is returned
    std::size_t query_terms = 96;          ///< strongest projected terms of a document
    double most_common_share = 0.10;       ///< terms in a larger share of the documents are not looked up …
    std::size_t least_common_limit = 200;  ///< … unless they stand in at most so many
    std::size_t rare_fingerprint = 50;     ///< a fingerprint in more documents of a side ties nobody
};

/// In how many documents of each side a fingerprint stands.
class FingerprintCounts {
  public:
    FingerprintCounts(std::span<const Article> sources, std::span<const Article> targets);

    [[nodiscard]] std::uint32_t sources_with(std::uint64_t key) const { return count(source_counts_, key); }
    [[nodiscard]] std::uint32_t targets_with(std::uint64_t key) const { return count(target_counts_, key); }
    /// ln(documents / documents that hold it) over both sides, as a share of the largest possible value, in [0, 1].
    [[nodiscard]] float rarity(std::uint64_t key) const;

  private:
    using Counts = std::unordered_map<std::uint64_t, std::uint32_t>;
    static std::uint32_t count(const Counts& counts, std::uint64_t key) {
        const auto found = counts.find(key);
        return found == counts.end() ? 0 : found->second;
    }
    Counts source_counts_;
    Counts target_counts_;
    double documents_ = 0.0;
};

/// Sorted by (source, target). Each document's terms are projected through the lexicon and looked up, strongest first;
/// shared rare fingerprints add to the score. Deterministic for any number of workers.
std::vector<Candidate> find_candidates(std::span<const Article> sources, std::span<const Article> targets,
                                       const vectorize::SimilarityModel& model, const FingerprintCounts& counts,
                                       const CandidateOptions& options, int workers);

}  // namespace dragoman::retrieve
