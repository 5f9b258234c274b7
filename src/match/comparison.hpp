// Exact similarities of all candidates, and what each document's others are like.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dragoman/match/match.hpp"

namespace dragoman::match {

inline constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

/// Documents that have surely found their counterpart.
struct Claims {
    std::vector<std::uint32_t> of_source;  ///< the target that a source surely belongs to, or kNobody
    std::vector<std::uint32_t> of_target;
};

/// What two bodies explain of each other.
struct Likeness {
    float similarity = 0.0F;  ///< share of all idf mass
    float known = 0.0F;       ///< share of the mass that can be explained: SimilarityModel::source_reach
    float lacking = 0.0F;     ///< share of a text in words with a sure translation that find none, the mean of both
};

class Comparison {
  public:
    Comparison(std::span<const retrieve::Article> sources, std::span<const retrieve::Article> targets,
               const vectorize::SimilarityModel& model, std::vector<retrieve::Candidate> candidates,
               const MatchOptions& options);

    [[nodiscard]] const std::vector<retrieve::Candidate>& candidates() const { return candidates_; }
    [[nodiscard]] std::optional<std::uint32_t> place_of(PairPlace pair) const;
    [[nodiscard]] Likeness likeness(std::uint32_t place) const {
        const float similarity = similarities_[place];
        return {similarity, similarity * known_factor(candidates_[place]), lacking_[place]};
    }
    /// The same of a pair that may be no candidate.
    [[nodiscard]] Likeness likeness(PairPlace pair) const;

    /// Places of the candidates that are worth aligning, rising: the best `most` of each document by similarity or by
    /// retrieval score.
    [[nodiscard]] std::vector<std::uint32_t> worth_aligning(std::size_t most) const;

    /// A pair's similarity over the mean of the best others of both documents, bounded. The pair need be no candidate.
    [[nodiscard]] float margin(PairPlace pair, float similarity) const;

    /// A pair's similarity over the best other of either document, bounded. Documents that have surely found their
    /// counterpart stand in nobody else's way: it compares with the others only.
    [[nodiscard]] float lead(PairPlace pair, float similarity, const Claims& claims) const;

  private:
    /// The candidates of each document of one side, as places in the candidate list.
    using Lists = std::vector<std::vector<std::uint32_t>>;
    /// Σ idf of a body.
    struct Mass {
        float all = 0.0F;
        float reachable = 0.0F;
    };
    /// One side of the candidates.
    struct Side {
        std::span<const retrieve::Article> articles;
        std::span<const retrieve::Article> others;
        const Lists& lists;
        std::uint32_t retrieve::Candidate::*other;
        const vectorize::TranslationMatrix& translation;
        const Eigen::VectorXf& other_idf;
        const Eigen::VectorXf& other_reach;
        const std::vector<Mass>& other_masses;
    };

    void set_masses();
    [[nodiscard]] static float half_lacking(const vectorize::Explanation& explained, const Mass& mass);
    /// known / similarity.
    [[nodiscard]] float known_factor(const retrieve::Candidate& candidate) const;
    void set_similarities(const MatchOptions& options);
    void add_explained(const Side& own, std::string_view stage, const MatchOptions& options);
    [[nodiscard]] float mean_of_best(const std::vector<std::uint32_t>& list, PairPlace pair,
                                     std::size_t strangers) const;

    std::span<const retrieve::Article> sources_;
    std::span<const retrieve::Article> targets_;
    const vectorize::SimilarityModel& model_;
    std::vector<Mass> source_masses_;
    std::vector<Mass> target_masses_;
    std::vector<retrieve::Candidate> candidates_;
    std::vector<float> similarities_;  // a candidate
    std::vector<float> lacking_;
    Lists by_source_;
    Lists by_target_;
};

}  // namespace dragoman::match
