// Which nodes a band holds, against looking at every node of the path.
#include "align/band.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "support/random_text.hpp"

namespace {

using dragoman::align::Band;
using dragoman::align::Block;
using dragoman::align::kShapes;
using dragoman::test::RandomText;

struct RandomPath {
    std::uint32_t sources = 0;
    std::uint32_t targets = 0;
    std::vector<Block> blocks;

    RandomPath(RandomText& random, std::size_t length) {
        while (blocks.size() < length) {
            blocks.push_back({sources, targets, random.below(kShapes.size())});
            sources += blocks.back().n();
            targets += blocks.back().m();
        }
    }
};

/// Whether a node is at most so far away from the rectangle of a block.
bool is_near(std::uint32_t row, std::uint32_t column, const Block& block, std::uint32_t slack) {
    const auto within = [&](std::uint32_t at, std::uint32_t first, std::uint32_t last) {
        return at + slack >= first && at <= last + slack;
    };
    return within(row, block.source, block.source + block.n()) &&
           within(column, block.target, block.target + block.m());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_whole_grid_holds_every_node) {
    const Band band(2, 3);
    BOOST_TEST(band.is_whole_grid());
    BOOST_TEST(band.node_count() == 12U);
    BOOST_TEST((band.holds(0, 0) && band.holds(2, 3)));
    BOOST_TEST((!band.holds(3, 0) && !band.holds(0, 4)));
    BOOST_TEST(band.node(2, 3) == 11U);
}

BOOST_AUTO_TEST_CASE(a_band_holds_the_nodes_near_its_path_and_numbers_them_in_order) {
    RandomText random(1);
    for (int round = 0; round < 60; ++round) {
        const RandomPath path(random, 1 + random.below(15));
        const auto slack = static_cast<std::uint32_t>(1 + random.below(4));
        const Band band(path.sources, path.targets, path.blocks, slack);
        std::size_t count = 0;
        for (std::uint32_t i = 0; i <= path.sources; ++i) {
            for (std::uint32_t j = 0; j <= path.targets; ++j) {
                const bool expected =
                    std::ranges::any_of(path.blocks, [&](const Block& block) { return is_near(i, j, block, slack); });
                if (expected) BOOST_TEST(band.holds(i, j));
                if (band.holds(i, j)) BOOST_TEST(band.node(i, j) == count++);
                const auto rows = band.rows(j);
                BOOST_TEST((i >= rows.begin && i < rows.end) == band.holds(i, j));
            }
        }
        BOOST_TEST(band.node_count() == count);
    }
}

BOOST_AUTO_TEST_CASE(a_band_does_not_reach_far_beyond_its_slack) {
    std::vector<Block> diagonal;
    for (std::uint32_t i = 0; i < 100; ++i) diagonal.push_back({i, i, 0});
    const Band band(100, 100, diagonal, 5);
    BOOST_TEST(!band.is_whole_grid());
    for (std::uint32_t i = 0; i <= 100; ++i) {
        for (std::uint32_t j = 0; j <= 100; ++j) {
            if (band.holds(i, j)) BOOST_TEST(std::abs(static_cast<int>(i) - static_cast<int>(j)) <= 2 * 5 + 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_path_along_a_border_is_confined_and_one_in_the_middle_is_not) {
    std::vector<Block> diagonal;
    for (std::uint32_t i = 0; i < 100; ++i) diagonal.push_back({i, i, 0});
    const Band band(100, 100, diagonal, 8);
    BOOST_TEST(!band.confines(diagonal));
    std::vector<Block> beside;  // twelve target passages first, then the rest side by side
    for (std::uint32_t j = 0; j < 12; ++j) beside.push_back({0, j, 2});
    for (std::uint32_t i = 0; i < 88; ++i) beside.push_back({i, i + 12, 0});
    BOOST_TEST(band.confines(beside));
    BOOST_TEST(!Band(100, 100).confines(beside));
}
