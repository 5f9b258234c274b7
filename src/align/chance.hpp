// What chance explains of the passages of one side, measured in the document pair itself.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/pair_terms.hpp"
#include "align/weights.hpp"

namespace dragoman::align {

/// The best shares of a passage so far, rising.
class BestShares {
  public:
    void add(float share) {
        if (share <= shares_.front()) return;
        shares_.front() = share;
        std::ranges::sort(shares_);
    }
    [[nodiscard]] float best() const { return shares_.back(); }
    /// A passage may have as many true partners, less one, in beads of several.
    [[nodiscard]] float fourth() const { return shares_.front(); }
    [[nodiscard]] bool is_empty() const { return best() == kNone; }

  private:
    static constexpr float kNone = -1.0F;
    std::array<float, 4> shares_ = {kNone, kNone, kNone, kNone};
};

class Chance {
  public:
    Chance() = default;
    /// `shares`: of pairs of passages, a sample for long texts; `best`: a passage of the side; `others`: passages of
    /// the other side.
    Chance(std::vector<float> shares, const std::vector<BestShares>& best, const SideTerms& side, std::size_t others,
           const Weights& weights);

    /// Of a passage.
    [[nodiscard]] float share_of(std::uint32_t passage) const { return median_ + own_[passage]; }
    /// Of a run's mass, explained by a run of which `growth` is known.
    [[nodiscard]] float mass_of(std::uint32_t first, std::uint32_t length, float run_mass, float growth) const {
        return std::max(0.0F, median_ + growth) * run_mass + own_mass_[first + length] - own_mass_[first];
    }
    /// Share of a passage that its best partner explains beyond chance; 0 if there is no partner.
    [[nodiscard]] float best(std::uint32_t passage) const { return best_[passage]; }

  private:
    float median_ = 0.0F;          // of all pairs of passages
    std::vector<float> own_;       // of a passage, above the median
    std::vector<float> own_mass_;  // own · mass, summed over the passages before; one more than passages
    std::vector<float> best_;      // beyond chance
};

}  // namespace dragoman::align
