// How good each possible bead of a pair is.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/shapes.hpp"
#include "align/weights.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::align {

class PassageRuns;

/// Scores of blocks: half the idf mass that each side explains of the other beyond chance, less a penalty for an
/// unlikely length ratio. Averages over merged passages would make merging look free; mass that counts no word twice
/// does not.
class BeadScores {
  public:
    BeadScores(std::span<const vectorize::Passage* const> source, std::span<const vectorize::Passage* const> target,
               const vectorize::SimilarityModel& model, const Weights& weights);

    [[nodiscard]] std::uint32_t source_count() const { return rows_; }
    [[nodiscard]] std::uint32_t target_count() const { return columns_; }

    /// Without the prior of its shape; minus infinity for a block that cannot be a bead. Both sides must hold a
    /// passage.
    [[nodiscard]] float score(const Block& block) const;
    /// Share of both sides' mass explained beyond chance, at most 1, negative below chance.
    [[nodiscard]] float share_beyond_chance(const Block& block) const { return facts_[place(block)].share; }
    /// ln(target / source code points).
    [[nodiscard]] float log_length_ratio_of(const Block& block) const { return facts_[place(block)].log_length_ratio; }
    /// Estimate for translated passages of this document pair.
    void set_log_length_ratio(float ratio) { log_length_ratio_ = ratio; }

  private:
    struct Facts {
        float beyond = 0.0F;  ///< mass explained beyond chance, the mean of both sides
        float share = 0.0F;
        float log_length_ratio = 0.0F;
    };

    [[nodiscard]] std::size_t place(const Block& block) const {
        return (static_cast<std::size_t>(block.source) * columns_ + block.target) * kShapes.size() + block.shape;
    }

    std::uint32_t rows_;
    std::uint32_t columns_;
    Weights weights_;
    float log_length_ratio_;
    std::vector<Facts> facts_;  // source × target × shape
};

}  // namespace dragoman::align
