// What passages and runs of passages explain of each other, against sums over all terms.
#include "align/comparison.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <functional>

#include "align/run_masses.hpp"
#include "align/whole_grid.hpp"
#include "reference/alignment_reference.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::align::Comparison;
using dragoman::align::ExplainingRun;
using dragoman::align::kMostInBead;
using dragoman::align::kShapes;
using dragoman::align::kWeights;
using dragoman::align::Masses;
using dragoman::align::PairTerms;
using dragoman::align::RunTerms;
using dragoman::test::passage_of;
using dragoman::test::pointers;
using dragoman::test::RandomText;
using dragoman::vectorize::Passage;
namespace reference = dragoman::reference;

std::vector<Passage> part(const std::vector<Passage>& passages, std::uint32_t first, std::uint32_t count) {
    return {passages.begin() + first, passages.begin() + first + count};
}

/// What one passage explains of another in a world where a word means its namesake.
float explained(const std::vector<std::uint32_t>& own, const std::vector<std::uint32_t>& other) {
    RandomText random(1);
    const auto world = dragoman::test::make_world(random, 10, false);
    const std::vector<Passage> owns{passage_of(own)};
    const std::vector<Passage> others{passage_of(other)};
    const Comparison comparison(pointers(others), pointers(owns), world.model, kWeights);
    std::vector<Masses> row;
    comparison.compare(0, 0, 1, row);
    return row[0].of_target;
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
    const PairTerms pair(pointers(passages), {}, world.model, 0.0F);
    const RunTerms runs(pair.source);
    BOOST_TEST(pair.source.passage_count() == 7U);
    for (std::uint32_t length = 1; length <= kMostInBead; ++length) {
        for (std::uint32_t first = 0; first + length <= passages.size(); ++first) {
            const Passage run = dragoman::vectorize::merged(part(passages, first, length));
            const auto& sums = pair.source.sums(first, length);
            BOOST_TEST(near(sums.mass, dragoman::vectorize::total_mass(run, world.model.source_idf)));
            BOOST_TEST(near(sums.tokens, run.token_count));
            BOOST_TEST(near(sums.length, run.length_code_points));
            BOOST_TEST_REQUIRE(runs.of(first, length).size() == run.terms.size());
            for (std::size_t i = 0; i < run.terms.size(); ++i)
                BOOST_TEST(runs.of(first, length)[i].count == run.terms[i].count);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_runs_explain_of_runs_equals_the_sum_over_all_terms) {
    RandomText random(3);
    for (int round = 0; round < 40; ++round) {
        const auto world = dragoman::test::make_world(random, 14, true);
        const std::vector<Passage> source = random_passages(random, world, 1 + random.below(6));
        const std::vector<Passage> target = random_passages(random, world, 1 + random.below(6));
        const PairTerms pair(pointers(source), pointers(target), world.model, 0.0F);
        const RunTerms runs(pair.source);
        ExplainingRun explaining(pair.source, kWeights.source_words);
        const Eigen::MatrixXf dense(world.model.transposed);
        for (const auto& shape : kShapes) {
            if (shape.is_null() || shape.n > source.size() || shape.m > target.size()) continue;
            const auto i = static_cast<std::uint32_t>(random.below(source.size() - shape.n + 1));
            const auto j = static_cast<std::uint32_t>(random.below(target.size() - shape.m + 1));
            explaining.clear();
            for (std::uint32_t t = j; t < j + shape.m; ++t) explaining.add(pair.of_source[t]);
            const auto [fast, words] = explaining.explanation_of(runs.of(i, shape.n));
            const double slow = reference::explained_mass(part(source, i, shape.n), part(target, j, shape.m), dense,
                                                          world.model.source_idf);
            BOOST_TEST(near(fast, slow), "round " << round << ": " << fast << " instead of " << slow);
            BOOST_TEST(near(words, reference::word_odds(part(source, i, shape.n), part(target, j, shape.m), dense,
                                                        world.model.source_idf, kWeights.source_words)));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_row_of_comparisons_equals_sums_over_all_terms_in_both_directions) {
    RandomText random(4);
    for (int round = 0; round < 40; ++round) {
        const auto world = dragoman::test::make_world(random, 20, true);
        const std::vector<Passage> source = random_passages(random, world, 1 + random.below(6));
        const std::vector<Passage> target = random_passages(random, world, 1 + random.below(9));
        auto weights = kWeights;
        weights.common_loss = 0.0F;
        const Comparison comparison(pointers(source), pointers(target), world.model, weights);
        const Eigen::MatrixXf there(world.model.translation);
        const Eigen::MatrixXf back(world.model.transposed);
        const auto i = static_cast<std::uint32_t>(random.below(source.size()));
        const auto begin = static_cast<std::uint32_t>(random.below(target.size()));
        const auto end = begin + static_cast<std::uint32_t>(random.below(target.size() - begin + 1));
        std::vector<Masses> row;
        comparison.compare(i, begin, end, row);
        BOOST_TEST_REQUIRE(row.size() == end - begin);
        for (std::uint32_t j = begin; j < end; ++j) {
            const Masses& masses = row[j - begin];
            BOOST_TEST(near(masses.of_source, reference::explained_mass(part(source, i, 1), part(target, j, 1), back,
                                                                        world.model.source_idf)));
            BOOST_TEST(near(masses.of_target, reference::explained_mass(part(target, j, 1), part(source, i, 1), there,
                                                                        world.model.target_idf)));
            BOOST_TEST(near(masses.source_words, reference::word_odds(part(source, i, 1), part(target, j, 1), back,
                                                                      world.model.source_idf, weights.source_words)));
            BOOST_TEST(near(masses.target_words, reference::word_odds(part(target, j, 1), part(source, i, 1), there,
                                                                      world.model.target_idf, weights.target_words)));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_the_fourth_best_partner_explains_is_chance_of_the_passage_itself) {
    RandomText random(5);
    auto without = kWeights;
    without.own_chance = 0.0F;
    auto with = kWeights;
    with.own_chance = 1.0F;
    std::size_t raised = 0;
    for (int round = 0; round < 20; ++round) {
        const auto world = dragoman::test::make_world(random, 12, true);
        const std::vector<Passage> source = random_passages(random, world, 4 + random.below(4));
        const std::vector<Passage> target = random_passages(random, world, 4 + random.below(4));
        const Comparison plain(pointers(source), pointers(target), world.model, without);
        const Comparison own(pointers(source), pointers(target), world.model, with);
        for (std::uint32_t i = 0; i < source.size(); ++i) {
            std::vector<Masses> row;
            plain.compare(i, 0, plain.target_count(), row);
            std::vector<float> shares;
            for (std::uint32_t j = 0; j < row.size(); ++j) shares.push_back(plain.shares_of(i, j, row[j]).of_source);
            std::vector<float> falling = shares;
            std::ranges::sort(falling, std::greater<>{});
            const float chance = std::max(0.0F, falling[3]);
            raised += chance > 0.0F ? 1U : 0U;
            for (std::uint32_t j = 0; j < row.size(); ++j)
                BOOST_TEST(std::abs(own.shares_of(i, j, row[j]).of_source - (shares[j] - chance)) < 1e-4F);
        }
    }
    BOOST_TEST(raised > 0U);
}

BOOST_AUTO_TEST_CASE(the_chances_of_passages_add_up_in_a_run) {
    RandomText random(6);
    auto without = kWeights;
    without.own_chance = 0.0F;
    const auto world = dragoman::test::make_world(random, 12, true);
    const std::vector<Passage> source = random_passages(random, world, 6);
    const std::vector<Passage> target = random_passages(random, world, 6);
    const Comparison plain(pointers(source), pointers(target), world.model, without);
    const Comparison own(pointers(source), pointers(target), world.model, kWeights);
    const auto lost = [&](std::uint32_t i, std::uint32_t n, std::uint32_t j, std::uint32_t m) {
        const Masses none;
        return (plain.facts_of({i, n, j, m}, none, {}).base - own.facts_of({i, n, j, m}, none, {}).base) /
               kWeights.beyond;
    };
    for (std::uint32_t i = 0; i + 1 < source.size(); ++i) {
        for (std::uint32_t j = 0; j + 1 < target.size(); ++j) {
            BOOST_TEST(lost(i, 1, j, 1) > -1e-4F);
            const float apart = lost(i, 1, j, 1) + lost(i + 1, 1, j + 1, 1);
            BOOST_TEST(std::abs(lost(i, 2, j, 2) - apart) < 1e-3F * std::max(1.0F, apart));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_all_passages_say_counts_less) {
    const std::vector<Passage> passages{passage_of({1, 2}), passage_of({1, 3}), passage_of({1, 4})};
    RandomText random(7);
    const auto world = dragoman::test::make_world(random, 10, false);
    const PairTerms plain(pointers(passages), {}, world.model, 0.0F);
    const PairTerms pair(pointers(passages), {}, world.model, 0.5F);
    for (std::uint32_t term = 0; term < plain.source.term_count(); ++term) {
        const bool is_common = plain.source.collection_numbers()[term] == 1;
        BOOST_TEST((pair.source.idf(term) < plain.source.idf(term)) == is_common);
        BOOST_TEST(pair.source.idf(term) >= 0.5F * plain.source.idf(term));
    }
}
