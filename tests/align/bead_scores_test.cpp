// The blocks of a pair and their scores.
#include "align/bead_scores.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "align/whole_grid.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::align::Band;
using dragoman::align::BeadScores;
using dragoman::align::Block;
using dragoman::align::kShapes;
using dragoman::align::kWeights;
using dragoman::test::RandomText;
using dragoman::test::WholeGrid;
using dragoman::vectorize::Passage;

bool near(double a, double b) { return std::abs(a - b) <= 1e-3 + 1e-4 * std::abs(b); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_block_that_runs_over_the_end_of_a_side_cannot_be) {
    RandomText random(4);
    const auto world = dragoman::test::make_world(random, 14, true);
    const std::vector<Passage> source = random_passages(random, world, 3);
    const std::vector<Passage> target = random_passages(random, world, 2);
    const WholeGrid grid(source, target, world.model);
    const BeadScores& scores = grid.scores;
    for (std::uint32_t i = 0; i < 3; ++i) {
        for (std::uint32_t j = 0; j < 2; ++j) {
            for (std::size_t s = 0; s < kShapes.size(); ++s) {
                const bool fits = i + kShapes[s].n <= 3 && j + kShapes[s].m <= 2;
                if (!fits) BOOST_TEST(std::isinf(scores.score(Block{i, j, s})));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_share_beyond_chance_is_at_most_one_and_highest_for_a_translation) {
    RandomText random(5);
    const auto world = dragoman::test::make_world(random, 400, false);
    std::vector<Passage> passages;
    for (int i = 0; i < 12; ++i) passages.push_back(random_passage(random, world, 30));
    const WholeGrid grid(passages, passages, world.model);
    const BeadScores& scores = grid.scores;
    for (std::uint32_t i = 0; i < 12; ++i) {
        for (std::uint32_t j = 0; j < 12; ++j) {
            BOOST_TEST(scores.facts({i, j, 0}).share <= 1.0F);
            if (i == j) continue;
            BOOST_TEST(scores.facts({i, j, 0}).share < scores.facts({i, i, 0}).share);
            BOOST_TEST(scores.score({i, j, 0}) < scores.score({i, i, 0}));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_unlikely_length_ratio_costs) {
    RandomText random(6);
    const auto world = dragoman::test::make_world(random, 100, false);
    const Passage source = random_passage(random, world, 30);
    std::vector<Passage> targets(3, source);
    const auto scaled = [&](double log_ratio) {
        return static_cast<float>(source.length_code_points * std::exp(log_ratio));
    };
    targets[0].length_code_points = scaled(kWeights.log_length_ratio);
    targets[1].length_code_points = scaled(kWeights.log_length_ratio + kWeights.length_deviation);
    targets[2].length_code_points = scaled(kWeights.log_length_ratio - 2.0F * kWeights.length_deviation);
    WholeGrid grid({source}, targets, world.model);
    BeadScores& scores = grid.scores;
    const float log_tokens = scores.facts({0, 0, 0}).log_tokens;
    const float near_cost = kWeights.length_near + kWeights.length_near_long * log_tokens;
    const float far_cost = kWeights.length_far + kWeights.length_far_long * log_tokens;
    BOOST_TEST(near_cost + far_cost < 0.0F);
    BOOST_TEST(near(scores.score({0, 1, 0}) - scores.score({0, 0, 0}), near_cost + far_cost));
    BOOST_TEST(near(scores.score({0, 2, 0}) - scores.score({0, 0, 0}),
                    dragoman::align::kNearLength * near_cost + 2.0F * far_cost));
    scores.set_log_length_ratio(scores.facts({0, 2, 0}).log_length_ratio);
    BOOST_TEST(scores.score({0, 2, 0}) > scores.score({0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(a_block_scores_the_same_in_a_band_as_in_the_whole_grid) {
    RandomText random(7);
    for (int round = 0; round < 30; ++round) {
        const auto world = dragoman::test::make_world(random, 40, true);
        const auto source = random_passages(random, world, 1 + random.below(15));
        const auto target = random_passages(random, world, 1 + random.below(15));
        const WholeGrid whole(source, target, world.model);
        const auto middle = dragoman::align::best_path(whole.scores);
        const Band band(whole.scores.source_count(), whole.scores.target_count(), middle, 2);
        const BeadScores scores(whole.comparison, band);
        for (std::uint32_t i = 0; i <= source.size(); ++i) {
            for (std::uint32_t j = 0; j <= target.size(); ++j) {
                const bool is_inside = band.holds(i, j) && band.holds(i + 1, j + 1);
                BOOST_TEST(std::isinf(scores.score({i, j, 0})) == !is_inside);
                if (is_inside) BOOST_TEST(scores.score({i, j, 0}) == whole.scores.score({i, j, 0}));
                for (std::size_t s = 1; s < kShapes.size(); ++s) {
                    const float score = scores.score({i, j, s});
                    if (!std::isinf(score)) BOOST_TEST(score == whole.scores.score({i, j, s}));
                }
            }
        }
        for (const Block& block : middle) {
            if (kShapes[block.shape].is_null()) continue;
            BOOST_TEST(scores.score(block) == whole.scores.score(block));
        }
    }
}
