// A numeral with the words that multiply it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "quantity/numeral.hpp"

namespace dragoman::quantity {

struct Amount {
    std::vector<Decimal> readings;
    int exponent = 0;  ///< of the last scale word, 0: none
    std::size_t end = 0;
};

/// `3,5 millions`, `100 ألف مليون`, `3 ملايين و500 ألف`; the numeral alone if nothing multiplies it.
Amount amount_at(std::string_view passage, const Numeral& numeral);

}  // namespace dragoman::quantity
