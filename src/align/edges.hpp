// The grid that paths of beads run through. A bead is an edge from node (i, j) to (i + n, j + m). Of passages left
// alone between two beads those of the source come first, so that each alignment is one path; a node has a state for
// each kind of bead that can end there.
#pragma once

#include <cstddef>
#include <cstdint>

#include "align/bead_scores.hpp"
#include "align/shapes.hpp"

namespace dragoman::align {

/// What ends at a node.
enum State : std::uint8_t { kFull, kSourceAlone, kTargetAlone };
inline constexpr std::size_t kStates = 3;

/// The edges of the grid within the band. A node with a state is a place.
class Edges {
  public:
    explicit Edges(const BeadScores& scores) : scores_(scores) {}

    [[nodiscard]] std::size_t place_count() const { return kStates * scores_.band().node_count(); }
    [[nodiscard]] std::size_t place(std::uint32_t i, std::uint32_t j, std::size_t state) const {
        return kStates * scores_.band().node(i, j) + state;
    }
    [[nodiscard]] static State state_behind(const Shape& shape) {
        if (shape.m == 0) return kSourceAlone;
        return shape.n == 0 ? kTargetAlone : kFull;
    }

    /// Log-odds of the block that begins at a node; kNever: there is none.
    [[nodiscard]] float weight(std::uint32_t i, std::uint32_t j, std::size_t s) const {
        const Shape& shape = kShapes[s];
        if (shape.is_null()) {
            if (!scores_.band().holds(i + shape.n, j + shape.m)) return kNever;
            return shape.n == 1 ? scores_.source_alone(i) : scores_.target_alone(j);
        }
        return scores_.weights().*shape.prior + scores_.score(scores_.band().node(i, j), s);
    }
    /// What a block adds because of what ends where it begins; kNever: it may not begin there.
    [[nodiscard]] float behind(std::uint32_t i, std::uint32_t j, std::size_t state, const Shape& shape) const {
        if (shape.m == 0 && state == kTargetAlone) return kNever;
        const bool facing = shape.n == 0 && state == kSourceAlone && i > 0 && j < scores_.target_count();
        if (!facing || scores_.is_movable(i - 1, j)) return 0.0F;
        const float words = scores_.facts({i - 1, j, 0}).words;
        return scores_.weights().facing_alone + scores_.weights().facing_words * words;
    }

    /// Calls `visit(place behind the edge, shape, weight)` for each edge that begins at a place.
    template <typename Visit>
    void for_each_from(std::uint32_t i, std::uint32_t j, std::size_t state, const Visit& visit) const {
        for (std::size_t s = 0; s < kShapes.size(); ++s) {
            const float before = behind(i, j, state, kShapes[s]);
            const float edge = before == kNever ? kNever : before + weight(i, j, s);
            if (edge != kNever) visit(place(i + kShapes[s].n, j + kShapes[s].m, state_behind(kShapes[s])), s, edge);
        }
    }

  private:
    const BeadScores& scores_;
};

}  // namespace dragoman::align
