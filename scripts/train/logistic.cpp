#include "logistic.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace dragoman::train {

namespace {

constexpr int kSteps = 40;

Eigen::VectorXd with_bias(const std::vector<double>& features) {
    Eigen::VectorXd out(static_cast<Eigen::Index>(features.size()) + 1);
    for (std::size_t i = 0; i < features.size(); ++i) out[static_cast<Eigen::Index>(i)] = features[i];
    out[out.size() - 1] = 1.0;
    return out;
}

/// The ridge of each weight: features of all scales and frequencies pay alike for what they move.
Eigen::VectorXd ridges(const std::vector<Example>& examples, double ridge) {
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(examples.front().features.size()) + 1);
    Eigen::VectorXd squares = sum;
    for (const Example& example : examples) {
        const Eigen::VectorXd x = with_bias(example.features);
        sum += x;
        squares += x.cwiseProduct(x);
    }
    const auto n = static_cast<double>(examples.size());
    return ridge * (squares / n - (sum / n).cwiseAbs2());  // the bias does not vary: it is free
}

/// One Newton step over the weights that are free.
void step(const std::vector<Example>& examples, const Eigen::VectorXd& ridge, const std::vector<bool>& frozen,
          Eigen::VectorXd& weights) {
    const Eigen::Index n = weights.size();
    Eigen::VectorXd gradient = Eigen::VectorXd::Zero(n);
    Eigen::MatrixXd hessian = Eigen::MatrixXd::Zero(n, n);
    for (const Example& example : examples) {
        const Eigen::VectorXd x = with_bias(example.features);
        const double p = 1.0 / (1.0 + std::exp(-weights.dot(x)));
        gradient += (p - (example.right ? 1.0 : 0.0)) * x;
        hessian += std::max(1e-6, p * (1.0 - p)) * x * x.transpose();
    }
    gradient += ridge.cwiseProduct(weights);
    hessian += ridge.asDiagonal();
    hessian(n - 1, n - 1) += 1e-9;
    for (Eigen::Index i = 0; i < n; ++i) {
        if (!frozen[static_cast<std::size_t>(i)]) continue;
        hessian.row(i).setZero();
        hessian.col(i).setZero();
        hessian(i, i) = 1.0;
        gradient[i] = 0.0;
    }
    weights -= hessian.ldlt().solve(gradient).cwiseMax(-2.0).cwiseMin(2.0);
}

}  // namespace

std::vector<double> fit_logistic(const std::vector<Example>& examples, double ridge,
                                 const std::vector<bool>& may_be_negative) {
    const std::size_t n = examples.front().features.size() + 1;
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(n));
    const Eigen::VectorXd scaled = ridges(examples, ridge);
    std::vector<bool> frozen(n, false);
    for (;;) {
        for (int i = 0; i < kSteps; ++i) step(examples, scaled, frozen, weights);
        bool changed = false;
        for (std::size_t i = 0; i + 1 < n; ++i) {
            double& weight = weights[static_cast<Eigen::Index>(i)];
            if (may_be_negative[i] || weight >= 0.0) continue;
            weight = 0.0;
            frozen[i] = changed = true;
        }
        if (!changed) break;
    }
    return {weights.data(), weights.data() + weights.size()};
}

double probability(const std::vector<double>& weights, const std::vector<double>& features) {
    double odds = weights.back();
    for (std::size_t i = 0; i < features.size(); ++i) odds += weights[i] * features[i];
    return 1.0 / (1.0 + std::exp(-odds));
}

double log_loss(const std::vector<Example>& examples, const std::vector<double>& weights) {
    double sum = 0.0;
    for (const Example& example : examples) {
        const double p = std::clamp(probability(weights, example.features), 1e-6, 1.0 - 1e-6);
        sum -= std::log(example.right ? p : 1.0 - p);
    }
    return sum / static_cast<double>(examples.size());
}

}  // namespace dragoman::train
