#include "dragoman/vectorize/similarity.hpp"

#include <algorithm>
#include <bit>

#include "dragoman/core/parallel.hpp"

namespace dragoman::vectorize {

namespace {

void add(float mass, float degree, float reach, Explanation& out) {
    out.mass += mass * degree;
    if (degree < kUnexplained && reach >= kSureReach) out.lacking += mass;
}

}  // namespace

std::vector<TermCount> explained_vector(const Passage& passage, const TranslationMatrix& translation) {
    std::vector<TermCount> out;
    for (const TermCount& term : passage.terms) {
        for (TranslationMatrix::InnerIterator cell(translation, static_cast<Eigen::Index>(term.term)); cell; ++cell) {
            out.push_back({static_cast<std::uint32_t>(cell.col()), cell.value()});
        }
    }
    std::ranges::sort(out, [](const TermCount& a, const TermCount& b) {
        return a.term != b.term ? a.term < b.term : a.count > b.count;
    });
    const auto rest = std::ranges::unique(out, {}, &TermCount::term);
    out.erase(rest.begin(), rest.end());
    return out;
}

Explainer::Explainer(const TranslationMatrix& translation)
    : translation_(translation),
      degrees_(static_cast<std::size_t>(translation.cols()), 0.0F),
      marks_((degrees_.size() + 63) / 64, 0) {}

std::span<const TermCount> Explainer::explain(const Passage& passage) {
    for (const TermCount& term : explained_) degrees_[term.term] = 0.0F;
    for (const TermCount& term : passage.terms) {
        for (TranslationMatrix::InnerIterator cell(translation_, static_cast<Eigen::Index>(term.term)); cell; ++cell) {
            const auto other = static_cast<std::size_t>(cell.col());
            degrees_[other] = std::max(degrees_[other], cell.value());
            marks_[other / 64] |= std::uint64_t{1} << (other % 64);
        }
    }
    explained_.clear();
    for (std::size_t word = 0; word < marks_.size(); ++word) {
        for (; marks_[word] != 0; marks_[word] &= marks_[word] - 1) {
            const std::size_t term = 64 * word + static_cast<std::size_t>(std::countr_zero(marks_[word]));
            explained_.push_back({static_cast<std::uint32_t>(term), degrees_[term]});
        }
    }
    return explained_;
}

Explanation Explainer::of(const Passage& other, const Eigen::VectorXf& idf, const Eigen::VectorXf& reach) const {
    Explanation out;
    for (const TermCount& term : other.terms) {
        const auto number = static_cast<Eigen::Index>(term.term);
        add(term.count * idf[number], degrees_[term.term], reach[number], out);
    }
    return out;
}

float total_mass(const Passage& passage, const Eigen::VectorXf& idf) {
    float mass = 0.0F;
    for (const TermCount& term : passage.terms) mass += term.count * idf[static_cast<Eigen::Index>(term.term)];
    return mass;
}

float reachable_mass(const Passage& passage, const Eigen::VectorXf& idf, const Eigen::VectorXf& reach) {
    float mass = 0.0F;
    for (const TermCount& term : passage.terms) {
        const auto number = static_cast<Eigen::Index>(term.term);
        mass += term.count * idf[number] * reach[number];
    }
    return mass;
}

Explanation explanation_of(const Passage& passage, std::span<const TermCount> explained, const Eigen::VectorXf& idf,
                           const Eigen::VectorXf& reach) {
    Explanation out;
    auto other = explained.begin();
    for (const TermCount& term : passage.terms) {
        while (other != explained.end() && other->term < term.term) ++other;
        const bool is_tied = other != explained.end() && other->term == term.term;
        const auto number = static_cast<Eigen::Index>(term.term);
        add(term.count * idf[number], is_tied ? other->count : 0.0F, reach[number], out);
    }
    return out;
}

MutualExplanation explain_each_other(const Passage& source, const Passage& target, const SimilarityModel& model) {
    return {explanation_of(source, explained_vector(target, model.transposed), model.source_idf, model.source_reach),
            explanation_of(target, explained_vector(source, model.translation), model.target_idf, model.target_reach)};
}

float similarity(const Passage& source, const Passage& target, const SimilarityModel& model) {
    const float total = total_mass(source, model.source_idf) + total_mass(target, model.target_idf);
    if (total <= 0.0F) return 0.0F;
    const MutualExplanation explained = explain_each_other(source, target, model);
    return (explained.of_source.mass + explained.of_target.mass) / total;
}

namespace {

/// Passages by the terms they hold: column lists of a terms × passages matrix of idf · count.
class Postings {
  public:
    Postings(std::span<const Passage> passages, const Eigen::VectorXf& idf) {
        std::vector<Eigen::Triplet<float>> cells;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            for (const TermCount& term : passages[i].terms) {
                const float weight = term.count * idf[static_cast<Eigen::Index>(term.term)];
                if (weight > 0.0F) cells.emplace_back(static_cast<int>(term.term), static_cast<int>(i), weight);
            }
        }
        matrix_.resize(idf.size(), static_cast<Eigen::Index>(passages.size()));
        matrix_.setFromTriplets(cells.begin(), cells.end());
    }

    /// Adds what an explained vector explains of every passage.
    void add_explained(std::span<const TermCount> explained, float* masses) const {
        for (const TermCount& term : explained) {
            for (TranslationMatrix::InnerIterator cell(matrix_, static_cast<Eigen::Index>(term.term)); cell; ++cell) {
                masses[cell.col()] += term.count * cell.value();
            }
        }
    }

  private:
    TranslationMatrix matrix_;
};

}  // namespace

Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> all_similarities(std::span<const Passage> sources,
                                                                                       std::span<const Passage> targets,
                                                                                       const SimilarityModel& model,
                                                                                       int workers) {
    using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto rows = static_cast<Eigen::Index>(sources.size());
    const auto columns = static_cast<Eigen::Index>(targets.size());
    const Postings source_postings(sources, model.source_idf);
    const Postings target_postings(targets, model.target_idf);
    Matrix forward = Matrix::Zero(rows, columns);
    Matrix backward = Matrix::Zero(columns, rows);
    for_each_index(sources.size(), workers, [&] {
        return [&, explainer = Explainer(model.translation)](std::size_t i) mutable {
            float* const row = forward.row(static_cast<Eigen::Index>(i)).data();
            target_postings.add_explained(explainer.explain(sources[i]), row);
        };
    });
    for_each_index(targets.size(), workers, [&] {
        return [&, explainer = Explainer(model.transposed)](std::size_t j) mutable {
            float* const row = backward.row(static_cast<Eigen::Index>(j)).data();
            source_postings.add_explained(explainer.explain(targets[j]), row);
        };
    });
    Eigen::VectorXf source_mass(rows);
    Eigen::VectorXf target_mass(columns);
    for (Eigen::Index i = 0; i < rows; ++i)
        source_mass[i] = total_mass(sources[static_cast<std::size_t>(i)], model.source_idf);
    for (Eigen::Index j = 0; j < columns; ++j)
        target_mass[j] = total_mass(targets[static_cast<std::size_t>(j)], model.target_idf);
    for (Eigen::Index i = 0; i < rows; ++i) {
        for (Eigen::Index j = 0; j < columns; ++j) {
            const float total = source_mass[i] + target_mass[j];
            forward(i, j) = total > 0.0F ? (forward(i, j) + backward(j, i)) / total : 0.0F;
        }
    }
    return forward;
}

}  // namespace dragoman::vectorize
