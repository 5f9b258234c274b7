// Currencies around a number.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "quantity/lexeme.hpp"
#include "quantity/number.hpp"

namespace dragoman::quantity {

struct Money {
    std::string_view code;  ///< `EUR`, or DINAR and the like where the text does not say whose
    std::size_t begin = 0;  ///< lexemes of number and currency
    std::size_t end = 0;
};

/// `15 €`, `millions d'euros` (behind `at`), `$15`, `USD 15`, `3 livres sterling`; not `3 livres` (books).
std::optional<Money> money_at(const Passage& passage, const Number& number, std::size_t at, std::size_t floor);

/// The code of a currency (DINAR) whose word ends at lexeme `at`: by an adjective right behind, which `end` then
/// includes, else by a country of the same sentence, else as it is.
std::string_view completed_currency(const Passage& passage, std::string_view name, std::size_t at, std::size_t& end);

}  // namespace dragoman::quantity
