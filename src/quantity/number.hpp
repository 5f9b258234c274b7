// A number in figures, in words, or in both, with the words that multiply or divide it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "quantity/lexeme.hpp"
#include "quantity/numeral.hpp"

namespace dragoman::quantity {

///   "3,5 millions"      {3500000}          "3 ملايين و500 ألف"  {3500000}
///   "12,500"            {12.5, 12500}      "deux tiers"        {0.667}
///   "une dizaine"       {10} approximate   "بضعة"              {3} to {9} approximate
struct Number {
    std::size_t begin = 0;  ///< lexemes [begin, end)
    std::size_t end = 0;
    std::vector<double> values;  ///< rising; empty: digits that are no number (1.2.3)
    std::vector<double> upper_values;
    std::string_view unit;  ///< of duals (عامان)
    bool is_currency = false;
    int exponent = 0;  ///< of the last scale word, 0: none
    bool in_words = false;
    bool ordinal = false;
    bool lone_one = false;  ///< un, une
    bool approximate = false;
    bool takes_of = false;  ///< a unit may follow behind `de`: millions d'euros, quart d'heure
    bool plain = false;     ///< one run of digits
    DigitRun first;         ///< of figures
};

/// The number that begins at lexeme `at`.
std::optional<Number> number_at(const Passage& passage, std::size_t at);

/// Adds `et demi`, `ونصف`, `وربع` behind the number or its unit, which ends at `end`: halves of 10^exponent.
void add_half(const Passage& passage, Number& number, std::size_t& end, int exponent);

}  // namespace dragoman::quantity
