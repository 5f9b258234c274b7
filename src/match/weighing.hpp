// Weighs the pairs of a collection: candidates, similarities, alignment, all evidence, probabilities.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "dragoman/match/match.hpp"
#include "match/archive.hpp"
#include "match/comparison.hpp"

namespace dragoman::match {

class Weighing {
  public:
    Weighing(std::span<const retrieve::Article> sources, std::span<const retrieve::Article> targets,
             const vectorize::SimilarityModel& model, const MatchOptions& options);

    /// All pairs worth it with evidence and probability, without beads, by rising (source, target). Called once.
    std::vector<WeighedPair> weigh_all();

    /// One pair, weighed like all the others and against the same rivals, with its beads; it need be no candidate. Only
    /// after weigh_all().
    [[nodiscard]] WeighedPair weigh(PairPlace pair) const;

    [[nodiscard]] const Comparison& comparison() const { return comparison_; }
    /// Pairs that were worth weighing, but not can_be_aligned().
    [[nodiscard]] const std::vector<retrieve::Candidate>& too_long() const { return too_long_; }

  private:
    [[nodiscard]] WeighedPair weigh_apart(PairPlace pair, const Likeness& likeness) const;
    void add_archive_evidence(WeighedPair& pair) const;
    void take_too_long(std::vector<std::uint32_t>& places);
    [[nodiscard]] Claims sure_claims(const std::vector<WeighedPair>& pairs) const;

    std::span<const retrieve::Article> sources_;
    std::span<const retrieve::Article> targets_;
    const vectorize::SimilarityModel& model_;
    const MatchOptions& options_;
    retrieve::FingerprintCounts counts_;
    Comparison comparison_;
    std::vector<retrieve::Candidate> too_long_;
    Claims claims_;
    std::optional<Archive> archive_;
};

}  // namespace dragoman::match
