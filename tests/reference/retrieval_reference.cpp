#include "reference/retrieval_reference.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "reference/similarity_reference.hpp"

namespace dragoman::reference {

using retrieve::Article;
using retrieve::CandidateOptions;

namespace {

struct Side {
    std::span<const Article> articles;
    const Eigen::VectorXf& idf;
};

std::size_t holding(std::span<const Article> articles, std::uint32_t term) {
    return static_cast<std::size_t>(std::ranges::count_if(articles, [&](const Article& article) {
        return std::ranges::any_of(article.body.terms, [&](const auto& entry) { return entry.term == term; });
    }));
}

std::size_t holding_print(std::span<const Article> articles, std::uint64_t key) {
    return static_cast<std::size_t>(std::ranges::count_if(articles, [&](const Article& article) {
        return std::ranges::any_of(article.fingerprints, [&](const auto& print) { return print.key == key; });
    }));
}

/// Terms that many documents hold tie only what was published at about the same time.
bool is_near_enough(const Article& query, const Article& document, std::size_t holding,
                    const CandidateOptions& options) {
    const auto& a = query.document.published;
    const auto& b = document.document.published;
    if (!a || !b || holding <= options.least_common_limit) return true;
    return std::abs(a->days_since_epoch() - b->days_since_epoch()) <= options.most_days_apart;
}

/// Weights of the terms that a query looks up, of length one.
std::map<std::uint32_t, double> query_vector(const Article& query, const Eigen::MatrixXf& translation, const Side& side,
                                             const CandidateOptions& options) {
    const auto limit =
        std::max(options.least_common_limit,
                 static_cast<std::size_t>(options.most_common_share * static_cast<double>(side.articles.size())));
    const std::vector<double> explained = dense_explained(query.body, translation);
    std::vector<std::pair<double, std::uint32_t>> strongest;
    for (std::uint32_t term = 0; term < explained.size(); ++term) {
        const std::size_t documents = holding(side.articles, term);
        if (explained[term] <= 0.0 || documents == 0 || documents > limit) continue;
        strongest.emplace_back(-explained[term] * explained[term] * side.idf[static_cast<Eigen::Index>(term)], term);
    }
    std::ranges::sort(strongest);
    strongest.resize(std::min(strongest.size(), options.query_terms));
    double norm = 1e-9;
    for (const auto& [weight, term] : strongest) norm += weight * weight;
    std::map<std::uint32_t, double> out;
    for (const auto& [weight, term] : strongest) out[term] = -weight / std::sqrt(norm);
    return out;
}

double cosine(const std::map<std::uint32_t, double>& query_terms, const Article& query, const Article& document,
              const Side& side, const CandidateOptions& options) {
    double norm = 0.0;
    double product = 0.0;
    for (const auto& entry : document.body.terms) {
        const double weight = side.idf[static_cast<Eigen::Index>(entry.term)] * (1.0 + std::log(entry.count));
        norm += weight * weight;
        const auto found = query_terms.find(entry.term);
        if (found == query_terms.end()) continue;
        if (is_near_enough(query, document, holding(side.articles, entry.term), options))
            product += found->second * weight;
    }
    return product / std::sqrt(std::max(norm, 1e-9));
}

double shared_prints(const Article& query, const Article& document, const Side& side,
                     const retrieve::FingerprintCounts& counts, const CandidateOptions& options) {
    using enum fingerprint::Kind;
    double out = 0.0;
    for (const auto& print : query.fingerprints) {
        const bool shared =
            std::ranges::any_of(document.fingerprints, [&](const auto& other) { return other.key == print.key; });
        if (!shared || holding_print(side.articles, print.key) > options.rare_fingerprint) continue;
        const bool address = print.kind == cited_url || print.kind == own_url || print.kind == image;
        out += (address ? 1.0 : 0.05) * counts.rarity(print.key);
    }
    return out;
}

/// The best documents for one query, best first.
std::vector<std::pair<std::uint32_t, double>> best(const Article& query, const Eigen::MatrixXf& translation,
                                                   const Side& side, const retrieve::FingerprintCounts& counts,
                                                   const CandidateOptions& options) {
    const auto vector = query_vector(query, translation, side, options);
    std::vector<std::pair<std::uint32_t, double>> out;
    for (std::uint32_t i = 0; i < side.articles.size(); ++i) {
        const Article& document = side.articles[i];
        const double score =
            cosine(vector, query, document, side, options) + shared_prints(query, document, side, counts, options);
        if (score > 0.0) out.emplace_back(i, score);
    }
    std::ranges::stable_sort(out, std::greater<>{}, &std::pair<std::uint32_t, double>::second);
    out.resize(std::min(out.size(), options.most_a_document));
    return out;
}

}  // namespace

std::vector<ScoredPair> all_candidates(std::span<const Article> sources, std::span<const Article> targets,
                                       const vectorize::SimilarityModel& model, const CandidateOptions& options) {
    const retrieve::FingerprintCounts counts(sources, targets);
    const Eigen::MatrixXf forward(model.translation);
    const Eigen::MatrixXf backward(model.transposed);
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> scores;
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        for (const auto& [j, score] : best(sources[i], forward, {targets, model.target_idf}, counts, options))
            scores[{i, j}] = score;
    }
    for (std::uint32_t j = 0; j < targets.size(); ++j) {
        for (const auto& [i, score] : best(targets[j], backward, {sources, model.source_idf}, counts, options))
            scores[{i, j}] = std::max(scores[{i, j}], score);
    }
    std::vector<ScoredPair> out;
    for (const auto& [pair, score] : scores) out.push_back({pair.first, pair.second, score});
    return out;
}

}  // namespace dragoman::reference
