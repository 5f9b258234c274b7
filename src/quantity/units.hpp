// What is counted: percent, money, measures.
#pragma once

#include "quantity/draft.hpp"
#include "quantity/number.hpp"

namespace dragoman::quantity {

/// The number with its suffix, percent sign, currency or unit, before it or behind it, not before lexeme `floor`.
///
///   "12 % "  percent    "$15"  money USD    "15 M€"  money EUR    "cinq dernières années"  measure year
Draft with_unit(const Passage& passage, Number number, std::size_t floor);

/// Whether a period behind a number says when and is not counted by it: `2-1 يوم الأحد`, `قتل 120 عام 2019`.
bool tells_when(const Passage& passage, std::size_t at);

/// Converts between units of one dimension: how many base units (m, kg, second …) one `unit` is; 0: unknown unit.
struct UnitSize {
    std::string_view dimension;
    double factor = 0;
};
UnitSize size_of_unit(std::string_view unit);

}  // namespace dragoman::quantity
