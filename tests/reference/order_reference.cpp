#include "reference/order_reference.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace dragoman::reference {

namespace {

using vectorize::Passage;

struct Word {
    double position = 0.0;  ///< in tokens from the beginning of the run
    double count = 0.0;
};

/// A run as one text, by term.
using Text = std::map<std::uint32_t, Word>;

struct Point {
    double weight = 0.0;
    double source = 0.0;
    double target = 0.0;
};

Text written_out(const std::vector<Passage>& passages, std::uint32_t first, std::uint32_t count) {
    Text out;
    double begin = 0.0;
    for (std::uint32_t i = first; i < first + count; ++i) {
        const double tokens = passages[i].token_count;
        for (const vectorize::PassageTerm& term : passages[i].terms) {
            Word& word = out[term.term];
            const double position = begin + static_cast<double>(term.position) * tokens;
            word.position = (word.position * word.count + position * term.count) / (word.count + term.count);
            word.count += term.count;
        }
        begin += tokens;
    }
    return out;
}

double tokens_of(const std::vector<Passage>& passages, std::uint32_t first, std::uint32_t count) {
    double out = 0.0;
    for (std::uint32_t i = first; i < first + count; ++i) out += passages[i].token_count;
    return out;
}

/// The term of a text that is tied to `term` most, the first of equals; the degree is 0 if none is.
template <typename Degree>
std::pair<std::uint32_t, double> best_in(const Text& text, const Degree& degree_of) {
    std::pair<std::uint32_t, double> out{0, 0.0};
    for (const auto& [term, word] : text) {
        if (degree_of(term) > out.second) out = {term, degree_of(term)};
    }
    return out;
}

std::vector<Point> ties_between(const Text& source, const Text& target, const vectorize::SimilarityModel& model) {
    const Eigen::MatrixXf degrees(model.translation);
    std::vector<Point> out;
    for (const auto& [term, word] : source) {
        const auto to = best_in(target, [&, s = term](std::uint32_t t) { return degrees(s, t); });
        if (to.second == 0.0) continue;
        const auto back = best_in(source, [&](std::uint32_t s) { return degrees(s, to.first); });
        if (back.first != term) continue;
        const Word& other = target.at(to.first);
        const double idf = model.source_idf[term] / word.count + model.target_idf[to.first] / other.count;
        out.push_back({0.5 * to.second * idf, word.position, other.position});
    }
    return out;
}

align::WordOrder correlation(std::vector<Point> points, double source_tokens, double target_tokens) {
    constexpr double kLeastVariance = 1e-5;
    align::WordOrder out;
    if (points.size() < 2) return out;
    double weight = 0.0, squares = 0.0, source = 0.0, target = 0.0;
    for (Point& point : points) {
        point.source /= source_tokens;
        point.target /= target_tokens;
        weight += point.weight;
        squares += point.weight * point.weight;
        source += point.weight * point.source;
        target += point.weight * point.target;
    }
    double covariance = 0.0, source_variance = 0.0, target_variance = 0.0;
    for (const Point& point : points) {
        const double x = point.source - source / weight;
        const double y = point.target - target / weight;
        covariance += point.weight * x * y / weight;
        source_variance += point.weight * x * x / weight;
        target_variance += point.weight * y * y / weight;
    }
    out.ties = static_cast<float>(weight * weight / squares);
    if (std::min(source_variance, target_variance) > kLeastVariance)
        out.agreement = static_cast<float>(covariance / std::sqrt(source_variance * target_variance));
    return out;
}

}  // namespace

align::WordOrder order_of(const std::vector<Passage>& source, const std::vector<Passage>& target,
                          const align::RunPair& runs, const vectorize::SimilarityModel& model) {
    return correlation(
        ties_between(written_out(source, runs.source, runs.n), written_out(target, runs.target, runs.m), model),
        tokens_of(source, runs.source, runs.n), tokens_of(target, runs.target, runs.m));
}

}  // namespace dragoman::reference
