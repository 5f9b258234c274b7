// Two quantities that are the ends of one.
#pragma once

#include <vector>

#include "quantity/draft.hpp"

namespace dragoman::quantity {

/// Joins neighbours that stand for a range, and completes a first day by the month of the second.
///
///   "10 à 12 %"  percent 10..12     "entre 3 et 5 millions d'euros"  EUR 3000000..5000000
///   "du 16 au 18 juillet"  --07-16..--07-18     "les 16 et 17 juillet"  --07-16 and --07-17
///   "novembre 2024 à mars 2025"  2024-11..2025-03     "21 heures à 5 heures"  21:00..05:00
///   "passé de 10 à 12 %"  percent 10 and percent 12: a change     "progressé de 10 à 12 %"  percent 10..12
std::vector<Draft> with_ranges(const Passage& passage, std::vector<Draft> drafts);

}  // namespace dragoman::quantity
