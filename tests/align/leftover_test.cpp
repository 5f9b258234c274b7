// Which sentences of a bead have no counterpart, in a made-up world where each term has one translation.
#include "dragoman/align/leftover.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "support/small_world.hpp"

using namespace dragoman;
using namespace dragoman::test;

BOOST_AUTO_TEST_SUITE(leftover)

BOOST_AUTO_TEST_CASE(the_sentence_that_was_dropped_stands_out) {
    RandomText random(3);
    const SmallWorld world = make_world(random, 2000, false);
    for (int round = 0; round < 30; ++round) {
        std::vector<vectorize::Passage> source;
        for (std::size_t i = 0; i < 3 + static_cast<std::size_t>(round) % 3; ++i)
            source.push_back(random_passage(random, world, 15 + random.below(10)));
        const std::size_t dropped = random.below(source.size());
        std::vector<vectorize::Passage> target = source;
        target.erase(target.begin() + static_cast<std::ptrdiff_t>(dropped));
        const align::Leftover found = align::find_leftover(source, target, world.model);
        BOOST_REQUIRE(found.source.size() == source.size());
        BOOST_REQUIRE(found.target.size() == target.size());
        const auto most = std::ranges::max_element(found.source);
        BOOST_TEST(static_cast<std::size_t>(most - found.source.begin()) == dropped);
        BOOST_TEST(*most > 0.5);
        for (const double probability : found.target) BOOST_TEST(probability < 0.5);
    }
}

BOOST_AUTO_TEST_CASE(two_lone_sentences_share_one_fate) {
    RandomText random(4);
    const SmallWorld world = make_world(random, 400, false);
    const auto own = random_passage(random, world, 20);
    const auto stranger = random_passage(random, world, 20);
    const align::Leftover same = align::find_leftover(std::vector{own}, std::vector{own}, world.model);
    const align::Leftover other = align::find_leftover(std::vector{own}, std::vector{stranger}, world.model);
    BOOST_TEST(same.source[0] == same.target[0]);
    BOOST_TEST(other.source[0] == other.target[0]);
    BOOST_TEST(same.source[0] < 0.1);
    BOOST_TEST(other.source[0] > 0.9);
}

BOOST_AUTO_TEST_CASE(empty_sentences_and_sides_are_no_trouble) {
    RandomText random(5);
    const SmallWorld world = make_world(random, 10, false);
    BOOST_TEST(align::find_leftover({}, {}, world.model).source.empty());
    const std::vector<vectorize::Passage> empty(2);
    for (const double probability : align::find_leftover(empty, empty, world.model).source)
        BOOST_TEST((probability >= 0.0 && probability <= 1.0));
    BOOST_TEST(align::find_leftover(empty, {}, world.model).source.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
