// Aligns the passages of any two documents: beads with probabilities, null beads and moved ones included.
#pragma once

#include <cstddef>
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
/// null beads. Pairs of more than some 250 × 250 passages are searched in a band around a first, coarse path. Time: the
/// product of the passage counts; memory: two bits of that product, and the band. The pair must be one that
/// can_be_aligned().
std::vector<Bead> align_passages(const Side& source, const Side& target, const vectorize::SimilarityModel& model);

/// Whether the words that tie two texts stand in one order.
struct WordOrder {
    float agreement =
        0.0F;           ///< weighted correlation of their positions within full beads, [-1, 1]; 0: nothing to compare
    float ties = 0.0F;  ///< how many there are: their effective number (Kish 1965)
};

struct Alignment {
    std::vector<Bead> beads;
    WordOrder order;
};

/// align_passages(), and what the order of the words says of the pair.
Alignment align_with_order(const Side& source, const Side& target, const vectorize::SimilarityModel& model);

inline constexpr std::uint32_t kMostInBead = 4;

/// The most passages a side of a pair; one side may have more if the other has fewer in proportion.
inline constexpr std::size_t kMostPassages = 20'000;

/// Whether the product of the passage counts is at most that of two sides of kMostPassages: what lies beyond would take
/// minutes and more than 1 GB a pair.
constexpr bool can_be_aligned(std::size_t source_passages, std::size_t target_passages) {
    return source_passages == 0 || target_passages <= kMostPassages * kMostPassages / source_passages;
}

}  // namespace dragoman::align
