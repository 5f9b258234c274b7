// Eigen similarity vectors: what of one passage another one explains, through the lexicon.
#pragma once

#include <Eigen/SparseCore>
#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::vectorize {

using TranslationMatrix = Eigen::SparseMatrix<float, Eigen::RowMajor, std::int32_t>;

/// Everything that comparing passages of a collection needs. Source is Arabic, target French.
struct SimilarityModel {
    TranslationMatrix translation;  ///< source terms × target terms, t in (0, 1]
    TranslationMatrix transposed;   ///< target terms × source terms
    Eigen::VectorXf source_idf;     ///< in [0, kIdfOfUnseen]
    Eigen::VectorXf target_idf;
    /// The strongest tie that a term can have, in the lexicons or in the collection, in [0, 1]. 0: nobody knows a
    /// translation, and that none is found says nothing.
    Eigen::VectorXf source_reach;
    Eigen::VectorXf target_reach;
};

/// The idf of a term that stands in one passage only, whatever the size of the collection, so that weights fitted on
/// small collections hold on large ones. 6.9 = ln 1000.
inline constexpr float kIdfOfUnseen = 6.9F;

/// t(a, f) = max(p(f|a), p(a|f))^0.4 over all lexicon layers; 1 for equal numbers, codes and Latin words; for names
/// that a lexicon does not know on both sides by the probability that the one is the other's spelling. The idf
/// counts the collection's passages and the lexicon's background together. The same for any number of workers.
SimilarityModel build_similarity_model(const Vocabulary& vocabulary, std::span<const lexicon::Lexicon> lexicons,
                                       Methods methods = {}, int workers = 1);

/// A passage's *explained vector* in the term space of the other side: row-wise maximum of the translation matrix over
/// the passage's terms (MaxSim, Khattab & Zaharia 2020). Sorted by term.
std::vector<TermCount> explained_vector(const Passage& passage, const TranslationMatrix& translation);

/// A term of at least this reach has a sure translation: what is translated says it.
inline constexpr float kSureReach = 0.8F;
/// A term of less than this degree is not explained at all.
inline constexpr float kUnexplained = 0.3F;

/// What is explained of a passage.
struct Explanation {
    float mass = 0.0F;     ///< Σ idf · count · degree
    float lacking = 0.0F;  ///< Σ idf · count over terms that have a sure translation and are not explained
};

/// Makes the explained vectors of many passages. It needs memory of the size of the other side's term space, which is
/// used again: one per worker.
class Explainer {
  public:
    /// `translation` must outlive it.
    explicit Explainer(const TranslationMatrix& translation);
    /// The same as explained_vector(); valid until the next call.
    std::span<const TermCount> explain(const Passage& passage);
    /// explanation_of() a passage of the other side and the vector made last.
    [[nodiscard]] Explanation of(const Passage& other, const Eigen::VectorXf& idf, const Eigen::VectorXf& reach) const;

  private:
    const TranslationMatrix& translation_;
    std::vector<float> degrees_;        // a term of the other side; 0 but for those of explained_
    std::vector<std::uint64_t> marks_;  // a bit a term: those with a degree, which gives them back in order
    std::vector<TermCount> explained_;
};

/// Σ idf · count over a passage's terms.
float total_mass(const Passage& passage, const Eigen::VectorXf& idf);

/// Σ idf · count · reach over a passage's terms: what the best translation would explain of it.
float reachable_mass(const Passage& passage, const Eigen::VectorXf& idf, const Eigen::VectorXf& reach);

/// What an explained vector explains of a passage, whose `idf` and `reach` these are. Sorted by term, both.
Explanation explanation_of(const Passage& passage, std::span<const TermCount> explained, const Eigen::VectorXf& idf,
                           const Eigen::VectorXf& reach);

/// What two passages explain of each other.
struct MutualExplanation {
    Explanation of_source;
    Explanation of_target;
};
MutualExplanation explain_each_other(const Passage& source, const Passage& target, const SimilarityModel& model);

/// Dice of explained idf mass over both sides, in [0, 1].
float similarity(const Passage& source, const Passage& target, const SimilarityModel& model);

/// Similarities of every source with every target passage: sources × targets, row-major. Cost: postings touched, not
/// the product of terms. `workers` threads share the rows.
Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> all_similarities(std::span<const Passage> sources,
                                                                                       std::span<const Passage> targets,
                                                                                       const SimilarityModel& model,
                                                                                       int workers);

}  // namespace dragoman::vectorize
