// The order of the words that tie two runs, against an obvious implementation with the passages written out.
#include "align/word_order.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <numeric>

#include "align/shapes.hpp"
#include "align/whole_grid.hpp"
#include "reference/order_reference.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::align::kShapes;
using dragoman::align::OrderSums;
using dragoman::align::PairTerms;
using dragoman::align::RunPair;
using dragoman::align::WordOrder;
using dragoman::align::WordOrderReader;
using dragoman::test::make_world;
using dragoman::test::passage_of;
using dragoman::test::pointers;
using dragoman::test::RandomText;
using dragoman::test::SmallWorld;
using dragoman::vectorize::Passage;
namespace reference = dragoman::reference;

constexpr double kRounding = 2e-3;

bool same(const WordOrder& a, const WordOrder& b) {
    return std::abs(a.agreement - b.agreement) < kRounding && std::abs(a.ties - b.ties) < kRounding * (1.0 + b.ties);
}

/// A pair of random texts of few words, so that words are said twice, in several passages and tied by equal degrees.
struct RandomPair {
    explicit RandomPair(RandomText& random)
        : world(make_world(random, 8 + random.below(30), true)),
          source(random_passages(random, world, 1 + random.below(6))),
          target(random_passages(random, world, 1 + random.below(6))) {}

    template <typename Visit>
    void for_each_run_pair(const Visit& visit) const {
        for (const auto& shape : kShapes) {
            if (shape.is_null()) continue;
            for (std::uint32_t i = 0; i + shape.n <= source.size(); ++i) {
                for (std::uint32_t j = 0; j + shape.m <= target.size(); ++j) visit(RunPair{i, shape.n, j, shape.m});
            }
        }
    }

    SmallWorld world;
    std::vector<Passage> source;
    std::vector<Passage> target;
};

WordOrder order_between(const std::vector<std::uint32_t>& source, const std::vector<std::uint32_t>& target) {
    RandomText random(1);
    const SmallWorld world = make_world(random, 30, false);
    const std::vector<Passage> sources{passage_of(source)};
    const std::vector<Passage> targets{passage_of(target)};
    const PairTerms terms(pointers(sources), pointers(targets), world.model, 0.0F);
    return WordOrderReader(terms).compare({0, 1, 0, 1}).order();
}

std::vector<std::uint32_t> numbers_up_to(std::uint32_t count) {
    std::vector<std::uint32_t> out(count);
    std::iota(out.begin(), out.end(), 0U);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_order_of_runs_is_that_of_their_words_written_out) {
    RandomText random(51);
    std::size_t several = 0;
    for (int round = 0; round < 60; ++round) {
        const RandomPair pair(random);
        const PairTerms terms(pointers(pair.source), pointers(pair.target), pair.world.model, 0.0F);
        WordOrderReader reader(terms);
        pair.for_each_run_pair([&](const RunPair& runs) {
            const WordOrder fast = reader.compare(runs).order();
            const WordOrder slow = reference::order_of(pair.source, pair.target, runs, pair.world.model);
            several += runs.n + runs.m > 2 && slow.ties > 2.0F ? 1U : 0U;
            BOOST_TEST(same(fast, slow), "round " << round << ": " << fast.agreement << " of " << fast.ties
                                                  << " instead of " << slow.agreement << " of " << slow.ties);
            BOOST_TEST(std::abs(fast.agreement) <= 1.0F);
        });
    }
    BOOST_TEST(several > 100U);
}

BOOST_AUTO_TEST_CASE(the_sides_may_change_places) {
    RandomText random(54);
    for (int round = 0; round < 60; ++round) {
        const RandomPair pair(random);
        const auto turned_model = dragoman::test::swapped(pair.world.model);
        const PairTerms there(pointers(pair.source), pointers(pair.target), pair.world.model, 0.0F);
        const PairTerms back(pointers(pair.target), pointers(pair.source), turned_model, 0.0F);
        WordOrderReader reader(there);
        WordOrderReader turned(back);
        pair.for_each_run_pair([&](const RunPair& runs) {
            const RunPair other{runs.target, runs.m, runs.source, runs.n};
            BOOST_TEST(same(reader.compare(runs).order(), turned.compare(other).order()));
        });
    }
}

BOOST_AUTO_TEST_CASE(one_order_agrees_and_the_other_way_round_does_not) {
    const std::vector<std::uint32_t> words = numbers_up_to(12);
    const std::vector<std::uint32_t> turned(words.rbegin(), words.rend());
    const WordOrder same_way = order_between(words, words);
    BOOST_TEST(std::abs(same_way.agreement - 1.0F) < kRounding);
    BOOST_TEST(std::abs(same_way.ties - 12.0F) < kRounding);
    BOOST_TEST(std::abs(order_between(words, turned).agreement + 1.0F) < kRounding);
}

BOOST_AUTO_TEST_CASE(less_than_two_ties_or_one_place_say_nothing) {
    BOOST_TEST(order_between({}, {}).ties == 0.0F);
    BOOST_TEST(order_between({1, 2}, {3, 4}).ties == 0.0F);
    BOOST_TEST(order_between({1, 2}, {2, 9}).ties == 0.0F);
    BOOST_TEST(order_between({7}, {7}).agreement == 0.0F);
    OrderSums one_place;
    for (int i = 0; i < 9; ++i) one_place.add(2.0F, 1e-9F, 0.1F * static_cast<float>(i - 4));
    BOOST_TEST(one_place.order().agreement == 0.0F);
}
