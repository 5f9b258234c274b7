// Our own stories as pairs of a report, with findings made by hand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "dragoman/write/report.hpp"

namespace dragoman::test {

/// Both versions of a story with its gold beads; coverage by check, no finding.
write::ReportPair story_pair(const std::string& name);

/// A pair of one text a side, a paragraph a line; paragraph n belongs to paragraph n, what is left over to nothing.
write::ReportPair pair_of_texts(std::string ar_id, std::string ar_text, std::string fr_id, std::string fr_text);

/// A finding that points at the first `ar` in the Arabic text and the first `fr` in the French one; empty: no place on
/// that side. Throws if a text does not hold it.
check::Finding finding_at(const write::ReportPair& pair, std::string_view ar, std::string_view fr);

/// The same as error, warning and info in turn, with a number as id.
void add_finding(write::ReportPair& pair, std::string_view ar, std::string_view fr, std::string values);

/// The cup final and the drought with figures changed in the French: findings of every kind and severity.
write::ReportPair cup_with_findings();
write::ReportPair drought_with_findings();

/// Everything that breaks pages: markup, scripts, quotes, control characters, direction marks, addresses that run.
write::ReportPair nasty_pair();

/// A story again and again under other ids, `findings` a pair.
write::ReportPair numbered_pair(std::size_t number, std::size_t findings);

}  // namespace dragoman::test
