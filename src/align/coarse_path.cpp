#include "align/coarse_path.hpp"

#include <algorithm>

namespace dragoman::align {

namespace {

/// The shape of the best edge into each node of the grid: four nodes a byte.
class Steps {
  public:
    Steps(std::uint32_t rows, std::uint32_t columns)
        : columns_(columns), bytes_((std::size_t{rows} * columns + 3) / 4, 0) {}

    void set(std::uint32_t row, std::uint32_t column, std::size_t shape) {
        const std::size_t at = std::size_t{row} * columns_ + column;
        bytes_[at / 4] |= static_cast<std::uint8_t>(shape << (at % 4 * 2));
    }
    [[nodiscard]] std::size_t of(std::uint32_t row, std::uint32_t column) const {
        const std::size_t at = std::size_t{row} * columns_ + column;
        return bytes_[at / 4] >> (at % 4 * 2) & 3U;
    }

  private:
    std::size_t columns_;
    std::vector<std::uint8_t> bytes_;
};

// Places in kShapes.
constexpr std::size_t kOneToOne = 0;
constexpr std::size_t kSourceAlone = 1;
constexpr std::size_t kTargetAlone = 2;
static_assert(kShapes[kSourceAlone].m == 0 && kShapes[kTargetAlone].n == 0);

class CoarseGrid {
  public:
    explicit CoarseGrid(const Comparison& comparison)
        : comparison_(comparison),
          steps_(comparison.source_count() + 1, comparison.target_count() + 1),
          above_(comparison.target_count() + 1),
          row_(comparison.target_count() + 1) {
        for (std::uint32_t j = 1; j < row_.size(); ++j) leave_target_alone(0, j);
        for (std::uint32_t i = 1; i <= comparison.source_count(); ++i) fill_row(i);
    }

    [[nodiscard]] std::vector<Block> path() const {
        std::vector<Block> out;
        for (std::uint32_t i = comparison_.source_count(), j = comparison_.target_count(); i > 0 || j > 0;) {
            const std::size_t s = steps_.of(i, j);
            i -= kShapes[s].n;
            j -= kShapes[s].m;
            out.push_back({i, j, s});
        }
        std::ranges::reverse(out);
        return out;
    }

  private:
    void fill_row(std::uint32_t i) {
        const Weights& weights = comparison_.weights();
        std::swap(above_, row_);
        comparison_.compare(i - 1, 0, comparison_.target_count(), masses_);
        const float source_alone = comparison_.source_alone(i - 1);
        row_[0] = above_[0] + source_alone;
        steps_.set(i, 0, kSourceAlone);
        for (std::uint32_t j = 1; j < row_.size(); ++j) {
            const Facts facts = comparison_.facts_of(i - 1, j - 1, masses_[j - 1]);
            const double together = above_[j - 1] + weights.shape_1_1 + facts.score(weights.log_length_ratio, weights);
            const double alone = above_[j] + source_alone;
            if (std::max(together, alone) < row_[j - 1] + comparison_.target_alone(j - 1)) {
                leave_target_alone(i, j);
            } else {
                row_[j] = std::max(together, alone);
                steps_.set(i, j, together >= alone ? kOneToOne : kSourceAlone);
            }
        }
    }

    void leave_target_alone(std::uint32_t i, std::uint32_t j) {
        row_[j] = row_[j - 1] + comparison_.target_alone(j - 1);
        steps_.set(i, j, kTargetAlone);
    }

    const Comparison& comparison_;
    Steps steps_;
    std::vector<double> above_;  // best sum of a path to each node of the row above
    std::vector<double> row_;
    std::vector<Masses> masses_;
};

}  // namespace

std::vector<Block> coarse_path(const Comparison& comparison) { return CoarseGrid(comparison).path(); }

}  // namespace dragoman::align
