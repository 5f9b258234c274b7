// How good each possible bead of a pair is.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

#include "align/band.hpp"
#include "align/comparison.hpp"
#include "align/shapes.hpp"
#include "align/weights.hpp"

namespace dragoman::align {

/// Scores of the blocks within a band: half the idf mass that each side explains of the other beyond chance, less a
/// penalty for an unlikely length ratio. Averages over merged passages would make merging look free; mass that counts
/// no word twice does not. Only blocks that can be beads are stored.
class BeadScores {
  public:
    BeadScores(const Comparison& comparison, Band band);

    [[nodiscard]] const Band& band() const { return band_; }
    [[nodiscard]] const Weights& weights() const { return comparison_.weights(); }
    [[nodiscard]] std::uint32_t source_count() const { return band_.row_count() - 1; }
    [[nodiscard]] std::uint32_t target_count() const { return band_.column_count() - 1; }

    /// The shapes of the blocks at a node: bit s for kShapes[s]. Null blocks are not among them.
    [[nodiscard]] std::uint16_t shapes_at(std::size_t node) const { return shapes_[node]; }
    /// Without the prior of its shape; minus infinity for a block that cannot be a bead, or leaves the band.
    [[nodiscard]] float score(const Block& block) const {
        if (!band_.holds(block.source, block.target)) return kNever;
        return score(band_.node(block.source, block.target), block.shape);
    }
    [[nodiscard]] float score(std::size_t node, std::size_t shape) const {
        if ((shapes_[node] >> shape & 1U) == 0) return kNever;
        return facts_[place(node, shape)].score(log_length_ratio_, weights());
    }
    /// Of a block that can be a bead.
    [[nodiscard]] const Facts& facts(const Block& block) const {
        return facts_[place(band_.node(block.source, block.target), block.shape)];
    }

    /// Of a passage left alone, its prior included.
    [[nodiscard]] float source_alone(std::uint32_t source) const { return comparison_.source_alone(source); }
    [[nodiscard]] float target_alone(std::uint32_t target) const { return comparison_.target_alone(target); }

    /// Estimate for translated passages of this document pair.
    void set_log_length_ratio(float ratio) { log_length_ratio_ = ratio; }
    [[nodiscard]] float log_length_ratio() const { return log_length_ratio_; }

  private:
    static constexpr float kNever = -std::numeric_limits<float>::infinity();

    /// What 1-1 blocks say about their passages, a node each.
    struct Cells {
        std::vector<Masses> masses;
        std::vector<std::uint8_t> speaks;  ///< kSourceSpeaks, kTargetSpeaks
    };

    [[nodiscard]] Cells compare_passages() const;
    void choose_blocks(const Cells& cells);
    [[nodiscard]] bool is_plausible(std::uint32_t i, std::uint32_t j, const Shape& shape, const Cells& cells) const;
    [[nodiscard]] bool speaks(std::uint32_t i, std::uint32_t n, std::uint32_t j, std::uint32_t m, std::uint8_t side,
                              const Cells& cells) const;
    void add_masses_of_source(std::vector<Masses>& masses) const;
    void add_masses_of_target(std::vector<Masses>& masses) const;
    void make_facts(const std::vector<Masses>& masses);

    [[nodiscard]] std::size_t place(std::size_t node, std::size_t shape) const {
        return first_blocks_[node] + static_cast<std::size_t>(std::popcount(shapes_[node] & ((1U << shape) - 1U)));
    }

    const Comparison& comparison_;
    Band band_;
    float log_length_ratio_;
    std::vector<std::uint16_t> shapes_;        // a node
    std::vector<std::uint32_t> first_blocks_;  // a node: place of its first block
    std::vector<Facts> facts_;                 // a block, by node and shape
};

}  // namespace dragoman::align
