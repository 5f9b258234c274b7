// The aligner's lattice as a linear-chain model: a path's probability is proportional to the exponential of the sum of
// its blocks' weighted features, and the gold path's is to be as high as can be (Lafferty, McCallum & Pereira 2001).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "align/weights.hpp"
#include "cases.hpp"

namespace dragoman::train {

struct NamedWeight {
    const char* name;
    float align::Weights::*member;
};

/// Those that enter a block's log-odds as a factor of one feature.
std::span<const NamedWeight> linear_weights();

inline constexpr std::size_t kFeatures = 25;
using Features = std::array<float, kFeatures>;

/// A block of the lattice, from one place to another (align::Edges).
struct Edge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    bool is_gold = false;
    Features features{};
};

/// All blocks of a document pair by the place at which they begin. Empty if the gold beads are no path through it.
struct Lattice {
    std::uint32_t places = 0;
    std::vector<Edge> edges;
};

Lattice lattice_of(const Case& one, const GoldPair& pair, const align::Weights& weights);

/// Sets the linear weights to those of the highest likelihood, less half of `ridge` times their squares; returns the
/// mean loss of a pair.
double fit_paths(const std::vector<Lattice>& lattices, double ridge, int jobs, align::Weights& weights);

}  // namespace dragoman::train
