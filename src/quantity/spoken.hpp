// Numbers in words: one grammar a language, one kind of result.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "quantity/lexeme.hpp"

namespace dragoman::quantity {

struct SpokenNumber {
    std::uint64_t value = 0;
    std::size_t end = 0;  ///< index behind its last word
    int exponent = 0;     ///< of its last scale word, 0: none
    bool ordinal = false;
    bool lone_one = false;  ///< un, une: an article unless something counts it
};

///   "quatre-vingt-dix-sept" 97    "deux millions cinq cent mille" 2,500,000    "vingt et unième" 21, ordinal
std::optional<SpokenNumber> french_number_at(const Passage& passage, std::size_t at);

///   "خمسة وعشرين ألفا وثلاثمئة" 25,300    "مليونان" 2,000,000    "الثامن والعشرين" 28, ordinal
/// The first word may carry clitics; the others only و where the grammar wants it.
std::optional<SpokenNumber> arabic_number_at(const Passage& passage, std::size_t at);

/// The same, but numbers of counting only: no ordinals.
std::optional<SpokenNumber> arabic_cardinal_at(const Passage& passage, std::size_t at);

std::uint64_t power_of_ten(int exponent);

}  // namespace dragoman::quantity
