// Decides which documents are versions of one story: weighs all evidence, links one to one, abstains when in doubt.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/bead.hpp"
#include "dragoman/core/checkpoint.hpp"
#include "dragoman/retrieve/article.hpp"
#include "dragoman/retrieve/candidates.hpp"
#include "dragoman/vectorize/similarity.hpp"

namespace dragoman::match {

/// The evidence for or against one pair, each piece in the range given. Absent evidence has the value that says
/// nothing.
struct Evidence {
    float similarity = 0.0F;   ///< Dice of explained mass of the bodies, [0, 1]
    float known = 0.0F;        ///< the same of what the lexicon could explain, [0, 1]
    float known_words = 0.0F;  ///< `known` times `length`: a long text is not explained by chance
    /// Share of a text in words that have a sure translation and find none, the mean of both, beyond what translations
    /// lack, times `length`.
    float words_lacking = 0.0F;
    float margin = 1.0F;  ///< similarity over the mean of the best rivals of both sides; 1: no better than they
    float lead = 1.0F;    ///< similarity over the best rival of either side that has not surely found another, [0, 2]
    float beyond_rivals = 0.0F;   ///< `known` beyond that of the mean rival, [-1, 1]
    float beyond_best = 0.0F;     ///< `known` beyond that of the best free rival
    float coverage_least = 0.0F;  ///< expected share of characters in right beads, of the side covered less, [0, 1]
    float coverage_most = 0.0F;   ///< of the other side
    float coverage_long = 0.0F;   ///< coverage_least times ln(tokens / 150) of a longer text: it says more there
    /// Share of characters in sure beads, of the side covered more, [0, 1]; explains refusals.
    float sure_coverage = 0.0F;
    float url = 0.0F;              ///< rarity of the rarest shared address or image, [0, 1]; 0: none shared
    float numbers = 0.0F;          ///< shared rarity of dates and numbers over all of theirs, [0, 1]
    float names = 0.0F;            ///< the same of names and codes
    float number_count = 0.0F;     ///< ln(1 + dates and numbers of the side that has fewer)
    float numbers_lacking = 0.0F;  ///< `number_count` times the share that is not shared
    float length = 0.0F;           ///< ln(tokens of the shorter body)
    float disorder = 0.0F;         ///< how far the words that tie the two stand in another order, [0, 1.9]
    float lag = 0.0F;              ///< ln(how usual the days between the publications are for versions / for strangers)
    float matched = 0.0F;          ///< ln(documents of the collection that surely have a counterpart / the others)
    /// `matched` times ln(55 / tokens) of a shorter text: chance finds briefs a partner.
    float matched_brief = 0.0F;
};

enum class Verdict : std::uint8_t { translation, partial, same_event, unrelated };
std::string_view to_string(Verdict verdict);

/// Why a weighed pair was not accepted; `none` for accepted ones.
enum class Reason : std::uint8_t {
    none,
    low_probability,  ///< below the threshold
    better_match,     ///< one of the two has a better match
    same_event,       ///< one subject, told independently
    rewrite,          ///< shares a minor part only
};
std::string_view to_string(Reason reason);

/// Values that both documents hold, rarest first.
struct Shared {
    std::vector<std::string> urls;
    std::vector<std::string> dates;
    std::vector<std::string> numbers;
    std::vector<std::string> names;
    std::optional<std::int32_t> date_lag_days;  ///< target day minus source day
};

/// Two documents by their place.
struct PairPlace {
    std::uint32_t source = 0;  ///< index into the sources
    std::uint32_t target = 0;
};

struct WeighedPair {
    std::uint32_t source = 0;  ///< index into the sources
    std::uint32_t target = 0;
    Evidence evidence;
    double probability = 0.0;  ///< that the two are versions of one story
    Verdict verdict = Verdict::unrelated;
    Reason reason = Reason::none;
    std::uint32_t cluster = 0;  ///< 1-based; all versions of one story share it; 0: in no story
    std::vector<Bead> beads;
};

/// Of matches that are accepted by default. At this one some 99 of 100 are right on each of five corpora: a wrong
/// match harms a corpus more than a missed one.
inline constexpr double kThreshold = 0.6;

struct MatchOptions {
    double threshold = kThreshold;  ///< least probability of an accepted match
    std::size_t most_aligned = 5;   ///< candidates of each document that are aligned and weighed
    retrieve::CandidateOptions candidates;
    int workers = 1;
    Checkpoint* checkpoint = nullptr;  ///< keeps candidates, evidence and beads; may be null
    /// Called for every pair that is weighed, from any worker; may throw to end the work.
    std::function<void(std::size_t done, std::size_t total)> on_progress;
};

struct MatchResult {
    std::vector<WeighedPair> accepted;          ///< by falling probability, then (source, target)
    std::vector<WeighedPair> rejected;          ///< weighed and not accepted, in the same order
    std::size_t candidate_count = 0;            ///< pairs from the inverted indexes
    std::vector<retrieve::Candidate> too_long;  ///< worth weighing, but not can_be_aligned(); in the order of sources
};

MatchResult match_articles(std::span<const retrieve::Article> sources, std::span<const retrieve::Article> targets,
                           const vectorize::SimilarityModel& model, const MatchOptions& options);

/// What the two share, for people.
Shared shared_values(const retrieve::Article& source, const retrieve::Article& target,
                     const retrieve::FingerprintCounts& counts);

/// Whether two documents are short enough to be aligned with each other.
bool can_be_aligned(const retrieve::Article& source, const retrieve::Article& target);

/// Aligns one pair that is known to belong together and can be aligned.
std::vector<Bead> align_articles(const retrieve::Article& source, const retrieve::Article& target,
                                 const vectorize::SimilarityModel& model);

/// Of a pair that is known to be a match: `translation`, or `partial` where a side lacks much.
Verdict verdict_of(const retrieve::Article& source, const retrieve::Article& target, const std::vector<Bead>& beads);

}  // namespace dragoman::match
