// A quantity while it is being read, still tied to the lexemes of its passage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "dragoman/quantity/quantity.hpp"
#include "quantity/lexeme.hpp"

namespace dragoman::quantity {

struct Draft {
    Quantity quantity;
    std::size_t begin = 0;  ///< lexemes [begin, end)
    std::size_t end = 0;
    int exponent = 0;   ///< of its last scale word
    bool bare = false;  ///< a number without unit, scale or suffix: it may share those of the next one
};

/// Spans of the draft's lexemes; a word's conjunctions and prepositions stay outside.
inline Draft make_draft(const Passage& passage, Kind kind, std::size_t begin, std::size_t end) {
    Draft draft;
    draft.quantity.kind = kind;
    draft.quantity.span = {static_cast<std::uint32_t>(passage[begin].stem),
                           static_cast<std::uint32_t>(passage[end - 1].end)};
    draft.quantity.number = draft.quantity.span;
    draft.begin = begin;
    draft.end = end;
    return draft;
}

}  // namespace dragoman::quantity
