// What the words around a number say of it.
#pragma once

#include "quantity/draft.hpp"
#include "quantity/number.hpp"

namespace dragoman::quantity {

/// Whether words that look like a number are one here. Not: `une` (an article), `neuf` (new) without a plural behind
/// it, `Trois-Rivières`, `Premier ministre`, `seconde main`, `واحد من`, `في آن واحد`.
bool is_number_here(const Passage& passage, const Number& number);

/// Whether a plain run of four digits is a year here: `en 2025`, `(2019)`, `عام 2020`; not `2025 personnes`.
bool is_year_here(const Passage& passage, const Number& number);

/// `environ`, `plus de`, `ما لا يقل عن`, `au moins` around lexemes [begin, end).
Bound bound_around(const Passage& passage, std::size_t begin, std::size_t end);

}  // namespace dragoman::quantity
