#include "reference/alignment_reference.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "reference/similarity_reference.hpp"

namespace dragoman::reference {

using align::Block;
using align::kShapes;

namespace {

bool is_source_alone(const Block& block) { return kShapes[block.shape].m == 0; }
bool is_target_alone(const Block& block) { return kShapes[block.shape].n == 0; }

/// Of a block behind those that are there; minus infinity if it would say the same alignment in another order.
double facing_score(const align::BeadScores& scores, const align::Weights& weights, const Alignment& begun,
                    const Block& block) {
    if (begun.blocks.empty()) return 0.0;
    const Block& last = begun.blocks.back();
    if (is_target_alone(last) && is_source_alone(block)) return -std::numeric_limits<double>::infinity();
    const bool facing = is_source_alone(last) && is_target_alone(block);
    if (!facing || scores.is_movable(last.source, block.target)) return 0.0;
    const float words = scores.facts({last.source, block.target, 0}).words;
    return static_cast<double>(weights.facing_alone + weights.facing_words * words);
}

void extend(const align::BeadScores& scores, const align::Weights& weights, std::uint32_t i, std::uint32_t j,
            Alignment& begun, std::vector<Alignment>& out) {
    if (i == scores.source_count() && j == scores.target_count()) {
        out.push_back(begun);
        return;
    }
    for (std::size_t s = 0; s < kShapes.size(); ++s) {
        if (i + kShapes[s].n > scores.source_count() || j + kShapes[s].m > scores.target_count()) continue;
        const Block block{i, j, s};
        const double added = block_score(scores, weights, block) + facing_score(scores, weights, begun, block);
        if (std::isinf(added)) continue;
        const double before = begun.score;
        begun.blocks.push_back(block);
        begun.score += added;
        extend(scores, weights, i + kShapes[s].n, j + kShapes[s].m, begun, out);
        begun.blocks.pop_back();
        begun.score = before;
    }
}

bool same_bead(const Block& a, const Block& b) {
    const align::Shape& shape = kShapes[a.shape];
    return a.shape == b.shape && (a.source == b.source || shape.n == 0) && (a.target == b.target || shape.m == 0);
}

}  // namespace

double block_score(const align::BeadScores& scores, const align::Weights& weights, const Block& block) {
    const align::Shape& shape = kShapes[block.shape];
    if (shape.m == 0) return static_cast<double>(scores.source_alone(block.source));
    if (shape.n == 0) return static_cast<double>(scores.target_alone(block.target));
    return static_cast<double>(weights.*shape.prior) + static_cast<double>(scores.score(block));
}

double path_score(const align::BeadScores& scores, const align::Weights& weights, const std::vector<Block>& path) {
    Alignment begun;
    for (const Block& block : path) {
        begun.score += block_score(scores, weights, block) + facing_score(scores, weights, begun, block);
        begun.blocks.push_back(block);
    }
    return begun.score;
}

std::vector<Alignment> all_alignments(const align::BeadScores& scores, const align::Weights& weights) {
    std::vector<Alignment> out;
    Alignment begun;
    extend(scores, weights, 0, 0, begun, out);
    return out;
}

double best_score(const std::vector<Alignment>& alignments) {
    double best = -std::numeric_limits<double>::infinity();
    for (const Alignment& alignment : alignments) best = std::max(best, alignment.score);
    return best;
}

double posterior_of(const std::vector<Alignment>& alignments, const Block& block) {
    const double best = best_score(alignments);
    double all = 0.0;
    double holding = 0.0;
    for (const Alignment& alignment : alignments) {
        const double weight = std::exp(alignment.score - best);
        all += weight;
        if (std::ranges::any_of(alignment.blocks, [&](const Block& other) { return same_bead(other, block); })) {
            holding += weight;
        }
    }
    return holding / all;
}

double explained_mass(const std::vector<vectorize::Passage>& own, const std::vector<vectorize::Passage>& others,
                      const Eigen::MatrixXf& other_to_own, const Eigen::VectorXf& own_idf) {
    const auto own_terms = static_cast<std::size_t>(own_idf.size());
    const auto other_terms = static_cast<std::size_t>(other_to_own.rows());
    const std::vector<double> counts = dense_counts(vectorize::merged(own), own_terms);
    const std::vector<double> other_counts = dense_counts(vectorize::merged(others), other_terms);
    double mass = 0.0;
    for (std::size_t term = 0; term < own_terms; ++term) {
        double degree = 0.0;
        double capacity = 0.0;
        for (std::size_t other = 0; other < other_terms; ++other) {
            const double t = other_to_own(static_cast<Eigen::Index>(other), static_cast<Eigen::Index>(term));
            if (t <= 0.0 || other_counts[other] <= 0.0) continue;
            degree = std::max(degree, t);
            capacity += other_counts[other];
        }
        mass += own_idf[static_cast<Eigen::Index>(term)] * degree * std::min(counts[term], capacity);
    }
    return mass;
}

double word_odds(const std::vector<vectorize::Passage>& own, const std::vector<vectorize::Passage>& others,
                 const Eigen::MatrixXf& other_to_own, const Eigen::VectorXf& own_idf, const align::WordOdds& odds) {
    const std::vector<double> other_counts =
        dense_counts(vectorize::merged(others), static_cast<std::size_t>(other_to_own.rows()));
    double sum = 0.0;
    for (const vectorize::TermCount& term : vectorize::merged(own).terms) {
        float degree = 0.0F;
        for (std::size_t other = 0; other < other_counts.size(); ++other) {
            if (other_counts[other] <= 0.0) continue;
            degree =
                std::max(degree, other_to_own(static_cast<Eigen::Index>(other), static_cast<Eigen::Index>(term.term)));
        }
        const float idf = own_idf[static_cast<Eigen::Index>(term.term)];
        sum += static_cast<double>(odds[align::idf_class(idf)][align::degree_class(degree)]);
    }
    return sum;
}

}  // namespace dragoman::reference
