// Names of months, days and relative dates, and of the units of measure.
#pragma once

#include "pair_table.hpp"

/// Months of all five Arabic systems and of the Hijri calendar, weekdays, eras, `yesterday`, `last year`.
void add_time(PairTable& table);

/// Full names in the plural forms of both languages: كيلومتران ↔ kilomètres.
void add_units(PairTable& table);
