#include "align/pair_terms.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace dragoman::align {

namespace {

using vectorize::Passage;
using vectorize::PassageTerm;
using vectorize::TermCount;

constexpr float kFewPassages = 5.0F;  // in a document of fewer no term is common

/// Finds the places of a pair's few terms among the many of a collection (open addressing; most of what is looked up
/// is not there, so most slots are empty).
class Places {
  public:
    explicit Places(const std::vector<std::uint32_t>& numbers)
        : shift_(32 - static_cast<int>(std::bit_width(4 * numbers.size() + 1))),
          slots_(std::size_t{1} << (32 - shift_)) {
        for (std::uint32_t place = 0; place < numbers.size(); ++place) {
            std::size_t slot = first_slot(numbers[place]);
            while (slots_[slot].place != kNowhere) slot = after(slot);
            slots_[slot] = {numbers[place], place};
        }
    }

    /// kNowhere if the pair does not hold the term.
    [[nodiscard]] std::uint32_t of(std::uint32_t number) const {
        std::size_t slot = first_slot(number);
        while (slots_[slot].place != kNowhere && slots_[slot].number != number) slot = after(slot);
        return slots_[slot].place;
    }

    static constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();

  private:
    struct Slot {
        std::uint32_t number = 0;
        std::uint32_t place = kNowhere;
    };

    [[nodiscard]] std::size_t first_slot(std::uint32_t number) const { return (number * 0x9E3779B9U) >> shift_; }
    [[nodiscard]] std::size_t after(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

    int shift_;
    std::vector<Slot> slots_;
};

/// The pair's part of the collection's matrix: for each source term its target terms, rising.
Lists<Tie> ties_between(const SideTerms& source, const SideTerms& target,
                        const vectorize::TranslationMatrix& translation) {
    const Places places(target.collection_numbers());
    Lists<Tie> out;
    for (const std::uint32_t number : source.collection_numbers()) {
        for (vectorize::TranslationMatrix::InnerIterator cell(translation, static_cast<Eigen::Index>(number)); cell;
             ++cell) {
            const std::uint32_t place = places.of(static_cast<std::uint32_t>(cell.col()));
            if (place != Places::kNowhere) out.push_back({place, cell.value()});
        }
        out.close();
    }
    return out;
}

/// Collects what one passage explains. Marks terms in a bit set, which gives them back in order.
class Collector {
  public:
    explicit Collector(std::uint32_t term_count) : explained_(term_count), marks_((term_count + 63) / 64, 0) {}

    void add(std::uint32_t term, float degree, float capacity) {
        marks_[term / 64] |= std::uint64_t{1} << (term % 64);
        explained_[term].degree = std::max(explained_[term].degree, degree);
        explained_[term].capacity += capacity;
    }

    void move_to(Lists<Explained>& lists) {
        for (std::uint32_t word = 0; word < marks_.size(); ++word) {
            for (; marks_[word] != 0; marks_[word] &= marks_[word] - 1) {
                const std::uint32_t term = 64 * word + static_cast<std::uint32_t>(std::countr_zero(marks_[word]));
                lists.push_back({term, explained_[term].degree, explained_[term].capacity});
                explained_[term] = {};
            }
        }
        lists.close();
    }

  private:
    std::vector<Explained> explained_;  // a term; its own number is not used
    std::vector<std::uint64_t> marks_;
};

Lists<Explained> explained_by(const SideTerms& side, const Lists<Tie>& ties, std::uint32_t other_terms) {
    Collector collector(other_terms);
    Lists<Explained> out;
    for (std::uint32_t passage = 0; passage < side.passage_count(); ++passage) {
        for (const TermCount& term : side.terms_of()[passage]) {
            for (const Tie& tie : ties[term.term]) collector.add(tie.term, tie.degree, term.count);
        }
        collector.move_to(out);
    }
    return out;
}

}  // namespace

SideTerms::SideTerms(std::span<const Passage* const> passages, const Eigen::VectorXf& idf, float common_loss) {
    for (const Passage* passage : passages) {
        for (const PassageTerm& term : passage->terms) numbers_.push_back(term.term);
    }
    std::ranges::sort(numbers_);
    const auto rest = std::ranges::unique(numbers_);
    numbers_.erase(rest.begin(), rest.end());
    const Places places(numbers_);
    for (const Passage* passage : passages) {
        for (const PassageTerm& term : passage->terms) {
            terms_of_.push_back({places.of(term.term), term.count});
            positions_of_.push_back(term.position);
        }
        terms_of_.close();
        positions_of_.close();
    }
    add_idf(idf, common_loss);
    add_sums(passages);
}

void SideTerms::add_idf(const Eigen::VectorXf& idf, float common_loss) {
    std::vector<float> holders(numbers_.size(), 0.0F);
    for (std::uint32_t i = 0; i < passage_count(); ++i) {
        for (const TermCount& term : terms_of_[i]) holders[term.term] += 1.0F;
    }
    const float most = std::log(static_cast<float>(passage_count()) + kFewPassages);
    for (std::size_t term = 0; term < numbers_.size(); ++term) {
        const float share = std::log(holders[term]) / most;
        idf_.push_back(idf[static_cast<Eigen::Index>(numbers_[term])] * (1.0F - common_loss * share));
    }
}

void SideTerms::add_sums(std::span<const Passage* const> passages) {
    for (std::uint32_t i = 0; i < passage_count(); ++i) {
        float mass = 0.0F;
        for (const TermCount& term : terms_of_[i]) mass += idf_[term.term] * term.count;
        sums_[0].push_back({mass, std::max(1.0F, passages[i]->token_count),
                            std::max(1.0F, passages[i]->length_code_points), passages[i]->ending});
    }
    for (std::size_t length = 2; length <= kMostInBead; ++length) {
        for (std::size_t first = 0; first + length <= passages.size(); ++first) {
            const RunSums& run = sums_[length - 2][first];
            const RunSums& last = sums_[0][first + length - 1];
            sums_[length - 1].push_back(
                {run.mass + last.mass, run.tokens + last.tokens, run.length + last.length, last.ending});
        }
    }
}

PairTerms::PairTerms(std::span<const Passage* const> source_passages, std::span<const Passage* const> target_passages,
                     const vectorize::SimilarityModel& model, float common_loss)
    : source(source_passages, model.source_idf, common_loss),
      target(target_passages, model.target_idf, common_loss),
      ties(ties_between(source, target, model.translation)) {
    of_target = explained_by(source, ties, target.term_count());
    const auto turned = by_term(ties, target.term_count(), [](std::uint32_t term, const Tie& tie) {
        return Tie{term, tie.degree};
    });
    of_source = explained_by(target, turned, source.term_count());
}

}  // namespace dragoman::align
