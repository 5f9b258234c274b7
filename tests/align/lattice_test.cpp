// The best path and its posteriors against the list of all monotone alignments.
#include "align/lattice.hpp"

#include <boost/test/unit_test.hpp>

#include "align/whole_grid.hpp"
#include "reference/alignment_reference.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::align::BeadScores;
using dragoman::align::best_path;
using dragoman::align::Block;
using dragoman::align::kShapes;
using dragoman::align::kWeights;
using dragoman::align::posteriors;
using dragoman::align::Weights;
using dragoman::test::RandomText;
using dragoman::test::WholeGrid;
using dragoman::vectorize::Passage;
namespace reference = dragoman::reference;

/// Of all sizes down to nearly nothing, so that many alignments are worth something.
Weights random_weights(RandomText& random) {
    Weights out = kWeights;
    const auto draw = [&](std::size_t most) { return -static_cast<float>(random.below(most * 100)) / 100.0F; };
    const float size = 1.0F / (1.0F + static_cast<float>(random.below(200)) / 10.0F);
    for (float Weights::*weight : {&Weights::beyond, &Weights::mass, &Weights::length_near, &Weights::length_far,
                                   &Weights::other_ending, &Weights::elsewhere, &Weights::elsewhere_mass,
                                   &Weights::weaker_side, &Weights::least_added, &Weights::alone_tokens})
        out.*weight *= size;
    out.alone = draw(6);
    out.facing_alone = draw(3);
    out.shape_1_1 = draw(2);
    out.shape_2_1 = draw(10);
    out.shape_3_1 = draw(15);
    out.shape_4_1 = draw(20);
    out.shape_2_2 = draw(15);
    out.shape_3_2 = draw(20);
    return out;
}

/// Two texts, some passages of the second being those of the first.
struct Texts {
    std::vector<Passage> source;
    std::vector<Passage> target;
};

Texts random_texts(RandomText& random, const dragoman::test::SmallWorld& world, std::size_t most) {
    Texts out{random_passages(random, world, random.below(most + 1)),
              random_passages(random, world, random.below(most + 1))};
    for (std::size_t j = 0; j < out.target.size(); ++j) {
        if (j < out.source.size() && !random.one_in(3)) out.target[j] = out.source[j];
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_and_nothing_have_an_empty_path) {
    RandomText random(1);
    const auto world = dragoman::test::make_world(random, 5, false);
    BOOST_TEST(best_path(WholeGrid({}, {}, world.model).scores).empty());
}

BOOST_AUTO_TEST_CASE(beside_an_empty_side_every_passage_is_null_and_certain) {
    RandomText random(2);
    const auto world = dragoman::test::make_world(random, 9, true);
    const std::vector<Passage> passages = random_passages(random, world, 6);
    for (const bool source_is_empty : {false, true}) {
        const std::vector<Passage> nothing;
        const WholeGrid grid(source_is_empty ? nothing : passages, source_is_empty ? passages : nothing, world.model);
        const auto path = best_path(grid.scores);
        const auto weights = posteriors(path, grid.scores);
        BOOST_TEST_REQUIRE(path.size() == 6U);
        for (std::uint32_t i = 0; i < 6; ++i) {
            BOOST_TEST(path[i].n() + path[i].m() == 1U);
            BOOST_TEST((source_is_empty ? path[i].target : path[i].source) == i);
            BOOST_TEST(weights[i] > 0.999F);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_path_is_as_good_as_the_best_of_all_alignments) {
    RandomText random(3);
    for (int round = 0; round < 300; ++round) {
        const auto world = dragoman::test::make_world(random, 12, true);
        const Weights weights = random_weights(random);
        const Texts texts = random_texts(random, world, 4);
        const WholeGrid grid(texts.source, texts.target, world.model, weights);
        const BeadScores& scores = grid.scores;
        std::uint32_t i = 0;
        std::uint32_t j = 0;
        const std::vector<Block> path = best_path(scores);
        const double found = reference::path_score(scores, weights, path);
        for (const Block& block : path) {
            BOOST_TEST_REQUIRE(block.source == i);
            BOOST_TEST_REQUIRE(block.target == j);
            i += block.n();
            j += block.m();
        }
        BOOST_TEST_REQUIRE(i == texts.source.size());
        BOOST_TEST_REQUIRE(j == texts.target.size());
        const double best = reference::best_score(reference::all_alignments(scores, weights));
        BOOST_TEST(std::abs(found - best) <= 1e-3 + 1e-5 * std::abs(best),
                   "round " << round << ": " << found << " instead of " << best);
    }
}

BOOST_AUTO_TEST_CASE(posteriors_are_shares_of_the_weight_of_all_alignments) {
    RandomText random(4);
    for (int round = 0; round < 150; ++round) {
        const auto world = dragoman::test::make_world(random, 12, true);
        const Weights weights = random_weights(random);
        const Texts texts = random_texts(random, world, 4);
        const WholeGrid grid(texts.source, texts.target, world.model, weights);
        const BeadScores& scores = grid.scores;
        const auto alignments = reference::all_alignments(scores, weights);
        const auto path = best_path(scores);
        const auto found = posteriors(path, scores);
        for (std::size_t i = 0; i < path.size(); ++i) {
            const double expected = reference::posterior_of(alignments, path[i]);
            BOOST_TEST(found[i] >= 0.0F);
            BOOST_TEST(found[i] <= 1.0F);
            BOOST_TEST(std::abs(found[i] - expected) < 2e-3,
                       "round " << round << ": " << found[i] << " instead of " << expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_posteriors_of_all_beads_that_hold_a_passage_are_one_together) {
    RandomText random(5);
    for (int round = 0; round < 10; ++round) {
        const auto world = dragoman::test::make_world(random, 12, true);
        const Weights weights = random_weights(random);
        const std::vector<Passage> source = random_passages(random, world, 3);
        const std::vector<Passage> target = random_passages(random, world, 4);
        const auto alignments =
            reference::all_alignments(WholeGrid(source, target, world.model, weights).scores, weights);
        for (std::uint32_t passage = 0; passage < source.size(); ++passage) {
            double sum = 0.0;
            for (std::size_t s = 0; s < kShapes.size(); ++s) {
                const auto ends = static_cast<std::uint32_t>(kShapes[s].is_null() ? 1 : target.size());
                for (std::uint32_t i = 0; i <= passage; ++i) {
                    if (i + kShapes[s].n <= passage) continue;
                    for (std::uint32_t j = 0; j < ends; ++j) sum += reference::posterior_of(alignments, Block{i, j, s});
                }
            }
            BOOST_TEST(std::abs(sum - 1.0) < 1e-9);
        }
    }
}

BOOST_AUTO_TEST_CASE(posteriors_of_long_texts_stay_shares) {
    RandomText random(6);
    const auto world = dragoman::test::make_world(random, 3000, false);
    std::vector<Passage> source;
    for (int i = 0; i < 250; ++i) source.push_back(random_passage(random, world, 60));
    const WholeGrid grid(source, source, world.model);
    const auto path = best_path(grid.scores);
    const auto weights = posteriors(path, grid.scores);
    BOOST_TEST_REQUIRE(path.size() == source.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        BOOST_TEST(path[i].source == path[i].target);
        BOOST_TEST(weights[i] > 0.98F);
        BOOST_TEST(weights[i] <= 1.0F);
    }
}
