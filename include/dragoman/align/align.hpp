// Aligns the passages of any two documents: beads with probabilities, null beads and moved ones included.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/core/bead.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::align {

/// One side of a pair. Furniture is set aside before aligning and comes back as null beads labelled so.
struct Side {
    std::span<const vectorize::Passage> passages;
    std::span<const std::uint8_t> furniture;  ///< one a passage, 1: furniture; empty: none is
};

/// Every passage of both sides stands in exactly one bead. Full beads in order of their first source passage, each
/// side's null beads at their place in the text. Dynamic programming over beads of up to kMostInBead passages a side
/// (Gale & Church 1993; Moore 2002) on idf mass explained beyond chance, then a search for moved passages among the
/// null beads. Cost: O(source × target × shapes) after the sparse products.
std::vector<Bead> align_passages(const Side& source, const Side& target, const vectorize::SimilarityModel& model);

inline constexpr std::uint32_t kMostInBead = 4;

}  // namespace dragoman::align
