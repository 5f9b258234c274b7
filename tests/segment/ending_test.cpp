// How passages end, in both scripts.
#include <boost/test/unit_test.hpp>
#include <string_view>

#include "dragoman/segment/segment.hpp"

using dragoman::segment::Ending;
using dragoman::segment::ending_of;

BOOST_AUTO_TEST_CASE(both_scripts_end_alike) {
    BOOST_TEST((ending_of("Il part.") == Ending::stop));
    BOOST_TEST((ending_of("رحل.") == Ending::stop));
    BOOST_TEST((ending_of("Il part…") == Ending::stop));
    BOOST_TEST((ending_of("Part-il ?") == Ending::question));
    BOOST_TEST((ending_of("هل رحل؟") == Ending::question));
    BOOST_TEST((ending_of("Il part !") == Ending::exclamation));
    BOOST_TEST((ending_of("Voici :") == Ending::colon));
    BOOST_TEST((ending_of("Il part,") == Ending::comma));
    BOOST_TEST((ending_of("رحل،") == Ending::comma));
    BOOST_TEST((ending_of("رحل؛") == Ending::comma));
}

BOOST_AUTO_TEST_CASE(quotes_brackets_and_marks_of_direction_may_stand_behind_the_stop) {
    BOOST_TEST((ending_of("« Il part. »") == Ending::stop));
    BOOST_TEST((ending_of("(رحل.)\u200f") == Ending::stop));
    BOOST_TEST((ending_of("\u2067هل رحل؟\u2069 ") == Ending::question));
}

BOOST_AUTO_TEST_CASE(a_heading_ends_in_no_way) {
    BOOST_TEST((ending_of("Une heure de pluie") == Ending::none));
    BOOST_TEST((ending_of("ساعة من المطر") == Ending::none));
    BOOST_TEST((ending_of("En 2025") == Ending::none));
    BOOST_TEST((ending_of("") == Ending::none));
    BOOST_TEST((ending_of("» )") == Ending::none));
}
