// How often the nearest passage is the wrong one: the yardstick of lexicon and similarity.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::evaluate {

struct RetrievalErrors {
    std::size_t lines = 0;
    double ar_fr = 0.0;  ///< share of Arabic lines whose best French line is wrong, [0, 1]
    double fr_ar = 0.0;
    [[nodiscard]] double mean() const { return (ar_fr + fr_ar) / 2.0; }
    /// `retrieval lines N ar_fr E1 fr_ar E2 mean E`.
    [[nodiscard]] std::string text() const;
};

/// Line n belongs to line n; a line identical to it is right too. Lines are ranked by the ratio margin of their
/// similarity over the means of both lines' kRetrievalNeighbours best (Artetxe & Schwenk 2019). Both lists must be
/// equally long.
RetrievalErrors retrieval(std::span<const std::string> ar, std::span<const std::string> fr,
                          std::vector<lexicon::Lexicon> lexicons, int workers, vectorize::Methods methods = {});

inline constexpr int kRetrievalNeighbours = 4;

/// The same for the lines of two files. IoError, FormatError.
RetrievalErrors retrieval_of_files(const std::string& ar_path, const std::string& fr_path,
                                   std::vector<lexicon::Lexicon> lexicons, int workers,
                                   vectorize::Methods methods = {});

}  // namespace dragoman::evaluate
