// What the model weighs, in one list: names for files and for people.
#pragma once

#include <array>
#include <string_view>

#include "dragoman/match/match.hpp"
#include "match/weights.hpp"

namespace dragoman::match {

struct Feature {
    std::string_view name;    ///< as in Evidence, Weights and files
    std::string_view title;   ///< for people
    std::string_view absent;  ///< what a value of 0 means, as something that a document does; empty: nothing special
    float Evidence::*value;
    float Weights::*weight;
    bool speaks_against = false;  ///< its weight may be negative
};

/// In the order of Weights. A weight without a feature does not compile, nor a feature without a weight.
inline constexpr std::array kFeatures = std::to_array<Feature>({
    {"known_words", "share explained of what can be, times the words, ln", "", &Evidence::known_words,
     &Weights::known_words, true},
    {"words_lacking", "words with a sure translation that find none: share beyond .2, times the words, ln", "",
     &Evidence::words_lacking, &Weights::words_lacking, true},
    {"beyond_rivals", "share explained beyond that of the mean rival", "", &Evidence::beyond_rivals,
     &Weights::beyond_rivals},
    {"beyond_best", "share explained beyond that of the best free rival", "", &Evidence::beyond_best,
     &Weights::beyond_best},
    {"coverage_least", "share covered, of the side covered less", "", &Evidence::coverage_least,
     &Weights::coverage_least},
    {"coverage_most", "share covered, of the other side", "", &Evidence::coverage_most, &Weights::coverage_most, true},
    {"coverage_long", "share covered of a long text, times its words, ln", "", &Evidence::coverage_long,
     &Weights::coverage_long, true},
    {"url", "rarity of the rarest shared address", "shares no address", &Evidence::url, &Weights::url},
    {"names", "share of names and codes", "shares no name or code", &Evidence::names, &Weights::names},
    {"number_count", "dates and numbers there are to share, ln", "", &Evidence::number_count, &Weights::number_count,
     true},
    {"numbers_lacking", "dates and numbers that are not shared, ln", "", &Evidence::numbers_lacking,
     &Weights::numbers_lacking, true},
    {"disorder", "words that tie the two stand in another order", "", &Evidence::disorder, &Weights::disorder, true},
    {"lag", "how usual so many days between publications are", "", &Evidence::lag, &Weights::lag},
    {"matched", "documents here that surely have a counterpart, log odds", "", &Evidence::matched, &Weights::matched},
    {"matched_brief", "such documents here, for a text under 55 words", "", &Evidence::matched_brief,
     &Weights::matched_brief},
});
static_assert(sizeof(Weights) == (kFeatures.size() + 1) * sizeof(float), "a weight and its feature, one each");

}  // namespace dragoman::match
