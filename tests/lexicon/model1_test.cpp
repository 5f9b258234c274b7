// IBM Model 1 against its slow reference, and on cases small enough to do by hand.
#include "lexicon/model1.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "reference/model1_reference.hpp"
#include "support/random_text.hpp"

namespace {

using dragoman::lexicon::Cell;
using dragoman::lexicon::KeyPair;
using dragoman::lexicon::train_model1;

std::vector<std::uint32_t> random_keys(dragoman::test::RandomText& random, std::size_t keys) {
    std::vector<std::uint32_t> out(1 + random.below(5));
    for (std::uint32_t& key : out) key = static_cast<std::uint32_t>(random.below(keys));
    return out;
}

std::vector<KeyPair> random_pairs(dragoman::test::RandomText& random, std::size_t source_keys,
                                  std::size_t target_keys) {
    std::vector<KeyPair> out;
    for (std::size_t left = 1 + random.below(20); left > 0; --left) {
        const double weight = 0.25 * static_cast<double>(1 + random.below(12));
        out.push_back({random_keys(random, source_keys), random_keys(random, target_keys), weight});
    }
    return out;
}

double probability(const std::vector<Cell>& cells, std::uint32_t source, std::uint32_t target) {
    for (const Cell& cell : cells) {
        if (cell.source == source && cell.target == target) return cell.probability;
    }
    return -1.0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_sparse_table_is_the_dense_one_of_the_reference) {
    dragoman::test::RandomText random(61);
    for (int round = 0; round < 200; ++round) {
        const std::size_t source_keys = 1 + random.below(8);
        const std::size_t target_keys = 1 + random.below(8);
        const int iterations = static_cast<int>(random.below(6));
        const auto pairs = random_pairs(random, source_keys, target_keys);
        const auto wanted = dragoman::reference::train_model1(pairs, source_keys, target_keys, iterations);
        const auto cells = train_model1(pairs, source_keys, iterations);
        std::size_t filled = 0;
        for (const auto& row : wanted) {
            for (const double cell : row) filled += cell > 0.0 ? 1 : 0;
        }
        BOOST_REQUIRE(cells.size() >= filled);
        for (const Cell& cell : cells) {
            BOOST_REQUIRE_SMALL(cell.probability - wanted[cell.source][cell.target], 1e-12);
        }
    }
}

BOOST_AUTO_TEST_CASE(cells_are_sorted_unique_and_each_source_spends_all_of_its_probability) {
    dragoman::test::RandomText random(62);
    for (int round = 0; round < 100; ++round) {
        const auto cells = train_model1(random_pairs(random, 6, 6), 6, 5);
        std::vector<double> spent(6, 0.0);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) {
                BOOST_REQUIRE((std::pair(cells[i - 1].source, cells[i - 1].target) <
                               std::pair(cells[i].source, cells[i].target)));
            }
            spent[cells[i].source] += cells[i].probability;
        }
        for (const double sum : spent) BOOST_REQUIRE((sum == 0.0 || std::abs(sum - 1.0) < 1e-9));
    }
}

BOOST_AUTO_TEST_CASE(a_word_that_stands_alone_once_explains_itself_in_longer_pairs) {
    // 0 = بيت, 1 = كبير; 0 = maison, 1 = grande
    const auto cells = train_model1({{{0, 1}, {0, 1}, 1.0}, {{0}, {0}, 1.0}}, 2, 10);
    BOOST_TEST(probability(cells, 0, 0) > 0.9);
    BOOST_TEST(probability(cells, 1, 1) > 0.9);
    BOOST_TEST(probability(cells, 0, 1) < 0.1);
}

BOOST_AUTO_TEST_CASE(without_iterations_everything_that_occurs_together_is_as_likely) {
    const auto cells = train_model1({{{0}, {0, 1, 2, 2}, 5.0}}, 1, 0);
    BOOST_REQUIRE(cells.size() == 3U);
    for (const Cell& cell : cells) BOOST_TEST(cell.probability == 1.0 / 3.0);
}

BOOST_AUTO_TEST_CASE(weight_counts_like_repetition) {
    const KeyPair a{{0, 1}, {0, 1}, 1.0};
    const KeyPair b{{0, 1}, {0}, 1.0};
    KeyPair heavy = b;
    heavy.weight = 3.0;
    const auto repeated = train_model1({a, b, b, b}, 2, 5);
    const auto weighted = train_model1({a, heavy}, 2, 5);
    BOOST_REQUIRE(repeated.size() == weighted.size());
    for (std::size_t i = 0; i < repeated.size(); ++i) {
        BOOST_TEST(repeated[i].probability == weighted[i].probability, boost::test_tools::tolerance(1e-12));
    }
}

BOOST_AUTO_TEST_CASE(no_pairs_give_no_cells) {
    BOOST_TEST(train_model1({}, 0, 5).empty());
    BOOST_TEST(train_model1({}, 3, 5).empty());
}
