#include "evaluate/figures.hpp"

#include <array>
#include <charconv>

namespace dragoman::evaluate {

namespace {

constexpr int kDecimals = 4;

std::string labelled(std::string_view name, std::string_view value) {
    std::string out{" "};
    return out.append(name).append(" ").append(value);
}

}  // namespace

double ratio(double part, double whole, double empty) { return whole != 0.0 ? part / whole : empty; }

double f1(double precision, double recall) { return ratio(2 * precision * recall, precision + recall); }

std::string figure(std::string_view name, double value) {
    std::array<char, 400> digits{};  // the largest double has 309 digits before the point
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, kDecimals).ptr;
    return labelled(name, {digits.data(), end});
}

std::string figure(std::string_view name, std::size_t count) { return labelled(name, std::to_string(count)); }

}  // namespace dragoman::evaluate
