// Calibration figures, on cases that can be worked out by hand.
#include "evaluate/calibration.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <locale>
#include <random>

#include "evaluate/figures.hpp"

using namespace dragoman::evaluate;

namespace {

struct CommaLocale : std::numpunct<char> {
    [[nodiscard]] char do_decimal_point() const override { return ','; }
    [[nodiscard]] std::string do_grouping() const override { return "\1"; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(calibration_figures)

BOOST_AUTO_TEST_CASE(nothing_judged_prints_nothing) { BOOST_TEST(calibration({}).empty()); }

BOOST_AUTO_TEST_CASE(certain_and_right_costs_nothing_certain_and_wrong_costs_one) {
    BOOST_TEST(calibration({{1, true}, {0, false}}) == " brier 0.0000 base_brier 0.2500 ece 0.0000");
    BOOST_TEST(calibration({{0, true}, {1, false}}) == " brier 1.0000 base_brier 0.2500 ece 1.0000");
    BOOST_TEST(calibration({{0.5, true}}) == " brier 0.2500 base_brier 0.0000 ece 0.5000");
}

BOOST_AUTO_TEST_CASE(bins_are_of_equal_size_and_errors_inside_one_cancel_out) {
    std::vector<Judged> judged;
    for (int i = 0; i < 10; ++i) {
        judged.push_back({0.5, true});
        judged.push_back({0.5, false});
    }
    // Equal probabilities are sorted wrong before right, so that each bin is all wrong or all right.
    BOOST_TEST(calibration(judged) == " brier 0.2500 base_brier 0.2500 ece 0.5000");
    for (std::size_t i = 0; i < judged.size(); i += 2)
        judged[i].probability = judged[i + 1].probability = 0.05 * double(i);
    BOOST_TEST(calibration(judged).ends_with("ece 0.2500"));
}

BOOST_AUTO_TEST_CASE(the_order_of_the_judgements_does_not_matter) {
    std::mt19937 random{4};
    std::vector<Judged> judged;
    for (int i = 0; i < 200; ++i) judged.push_back({static_cast<double>(random() % 64) / 64, random() % 2 == 0});
    const std::string expected = calibration(judged);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(judged.begin(), judged.end(), random);
        BOOST_TEST(calibration(judged) == expected);
    }
}

BOOST_AUTO_TEST_CASE(figures_have_four_decimals_rounded_from_the_exact_value_in_any_locale) {
    const std::locale before = std::locale::global(std::locale{std::locale::classic(), new CommaLocale});
    const std::string count = figure("n", std::size_t{12345});
    const std::string half_down = figure("x", 0.03125);
    const std::string half_up = figure("x", 0.09375);
    const std::string large = figure("x", 1e300);
    std::locale::global(before);
    BOOST_TEST(count == " n 12345");
    BOOST_TEST(half_down == " x 0.0312");
    BOOST_TEST(half_up == " x 0.0938");
    BOOST_TEST(large.size() == 301U + 5U + 3U);
}

BOOST_AUTO_TEST_CASE(a_ratio_over_nothing_is_what_the_caller_says) {
    BOOST_TEST(ratio(1, 4) == 0.25);
    BOOST_TEST(ratio(0, 0) == 0.0);
    BOOST_TEST(ratio(0, 0, 1.0) == 1.0);
    BOOST_TEST(f1(0, 0) == 0.0);
    BOOST_TEST(f1(1, 0.5) == 2.0 / 3);
}

BOOST_AUTO_TEST_SUITE_END()
