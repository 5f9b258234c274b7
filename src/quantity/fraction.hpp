// Halves, thirds, dozens: words that divide or multiply.
#pragma once

#include <cstddef>
#include <optional>

#include "quantity/number.hpp"

namespace dragoman::quantity {

/// A fraction that needs no number before it: `la moitié`, `un tiers`, `demi-heure` (the unit follows), `نصف مليون`,
/// `ثلثي`. Not `demi-finale`, `pays tiers`, `ربع نهائي`, `النصف الأول`.
std::optional<Number> fraction_at(const Passage& passage, std::size_t at);

/// What a number before it divides or multiplies: `trois quarts`, `ثلاثة أرباع`, `deux cinquièmes`, `une dizaine`,
/// `2/3`.
void multiply_or_divide(const Passage& passage, Number& number);

}  // namespace dragoman::quantity
