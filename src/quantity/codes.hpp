// Digits that count nothing: parts of names, versions, telephone numbers, addresses.
#pragma once

#include <optional>

#include "dragoman/core/span.hpp"
#include "quantity/lexeme.hpp"
#include "quantity/numeral.hpp"

namespace dragoman::quantity {

/// The whole name that digits belong to, if what stands around them makes them part of one: `IMM6`, `COVID-19`,
/// `193/QD-TTg`, `4x4`, `5G`; not `mi-2025`, `20h30`, `ب-15`, `25kg`. Not before byte `floor`.
std::optional<ByteSpan> code_around(std::string_view text, const DigitRun& first, std::size_t numeral_end,
                                    std::size_t floor);

/// `01 23 45 67 89`, `+33 6 12 34 56 78`: digits in groups that are no thousands; lexemes from `at` on.
std::optional<std::size_t> telephone_end(const Passage& passage, std::size_t at);

/// The lexeme behind an address (`https://…`, `www.…`) that begins or goes on at `at`; nothing if there is none.
std::optional<std::size_t> address_end(const Passage& passage, std::size_t at);

}  // namespace dragoman::quantity
