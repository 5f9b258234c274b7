// Which word of the one document explains which of the other, and which ones nothing explains.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "dragoman/match/ties.hpp"

namespace dragoman::match {

/// The words of one document's body, by the collection's terms.
class BodyWords {
  public:
    BodyWords(const retrieve::Article& article, const Wording& wording);

    /// As the text first has it; empty for a term that the body does not hold.
    [[nodiscard]] const std::string& word(std::uint32_t term) const;
    /// All terms that a word stands for, empty for what is no word of the body.
    [[nodiscard]] std::vector<std::uint32_t> terms_of(const std::string& word) const;

  private:
    std::unordered_map<std::uint32_t, std::string> words_;
    std::unordered_multimap<std::string, std::uint32_t> terms_;
};

/// How one body is explained by the other, in shares of the pair's similarity.
struct Explained {
    struct Term {
        std::uint32_t term = 0;
        std::uint32_t by = 0;     ///< the other's term that explains it best
        float strength = 0.0F;    ///< 0: nothing explains it
        float similarity = 0.0F;  ///< what it would make if it were explained in full
    };
    std::vector<Term> terms;  ///< of the body, rising
};

/// `rows` are those of the matrix whose rows are the explained side's terms.
Explained explained_by(const vectorize::Passage& body, const vectorize::Passage& other,
                       const vectorize::TranslationMatrix& rows, const Eigen::VectorXf& idf, float total_mass);

}  // namespace dragoman::match
