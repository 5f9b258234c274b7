#include "dragoman/vectorize/similarity.hpp"

#include <algorithm>

#include "dragoman/core/parallel.hpp"

namespace dragoman::vectorize {

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

float total_mass(const Passage& passage, const Eigen::VectorXf& idf) {
    float mass = 0.0F;
    for (const TermCount& term : passage.terms) mass += term.count * idf[static_cast<Eigen::Index>(term.term)];
    return mass;
}

float explained_mass(const Passage& passage, std::span<const TermCount> explained, const Eigen::VectorXf& idf) {
    float mass = 0.0F;
    auto other = explained.begin();
    for (const TermCount& term : passage.terms) {
        while (other != explained.end() && other->term < term.term) ++other;
        if (other == explained.end()) break;
        if (other->term == term.term) mass += term.count * other->count * idf[static_cast<Eigen::Index>(term.term)];
    }
    return mass;
}

float similarity(const Passage& source, const Passage& target, const SimilarityModel& model) {
    const float total = total_mass(source, model.source_idf) + total_mass(target, model.target_idf);
    if (total <= 0.0F) return 0.0F;
    const float mass = explained_mass(target, explained_vector(source, model.translation), model.target_idf) +
                       explained_mass(source, explained_vector(target, model.transposed), model.source_idf);
    return mass / total;
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
        return [&](std::size_t i) {
            float* const row = forward.row(static_cast<Eigen::Index>(i)).data();
            target_postings.add_explained(explained_vector(sources[i], model.translation), row);
        };
    });
    for_each_index(targets.size(), workers, [&] {
        return [&](std::size_t j) {
            float* const row = backward.row(static_cast<Eigen::Index>(j)).data();
            source_postings.add_explained(explained_vector(targets[j], model.transposed), row);
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
