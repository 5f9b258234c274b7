// The terms of one document pair, densely numbered, and what its passages explain of each other.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "align/lists.hpp"
#include "dragoman/align/align.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::align {

/// How well a passage of the other side explains a term, and how often it can: a word said once there does not explain
/// three here.
struct Explained {
    std::uint32_t term = 0;
    float degree = 0.0F;    ///< t in (0, 1]
    float capacity = 0.0F;  ///< occurrences over there that explain it
};

/// A term of the other side and how well the two explain each other.
struct Tie {
    std::uint32_t term = 0;
    float degree = 0.0F;  ///< t in (0, 1]
};

/// Sums over a run of passages.
struct RunSums {
    float mass = 0.0F;
    float tokens = 0.0F;
    float length = 0.0F;                             ///< code points
    segment::Ending ending = segment::Ending::none;  ///< of the last passage
};

/// One side of a pair. A term's idf is the collection's, less up to `common_loss` of it for a term that many passages
/// of the document hold: what a document speaks of all the time tells its passages not apart. Terms are numbered in the
/// order of the collection's numbers, so that sums over them come out the same whatever else the document holds.
class SideTerms {
  public:
    SideTerms(std::span<const vectorize::Passage* const> passages, const Eigen::VectorXf& idf, float common_loss);

    [[nodiscard]] std::uint32_t passage_count() const { return terms_of_.size(); }
    [[nodiscard]] std::uint32_t term_count() const { return static_cast<std::uint32_t>(numbers_.size()); }
    /// By which the collection knows the terms, rising.
    [[nodiscard]] const std::vector<std::uint32_t>& collection_numbers() const { return numbers_; }
    [[nodiscard]] float idf(std::uint32_t term) const { return idf_[term]; }
    /// A list a passage, each by rising term.
    [[nodiscard]] const Lists<vectorize::TermCount>& terms_of() const { return terms_of_; }
    /// Where in the passage each of its terms stands, in the order of terms_of(): see vectorize::PassageTerm.
    [[nodiscard]] const Lists<float>& positions_of() const { return positions_of_; }
    /// Over passages [first, first + length).
    [[nodiscard]] const RunSums& sums(std::uint32_t first, std::uint32_t length) const {
        return sums_[length - 1][first];
    }

  private:
    void add_idf(const Eigen::VectorXf& idf, float common_loss);
    void add_sums(std::span<const vectorize::Passage* const> passages);

    std::vector<std::uint32_t> numbers_;
    std::vector<float> idf_;
    Lists<vectorize::TermCount> terms_of_;
    Lists<float> positions_of_;
    std::array<std::vector<RunSums>, kMostInBead> sums_;  // [length − 1][first]
};

/// Both sides and what they explain of each other.
struct PairTerms {
    PairTerms(std::span<const vectorize::Passage* const> source_passages,
              std::span<const vectorize::Passage* const> target_passages, const vectorize::SimilarityModel& model,
              float common_loss);

    SideTerms source;
    SideTerms target;
    Lists<Tie> ties;             ///< a source term: the target terms tied to it, rising
    Lists<Explained> of_source;  ///< a target passage: the source terms that it explains, rising
    Lists<Explained> of_target;  ///< a source passage: the target terms that it explains, rising
};

}  // namespace dragoman::align
