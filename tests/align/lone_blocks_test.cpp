// Single blocks against the grid, and moved beads of several passages.
#include "align/lone_blocks.hpp"

#include <boost/test/unit_test.hpp>

#include "align/whole_grid.hpp"
#include "dragoman/align/align.hpp"
#include "support/bead_laws.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::align::align_passages;
using dragoman::align::Block;
using dragoman::align::Facts;
using dragoman::align::kShapes;
using dragoman::align::LoneBlocks;
using dragoman::test::make_world;
using dragoman::test::RandomText;
using dragoman::test::rearranged;
using dragoman::test::shown;
using dragoman::test::swapped;
using dragoman::test::WholeGrid;
using dragoman::vectorize::Passage;
using Plan = std::vector<std::vector<std::size_t>>;

std::string moved_beads(const std::vector<Passage>& source, const std::vector<Passage>& target,
                        const dragoman::vectorize::SimilarityModel& model) {
    std::vector<dragoman::Bead> out;
    for (const dragoman::Bead& bead : align_passages({source, {}}, {target, {}}, model)) {
        if (bead.label == dragoman::BeadLabel::moved) out.push_back(bead);
    }
    return shown(out);
}

std::vector<Passage> strangers(const dragoman::test::SmallWorld& world, RandomText& random, int count) {
    std::vector<Passage> out;
    for (int i = 0; i < count; ++i) out.push_back(random_passage(random, world, 40));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_single_block_says_the_same_as_in_the_grid) {
    RandomText random(31);
    std::size_t compared = 0;
    for (int round = 0; round < 30; ++round) {
        const auto world = make_world(random, 30, true);
        const auto source = random_passages(random, world, 2 + random.below(6));
        const auto target = random_passages(random, world, 2 + random.below(6));
        const WholeGrid grid(source, target, world.model);
        LoneBlocks lone(grid.comparison);
        for (std::uint32_t i = 0; i < source.size(); ++i) {
            for (std::uint32_t j = 0; j < target.size(); ++j) {
                for (std::size_t s = 0; s < kShapes.size(); ++s) {
                    if (kShapes[s].is_null() || i + kShapes[s].n > source.size() || j + kShapes[s].m > target.size())
                        continue;
                    const Block block{i, j, s};
                    const bool is_stored = (grid.scores.shapes_at(grid.scores.band().node(i, j)) >> s & 1U) != 0;
                    if (s != 0) BOOST_TEST(lone.is_plausible(block) == is_stored);
                    if (!is_stored) continue;
                    const Facts& there = grid.scores.facts(block);
                    const Facts here = lone.facts_of(block);
                    BOOST_TEST(here.base == there.base);
                    BOOST_TEST(here.share == there.share);
                    BOOST_TEST(here.words == there.words);
                    BOOST_TEST(here.weakest == there.weakest);
                    compared += kShapes[s].n + kShapes[s].m > 2 ? 1U : 0U;
                }
            }
        }
    }
    BOOST_TEST(compared > 200U);
}

BOOST_AUTO_TEST_CASE(a_moved_bead_takes_all_its_passages) {
    RandomText random(32);
    const auto world = make_world(random, 2000, false);
    const std::vector<Passage> source = strangers(world, random, 20);
    Plan two_in_one{{0}, {1}};
    for (std::size_t i = 4; i < 18; ++i) two_in_one.push_back({i});
    two_in_one.insert(two_in_one.end(), {{2, 3}, {18}, {19}});
    const std::vector<Passage> target = rearranged(source, two_in_one);
    BOOST_TEST(moved_beads(source, target, world.model) == "m2,3-16");
    BOOST_TEST(moved_beads(target, source, swapped(world.model)) == "m16-2,3");
}

BOOST_AUTO_TEST_CASE(a_moved_bead_leaves_strangers_beside_it_alone) {
    RandomText random(33);
    const auto world = make_world(random, 2000, false);
    const std::vector<Passage> all = strangers(world, random, 15);
    const std::vector<Passage> source(all.begin(), all.end() - 1);
    const Plan plan{{0}, {1}, {4}, {5}, {6}, {7}, {8}, {9}, {2}, {14}, {10}, {11}, {12}, {13}};  // 3 left out, 14 added
    BOOST_TEST(moved_beads(source, rearranged(all, plan), world.model) == "m2-8");
}
