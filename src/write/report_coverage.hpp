// Coverage as a bar and as words.
#pragma once

#include <cstddef>
#include <string>

#include "dragoman/check/coverage.hpp"

namespace dragoman::write {

/// `93%`; 100% and 0% only if it is all or nothing. A share of nothing is empty.
std::string percent(std::size_t part, std::size_t whole);

/// The bar and its percentage, of characters.
std::string coverage_bar(const check::Coverage& coverage);

/// `1,890 of 2,004 characters, 9 of 10 paragraphs`.
std::string coverage_words(const check::Coverage& coverage);

}  // namespace dragoman::write
