// Compares the two texts of an aligned pair and says what one leaves out or tells differently.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dragoman/check/coverage.hpp"
#include "dragoman/check/finding.hpp"
#include "dragoman/core/bead.hpp"
#include "dragoman/core/date.hpp"
#include "dragoman/lexicon/lexicon.hpp"

namespace dragoman::check {

/// One document of a pair, as beads see it.
struct CheckedText {
    std::string_view id;
    std::string_view text;
    std::span<const Unit> units;  ///< what the beads' indices count, in text order
    std::optional<CivilDate> published;
};

/// Compares pairs one after the other. Not thread-safe: one per worker; the result does not depend on what it has
/// compared before.
class Checker {
  public:
    explicit Checker(std::vector<lexicon::Lexicon> lexicons);
    ~Checker();
    Checker(Checker&&) noexcept;

    /// All findings, in the order of the beads and of the texts:
    /// - a unit in a null bead of body text,
    /// - a sentence of a full bead that nothing on the other side explains,
    /// - quantities, links, e-mail addresses, codes and names in Latin letters that the other side of their bead does
    ///   not hold; two quantities of one kind that face each other are one finding. What stands in another bead
    ///   instead is a hint,
    /// - French names that no word of the bead's Arabic text can be, as hints.
    /// Furniture has no findings. Source is Arabic.
    std::vector<Finding> check(const CheckedText& source, const CheckedText& target, std::span<const Bead> beads);

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace dragoman::check
