// Why a pair is a match or is none: every piece of evidence with its weight, and how the runners-up differ.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/match/match.hpp"

namespace dragoman::match {

/// What one piece of evidence adds to the log odds. The start is a pair with nothing in common that is no better than
/// its rivals (Evidence{}); start and contributions sum to the log odds of the pair's probability.
struct Contribution {
    std::string_view name;   ///< as in Evidence
    std::string_view title;  ///< for people
    float value = 0.0F;
    double log_odds = 0.0;  ///< weight · (value − the value that says nothing)
};

/// How far a pair came in the matching of its collection.
enum class Standing : std::uint8_t {
    weighed,
    not_among_best,  ///< a candidate, but neither document has it among its best
    no_candidate,    ///< too little in common to be looked at
};
std::string_view to_string(Standing standing);

/// A piece of evidence that speaks louder for the one pair than for the other.
struct Difference {
    std::string_view name;
    std::string_view title;
    std::string_view absent;   ///< what it means if the runner-up's value is 0: `shares no address`; may be empty
    float value = 0.0F;        ///< of the explained pair
    float other_value = 0.0F;  ///< of the runner-up
    double log_odds = 0.0;     ///< of the explained pair more than of the runner-up
};

/// Another document that one of the two was weighed against.
struct RunnerUp {
    std::string id;
    double probability = 0.0;
    float similarity = 0.0F;
    Reason reason = Reason::none;         ///< none: it is the match
    std::vector<Difference> differences;  ///< that separated the two most, in the direction of the sum; at most three
    std::vector<std::string> lacks;       ///< what the explained pair shares and the runner-up does not, rarest first
};

struct Explanation {
    WeighedPair pair;  ///< with its beads
    Standing standing = Standing::weighed;
    double start_log_odds = 0.0;
    double log_odds = 0.0;
    std::vector<Contribution> contributions;  ///< by falling importance
    std::vector<RunnerUp> targets;            ///< best others of the source, by falling probability
    std::vector<RunnerUp> sources;            ///< best others of the target
    std::string match_of_source;              ///< id of the accepted match of each; empty: none
    std::string match_of_target;

    [[nodiscard]] bool is_accepted() const { return standing == Standing::weighed && pair.reason == Reason::none; }
};

inline constexpr std::size_t kRunnersUp = 3;

/// Matches the whole collection as match_articles() does and tells about one pair of it. The pair must be one that
/// can_be_aligned(); one that matching would not have weighed is weighed against the same rivals.
Explanation explain_pair(std::span<const retrieve::Article> sources, std::span<const retrieve::Article> targets,
                         const vectorize::SimilarityModel& model, const MatchOptions& options, PairPlace pair);

}  // namespace dragoman::match
