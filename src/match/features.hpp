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
};

/// In the order of Weights. A weight without a feature does not compile, nor a feature without a weight.
inline constexpr std::array kFeatures = std::to_array<Feature>({
    {"similarity", "similarity of the two texts", "", &Evidence::similarity, &Weights::similarity},
    {"margin", "margin over the mean of the best rivals", "", &Evidence::margin, &Weights::margin},
    {"lead", "lead over the best free rival", "", &Evidence::lead, &Weights::lead},
    {"coverage_least", "share covered, of the side covered less", "", &Evidence::coverage_least,
     &Weights::coverage_least},
    {"coverage_most", "share covered, of the other side", "", &Evidence::coverage_most, &Weights::coverage_most},
    {"bead_probability", "mean probability of the beads", "", &Evidence::bead_probability, &Weights::bead_probability},
    {"url", "rarity of the rarest shared address", "shares no address", &Evidence::url, &Weights::url},
    {"numbers", "share of dates and numbers", "shares no date or number", &Evidence::numbers, &Weights::numbers},
    {"names", "share of names and codes", "shares no name or code", &Evidence::names, &Weights::names},
    {"number_count", "dates and numbers there are to share, ln", "", &Evidence::number_count, &Weights::number_count},
    {"length", "words of the shorter text, ln", "", &Evidence::length, &Weights::length},
    {"days_apart", "days between the publications", "", &Evidence::days_apart, &Weights::days_apart},
    {"dated", "both publication dates are known", "", &Evidence::dated, &Weights::dated},
});
static_assert(sizeof(Weights) == (kFeatures.size() + 1) * sizeof(float), "a weight and its feature, one each");

}  // namespace dragoman::match
