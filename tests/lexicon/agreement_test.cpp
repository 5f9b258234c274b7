// Alignment by agreement on cases small enough to see through, and its counts against a slow reference.
#include "lexicon/agreement.hpp"

#include <boost/test/unit_test.hpp>
#include <map>

#include "support/random_text.hpp"

namespace {

using dragoman::lexicon::align_by_agreement;
using dragoman::lexicon::association;
using dragoman::lexicon::count_together;
using dragoman::lexicon::JointCell;
using dragoman::lexicon::JointCounts;
using dragoman::lexicon::KeyPair;

constexpr int kIterations = 8;

JointCell& cell_of(JointCounts& counts, std::uint32_t source, std::uint32_t target) {
    for (JointCell& cell : counts.cells) {
        if (cell.source == source && cell.target == target) return cell;
    }
    throw std::out_of_range("no such cell");
}

std::vector<std::uint32_t> random_set(dragoman::test::RandomText& random, std::uint32_t keys) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t key = 0; key < keys; ++key) {
        if (random.below(3) == 0) out.push_back(key);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(agreement)

BOOST_AUTO_TEST_CASE(what_meets_is_counted_with_its_weight) {
    dragoman::test::RandomText random(11);
    std::vector<KeyPair> pairs;
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> together;
    for (int i = 0; i < 300; ++i) {
        pairs.push_back(
            {random_set(random, 12), random_set(random, 9), 0.25 * static_cast<double>(1 + random.below(4))});
        for (const std::uint32_t s : pairs.back().source)
            for (const std::uint32_t t : pairs.back().target) together[{s, t}] += pairs.back().weight;
    }
    const JointCounts counts = count_together(pairs, 12, 9);
    BOOST_REQUIRE(counts.cells.size() == together.size());
    auto expected = together.begin();
    for (const JointCell& cell : counts.cells) {
        BOOST_TEST((std::pair(cell.source, cell.target) == expected->first));
        BOOST_TEST(cell.together == expected->second);
        ++expected;
    }
}

BOOST_AUTO_TEST_CASE(association_is_above_zero_for_company_below_it_for_avoidance_and_zero_for_chance) {
    std::vector<KeyPair> pairs;
    for (int i = 0; i < 10; ++i) pairs.push_back({{0}, {0}});
    for (int i = 0; i < 10; ++i) pairs.push_back({{1}, {1}});
    pairs.push_back({{0}, {1}});
    for (int i = 0; i < 5; ++i) pairs.push_back({{2}, {0}});
    for (int i = 0; i < 5; ++i) pairs.push_back({{2}, {1}});
    JointCounts counts = count_together(pairs, 3, 2);
    BOOST_TEST(association(cell_of(counts, 0, 0), counts) > 10.0);
    BOOST_TEST(association(cell_of(counts, 0, 1), counts) < -5.0);
    BOOST_TEST(std::abs(association(cell_of(counts, 2, 1), counts)) < 0.1);
}

BOOST_AUTO_TEST_CASE(words_that_are_known_leave_the_unknown_ones_to_each_other) {
    std::vector<KeyPair> pairs = {{{0, 1}, {0, 1}}, {{2}, {2}}, {{3}, {3}}};
    JointCounts counts = count_together(pairs, 4, 4);
    cell_of(counts, 0, 0).known_forward = cell_of(counts, 0, 0).known_backward = 0.9;
    align_by_agreement(pairs, kIterations, counts);
    BOOST_TEST(cell_of(counts, 1, 1).linked > 0.8);
    BOOST_TEST(cell_of(counts, 1, 0).linked < 0.1);
    BOOST_TEST(cell_of(counts, 0, 1).linked < 0.1);
}

BOOST_AUTO_TEST_CASE(of_two_companions_the_more_faithful_one_is_the_translation) {
    std::vector<KeyPair> pairs;
    for (std::uint32_t i = 0; i < 20; ++i) pairs.push_back({{0}, {0, 1}});
    for (std::uint32_t i = 0; i < 20; ++i) pairs.push_back({{1}, {1}});
    JointCounts counts = count_together(pairs, 2, 2);
    align_by_agreement(pairs, kIterations, counts);
    BOOST_TEST(cell_of(counts, 0, 0).linked > 15.0);
    BOOST_TEST(cell_of(counts, 0, 1).linked < 2.0);
}

BOOST_AUTO_TEST_CASE(no_pair_links_a_word_more_often_than_it_holds_it) {
    dragoman::test::RandomText random(12);
    std::vector<KeyPair> pairs;
    for (int i = 0; i < 200; ++i) pairs.push_back({random_set(random, 15), random_set(random, 15), 0.5});
    JointCounts counts = count_together(pairs, 15, 15);
    align_by_agreement(pairs, kIterations, counts);
    std::vector<double> source(15, 0.0);
    for (const JointCell& cell : counts.cells) {
        BOOST_TEST(cell.linked <= cell.together + 1e-9);
        source[cell.source] += cell.linked;
    }
    for (std::size_t s = 0; s < source.size(); ++s) BOOST_TEST(source[s] <= counts.source[s] + 1e-9);
}

BOOST_AUTO_TEST_CASE(no_pairs_give_no_cells) {
    JointCounts counts = count_together({}, 0, 0);
    align_by_agreement({}, kIterations, counts);
    BOOST_TEST(counts.cells.empty());
}

BOOST_AUTO_TEST_SUITE_END()
