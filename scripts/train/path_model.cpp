#include "path_model.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>

#include "align/band.hpp"
#include "align/bead_scores.hpp"
#include "align/body.hpp"
#include "align/comparison.hpp"
#include "align/edges.hpp"
#include "align/log_sum.hpp"
#include "dragoman/core/parallel.hpp"

namespace dragoman::train {

namespace {

using align::BeadScores;
using align::Block;
using align::kNothing;
using align::log_add;
using align::Weights;
using Vector = Eigen::Matrix<double, kFeatures, 1>;

constexpr std::array<NamedWeight, kFeatures> kLinear = {{
    {"beyond", &Weights::beyond},
    {"mass", &Weights::mass},
    {"length_near", &Weights::length_near},
    {"length_far", &Weights::length_far},
    {"length_near_long", &Weights::length_near_long},
    {"length_far_long", &Weights::length_far_long},
    {"other_ending", &Weights::other_ending},
    {"elsewhere", &Weights::elsewhere},
    {"elsewhere_mass", &Weights::elsewhere_mass},
    {"weaker_side", &Weights::weaker_side},
    {"least_added", &Weights::least_added},
    {"words", &Weights::words},
    {"run_words", &Weights::run_words},
    {"added_words", &Weights::added_words},
    {"adding_words", &Weights::adding_words},
    {"shape_1_1", &Weights::shape_1_1},
    {"shape_2_1", &Weights::shape_2_1},
    {"shape_3_1", &Weights::shape_3_1},
    {"shape_4_1", &Weights::shape_4_1},
    {"shape_2_2", &Weights::shape_2_2},
    {"shape_3_2", &Weights::shape_3_2},
    {"alone", &Weights::alone},
    {"alone_mass", &Weights::alone_mass},
    {"alone_tokens", &Weights::alone_tokens},
    {"alone_unended", &Weights::alone_unended},
}};

align::Body body_of(const retrieve::Article& article) { return align::Body({article.passages, article.furniture}); }

Weights with_linear(const Weights& weights, const Vector& values) {
    Weights out = weights;
    for (std::size_t k = 0; k < kFeatures; ++k)
        out.*kLinear[k].member = static_cast<float>(values[static_cast<int>(k)]);
    return out;
}

/// `visit(from, to, block, log-odds)`, in the same order whatever the weights. Log-odds are linear in the weights, so
/// that a feature is what they are if its weight is 1 and the others are 0.
template <typename Visit>
void for_each_edge(const BeadScores& scores, const Visit& visit) {
    const align::Edges edges(scores);
    for (std::uint32_t i = 0; i <= scores.source_count(); ++i) {
        for (std::uint32_t j = 0; j <= scores.target_count(); ++j) {
            for (std::size_t state = 0; state < align::kStates; ++state) {
                edges.for_each_from(i, j, state, [&](std::size_t to, std::size_t s, float weight) {
                    visit(edges.place(i, j, state), to, Block{i, j, s}, weight);
                });
            }
        }
    }
}

BeadKey key_of(const Block& block, const align::Body& source, const align::Body& target) {
    BeadKey out;
    for (std::uint32_t i = 0; i < block.n(); ++i) out.first.push_back(source.index[block.source + i]);
    for (std::uint32_t j = 0; j < block.m(); ++j) out.second.push_back(target.index[block.target + j]);
    return out;
}

/// Sums over all paths, or over those of gold blocks only.
struct Sums {
    std::vector<double> before;  // a node
    std::vector<double> behind;

