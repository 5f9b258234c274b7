// The search within a band against the search of the whole grid.
#include "align/search.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "align/align_with.hpp"
#include "align/coarse_path.hpp"
#include "align/whole_grid.hpp"
#include "reference/alignment_reference.hpp"
#include "support/bead_laws.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::Bead;
using dragoman::align::align_with;
using dragoman::align::Block;
using dragoman::align::kWeights;
using dragoman::align::SearchLimits;
using dragoman::test::make_world;
using dragoman::test::RandomText;
using dragoman::test::rearranged;
using dragoman::test::shown;
using dragoman::test::SmallWorld;
using dragoman::test::WholeGrid;
using dragoman::vectorize::Passage;
namespace reference = dragoman::reference;

constexpr SearchLimits kWhole{1'000'000, 0, 0};

/// A band even where the whole grid would be searched.
constexpr SearchLimits band_of(std::uint32_t slack) { return {0, slack, 1'000'000}; }

std::vector<Passage> long_passages(RandomText& random, const SmallWorld& world, std::size_t count) {
    std::vector<Passage> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(random_passage(random, world, 15 + random.below(30)));
    return out;
}

/// The text with some passages dropped, some merged, some moved and some new ones.
std::vector<Passage> edited(RandomText& random, const SmallWorld& world, const std::vector<Passage>& passages) {
    std::vector<std::vector<std::size_t>> plan;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (random.one_in(8)) continue;
        if (!plan.empty() && plan.back().size() < 4 && random.one_in(5)) {
            plan.back().push_back(i);
        } else {
            plan.push_back({i});
        }
    }
    std::vector<Passage> out = rearranged(passages, plan);
    for (std::size_t moves = random.below(4); moves > 0 && !out.empty(); --moves) {
        const Passage moved = out[random.below(out.size())];
        std::erase_if(out, [&](const Passage& passage) { return passage.terms == moved.terms; });
        out.insert(out.begin() + static_cast<std::ptrdiff_t>(random.below(out.size() + 1)), moved);
    }
    for (std::size_t added = random.below(5); added > 0; --added) {
        out.insert(out.begin() + static_cast<std::ptrdiff_t>(random.below(out.size() + 1)),
                   random_passage(random, world, 15 + random.below(30)));
    }
    return out;
}

/// Beads as the whole grid gives them; probabilities may lack what lies outside the band.
void check_band(const std::vector<Passage>& source, const std::vector<Passage>& target, const SmallWorld& world,
                const SearchLimits& limits, const std::string& what) {
    const auto whole = align_with({source, {}}, {target, {}}, world.model, kWeights, kWhole);
    const auto band = align_with({source, {}}, {target, {}}, world.model, kWeights, limits);
    BOOST_TEST_REQUIRE(shown(band) == shown(whole), what << ": " << shown(band) << " instead of " << shown(whole));
    for (std::size_t i = 0; i < whole.size(); ++i)
        BOOST_TEST(std::abs(band[i].probability - whole[i].probability) < 1e-3, what << ", bead " << i);
}

/// Whatever the order of passages left alone, and without what it costs that they face each other.
double score_of(const std::vector<Block>& path, const WholeGrid& grid) {
    double out = 0.0;
    for (const Block& block : path) out += reference::block_score(grid.scores, grid.scores.weights(), block);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_coarse_path_is_the_best_of_single_beads) {
    RandomText random(1);
    dragoman::align::Weights single = kWeights;
    single.shape_2_1 = single.shape_3_1 = single.shape_4_1 = single.shape_2_2 = single.shape_3_2 = -1e6F;
    single.facing_alone = single.facing_words = 0.0F;  // the coarse path does not look at them
    for (int round = 0; round < 100; ++round) {
        const SmallWorld world = make_world(random, 30, true);
        const auto source = random_passages(random, world, random.below(20));
        const auto target = random.one_in(2) ? edited(random, world, source) : random_passages(random, world, 12);
        const WholeGrid grid(source, target, world.model, single);
        const double best = score_of(best_path(grid.scores), grid);
        const double found = score_of(coarse_path(grid.comparison), grid);
        BOOST_TEST(std::abs(found - best) < 1e-2, "round " << round << ": " << found << " instead of " << best);
    }
}

BOOST_AUTO_TEST_CASE(a_band_gives_the_beads_of_the_whole_grid) {
    RandomText random(2);
    for (int round = 0; round < 300; ++round) {
        const SmallWorld world = make_world(random, 250, true);
        const auto source = long_passages(random, world, 10 + random.below(40));
        const auto target = edited(random, world, source);
        check_band(source, target, world, band_of(8), "round " + std::to_string(round));
    }
}

BOOST_AUTO_TEST_CASE(a_band_follows_long_gaps) {
    RandomText random(3);
    for (int round = 0; round < 20; ++round) {
        const SmallWorld world = make_world(random, 600, false);
        const auto target = long_passages(random, world, 90);
        auto source = target;
        const auto gap = source.begin() + static_cast<std::ptrdiff_t>(random.below(40));
        source.erase(gap, gap + 50);
        check_band(source, target, world, band_of(4), "round " + std::to_string(round));
        check_band(target, source, world, band_of(4), "round " + std::to_string(round) + ", turned round");
    }
}

BOOST_AUTO_TEST_CASE(long_texts_are_searched_in_a_band_with_the_same_result) {
    RandomText random(4);
    for (int round = 0; round < 4; ++round) {
        const SmallWorld world = make_world(random, 800, false);
        const auto source = long_passages(random, world, 330);
        const auto target = edited(random, world, source);
        BOOST_TEST_REQUIRE((source.size() + 1) * (target.size() + 1) > SearchLimits{}.whole_nodes);
        check_band(source, target, world, {}, "round " + std::to_string(round));
    }
}

BOOST_AUTO_TEST_CASE(a_band_that_is_too_narrow_is_widened) {
    RandomText random(5);
    for (int round = 0; round < 60; ++round) {
        const SmallWorld world = make_world(random, 250, true);
        const auto source = long_passages(random, world, 10 + random.below(40));
        const auto target = edited(random, world, source);
        check_band(source, target, world, band_of(1), "round " + std::to_string(round));
    }
}

BOOST_AUTO_TEST_CASE(unrelated_texts_are_aligned_too_and_within_the_limit_of_nodes) {
    RandomText random(6);
    for (int round = 0; round < 20; ++round) {
        const SmallWorld world = make_world(random, 100, true);
        const auto source = random_passages(random, world, 1 + random.below(60));
        const auto target = random_passages(random, world, 1 + random.below(60));
        const SearchLimits narrow{0, 8, 500};
        const auto beads = align_with({source, {}}, {target, {}}, world.model, kWeights, narrow);
        BOOST_TEST(dragoman::test::broken_law(beads, source.size(), target.size()) == "");
    }
}
