// Which facts of two texts have no counterpart, and which of them face each other.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/facts.hpp"

namespace dragoman::check {

/// What one side of a bead says.
struct SideFacts {
    std::vector<Fact> facts;
    std::vector<std::string> latin_words;  ///< of the text itself; French side only
};

/// A difference of facts; one of the two may be missing.
struct Difference {
    const Fact* source = nullptr;
    const Fact* target = nullptr;
    Severity severity = Severity::warning;
    bool is_moved = false;  ///< both sides say the same, but in different beads
};

/// Facts of a bead that the other side does not answer, in the order of their side. Number words are among them: they
/// can only face a figure.
struct OpenFacts {
    std::vector<const Fact*> source;
    std::vector<const Fact*> target;
};
OpenFacts open_facts(const SideFacts& source, const SideFacts& target);

/// Whether two facts of different beads are the same.
bool is_same(const Fact& source, const Fact& target);

/// Joins unanswered facts of a bead that face each other (two quantities of one kind, two links); the others are
/// missing on the other side. Number words that face nothing are dropped.
std::vector<Difference> differences(std::span<const Fact* const> source, std::span<const Fact* const> target);

/// Of two facts that face each other, or of one (the other null) that the other side lacks.
Severity severity_of(const Fact* source, const Fact* target);

}  // namespace dragoman::check
