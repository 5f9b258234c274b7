// For a run of one to kMostInBead passages, what it explains of each passage of the other side is a sparse product: the
// run's explained vector (row-wise maximum over its passages) times the other side's idf-weighted terms. Runs that
// start at one passage are built one from the other, so each passage's vector is made once.
#include "align/bead_scores.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "dragoman/align/align.hpp"

namespace dragoman::align {

namespace {

using vectorize::Passage;
using vectorize::TermCount;

float sum(const std::vector<float>& values, std::uint32_t first, std::uint32_t count) {
    const auto begin = values.begin() + first;
    return std::accumulate(begin, begin + count, 0.0F);
}

/// The terms of one side, numbered densely, with the passages that hold them.
class LocalTerms {
  public:
    struct Posting {
        std::uint32_t passage = 0;
        float weight = 0.0F;  ///< idf · count
    };

    LocalTerms(std::span<const Passage* const> passages, const Eigen::VectorXf& idf) {
        for (const Passage* passage : passages) {
            for (const TermCount& term : passage->terms) terms_.push_back(term.term);
        }
        std::ranges::sort(terms_);
        const auto rest = std::ranges::unique(terms_);
        terms_.erase(rest.begin(), rest.end());
        begins_.resize(terms_.size() + 1, 0);
        for (const Passage* passage : passages) {
            for (const TermCount& term : passage->terms) ++begins_[number(term.term) + 1];
        }
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        postings_.resize(begins_.back());
        std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
        for (std::uint32_t i = 0; i < passages.size(); ++i) {
            for (const TermCount& term : passages[i]->terms) {
                postings_[next[number(term.term)]++] = {i, term.count * idf[static_cast<Eigen::Index>(term.term)]};
            }
        }
    }

    /// What a passage of the other side explains of these terms: local number and degree, by rising number.
    [[nodiscard]] std::vector<TermCount> explained_by(const Passage& other,
                                                      const vectorize::TranslationMatrix& translation) const {
        std::vector<TermCount> out;
        for (const TermCount& term : other.terms) add_row(translation, term.term, out);
        std::ranges::sort(out, [](const TermCount& a, const TermCount& b) {
            return a.term != b.term ? a.term < b.term : a.count > b.count;
        });
        const auto rest = std::ranges::unique(out, {}, &TermCount::term);
        out.erase(rest.begin(), rest.end());
        return out;
    }

    [[nodiscard]] std::span<const Posting> postings(std::uint32_t local) const {
        return std::span(postings_).subspan(begins_[local], begins_[local + 1] - begins_[local]);
    }

  private:
    [[nodiscard]] std::size_t number(std::uint32_t term) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(terms_, term) - terms_.begin());
    }

    /// Walks a row of the matrix and the term list together; both are sorted.
    void add_row(const vectorize::TranslationMatrix& translation, std::uint32_t row,
                 std::vector<TermCount>& out) const {
        auto at = terms_.begin();
        for (vectorize::TranslationMatrix::InnerIterator cell(translation, static_cast<Eigen::Index>(row)); cell;
             ++cell) {
            const auto term = static_cast<std::uint32_t>(cell.col());
            at = std::lower_bound(at, terms_.end(), term);
            if (at == terms_.end()) return;
            if (*at == term) out.push_back({static_cast<std::uint32_t>(at - terms_.begin()), cell.value()});
        }
    }

    std::vector<std::uint32_t> terms_;   // sorted
    std::vector<std::uint32_t> begins_;  // of each term's postings
    std::vector<Posting> postings_;
};

/// Maximum of two vectors sorted by term.
std::vector<TermCount> pooled(const std::vector<TermCount>& a, const std::vector<TermCount>& b) {
    std::vector<TermCount> out;
    out.reserve(a.size() + b.size());
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() || y != b.end()) {
        if (y == b.end() || (x != a.end() && x->term < y->term)) {
            out.push_back(*x++);
        } else if (x == a.end() || y->term < x->term) {
            out.push_back(*y++);
        } else {
            out.push_back({x->term, std::max(x->count, y->count)});
            ++x;
            ++y;
        }
    }
    return out;
}

}  // namespace

BeadScores::BeadScores(std::span<const Passage* const> source, std::span<const Passage* const> target,
                       const vectorize::SimilarityModel& model, const Weights& weights)
    : weights_(weights), log_length_ratio_(weights.log_length_ratio) {
    explain(target_, target, source, model.translation, model.target_idf);
    explain(source_, source, target, model.transposed, model.source_idf);
}

void BeadScores::explain(SideMass& side, std::span<const Passage* const> own, std::span<const Passage* const> other,
                         const vectorize::TranslationMatrix& translation, const Eigen::VectorXf& idf) {
    for (const Passage* passage : own) {
        side.mass.push_back(vectorize::total_mass(*passage, idf));
        side.tokens.push_back(std::max(1.0F, passage->token_count));
        side.length.push_back(std::max(1.0F, passage->length_code_points));
    }
    const LocalTerms terms(own, idf);
    std::vector<std::vector<TermCount>> vectors;
    vectors.reserve(other.size());
    for (const Passage* passage : other) vectors.push_back(terms.explained_by(*passage, translation));
    side.explained.assign(kMostInBead * other.size() * own.size(), 0.0F);
    for (std::size_t first = 0; first < other.size(); ++first) {
        std::vector<TermCount> run;
        for (std::size_t length = 1; length <= kMostInBead && first + length <= other.size(); ++length) {
            run = length == 1 ? vectors[first] : pooled(run, vectors[first + length - 1]);
            float* const row = side.explained.data() + ((length - 1) * other.size() + first) * own.size();
            for (const TermCount& term : run) {
                for (const LocalTerms::Posting& posting : terms.postings(term.term))
                    row[posting.passage] += term.count * posting.weight;
            }
        }
    }
}

BeadScores::Explained BeadScores::explained(const SideMass& side, std::uint32_t first, std::uint32_t count,
                                            const SideMass& other, std::uint32_t other_first,
                                            std::uint32_t other_count) const {
    const std::size_t own_count = side.mass.size();
    const float* const row = side.explained.data() + ((other_count - 1) * other.mass.size() + other_first) * own_count;
    Explained out;
    for (std::uint32_t i = first; i < first + count; ++i) {
        out.mass += row[i];
        out.total += side.mass[i];
    }
    const float other_tokens = sum(other.tokens, other_first, other_count);
    out.chance =
        out.total * std::max(0.0F, weights_.chance_base + weights_.chance_growth * std::log(other_tokens / 20.0F));
    return out;
}

float BeadScores::log_length_ratio_of(const Block& block) const {
    return std::log(sum(target_.length, block.target, block.m) / sum(source_.length, block.source, block.n));
}

float BeadScores::score(const Block& block) const {
    const Explained target = explained(target_, block.target, block.m, source_, block.source, block.n);
    const Explained source = explained(source_, block.source, block.n, target_, block.target, block.m);
    const float length = (log_length_ratio_of(block) - log_length_ratio_) / weights_.length_deviation;
    return 0.5F * (target.mass - target.chance + source.mass - source.chance) - 0.5F * length * length;
}

float BeadScores::share_beyond_chance(const Block& block) const {
    const Explained target = explained(target_, block.target, block.m, source_, block.source, block.n);
    const Explained source = explained(source_, block.source, block.n, target_, block.target, block.m);
    const float total = target.total + source.total;
    return total > 0.0F ? (target.mass - target.chance + source.mass - source.chance) / total : 0.0F;
}

}  // namespace dragoman::align
