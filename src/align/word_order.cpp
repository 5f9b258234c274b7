#include "align/word_order.hpp"

#include <algorithm>
#include <cmath>

namespace dragoman::align {

namespace {

constexpr float kLeastVariance = 1e-5F;  // below it all ties stand in one place

}  // namespace

void OrderSums::add(float weight, float source_distance, float target_distance) {
    weight_ += weight;
    weight_squares_ += weight * weight;
    covariance_ += weight * source_distance * target_distance;
    source_variance_ += weight * source_distance * source_distance;
    target_variance_ += weight * target_distance * target_distance;
}

void OrderSums::add(const OrderSums& other) {
    weight_ += other.weight_;
    weight_squares_ += other.weight_squares_;
    covariance_ += other.covariance_;
    source_variance_ += other.source_variance_;
    target_variance_ += other.target_variance_;
}

WordOrder OrderSums::order() const {
    WordOrder out;
    if (weight_squares_ > 0.0F) out.ties = weight_ * weight_ / weight_squares_;
    if (std::min(source_variance_, target_variance_) > kLeastVariance * weight_)
        out.agreement = std::clamp(covariance_ / std::sqrt(source_variance_ * target_variance_), -1.0F, 1.0F);
    return out;
}

WordOrderReader::WordOrderReader(const PairTerms& terms)
    : terms_(terms), source_(terms.source.term_count()), target_(terms.target.term_count()) {}

OrderSums WordOrderReader::compare(const RunPair& runs) {
    read(terms_.source, runs.source, runs.n, source_);
    read(terms_.target, runs.target, runs.m, target_);
    find_best();
    const OrderSums out = sums();
    clear(source_);
    clear(target_);
    return out;
}

void WordOrderReader::read(const SideTerms& side, std::uint32_t first, std::uint32_t count, Run& run) {
    const float length = side.sums(first, count).tokens;
    float begin = 0.0F;
    for (std::uint32_t i = first; i < first + count; ++i) {
        const auto terms = side.terms_of()[i];
        const auto positions = side.positions_of()[i];
        const float tokens = side.sums(i, 1).tokens;
        for (std::size_t at = 0; at < terms.size(); ++at) {
            Said& said = run.said[terms[at].term];
            if (said.count == 0.0F) run.terms.push_back(terms[at].term);
            const float occurrences = said.count + terms[at].count;
            const float position = (begin + positions[at] * tokens) / length;
            said = {(said.position * said.count + position * terms[at].count) / occurrences, occurrences};
        }
        begin += tokens;
    }
}

void WordOrderReader::clear(Run& run) {
    for (const std::uint32_t term : run.terms) {
        run.said[term] = {};
        run.best[term] = {};
    }
    run.terms.clear();
}

/// The lower number of equals, so that the sides may change places.
void WordOrderReader::keep_better(const Best& found, Best& best) {
    if (found.degree > best.degree || (found.degree == best.degree && found.other < best.other)) best = found;
}

void WordOrderReader::find_best() {
    for (const std::uint32_t term : source_.terms) {
        for (const Tie& tie : terms_.ties[term]) {
            if (target_.said[tie.term].count == 0.0F) continue;
            keep_better({tie.degree, tie.term}, source_.best[term]);
            keep_better({tie.degree, term}, target_.best[tie.term]);
        }
    }
}

OrderSums WordOrderReader::sums() const {
    struct Point {
        float weight, source, target;
    };
    std::vector<Point> points;
    Point mean{0.0F, 0.0F, 0.0F};
    for (const std::uint32_t term : source_.terms) {
        const auto [degree, other] = source_.best[term];
        if (degree == 0.0F || target_.best[other].other != term) continue;
        const Said& source = source_.said[term];
        const Said& target = target_.said[other];
        const float weight =
            0.5F * degree * (terms_.source.idf(term) / source.count + terms_.target.idf(other) / target.count);
        points.push_back({weight, source.position, target.position});
        mean.weight += weight;
        mean.source += weight * points.back().source;
        mean.target += weight * points.back().target;
    }
    OrderSums out;
    if (points.size() < 2 || mean.weight <= 0.0F) return out;  // one tie stands in any order
    for (const Point& point : points)
        out.add(point.weight, point.source - mean.source / mean.weight, point.target - mean.target / mean.weight);
    return out;
}

}  // namespace dragoman::align
