// What runs of passages explain of each other: a run explains a term by its best word for it, as often as it holds
// words for it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "align/pair_terms.hpp"

namespace dragoman::align {

/// The terms of each run of 1 to kMostInBead passages of a side, counts added.
class RunTerms {
  public:
    explicit RunTerms(const SideTerms& side);

    /// By rising term.
    [[nodiscard]] std::span<const vectorize::TermCount> of(std::uint32_t first, std::uint32_t length) const {
        return runs_[length - 1][first];
    }

  private:
    std::array<Lists<vectorize::TermCount>, kMostInBead> runs_;  // [length − 1][first]
};

/// What a growing run of the other side explains of a side's terms.
class ExplainingRun {
  public:
    explicit ExplainingRun(const SideTerms& explained_side)
        : side_(explained_side), degrees_(explained_side.term_count(), 0.0F), capacities_(degrees_) {}

    void clear();
    void add(std::span<const Explained> passage);
    /// Σ idf · degree · min(count, capacity) over a run's terms.
    [[nodiscard]] float mass_of(std::span<const vectorize::TermCount> terms) const;

  private:
    const SideTerms& side_;
    std::vector<float> degrees_;  // a term; 0: not explained
    std::vector<float> capacities_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace dragoman::align
