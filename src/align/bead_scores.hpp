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

/// Log-odds of what cannot be.
inline constexpr float kNever = -std::numeric_limits<float>::infinity();

/// Log-odds of the blocks within a band: a weighted sum of what both sides explain of each other beyond chance, their
/// length ratio, and what their passages say one by one. Averages over merged passages would make merging look free;
/// mass that counts no word twice does not. Only blocks that can be beads are stored, and what is left of them without
/// an outer passage.
class BeadScores {
  public:
    BeadScores(const Comparison& comparison, Band band);

    [[nodiscard]] const Band& band() const { return band_; }
    [[nodiscard]] const Weights& weights() const { return comparison_.weights(); }
    [[nodiscard]] std::uint32_t source_count() const { return band_.row_count() - 1; }
    [[nodiscard]] std::uint32_t target_count() const { return band_.column_count() - 1; }

    /// The shapes that a bead at a node can have: bit s for kShapes[s]. Null blocks are not among them.
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

    /// Whether one of the two has its counterpart elsewhere, by all that can be seen.
    [[nodiscard]] bool is_movable(std::uint32_t source, std::uint32_t target) const {
        return comparison_.is_movable(source, target);
    }

    /// Estimate for translated passages of this document pair.
    void set_log_length_ratio(float ratio) { log_length_ratio_ = ratio; }
    [[nodiscard]] float log_length_ratio() const { return log_length_ratio_; }

  private:
    /// What 1-1 blocks say about their passages, a node each.
    struct Cells {
        std::vector<Masses> masses;
        std::vector<Shares> shares;
    };

    [[nodiscard]] Cells compare_passages() const;
    void choose_blocks(const Cells& cells);
    [[nodiscard]] bool is_plausible(std::uint32_t i, std::uint32_t j, const Shape& shape, const Cells& cells) const;
    void store_parts(std::uint32_t i, std::uint32_t j, const Shape& shape);
    /// Best share of a source passage among target passages [j, j + m); and the other way round.
    [[nodiscard]] float best_of_source(std::uint32_t source, std::uint32_t j, std::uint32_t m,
                                       const Cells& cells) const;
    [[nodiscard]] float best_of_target(std::uint32_t target, std::uint32_t i, std::uint32_t n,
                                       const Cells& cells) const;
    void add_masses_of_source(std::vector<Masses>& masses) const;
    void add_masses_of_target(std::vector<Masses>& masses) const;
    void make_facts(const std::vector<Masses>& masses, const Cells& cells);
    [[nodiscard]] Members members_of(const RunPair& runs, const Masses& whole, const std::vector<Masses>& masses,
                                     const Cells& cells) const;

    [[nodiscard]] std::size_t place(std::size_t node, std::size_t shape) const {
        return first_blocks_[node] + static_cast<std::size_t>(std::popcount(stored_[node] & ((1U << shape) - 1U)));
    }

    const Comparison& comparison_;
    Band band_;
    float log_length_ratio_;
    std::vector<std::uint16_t> shapes_;        // a node
    std::vector<std::uint16_t> stored_;        // a node: the same and the parts of other blocks
    std::vector<std::uint32_t> first_blocks_;  // a node: place of its first block
    std::vector<Facts> facts_;                 // a block, by node and shape
};

}  // namespace dragoman::align
