// The rows of the output files: finished values, nothing left to compute.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::write {

/// A row of documents.tsv; candidates.tsv has the same columns and the reason.
struct DocumentRow {
    std::string ar_id;
    std::string fr_id;
    double probability = 0.0;
    std::string_view verdict;
    std::uint32_t cluster = 0;
    std::vector<std::string> shared_urls;  ///< the values themselves, rarest first; at most kSharedShown are written
    std::vector<std::string> shared_dates;
    std::vector<std::string> shared_numbers;
    std::vector<std::string> shared_names;
    std::optional<std::int32_t> date_lag_days;  ///< French day minus Arabic day; empty: a date is unknown
    std::string_view reason;                    ///< candidates only
};

inline constexpr std::size_t kSharedShown = 8;

/// A row of beads.tsv.
struct BeadRow {
    std::string_view ar_id;
    std::string_view fr_id;
    std::vector<std::string> ar_indices;  ///< `3` for a paragraph, `3.0` for a sentence
    std::vector<std::string> fr_indices;
    double probability = 0.0;
    std::string shape;  ///< `2-1`
    std::string_view label;
};

/// A row of coverage.tsv: one side of one pair.
struct CoverageRow {
    std::string_view ar_id;
    std::string_view fr_id;
    std::string_view side;               ///< `ar` or `fr`
    std::size_t paragraphs = 0;          ///< furniture apart
    std::size_t covered_paragraphs = 0;  ///< in part at least
    std::size_t characters = 0;          ///< code points, furniture apart
    std::size_t covered_characters = 0;
    std::vector<std::string> uncovered_indices;  ///< as in BeadRow
};

/// One aligned text pair as pairs.* hold it. The texts are as read, the units of a side joined by one space.
struct TextPair {
    std::string_view ar_id;
    std::string_view fr_id;
    std::string_view ar_url;
    std::string_view fr_url;
    std::string ar_text;
    std::string fr_text;
    std::vector<std::string> ar_indices;
    std::vector<std::string> fr_indices;
    double probability = 0.0;
    std::string_view label;
};

}  // namespace dragoman::write
