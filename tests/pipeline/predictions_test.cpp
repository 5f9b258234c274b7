// Predicted precision and recall, from probabilities that were written by hand.
#include "pipeline/predictions.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using dragoman::match::MatchResult;
using dragoman::match::Reason;
using dragoman::match::WeighedPair;
using dragoman::pipeline::predictions;
using dragoman::write::RunReport;

WeighedPair weighed(std::uint32_t source, std::uint32_t target, double probability, Reason reason = Reason::none) {
    WeighedPair out;
    out.source = source;
    out.target = target;
    out.probability = probability;
    out.reason = reason;
    return out;
}

RunReport::Threshold at(double threshold, const MatchResult& matches) {
    for (const RunReport::Threshold& one : predictions(matches))
        if (one.threshold == threshold) return one;
    BOOST_FAIL("no prediction at " << threshold);
    return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_document_is_linked_once_by_falling_probability) {
    MatchResult matches;
    matches.accepted = {weighed(0, 0, 0.9), weighed(1, 1, 0.6)};
    matches.rejected = {weighed(0, 1, 0.8, Reason::better_match), weighed(2, 1, 0.5, Reason::better_match),
                        weighed(2, 2, 0.3, Reason::low_probability)};
    BOOST_TEST(at(0.1, matches).precision == (0.9 + 0.6 + 0.3) / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(at(0.1, matches).recall == 1.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(at(0.5, matches).precision == (0.9 + 0.6) / 2, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(at(0.5, matches).recall == 1.5 / 1.8, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(at(0.9, matches).precision == 0.9);
    BOOST_TEST(at(0.9, matches).recall == 0.5, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_pair_that_lost_to_one_below_the_threshold_of_the_run_is_linked_in_its_turn) {
    MatchResult matches;  // the better pair was refused for its kind and links first all the same
    matches.accepted = {weighed(0, 1, 0.7)};
    matches.rejected = {weighed(0, 0, 0.8, Reason::same_event)};
    BOOST_TEST(at(0.1, matches).precision == 0.8);
}

BOOST_AUTO_TEST_CASE(recall_falls_and_precision_rises_with_the_threshold) {
    MatchResult matches;
    for (std::uint32_t i = 0; i < 20; ++i) matches.accepted.push_back(weighed(i, i, 1.0 - 0.05 * i));
    const auto all = predictions(matches);
    for (std::size_t i = 1; i < all.size(); ++i) {
        BOOST_TEST(all[i].recall <= all[i - 1].recall);
        BOOST_TEST(all[i].precision >= all[i - 1].precision);
    }
}

BOOST_AUTO_TEST_CASE(where_nothing_is_linked_nothing_is_wrong_and_nothing_found) {
    for (const auto& one : predictions({})) {
        BOOST_TEST(one.precision == 1.0);
        BOOST_TEST(one.recall == 0.0);
    }
}
