#include "align/lattice.hpp"

#include <algorithm>
#include <cmath>

#include "align/edges.hpp"
#include "align/log_sum.hpp"

namespace dragoman::align {

namespace {

class BestPath {
  public:
    explicit BestPath(const BeadScores& scores)
        : band_(scores.band()), edges_(scores), best_(edges_.place_count(), kNever), from_(edges_.place_count(), 0) {
        best_[0] = 0.0F;
        for (std::uint32_t i = 0; i < band_.row_count(); ++i) {
            for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
                for (std::size_t state = 0; state < kStates; ++state) relax(i, j, state);
            }
        }
    }

    [[nodiscard]] std::vector<Block> blocks() const {
        std::vector<Block> out;
        std::uint32_t i = band_.row_count() - 1;
        std::uint32_t j = band_.column_count() - 1;
        const auto* const last = &best_[edges_.place(i, j, 0)];
        auto state = static_cast<std::size_t>(std::max_element(last, last + kStates) - last);
        while (i > 0 || j > 0) {
            const std::size_t step = from_[edges_.place(i, j, state)];
            const std::size_t s = step / kStates;
            state = step % kStates;
            i -= kShapes[s].n;
            j -= kShapes[s].m;
            out.push_back({i, j, s});
        }
        std::ranges::reverse(out);
        return out;
    }

  private:
    void relax(std::uint32_t i, std::uint32_t j, std::size_t state) {
        const float begin = best_[edges_.place(i, j, state)];
        if (begin == kNever) return;
        edges_.for_each_from(i, j, state, [&](std::size_t end, std::size_t s, float edge) {
            if (begin + edge <= best_[end]) return;
            best_[end] = begin + edge;
            from_[end] = static_cast<std::uint8_t>(kStates * s + state);
        });
    }

    const Band& band_;
    Edges edges_;
    std::vector<float> best_;         // a place
    std::vector<std::uint8_t> from_;  // a place: kStates · shape of the best edge into it + the state where that begins
};

class Posteriors {
  public:
    explicit Posteriors(const BeadScores& scores)
        : band_(scores.band()),
          edges_(scores),
          forward_(edges_.place_count(), kNothing),
          backward_(edges_.place_count(), kNothing) {
        forward_.front() = 0.0;
        for (std::size_t state = 0; state < kStates; ++state)
            backward_[edges_.place(band_.row_count() - 1, band_.column_count() - 1, state)] = 0.0;
        sweep_forward();
        sweep_backward();
    }

    [[nodiscard]] float of(const Block& block) const {
        const Shape& shape = kShapes[block.shape];
        double sum = 0.0;
        if (shape.m == 0) {
            const Range& columns = band_.columns(block.source);
            for (std::uint32_t j = columns.begin; j < columns.end; ++j) sum += through({block.source, j, block.shape});
        } else if (shape.n == 0) {
            const Range rows = band_.rows(block.target);
            for (std::uint32_t i = rows.begin; i < rows.end; ++i) sum += through({i, block.target, block.shape});
        } else {
            sum = through(block);
        }
        return static_cast<float>(std::min(sum, 1.0));
    }

  private:
    void sweep_forward() {
        for (std::uint32_t i = 0; i < band_.row_count(); ++i) {
            for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
                for (std::size_t state = 0; state < kStates; ++state) {
                    const double begin = forward_[edges_.place(i, j, state)];
                    if (begin == kNothing) continue;
                    edges_.for_each_from(i, j, state, [&](std::size_t end, std::size_t, float edge) {
                        forward_[end] = log_add(forward_[end], begin + edge);
                    });
                }
            }
        }
    }

    void sweep_backward() {
        for (std::uint32_t i = band_.row_count(); i-- > 0;) {
            for (std::uint32_t j = band_.columns(i).end; j-- > band_.columns(i).begin;) {
                for (std::size_t state = 0; state < kStates; ++state) {
                    double& begin = backward_[edges_.place(i, j, state)];
                    edges_.for_each_from(i, j, state, [&](std::size_t end, std::size_t, float edge) {
                        begin = log_add(begin, backward_[end] + edge);
                    });
                }
            }
        }
    }

    /// Share of all paths' weight that goes through the block.
    [[nodiscard]] double through(const Block& block) const {
        const Shape& shape = kShapes[block.shape];
        const float edge = edges_.weight(block.source, block.target, block.shape);
        if (edge == kNever) return 0.0;
        const std::size_t end =
            edges_.place(block.source + shape.n, block.target + shape.m, Edges::state_behind(shape));
        double sum = 0.0;
        for (std::size_t state = 0; state < kStates; ++state) {
            if (forward_[edges_.place(block.source, block.target, state)] == kNothing) continue;
            const float before = edges_.behind(block.source, block.target, state, shape);
            if (before == kNever) continue;
            const std::size_t begin = edges_.place(block.source, block.target, state);
            sum += std::exp(forward_[begin] + before + edge + backward_[end] - backward_.front());
        }
        return sum;
    }

    const Band& band_;
    Edges edges_;
    std::vector<double> forward_;  // a place
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
