#include "reference/similarity_reference.hpp"

#include <algorithm>

namespace dragoman::reference {

namespace {

using vectorize::Passage;

double explained_share(const Passage& passage, const std::vector<double>& explained, const Eigen::VectorXf& idf) {
    const std::vector<double> counts = dense_counts(passage, explained.size());
    double mass = 0.0;
    for (std::size_t i = 0; i < explained.size(); ++i) {
        mass += counts[i] * explained[i] * static_cast<double>(idf[static_cast<Eigen::Index>(i)]);
    }
    return mass;
}

}  // namespace

std::vector<double> dense_counts(const Passage& passage, std::size_t terms) {
    std::vector<double> out(terms, 0.0);
    for (const vectorize::TermCount& term : passage.terms) out[term.term] += static_cast<double>(term.count);
    return out;
}

std::vector<double> dense_explained(const Passage& passage, const Eigen::MatrixXf& translation) {
    std::vector<double> out(static_cast<std::size_t>(translation.cols()), 0.0);
    for (const vectorize::TermCount& term : passage.terms) {
        for (Eigen::Index other = 0; other < translation.cols(); ++other) {
            double& best = out[static_cast<std::size_t>(other)];
            best = std::max(best, static_cast<double>(translation(static_cast<Eigen::Index>(term.term), other)));
        }
    }
    return out;
}

double similarity(const Passage& source, const Passage& target, const vectorize::SimilarityModel& model) {
    const Eigen::MatrixXf translation(model.translation);
    const std::vector<double> all_source(static_cast<std::size_t>(translation.rows()), 1.0);
    const std::vector<double> all_target(static_cast<std::size_t>(translation.cols()), 1.0);
    const double total =
        explained_share(source, all_source, model.source_idf) + explained_share(target, all_target, model.target_idf);
    if (total <= 0.0) return 0.0;
    const double explained =
        explained_share(target, dense_explained(source, translation), model.target_idf) +
        explained_share(source, dense_explained(target, translation.transpose()), model.source_idf);
    return explained / total;
}

double lacking_mass(const Passage& source, const Passage& target, const vectorize::SimilarityModel& model) {
    const std::vector<double> degrees = dense_explained(source, Eigen::MatrixXf(model.translation));
    const std::vector<double> counts = dense_counts(target, degrees.size());
    double mass = 0.0;
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        const auto number = static_cast<Eigen::Index>(i);
        const bool is_sure = model.target_reach[number] >= 0.8F;
        if (is_sure && degrees[i] < static_cast<double>(0.3F))
            mass += counts[i] * static_cast<double>(model.target_idf[number]);
    }
    return mass;
}

}  // namespace dragoman::reference
