// Logistic regression for a handful of features.
#pragma once

#include <vector>

namespace dragoman::train {

struct Example {
    std::vector<double> features;
    bool right = false;
};

/// Weights of the features, the bias last: Newton's method on the log loss with a ridge of `ridge` times
/// the feature's variance on all but the bias.
/// `may_be_negative[i]` false clamps weight i at 0 (the feature can only speak for the pair).
std::vector<double> fit_logistic(const std::vector<Example>& examples, double ridge,
                                 const std::vector<bool>& may_be_negative);

double probability(const std::vector<double>& weights, const std::vector<double>& features);

/// Mean log loss.
double log_loss(const std::vector<Example>& examples, const std::vector<double>& weights);

}  // namespace dragoman::train
