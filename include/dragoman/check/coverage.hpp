// How much of an article stands in its counterpart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dragoman/core/bead.hpp"
#include "dragoman/core/document.hpp"

namespace dragoman::check {

/// Coverage of one side of a pair; furniture counts nowhere.
struct Coverage {
    std::size_t paragraphs = 0;
    std::size_t covered_paragraphs = 0;  ///< in translated or moved beads
    std::size_t characters = 0;          ///< code points
    std::size_t covered_characters = 0;
    std::vector<std::uint32_t> uncovered_indices;  ///< rising
};

/// `indices` is &Bead::source for the Arabic side, &Bead::target for the French one.
Coverage coverage_of(const Document& document, std::span<const Bead> beads, std::vector<std::uint32_t> Bead::*indices);

}  // namespace dragoman::check
