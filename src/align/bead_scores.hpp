// How good each possible bead of a pair is.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/weights.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::align {

/// A run of passages on either side: source [source, source + n), target [target, target + m).
struct Block {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::uint32_t n = 0;
    std::uint32_t m = 0;
};

/// Scores of blocks: half the idf mass that each side explains of the other beyond chance, less a penalty for an
/// unlikely length ratio. Averages over merged passages would make merging look free; mass does not.
class BeadScores {
  public:
    BeadScores(std::span<const vectorize::Passage* const> source, std::span<const vectorize::Passage* const> target,
               const vectorize::SimilarityModel& model, const Weights& weights);

    [[nodiscard]] std::uint32_t source_count() const { return static_cast<std::uint32_t>(source_.mass.size()); }
    [[nodiscard]] std::uint32_t target_count() const { return static_cast<std::uint32_t>(target_.mass.size()); }

    /// Without the prior of its shape; both sides must hold a passage.
    [[nodiscard]] float score(const Block& block) const;
    /// Share of both sides' mass explained beyond chance, at most 1, negative below chance.
    [[nodiscard]] float share_beyond_chance(const Block& block) const;
    /// Estimated ln(target / source code points) of translated passages.
    void set_log_length_ratio(float ratio) { log_length_ratio_ = ratio; }
    [[nodiscard]] float log_length_ratio_of(const Block& block) const;

  private:
    /// What is known of each passage of a side, and what runs of the other side explain of it.
    struct SideMass {
        std::vector<float> mass;
        std::vector<float> tokens;
        std::vector<float> length;
        /// [run length − 1][first passage of the run on the other side][passage of this side], flattened.
        std::vector<float> explained;
    };
    struct Explained {
        float mass = 0.0F;    ///< explained idf mass
        float chance = 0.0F;  ///< what an unrelated passage of that length would explain
        float total = 0.0F;
    };

    void explain(SideMass& side, std::span<const vectorize::Passage* const> own,
                 std::span<const vectorize::Passage* const> other, const vectorize::TranslationMatrix& translation,
                 const Eigen::VectorXf& idf);
    [[nodiscard]] Explained explained(const SideMass& side, std::uint32_t first, std::uint32_t count,
                                      const SideMass& other, std::uint32_t other_first,
                                      std::uint32_t other_count) const;

    Weights weights_;
    SideMass source_;
    SideMass target_;
    float log_length_ratio_;
};

}  // namespace dragoman::align
