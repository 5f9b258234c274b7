// What passages and runs of passages explain of each other, against sums over all terms.
#include "align/bead_scores.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "align/passage_runs.hpp"
#include "dragoman/align/align.hpp"
#include "reference/alignment_reference.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::align::BeadScores;
using dragoman::align::Block;
using dragoman::align::kMostInBead;
using dragoman::align::kShapes;
using dragoman::align::kWeights;
using dragoman::align::PassageRuns;
using dragoman::test::passage_of;
using dragoman::test::RandomText;
using dragoman::vectorize::Passage;

std::vector<const Passage*> pointers(const std::vector<Passage>& passages) {
    std::vector<const Passage*> out;
    for (const Passage& passage : passages) out.push_back(&passage);
    return out;
}

std::vector<Passage> part(const std::vector<Passage>& passages, std::uint32_t first, std::uint32_t count) {
    return {passages.begin() + first, passages.begin() + first + count};
}

/// What one passage explains of another in a world where a word means its namesake.
float explained(const std::vector<std::uint32_t>& own, const std::vector<std::uint32_t>& other) {
    RandomText random(1);
    const auto world = dragoman::test::make_world(random, 10, false);
    const std::vector<Passage> owns{passage_of(own)};
    const std::vector<Passage> others{passage_of(other)};
    const PassageRuns runs(pointers(owns), world.model.target_idf, 1);
    const auto by = runs.explained_by(pointers(others), world.model.translation);
    return dragoman::align::explained_mass(runs.terms(0, 1), by[0][0]);
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-3 + 1e-4 * std::abs(b); }

}  // namespace

BOOST_AUTO_TEST_CASE(a_word_said_once_explains_one) {
    const float once = explained({3}, {3});
    BOOST_TEST(once > 0.0F);
    BOOST_TEST(explained({3, 3, 3}, {3}) == once);
    BOOST_TEST(explained({3}, {3, 3, 3}) == once);
    BOOST_TEST(near(explained({3, 3, 3}, {3, 3}), 2.0 * once));
    BOOST_TEST(explained({3}, {4}) == 0.0F);
    BOOST_TEST(explained({}, {3}) == 0.0F);
    BOOST_TEST(explained({3}, {}) == 0.0F);
    BOOST_TEST(near(explained({1, 2, 3, 4}, {4, 9, 1}), 2.0 * once));
}

BOOST_AUTO_TEST_CASE(runs_add_up_their_passages) {
    RandomText random(2);
    const auto world = dragoman::test::make_world(random, 15, true);
    const std::vector<Passage> passages = random_passages(random, world, 7);
    const PassageRuns runs(pointers(passages), world.model.source_idf, kMostInBead);
    BOOST_TEST(runs.count() == 7U);
    for (std::uint32_t length = 1; length <= kMostInBead; ++length) {
        for (std::uint32_t first = 0; first + length <= passages.size(); ++first) {
            const Passage run = dragoman::vectorize::merged(part(passages, first, length));
            BOOST_TEST(near(runs.mass(first, length), dragoman::vectorize::total_mass(run, world.model.source_idf)));
            BOOST_TEST(near(runs.tokens(first, length), run.token_count));
            BOOST_TEST(near(runs.length(first, length), run.length_code_points));
            BOOST_TEST(runs.terms(first, length).size() == run.terms.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(what_runs_explain_of_runs_equals_the_sum_over_all_terms) {
    RandomText random(3);
    for (int round = 0; round < 40; ++round) {
        const auto world = dragoman::test::make_world(random, 14, true);
        const std::vector<Passage> source = random_passages(random, world, 1 + random.below(6));
        const std::vector<Passage> target = random_passages(random, world, 1 + random.below(6));
        const PassageRuns runs(pointers(source), world.model.source_idf, kMostInBead);
        const auto explained = runs.explained_by(pointers(target), world.model.transposed);
        const Eigen::MatrixXf dense(world.model.transposed);
        for (const auto& shape : kShapes) {
            if (shape.is_null() || shape.n > source.size() || shape.m > target.size()) continue;
            const auto i = static_cast<std::uint32_t>(random.below(source.size() - shape.n + 1));
            const auto j = static_cast<std::uint32_t>(random.below(target.size() - shape.m + 1));
            const double fast = dragoman::align::explained_mass(runs.terms(i, shape.n), explained[shape.m - 1][j]);
            const double slow = dragoman::reference::explained_mass(part(source, i, shape.n), part(target, j, shape.m),
                                                                    dense, world.model.source_idf);
            BOOST_TEST(near(fast, slow), "round " << round << ": " << fast << " instead of " << slow);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_block_that_runs_over_the_end_of_a_side_cannot_be) {
    RandomText random(4);
    const auto world = dragoman::test::make_world(random, 14, true);
    const std::vector<Passage> source = random_passages(random, world, 3);
    const std::vector<Passage> target = random_passages(random, world, 2);
    const BeadScores scores(pointers(source), pointers(target), world.model, kWeights);
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
    const BeadScores scores(pointers(passages), pointers(passages), world.model, kWeights);
    for (std::uint32_t i = 0; i < 12; ++i) {
        for (std::uint32_t j = 0; j < 12; ++j) {
            BOOST_TEST(scores.share_beyond_chance({i, j, 0}) <= 1.0F);
            if (i == j) continue;
            BOOST_TEST(scores.share_beyond_chance({i, j, 0}) < scores.share_beyond_chance({i, i, 0}));
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
    BeadScores scores(std::vector<const Passage*>{&source}, pointers(targets), world.model, kWeights);
    BOOST_TEST(near(scores.score({0, 0, 0}) - scores.score({0, 1, 0}), 0.5));
    BOOST_TEST(near(scores.score({0, 0, 0}) - scores.score({0, 2, 0}), 2.0));
    scores.set_log_length_ratio(scores.log_length_ratio_of({0, 2, 0}));
    BOOST_TEST(scores.score({0, 2, 0}) > scores.score({0, 0, 0}));
}
