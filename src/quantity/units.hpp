// What stands around a number and changes what it means.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "quantity/numeral.hpp"

namespace dragoman::quantity {

/// A word that multiplies by a power of ten; `billion` leaves two of them open.
struct Scale {
    std::vector<int> exponents;
    std::size_t end = 0;
};

/// The scale word behind a number that ends at `at`.
std::optional<Scale> scale_behind(std::string_view passage, std::size_t at);

/// A dual that is a number by itself: مليونان, ألفين. Nothing if more of the number follows (ألفان وخمسمئة).
std::optional<Scale> dual_scale_at(std::string_view passage, std::size_t at);

/// End of a percent sign or word behind a number that ends at `at`.
std::optional<std::size_t> percent_behind(std::string_view passage, std::size_t at);

/// Begin of a percent sign before a number, as Arabic texts have it: `%12`.
std::optional<std::size_t> percent_before(std::string_view passage, std::size_t at);

/// End of an ordinal suffix glued to a number that ends at `at`: `1er`, `21ème`.
std::optional<std::size_t> ordinal_suffix(std::string_view passage, std::size_t at);

/// Whether what stands before digits makes them part of a code or name, which counts nothing: `IMM6`, `COVID-19`,
/// `QD/193`; not `mi-2025`, `20h30`, `ب-15`.
bool code_before(std::string_view passage, const DigitRun& run);

/// The same for what stands behind a number that ends at `end`: `193/QD-TTg`, `4x4`, `5G`; not a unit (`25kg`).
bool code_behind(std::string_view passage, std::size_t end);

}  // namespace dragoman::quantity
