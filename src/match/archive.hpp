// What the pairs that surely belong together tell of a collection, and so of all its other pairs.
#pragma once

#include <span>
#include <vector>

#include "dragoman/match/match.hpp"
#include "match/comparison.hpp"

namespace dragoman::match {

class Archive {
  public:
    Archive(std::span<const retrieve::Article> sources, std::span<const retrieve::Article> targets,
            const Claims& claims, const std::vector<WeighedPair>& weighed);

    /// ln(documents that surely have a counterpart / the others), of the side that has fewer documents; near 0 in a
    /// small collection. Where few have one, a pair must show more (Saerens, Latinne & Decaestecker 2002).
    [[nodiscard]] float matched_log_odds() const { return matched_log_odds_; }

    /// ln(share of sure pairs / share of other weighed pairs) that are published as many days apart as these two,
    /// bounded; 0 without both dates.
    [[nodiscard]] float lag_log_odds(const Document& source, const Document& target) const;

  private:
    float matched_log_odds_ = 0.0F;
    std::vector<float> lag_log_odds_;  // by days from -kMostDays to kMostDays
};

}  // namespace dragoman::match
