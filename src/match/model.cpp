#include "match/model.hpp"

#include <cmath>

#include "match/features.hpp"

namespace dragoman::match {

namespace {

constexpr Evidence kNothing;

double weighed(const Feature& feature, float value) {
    return static_cast<double>(kWeights.*feature.weight) * static_cast<double>(value);
}

/// What the feature adds to what it would if it said nothing.
double added(const Feature& feature, const Evidence& evidence) {
    return weighed(feature, evidence.*feature.value) - weighed(feature, kNothing.*feature.value);
}

}  // namespace

double start_log_odds() {
    double sum = static_cast<double>(kWeights.bias);
    for (const Feature& feature : kFeatures) sum += weighed(feature, kNothing.*feature.value);
    return sum;
}

std::vector<Contribution> contributions_of(const Evidence& evidence) {
    std::vector<Contribution> out;
    out.reserve(kFeatures.size());
    for (const Feature& feature : kFeatures)
        out.push_back({feature.name, feature.title, evidence.*feature.value, added(feature, evidence)});
    return out;
}

double log_odds_of(const Evidence& evidence) {
    double sum = start_log_odds();
    for (const Feature& feature : kFeatures) sum += added(feature, evidence);
    return sum;
}

double probability_of(const Evidence& evidence) { return 1.0 / (1.0 + std::exp(-log_odds_of(evidence))); }

}  // namespace dragoman::match
