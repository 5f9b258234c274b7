// Aligned texts from files of pairs: tables, TMX and Moses.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dragoman::read {

/// One Arabic text and its French version; neither is blank. What a file does not say is empty.
struct AlignedTexts {
    std::string ar;
    std::string fr;
    std::string ar_id;
    std::string fr_id;
    std::optional<double> probability;  ///< [0, 1]
};

using PairSink = std::function<void(AlignedTexts&&)>;

struct PairReport {
    std::size_t pairs = 0;       ///< handed on
    std::size_t half_empty = 0;  ///< left out, for a side was blank or, in TMX, missing
};

/// Reads files of pairs one after the other; each may be compressed (`.gz`, `.zst`).
///   X.tmx, or what begins like XML   TMX 1.x: units with an Arabic and a French variant; codes of inline markup are
///                                    dropped, the text between them is kept; entities of a DTD stay as they are
///                                    written
///   X.ar, X.fr, or X alone           Moses: line n of X.ar belongs to line n of X.fr, whichever is named, or both
///   anything else                    a table. A header row with `src_text` and `trg_text` (or `ar_text`, `fr_text`)
///                                    says which columns, `probability` (or `aligner_score`) among them;
///                                    without one a line is ARABIC TAB FRENCH[ TAB anything],
///                                    and lines that begin with # are skipped. Empty lines are too.
/// IoError; FormatError with file and line for what cannot be read as such.
PairReport read_pairs(const std::vector<std::string>& paths, const PairSink& sink);

/// The text pairs that a finished run left in its folder (pairs.tsv, else pairs.tmx), each with the probability that
/// match and bead are both right. ConfigError if the folder holds neither.
PairReport read_pairs_of_run(const std::string& folder, const PairSink& sink);

}  // namespace dragoman::read
