// Documents of one side by the terms and fingerprints they hold.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "dragoman/retrieve/candidates.hpp"
#include "retrieve/timeline.hpp"

namespace dragoman::retrieve {

class InvertedIndex {
  public:
    InvertedIndex(std::span<const Article> articles, const Eigen::VectorXf& idf, const CandidateOptions& options);

    struct Scored {
        std::uint32_t document = 0;
        float score = 0.0F;
    };

    /// What one worker needs for its queries.
    struct Scratch {
        Scratch(const InvertedIndex& index, const vectorize::TranslationMatrix& translation)
            : explainer(translation), scores(index.timeline_.size(), 0.0F) {}
        vectorize::Explainer explainer;
        std::vector<float> scores;           // a place of the timeline; all 0 between queries
        std::vector<std::uint32_t> touched;  // places with a score
    };

    /// The best documents for one article of the other side, best first.
    [[nodiscard]] std::vector<Scored> best(const Article& query, const FingerprintCounts& counts,
                                           Scratch& scratch) const;

  private:
    struct Posting {
        std::uint32_t place = 0;
        float weight = 0.0F;  ///< share of the document's norm
    };
    using Postings = std::span<const Posting>;

    void add_postings(std::span<const Article> articles);
    void add_prints(std::span<const Article> articles);
    [[nodiscard]] Postings postings_of(std::uint32_t term) const;
    [[nodiscard]] std::vector<vectorize::TermCount> query_vector(const Article& query,
                                                                 vectorize::Explainer& explainer) const;
    void add_terms(const Article& query, Scratch& scratch) const;
    void add_fingerprints(const Article& query, const FingerprintCounts& counts, Scratch& scratch) const;

    const Eigen::VectorXf& idf_;
    CandidateOptions options_;
    Timeline timeline_;
    std::size_t common_limit_;
    std::vector<std::uint32_t> begins_;                            // of each term's postings
    std::vector<Posting> postings_;                                // of each term by rising place
    std::vector<std::pair<std::uint64_t, std::uint32_t>> prints_;  // (key, place), rising; the rare ones
};

}  // namespace dragoman::retrieve
