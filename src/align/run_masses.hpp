// What runs of passages explain of each other: a run explains a term by its best word for it, as often as it holds
// words for it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "align/pair_terms.hpp"
#include "align/word_odds.hpp"

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

/// The terms of one run.
std::vector<vectorize::TermCount> run_terms(const SideTerms& side, std::uint32_t first, std::uint32_t length);

/// What a run explains of another one's terms.
struct Explanation {
    float mass = 0.0F;   ///< Σ idf · degree · min(count, capacity)
    float words = 0.0F;  ///< log-odds of the terms, each once
};

/// What a growing run of the other side explains of a side's terms.
class ExplainingRun {
  public:
    ExplainingRun(const SideTerms& explained_side, const WordOdds& odds)
        : side_(explained_side), odds_(odds), degrees_(explained_side.term_count(), 0.0F), capacities_(degrees_) {}

    void clear();
    void add(std::span<const Explained> passage);
    [[nodiscard]] Explanation explanation_of(std::span<const vectorize::TermCount> terms) const;

  private:
    const SideTerms& side_;
    const WordOdds& odds_;
    std::vector<float> degrees_;  // a term; 0: not explained
    std::vector<float> capacities_;
    std::vector<std::uint32_t> touched_;
};

}  // namespace dragoman::align
