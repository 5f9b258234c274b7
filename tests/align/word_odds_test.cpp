// The classes of terms.
#include "align/word_odds.hpp"

#include <boost/test/unit_test.hpp>

#include "align/weights.hpp"

using dragoman::align::damped;
using dragoman::align::degree_class;
using dragoman::align::idf_class;
using dragoman::align::kWeights;

BOOST_AUTO_TEST_CASE(a_class_of_idf_is_a_unit_wide_and_the_outer_ones_are_open) {
    BOOST_TEST(idf_class(-1.0F) == 0U);
    BOOST_TEST(idf_class(1.49F) == 0U);
    BOOST_TEST(idf_class(1.51F) == 1U);
    BOOST_TEST(idf_class(5.49F) == 4U);
    BOOST_TEST(idf_class(5.51F) == 5U);
    BOOST_TEST(idf_class(100.0F) == 5U);
}

BOOST_AUTO_TEST_CASE(what_is_not_explained_is_a_class_of_its_own) {
    BOOST_TEST(degree_class(0.0F) == 0U);
    BOOST_TEST(degree_class(0.01F) == 1U);
    BOOST_TEST(degree_class(0.3F) == 2U);
    BOOST_TEST(degree_class(0.69F) == 3U);
    BOOST_TEST(degree_class(0.7F) == 4U);
    BOOST_TEST(degree_class(1.0F) == 5U);
}

BOOST_AUTO_TEST_CASE(damping_keeps_the_sign_and_the_order) {
    BOOST_TEST(damped(0.0F) == 0.0F);
    BOOST_TEST(damped(9.0F) == 3.0F);
    BOOST_TEST(damped(-4.0F) == -2.0F);
}

BOOST_AUTO_TEST_CASE(shipped_odds_speak_for_a_bead_by_good_translations_and_against_it_by_none) {
    for (const auto* odds : {&kWeights.source_words, &kWeights.target_words}) {
        for (const auto& of_idf : *odds) {
            BOOST_TEST(of_idf.front() < 0.0F);
            BOOST_TEST(of_idf.back() > 0.0F);
        }
        BOOST_TEST(odds->back().back() > odds->front().back());  // a rare word says more
    }
}
