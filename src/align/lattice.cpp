// A bead is an edge from node (i, j) to (i + n, j + m). Sums over paths are kept as logarithms: long texts add up to
// numbers that no double holds.
#include "align/lattice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace dragoman::align {

namespace {

constexpr float kNever = -std::numeric_limits<float>::infinity();
constexpr double kNothing = -std::numeric_limits<double>::infinity();

/// The edges of the grid within the band.
class Edges {
  public:
    explicit Edges(const BeadScores& scores) : scores_(scores) {}

    /// Prior and score of the block that begins at a node; kNever: there is none.
    [[nodiscard]] float weight(std::uint32_t i, std::uint32_t j, std::size_t s) const {
        const Shape& shape = kShapes[s];
        if (shape.is_null()) {
            if (!scores_.band().holds(i + shape.n, j + shape.m)) return kNever;
            return shape.n == 1 ? scores_.source_alone(i) : scores_.target_alone(j);
        }
        const float prior = shape.prior == nullptr ? 0.0F : scores_.weights().*shape.prior;
        return prior + scores_.score(scores_.band().node(i, j), s);
    }

    /// Calls `visit(other node, weight)` for each edge that begins at a node.
    template <typename Visit>
    void for_each_from(std::uint32_t i, std::uint32_t j, const Visit& visit) const {
        for (std::size_t s = 0; s < kShapes.size(); ++s) {
            const float edge = weight(i, j, s);
            if (edge != kNever) visit(scores_.band().node(i + kShapes[s].n, j + kShapes[s].m), edge);
        }
    }

    /// The same for each edge that ends there.
    template <typename Visit>
    void for_each_into(std::uint32_t i, std::uint32_t j, const Visit& visit) const {
        for (std::size_t s = 0; s < kShapes.size(); ++s) {
            const auto [n, m, prior] = kShapes[s];
            if (i < n || j < m || !scores_.band().holds(i - n, j - m)) continue;
            const float edge = weight(i - n, j - m, s);
            if (edge != kNever) visit(scores_.band().node(i - n, j - m), edge);
        }
    }

  private:
    const BeadScores& scores_;
};

/// ln Σ e^x over as many terms as a node has edges.
class LogSum {
  public:
    void add(double term) { terms_[count_++] = term; }
    [[nodiscard]] double value() const {
        const std::span<const double> terms(terms_.data(), count_);
        const double most = count_ == 0 ? kNothing : std::ranges::max(terms);
        if (most == kNothing) return kNothing;
        double sum = 0.0;
        for (const double term : terms) sum += std::exp(term - most);
        return most + std::log(sum);
    }

  private:
    std::array<double, kShapes.size()> terms_{};
    std::size_t count_ = 0;
};

class BestPath {
  public:
    explicit BestPath(const BeadScores& scores)
        : band_(scores.band()), edges_(scores), best_(band_.node_count(), kNever), from_(band_.node_count(), 0) {
        best_[0] = 0.0F;
        for (std::uint32_t i = 0; i < band_.row_count(); ++i) {
            for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) relax(i, j);
        }
    }

    [[nodiscard]] std::vector<Block> blocks() const {
        std::vector<Block> out;
        for (std::uint32_t i = band_.row_count() - 1, j = band_.column_count() - 1; i > 0 || j > 0;) {
            const std::size_t s = from_[band_.node(i, j)];
            i -= kShapes[s].n;
            j -= kShapes[s].m;
            out.push_back({i, j, s});
        }
        std::ranges::reverse(out);
        return out;
    }

  private:
    void relax(std::uint32_t i, std::uint32_t j) {
        const float begin = best_[band_.node(i, j)];
        for (std::size_t s = 0; s < kShapes.size(); ++s) {
            const float edge = edges_.weight(i, j, s);
            if (edge == kNever) continue;
            const std::size_t end = band_.node(i + kShapes[s].n, j + kShapes[s].m);
            if (begin + edge <= best_[end]) continue;
            best_[end] = begin + edge;
            from_[end] = static_cast<std::uint8_t>(s);
        }
    }

    const Band& band_;
    Edges edges_;
    std::vector<float> best_;         // a node
    std::vector<std::uint8_t> from_;  // shape of the best edge into a node
};

class Posteriors {
  public:
    explicit Posteriors(const BeadScores& scores)
        : band_(scores.band()),
          edges_(scores),
          temperature_(scores.weights().temperature),
          forward_(band_.node_count(), kNothing),
          backward_(band_.node_count(), kNothing) {
        forward_.front() = 0.0;
        backward_.back() = 0.0;
        sweep_forward();
        sweep_backward();
    }

    [[nodiscard]] float of(const Block& block) const {
        const Shape& shape = kShapes[block.shape];
        float sum = 0.0F;
        if (shape.m == 0) {
            const Range& columns = band_.columns(block.source);
            for (std::uint32_t j = columns.begin; j < columns.end; ++j) sum += through({block.source, j, block.shape});
        } else if (shape.n == 0) {
            const Range rows = band_.rows(block.target);
            for (std::uint32_t i = rows.begin; i < rows.end; ++i) sum += through({i, block.target, block.shape});
        } else {
            sum = through(block);
        }
        return std::min(sum, 1.0F);
    }

  private:
    void sweep_forward() {
        for (std::uint32_t i = 0; i < band_.row_count(); ++i) {
            for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
                if (i == 0 && j == 0) continue;
                LogSum sum;
                edges_.for_each_into(
                    i, j, [&](std::size_t begin, float edge) { sum.add(forward_[begin] + edge / temperature_); });
                forward_[band_.node(i, j)] = sum.value();
            }
        }
    }

    void sweep_backward() {
        for (std::uint32_t i = band_.row_count(); i-- > 0;) {
            for (std::uint32_t j = band_.columns(i).end; j-- > band_.columns(i).begin;) {
                if (i + 1 == band_.row_count() && j + 1 == band_.column_count()) continue;
                LogSum sum;
                edges_.for_each_from(
                    i, j, [&](std::size_t end, float edge) { sum.add(backward_[end] + edge / temperature_); });
                backward_[band_.node(i, j)] = sum.value();
            }
        }
    }

    /// Share of all paths' weight that goes through the edge.
    [[nodiscard]] float through(const Block& block) const {
        const float edge = edges_.weight(block.source, block.target, block.shape);
        if (edge == kNever) return 0.0F;
        const std::size_t begin = band_.node(block.source, block.target);
        const std::size_t end = band_.node(block.source + block.n(), block.target + block.m());
        const double weight = edge / temperature_;
        return static_cast<float>(std::exp(forward_[begin] + weight + backward_[end] - backward_.front()));
    }

    const Band& band_;
    Edges edges_;
    float temperature_;
    std::vector<double> forward_;  // a node
    std::vector<double> backward_;
};

}  // namespace

std::vector<Block> best_path(const BeadScores& scores) { return BestPath(scores).blocks(); }

std::vector<float> posteriors(const std::vector<Block>& path, const BeadScores& scores) {
    const Posteriors all(scores);
    std::vector<float> out;
    for (const Block& block : path) out.push_back(all.of(block));
    return out;
}

}  // namespace dragoman::align
