// Which pairs are worth weighing: from inverted indexes over rare keys, never the full product.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/core/checkpoint.hpp"
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
    std::size_t query_terms = 300;         ///< strongest projected terms of a document
    double most_common_share = 0.10;       ///< terms in a larger share of the documents are not looked up …
    std::size_t least_common_limit = 200;  ///< … unless they stand in at most so many
    /// Terms that more than `least_common_limit` documents hold are looked up among the undated ones and those
    /// published at most so many days apart; everywhere for an undated document.
    std::int32_t most_days_apart = 30;
    std::size_t most_postings = 50'000;  ///< looked at for a document, strongest terms first
    std::size_t rare_fingerprint = 50;   ///< a fingerprint in more documents of a side ties nobody
};

/// In how many documents of each side a fingerprint stands.
class FingerprintCounts {
  public:
    FingerprintCounts(std::span<const Article> sources, std::span<const Article> targets);

    [[nodiscard]] std::uint32_t sources_with(std::uint64_t key) const { return slots_[slot_of(key)].sources; }
    [[nodiscard]] std::uint32_t targets_with(std::uint64_t key) const { return slots_[slot_of(key)].targets; }
    /// ln(documents / documents that hold it) over both sides, as a share of the largest possible value, in [0, 1].
    [[nodiscard]] float rarity(std::uint64_t key) const;

  private:
    /// Keys are hashes already, so their low bits say where to look (open addressing, at most half full). Free: no
    /// count.
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t sources = 0;
        std::uint32_t targets = 0;
        [[nodiscard]] bool is_free() const { return sources == 0 && targets == 0; }
    };
    void add(std::span<const Article> articles, std::uint32_t Slot::*count);
    void grow();
    /// Of the key, or of the free slot where it would stand.
    [[nodiscard]] std::size_t slot_of(std::uint64_t key) const {
        std::size_t slot = key & (slots_.size() - 1);
        while (!slots_[slot].is_free() && slots_[slot].key != key) slot = (slot + 1) & (slots_.size() - 1);
        return slot;
    }
    std::vector<Slot> slots_{16};  // a power of two
    std::size_t taken_ = 0;
    double documents_ = 0.0;
};

/// Sorted by (source, target). Each document's terms are projected through the lexicon and looked up, strongest first;
/// shared rare fingerprints add to the score. Deterministic for any number of workers. `checkpoint` may be null.
std::vector<Candidate> find_candidates(std::span<const Article> sources, std::span<const Article> targets,
                                       const vectorize::SimilarityModel& model, const FingerprintCounts& counts,
                                       const CandidateOptions& options, int workers, Checkpoint* checkpoint = nullptr);

}  // namespace dragoman::retrieve
