// From matches to the rows of the output files.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/match/match.hpp"
#include "dragoman/pipeline/run.hpp"
#include "dragoman/write/rows.hpp"

namespace dragoman::pipeline {

write::DocumentRow document_row(const match::WeighedPair& pair, const Collection& collection,
                                const retrieve::FingerprintCounts& counts);

/// The beads of one pair, whose indices count units of a level, with the names and texts of their units.
class PairBeads {
  public:
    /// IoError if the texts cannot be read again.
    PairBeads(const match::WeighedPair& pair, const Collection& collection, Level level);

    [[nodiscard]] const std::vector<Bead>& beads() const { return pair_.beads; }
    [[nodiscard]] write::BeadRow bead_row(const Bead& bead) const;
    [[nodiscard]] write::TextPair text_pair(const Bead& bead) const;
    /// The Arabic side and the French one.
    [[nodiscard]] std::array<write::CoverageRow, 2> coverage_rows() const;

  private:
    [[nodiscard]] std::vector<std::string> names(const retrieve::Article& article,
                                                 const std::vector<std::uint32_t>& units) const;
    [[nodiscard]] std::string text(const retrieve::Article& article, std::string_view text,
                                   const std::vector<std::uint32_t>& units) const;

    [[nodiscard]] write::CoverageRow coverage_row(const retrieve::Article& article, std::string_view text,
                                                  std::vector<std::uint32_t> Bead::*indices) const;

    const match::WeighedPair& pair_;
    const retrieve::Article& source_;
    const retrieve::Article& target_;
    std::string source_text_;
    std::string target_text_;
    Level level_;
};

/// What was written, for run.json.
struct Written {
    std::size_t beads = 0;
    std::size_t null_beads = 0;
    std::size_t furniture_beads = 0;
    std::size_t below_bead_threshold = 0;
    std::size_t text_pairs = 0;
    std::size_t dropped_characters = 0;
    std::size_t dropped_tmx_units = 0;
};

/// documents.tsv, candidates.tsv, beads.tsv, coverage.tsv, the pairs.* and errors.jsonl.
Written write_outputs(const match::MatchResult& matches, const Collection& collection, const RunOptions& options,
                      const Observer& observer);

}  // namespace dragoman::pipeline
