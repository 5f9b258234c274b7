// The model's account: its parts sum to the probability, and no weight is left out of it.
#include "match/model.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>
#include <string>

#include "match/features.hpp"
#include "support/random_text.hpp"

using namespace dragoman::match;

namespace {

Evidence random_evidence(dragoman::test::RandomText& random) {
    Evidence out;
    for (const Feature& feature : kFeatures) out.*feature.value = static_cast<float>(random.below(2000)) / 1000.0F;
    return out;
}

double sum_of(const std::vector<Contribution>& contributions) {
    double sum = start_log_odds();
    for (const Contribution& one : contributions) sum += one.log_odds;
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model)

BOOST_AUTO_TEST_CASE(start_and_contributions_sum_to_the_log_odds_of_the_probability) {
    dragoman::test::RandomText random(1);
    for (int round = 0; round < 200; ++round) {
        const Evidence evidence = random_evidence(random);
        const double sum = sum_of(contributions_of(evidence));
        BOOST_TEST(std::abs(sum - log_odds_of(evidence)) < 1e-9);
        const double probability = probability_of(evidence);
        BOOST_TEST(std::abs(probability - 1.0 / (1.0 + std::exp(-sum))) < 1e-12);
    }
}

BOOST_AUTO_TEST_CASE(evidence_that_says_nothing_adds_nothing) {
    for (const Contribution& one : contributions_of({})) BOOST_TEST(one.log_odds == 0.0, one.name);
    BOOST_TEST(log_odds_of({}) == start_log_odds());
    BOOST_TEST(probability_of({}) < 0.1);
}

BOOST_AUTO_TEST_CASE(each_piece_of_evidence_moves_its_own_contribution_by_its_weight) {
    for (std::size_t i = 0; i < kFeatures.size(); ++i) {
        Evidence evidence;
        evidence.*kFeatures[i].value += 1.0F;
        const std::vector<Contribution> contributions = contributions_of(evidence);
        for (std::size_t j = 0; j < contributions.size(); ++j) {
            const double expected = i == j ? static_cast<double>(kWeights.*kFeatures[i].weight) : 0.0;
            BOOST_TEST(std::abs(contributions[j].log_odds - expected) < 1e-6, contributions[j].name);
        }
    }
}

BOOST_AUTO_TEST_CASE(features_stand_in_the_order_of_the_weights_and_have_names) {
    std::set<std::string> names;
    const Weights weights{};
    for (std::size_t i = 0; i < kFeatures.size(); ++i) {
        const auto place =
            reinterpret_cast<const char*>(&(weights.*kFeatures[i].weight)) - reinterpret_cast<const char*>(&weights);
        BOOST_TEST(static_cast<std::size_t>(place) == (i + 1) * sizeof(float), kFeatures[i].name);
        BOOST_TEST(!kFeatures[i].title.empty());
        BOOST_TEST(names.insert(std::string(kFeatures[i].name)).second, kFeatures[i].name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
