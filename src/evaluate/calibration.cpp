#include "evaluate/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "evaluate/figures.hpp"

namespace dragoman::evaluate {

namespace {

constexpr std::size_t kBins = 10;

double count_of(std::size_t count) { return static_cast<double>(count); }

double right_in(std::span<const Judged> part) {
    return count_of(static_cast<std::size_t>(std::count_if(part.begin(), part.end(), [](auto& j) { return j.right; })));
}

double brier_score(std::span<const Judged> judged) {
    // Python squares by the C library's pow, which is not always the rounded product; an exponent that the compiler
    // knows would be turned into one.
    volatile const double square = 2.0;
    double sum = 0.0;
    for (const Judged& j : judged) sum += std::pow(j.probability - (j.right ? 1.0 : 0.0), square);
    return sum / count_of(judged.size());
}

double calibration_error(std::vector<Judged> judged) {
    std::sort(judged.begin(), judged.end());
    const std::size_t n = judged.size();
    double error = 0.0;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        const std::size_t begin = bin * n / kBins;
        const auto part = std::span<const Judged>{judged}.subspan(begin, (bin + 1) * n / kBins - begin);
        double expected = 0.0;
        for (const Judged& j : part) expected += j.probability;
        error += std::abs(expected - right_in(part)) / count_of(n);
    }
    return error;
}

}  // namespace

std::string calibration(const std::vector<Judged>& judged) {
    if (judged.empty()) return "";
    const double base = right_in(judged) / count_of(judged.size());
    return figure("brier", brier_score(judged)) + figure("base_brier", base * (1 - base)) +
           figure("ece", calibration_error(judged));
}

}  // namespace dragoman::evaluate