    Sums(const Lattice& lattice, const std::vector<double>& scores, bool gold_only)
        : before(lattice.places, kNothing), behind(lattice.places, kNothing) {
        before.front() = 0.0;
        std::fill_n(behind.rbegin(), align::kStates, 0.0);
        for (std::size_t e = 0; e < scores.size(); ++e) {
            const Edge& edge = lattice.edges[e];
            if (!gold_only || edge.is_gold) before[edge.to] = log_add(before[edge.to], before[edge.from] + scores[e]);
        }
        for (std::size_t e = scores.size(); e-- > 0;) {
            const Edge& edge = lattice.edges[e];
            if (!gold_only || edge.is_gold) behind[edge.from] = log_add(behind[edge.from], behind[edge.to] + scores[e]);
        }
    }
    [[nodiscard]] double all() const { return behind.front(); }
    [[nodiscard]] double through(const Edge& edge, double score) const {
        return std::exp(before[edge.from] + score + behind[edge.to] - all());
    }
};

struct Loss {
    double value = 0.0;
    Vector gradient = Vector::Zero();
};

Vector vector_of(const Features& features) {
    return Eigen::Map<const Eigen::Matrix<float, kFeatures, 1>>(features.data()).cast<double>();
}

void add_loss(const Lattice& lattice, const Vector& weights, Loss& loss) {
    std::vector<double> scores;
    for (const Edge& edge : lattice.edges) scores.push_back(weights.dot(vector_of(edge.features)));
    const Sums all(lattice, scores, false);
    const Sums gold(lattice, scores, true);
    loss.value += all.all() - gold.all();
    for (std::size_t e = 0; e < scores.size(); ++e) {
        const Edge& edge = lattice.edges[e];
        const double excess = all.through(edge, scores[e]) - (edge.is_gold ? gold.through(edge, scores[e]) : 0.0);
        if (std::abs(excess) < 1e-9) continue;
        loss.gradient += excess * vector_of(edge.features);
    }
}

Loss loss_of(const std::vector<Lattice>& lattices, const Vector& weights, double ridge, int jobs) {
    std::vector<Loss> parts(lattices.size());
    for_each_index(lattices.size(), jobs,
                   [&] { return [&](std::size_t i) { add_loss(lattices[i], weights, parts[i]); }; });
    Loss out{0.5 * ridge * weights.squaredNorm(), ridge * weights};
    for (const Loss& part : parts) {
        out.value += part.value;
        out.gradient += part.gradient;
    }
    return out;
}

}  // namespace

std::span<const NamedWeight> linear_weights() { return kLinear; }

Lattice lattice_of(const Case& one, const GoldPair& pair, const Weights& weights) {
    const align::Body source = body_of(one.collection.sources[pair.source]);
    const align::Body target = body_of(one.collection.targets[pair.target]);
    Lattice out;
    std::set<BeadKey> found;
    for (std::size_t k = 0; k < kFeatures; ++k) {
        Weights unit = with_linear(weights, Vector::Unit(static_cast<int>(k)));
        unit.alone_favour = unit.facing_alone = unit.facing_words = 0.0F;
        unit.move_cost = std::numeric_limits<float>::max();
        const align::Comparison comparison(source.passages, target.passages, one.collection.model, unit);
        const BeadScores scores(comparison, align::Band(comparison.source_count(), comparison.target_count()));
        std::size_t edge = 0;
        for_each_edge(scores, [&](std::size_t from, std::size_t to, const Block& block, float feature) {
            if (k == 0) {
                const BeadKey key = key_of(block, source, target);
                out.edges.push_back(
                    {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), pair.beads.contains(key), {}});
                if (out.edges.back().is_gold) found.insert(key);
            }
            out.edges[edge++].features[k] = feature;
        });
        out.places = static_cast<std::uint32_t>(align::kStates * scores.band().node_count());
    }
    if (found.size() != pair.beads.size() ||
        Sums(out, std::vector<double>(out.edges.size(), 0.0), true).all() == kNothing)
        return {};
    return out;
}

/// Resilient backpropagation (Riedmiller & Braun 1993): the features' sizes differ by orders of magnitude.
double fit_paths(const std::vector<Lattice>& lattices, double ridge, int jobs, Weights& weights) {
    constexpr int kSteps = 150;
    Vector at;
    for (std::size_t k = 0; k < kFeatures; ++k)
        at[static_cast<int>(k)] = static_cast<double>(weights.*kLinear[k].member);
    Vector step = Vector::Constant(0.1);
    Vector before = Vector::Zero();
    double value = 0.0;
    for (int i = 0; i < kSteps; ++i) {
        Loss loss = loss_of(lattices, at, ridge, jobs);
        value = loss.value;
        for (int k = 0; k < at.size(); ++k) {
            double& slope = loss.gradient[k];
            const double agreement = slope * before[k];
            if (agreement > 0.0) step[k] = std::min(step[k] * 1.2, 5.0);
            if (agreement < 0.0) step[k] = std::max(step[k] * 0.5, 1e-6), slope = 0.0;
            if (slope != 0.0) at[k] -= slope > 0.0 ? step[k] : -step[k];
            before[k] = slope;
        }
    }
    weights = with_linear(weights, at);
    return value / static_cast<double>(lattices.size());
}

}  // namespace dragoman::train
