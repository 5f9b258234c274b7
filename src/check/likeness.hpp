// How alike two facts are that differ: whether the one is likely told instead of the other.
#pragma once

#include "check/facts.hpp"

namespace dragoman::check {

/// 0: they are about different things. Symmetric.
double likeness(const Fact& a, const Fact& b);

/// Whether two codes share their letters or their numbers: `XK-2041`, `XK-2043`.
bool is_like_code(const Fact& a, const Fact& b);

/// Whether one of two codes is the other one with more letters: `NL63`, `HCoV-NL63`.
bool is_longer_code(const Fact& a, const Fact& b);

/// Whether one of two values is the other one rounded: 12,482 and 12,500; 3.47 and 3.5.
bool is_rounded(const quantity::Quantity& a, const quantity::Quantity& b);

/// Whether they have values that differ by three per cent at most.
bool is_near(const quantity::Quantity& a, const quantity::Quantity& b);

}  // namespace dragoman::check
