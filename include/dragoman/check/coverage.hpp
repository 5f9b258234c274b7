// How much of an article stands in its counterpart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dragoman/core/bead.hpp"
#include "dragoman/core/document.hpp"

namespace dragoman::check {

/// What beads count: a paragraph, or a sentence of one.
struct Unit {
    ByteSpan span;
    std::uint32_t paragraph = 0;
};

/// Coverage of one side of a pair; furniture counts nowhere.
struct Coverage {
    std::size_t paragraphs = 0;
    std::size_t covered_paragraphs = 0;  ///< with a unit at least in a translated or moved bead
    std::size_t characters = 0;          ///< code points
    std::size_t covered_characters = 0;
    std::vector<std::uint32_t> uncovered_indices;  ///< of units, rising
};

/// The units of beads over paragraphs.
std::vector<Unit> paragraph_units(const Document& document);

/// `units` are those of `text` in its order; `indices` is &Bead::source for the Arabic side, &Bead::target for the
/// French one.
Coverage coverage_of(std::string_view text, std::span<const Unit> units, std::span<const Bead> beads,
                     std::vector<std::uint32_t> Bead::*indices);

}  // namespace dragoman::check
