// Dates in figures and in words.
#pragma once

#include <optional>

#include "quantity/draft.hpp"

namespace dragoman::quantity {

/// `19/11/2025`, `2025-11-19`, `19.11.2025`; both orders where both are possible. `1446/09/01 هـ`.
std::optional<Draft> numeric_date_at(const Passage& passage, std::size_t at);

/// `19 novembre 2025`, `1er janvier`, `19 نوفمبر/تشرين الثاني`, `الأول من يناير`, `1 رمضان 1446`.
std::optional<Draft> worded_date_at(const Passage& passage, std::size_t at);

/// From a month on: `novembre 2025`, `نوفمبر 19، 2025`, `juin à août 2025`. A month alone is none.
std::optional<Draft> month_date_at(const Passage& passage, std::size_t at);

/// هـ, هجري: the year before it is Hijri.
bool is_hijri_mark(const Passage& passage, std::size_t at);

/// The day at `at` with month and year of a later date: `16` before `18 juillet 2025`. Nothing if it is no day.
std::optional<Draft> day_like(const Passage& passage, const Draft& day, const PartialDate& later);

}  // namespace dragoman::quantity
