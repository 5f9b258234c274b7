// Whether two runs of passages say what ties them in the same order. Translations do, for Arabic and French order their
// phrases much alike; texts of one subject share its words in no order.
#pragma once

#include <cstdint>
#include <vector>

#include "align/comparison.hpp"
#include "align/pair_terms.hpp"
#include "dragoman/align/align.hpp"

namespace dragoman::align {

/// Sums over the ties of runs, which add up: positions are compared within runs only.
class OrderSums {
  public:
    /// A tie of this weight, by its distances from the mean positions of its runs, in shares of the runs' lengths.
    void add(float weight, float source_distance, float target_distance);
    void add(const OrderSums& other);

    [[nodiscard]] WordOrder order() const;

  private:
    float weight_ = 0.0F;
    float weight_squares_ = 0.0F;
    float covariance_ = 0.0F;
    float source_variance_ = 0.0F;
    float target_variance_ = 0.0F;
};

/// Compares runs of one pair. Two terms are a tie of two runs if each is the other's best there; its weight is the mean
/// idf of an occurrence times the degree.
class WordOrderReader {
  public:
    /// `terms` must outlive it.
    explicit WordOrderReader(const PairTerms& terms);

    [[nodiscard]] OrderSums compare(const RunPair& runs);

  private:
    struct Said {
        float position = 0.0F;  ///< as a share of the run's tokens
        float count = 0.0F;
    };
    struct Best {
        float degree = 0.0F;
        std::uint32_t other = 0;
    };
    /// The terms of a run, by the side's numbers; `terms` are those with a count.
    struct Run {
        explicit Run(std::uint32_t term_count) : said(term_count), best(term_count) {}
        std::vector<Said> said;
        std::vector<Best> best;
        std::vector<std::uint32_t> terms;
    };

    static void read(const SideTerms& side, std::uint32_t first, std::uint32_t count, Run& run);
    static void clear(Run& run);
    static void keep_better(const Best& found, Best& best);
    void find_best();
    [[nodiscard]] OrderSums sums() const;

    const PairTerms& terms_;
    Run source_;
    Run target_;
};

}  // namespace dragoman::align
