// One side's passages and runs of passages as term vectors over that side's own, densely numbered terms.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::align {

/// How well a run of the other side explains a term, and how often it can: a word said once there does not explain
/// three here.
struct Explained {
    std::uint32_t term = 0;
    float degree = 0.0F;    ///< t in (0, 1]
    float capacity = 0.0F;  ///< occurrences over there that explain it
};

/// Terms of a run with idf · count split in its factors.
struct RunTerm {
    std::uint32_t term = 0;
    float count = 0.0F;
    float idf = 0.0F;
};

class PassageRuns {
  public:
    /// Runs of one to `longest` passages.
    PassageRuns(std::span<const vectorize::Passage* const> passages, const Eigen::VectorXf& idf, std::uint32_t longest);

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(mass_.size()); }
    /// The terms of `length` passages from `first` on, sorted.
    [[nodiscard]] const std::vector<RunTerm>& terms(std::uint32_t first, std::uint32_t length) const {
        return runs_[length - 1][first];
    }
    /// Sums over a run: idf mass, tokens, code points.
    [[nodiscard]] float mass(std::uint32_t first, std::uint32_t length) const { return sum(mass_, first, length); }
    [[nodiscard]] float tokens(std::uint32_t first, std::uint32_t length) const { return sum(tokens_, first, length); }
    [[nodiscard]] float length(std::uint32_t first, std::uint32_t length) const { return sum(length_, first, length); }

    /// What each run of the other side explains of these terms: [length − 1][first], each sorted by term.
    [[nodiscard]] std::vector<std::vector<std::vector<Explained>>> explained_by(
        std::span<const vectorize::Passage* const> others, const vectorize::TranslationMatrix& translation) const;

  private:
    static float sum(const std::vector<float>& values, std::uint32_t first, std::uint32_t length);
    [[nodiscard]] std::vector<Explained> explained_by(const vectorize::Passage& other,
                                                      const vectorize::TranslationMatrix& translation) const;

    std::uint32_t longest_;
    std::vector<std::uint32_t> terms_;  // collection-wide numbers, sorted; the place is the local number
    std::vector<float> mass_;
    std::vector<float> tokens_;
    std::vector<float> length_;
    std::vector<std::vector<std::vector<RunTerm>>> runs_;
};

/// Σ idf · degree · min(count, capacity) over the terms that both lists hold.
float explained_mass(const std::vector<RunTerm>& terms, const std::vector<Explained>& explained);

}  // namespace dragoman::align
