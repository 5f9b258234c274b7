// Documents of one side by the terms and fingerprints they hold.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "dragoman/retrieve/candidates.hpp"

namespace dragoman::retrieve {

class InvertedIndex {
  public:
    InvertedIndex(std::span<const Article> articles, const Eigen::VectorXf& idf, const CandidateOptions& options);

    struct Scored {
        std::uint32_t document = 0;
        float score = 0.0F;
    };

    /// The best documents for one article of the other side, best first. `scratch` holds one zero a document and is
    /// handed back so.
    [[nodiscard]] std::vector<Scored> best(const Article& query, const vectorize::TranslationMatrix& translation,
                                           const FingerprintCounts& counts, std::vector<float>& scratch) const;

    [[nodiscard]] std::size_t document_count() const { return document_count_; }

  private:
    struct Posting {
        std::uint32_t document = 0;
        float weight = 0.0F;  ///< share of the document's norm
    };
    void add_terms(const Article& query, const vectorize::TranslationMatrix& translation, std::vector<float>& scores,
                   std::vector<std::uint32_t>& touched) const;
    void add_fingerprints(const Article& query, const FingerprintCounts& counts, std::vector<float>& scores,
                          std::vector<std::uint32_t>& touched) const;

    const Eigen::VectorXf& idf_;
    CandidateOptions options_;
    std::size_t document_count_;
    std::size_t common_limit_;
    std::vector<std::uint32_t> begins_;  // of each term's postings
    std::vector<Posting> postings_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> fingerprints_;
};

}  // namespace dragoman::retrieve
