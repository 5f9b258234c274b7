// Node (i, j) of the grid: i source and j target passages are behind us. A bead is an edge to (i + n, j + m). One table
// of edge scores serves three sweeps: best path, forward sums, backward sums (sums in the logarithm, divided by the
// temperature).
#include "align/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dragoman::align {

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();

/// ln(e^a + e^b).
double log_sum(double a, double b) {
    if (a < b) std::swap(a, b);
    const double difference = b - a;
    return difference < -20.0 ? a : a + std::log1p(std::exp(difference));
}

class Lattice {
  public:
    Lattice(const BeadScores& scores, const Weights& weights)
        : rows_(scores.source_count() + 1),
          columns_(scores.target_count() + 1),
          temperature_(weights.temperature),
          edges_(static_cast<std::size_t>(rows_) * columns_ * kShapes.size(), kNever) {
        for (std::uint32_t i = 0; i < rows_; ++i) {
            for (std::uint32_t j = 0; j < columns_; ++j) fill_node(i, j, scores, weights);
        }
    }

    std::vector<WeighedBlock> path() {
        sweep_forward();
        sweep_backward();
        std::vector<WeighedBlock> out;
        for (std::uint32_t i = rows_ - 1, j = columns_ - 1; i > 0 || j > 0;) {
            const std::size_t s = from_[node(i, j)];
            i -= kShapes[s].n;
            j -= kShapes[s].m;
            out.push_back({{i, j, s}, std::min(posterior({i, j, s}), 1.0F)});
        }
        std::ranges::reverse(out);
        return out;
    }

  private:
    [[nodiscard]] std::size_t node(std::uint32_t i, std::uint32_t j) const {
        return static_cast<std::size_t>(i) * columns_ + j;
    }

    /// Share of all paths' weight that goes through the edge; for a null block through any edge that leaves the passage
    /// alone, wherever the path stands on the other side.
    [[nodiscard]] float posterior(const Block& block) const {
        const Shape& shape = kShapes[block.shape];
        const std::size_t step = static_cast<std::size_t>(shape.n) * columns_ + shape.m;
        const auto through = [&](std::size_t begin) {
            const double edge = edges_[begin * kShapes.size() + block.shape] / temperature_;
            return static_cast<float>(std::exp(forward_[begin] + edge + backward_[begin + step] - backward_[0]));
        };
        if (!shape.is_null()) return through(node(block.source, block.target));
        float sum = 0.0F;
        if (shape.m == 0) {
            for (std::uint32_t j = 0; j < columns_; ++j) sum += through(node(block.source, j));
        } else {
            for (std::uint32_t i = 0; i < rows_; ++i) sum += through(node(i, block.target));
        }
        return sum;
    }

    void fill_node(std::uint32_t i, std::uint32_t j, const BeadScores& scores, const Weights& weights) {
        for (std::size_t s = 0; s < kShapes.size(); ++s) {
            const Shape& shape = kShapes[s];
            if (i + shape.n >= rows_ || j + shape.m >= columns_) continue;
            edges_[node(i, j) * kShapes.size() + s] = (shape.prior == nullptr ? 0.0F : weights.*shape.prior) +
                                                      (shape.is_null() ? 0.0F : scores.score({i, j, s}));
        }
    }

    void sweep_forward() {
        best_.assign(static_cast<std::size_t>(rows_) * columns_, kNever);
        forward_.assign(best_.size(), kNever);
        from_.assign(best_.size(), 0);
        best_[0] = 0.0F;
        forward_[0] = 0.0;
        for (std::uint32_t i = 0; i < rows_; ++i) {
            for (std::uint32_t j = 0; j < columns_; ++j) {
                for (std::size_t s = 0; s < kShapes.size(); ++s) relax(node(i, j), s);
            }
        }
    }

    void relax(std::size_t begin, std::size_t s) {
        const float edge = edges_[begin * kShapes.size() + s];
        if (edge == kNever) return;
        const std::size_t end = begin + static_cast<std::size_t>(kShapes[s].n) * columns_ + kShapes[s].m;
        forward_[end] = log_sum(forward_[end], forward_[begin] + edge / temperature_);
        if (best_[begin] + edge > best_[end]) {
            best_[end] = best_[begin] + edge;
            from_[end] = static_cast<std::uint8_t>(s);
        }
    }

    void sweep_backward() {
        backward_.assign(best_.size(), kNever);
        backward_.back() = 0.0;
        for (std::size_t begin = best_.size() - 1; begin-- > 0;) {
            for (std::size_t s = 0; s < kShapes.size(); ++s) {
                const float edge = edges_[begin * kShapes.size() + s];
                if (edge == kNever) continue;
                const std::size_t end = begin + static_cast<std::size_t>(kShapes[s].n) * columns_ + kShapes[s].m;
                backward_[begin] = log_sum(backward_[begin], backward_[end] + edge / temperature_);
            }
        }
    }

    std::uint32_t rows_;
    std::uint32_t columns_;
    float temperature_;
    std::vector<float> edges_;  // node × shape
    std::vector<float> best_;
    std::vector<double> forward_;  // long texts add up to numbers whose last digits a float would lose
    std::vector<double> backward_;
    std::vector<std::uint8_t> from_;  // shape of the best edge into a node
};

}  // namespace

std::vector<WeighedBlock> best_path(const BeadScores& scores, const Weights& weights) {
    if (scores.source_count() == 0 && scores.target_count() == 0) return {};
    return Lattice(scores, weights).path();
}

}  // namespace dragoman::align
