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

/// Whether digits are part of a code or name and count nothing: `IMM6`, `COVID-19`, `193/QD-TTg`, `4x4`; but not before
/// a unit (`25kg`, `20h30`). [run.begin, end) is the numeral.
bool is_in_code(std::string_view passage, const DigitRun& run, std::size_t end);

}  // namespace dragoman::quantity
