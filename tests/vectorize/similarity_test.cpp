// Sparse explained vectors and their products against dense references.
#include "dragoman/vectorize/similarity.hpp"

#include <boost/test/unit_test.hpp>

#include "reference/similarity_reference.hpp"
#include "support/random_text.hpp"

namespace {

using dragoman::test::RandomText;
using dragoman::vectorize::Passage;
using dragoman::vectorize::SimilarityModel;
using dragoman::vectorize::TermCount;
namespace vectorize = dragoman::vectorize;
namespace reference = dragoman::reference;

constexpr std::size_t kSourceTerms = 23;
constexpr std::size_t kTargetTerms = 17;

Eigen::VectorXf random_idf(RandomText& random, std::size_t terms) {
    Eigen::VectorXf out(static_cast<Eigen::Index>(terms));
    for (float& value : out) value = random.one_in(5) ? 0.0F : static_cast<float>(random.below(690)) / 100.0F;
    return out;
}

Eigen::VectorXf random_reach(RandomText& random, std::size_t terms) {
    Eigen::VectorXf out(static_cast<Eigen::Index>(terms));
    for (float& value : out) value = static_cast<float>(random.below(101)) / 100.0F;
    return out;
}

SimilarityModel random_model(RandomText& random) {
    std::vector<Eigen::Triplet<float>> cells;
    for (std::size_t s = 0; s < kSourceTerms; ++s) {
        for (std::size_t t = 0; t < kTargetTerms; ++t) {
            const float value = static_cast<float>(1 + random.below(100)) / 100.0F;
            if (random.one_in(6)) cells.emplace_back(static_cast<int>(s), static_cast<int>(t), value);
        }
    }
    SimilarityModel model;
    model.translation.resize(kSourceTerms, kTargetTerms);
    model.translation.setFromTriplets(cells.begin(), cells.end());
    model.transposed = model.translation.transpose();
    model.source_idf = random_idf(random, kSourceTerms);
    model.target_idf = random_idf(random, kTargetTerms);
    model.source_reach = random_reach(random, kSourceTerms);
    model.target_reach = random_reach(random, kTargetTerms);
    return model;
}

Passage random_passage(RandomText& random, std::size_t terms) {
    Passage out;
    const std::size_t rarity = 1 + random.below(8);
    for (std::size_t i = 0; i < terms; ++i) {
        if (random.one_in(rarity)) {
            out.terms.push_back({static_cast<std::uint32_t>(i), static_cast<float>(1 + random.below(3))});
        }
    }
    if (random.one_in(10)) out.terms.clear();
    return out;
}

std::vector<Passage> random_passages(RandomText& random, std::size_t count, std::size_t terms) {
    std::vector<Passage> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(random_passage(random, terms));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_explained_vector_holds_the_best_translation_of_each_term_sorted) {
    RandomText random(201);
    for (int round = 0; round < 200; ++round) {
        const SimilarityModel model = random_model(random);
        const Passage passage = random_passage(random, kSourceTerms);
        const auto explained = vectorize::explained_vector(passage, model.translation);
        std::vector<double> dense(kTargetTerms, 0.0);
        for (std::size_t i = 0; i < explained.size(); ++i) {
            BOOST_REQUIRE((i == 0 || explained[i - 1].term < explained[i].term));
            dense[explained[i].term] = static_cast<double>(explained[i].count);
        }
        BOOST_REQUIRE(dense == reference::dense_explained(passage, Eigen::MatrixXf(model.translation)));
    }
}

BOOST_AUTO_TEST_CASE(an_explainer_makes_the_same_vectors_one_after_the_other) {
    RandomText random(203);
    for (int round = 0; round < 50; ++round) {
        const SimilarityModel model = random_model(random);
        vectorize::Explainer explainer(model.translation);
        for (int passages = 0; passages < 5; ++passages) {
            const Passage passage = random_passage(random, kSourceTerms);
            const auto explained = explainer.explain(passage);
            BOOST_REQUIRE((std::vector(explained.begin(), explained.end()) ==
                           vectorize::explained_vector(passage, model.translation)));
            const Passage other = random_passage(random, kTargetTerms);
            const vectorize::Explanation fast = explainer.of(other, model.target_idf, model.target_reach);
            const vectorize::Explanation slow =
                vectorize::explanation_of(other, explained, model.target_idf, model.target_reach);
            BOOST_REQUIRE(fast.mass == slow.mass);
            BOOST_REQUIRE(fast.lacking == slow.lacking);
        }
    }
}

BOOST_AUTO_TEST_CASE(masses_are_weighted_sums_and_nothing_explains_more_than_there_is) {
    RandomText random(202);
    for (int round = 0; round < 200; ++round) {
        const SimilarityModel model = random_model(random);
        const Passage source = random_passage(random, kSourceTerms);
        const Passage target = random_passage(random, kTargetTerms);
        double total = 0.0;
        for (const TermCount& term : target.terms) {
            total += static_cast<double>(term.count * model.target_idf[static_cast<Eigen::Index>(term.term)]);
        }
        BOOST_REQUIRE_SMALL(static_cast<double>(vectorize::total_mass(target, model.target_idf)) - total, 1e-3);
        const vectorize::Explanation explained = vectorize::explanation_of(
            target, vectorize::explained_vector(source, model.translation), model.target_idf, model.target_reach);
        BOOST_REQUIRE(explained.mass >= 0.0F);
        BOOST_REQUIRE(explained.lacking >= 0.0F);
        BOOST_REQUIRE(static_cast<double>(explained.mass + explained.lacking) <= 1.3 * total + 1e-3);
        BOOST_REQUIRE(vectorize::explanation_of(target, {}, model.target_idf, model.target_reach).mass == 0.0F);
    }
}

BOOST_AUTO_TEST_CASE(what_lacks_is_what_has_a_sure_translation_and_finds_none) {
    RandomText random(207);
    bool any = false;
    for (int round = 0; round < 200; ++round) {
        const SimilarityModel model = random_model(random);
        const Passage source = random_passage(random, kSourceTerms);
        const Passage target = random_passage(random, kTargetTerms);
        const double slow = reference::lacking_mass(source, target, model);
        const vectorize::Explanation found = vectorize::explanation_of(
            target, vectorize::explained_vector(source, model.translation), model.target_idf, model.target_reach);
        BOOST_REQUIRE_SMALL(static_cast<double>(found.lacking) - slow, 1e-3);
        any = any || slow > 0.0;
    }
    BOOST_TEST(any);
}

BOOST_AUTO_TEST_CASE(a_passage_that_explains_every_term_fully_explains_all_mass) {
    RandomText random(203);
    const SimilarityModel model = random_model(random);
    const Passage target = random_passage(random, kTargetTerms);
    std::vector<TermCount> everything;
    for (std::uint32_t i = 0; i < kTargetTerms; ++i) everything.push_back({i, 1.0F});
    const auto explained = vectorize::explanation_of(target, everything, model.target_idf, model.target_reach);
    BOOST_TEST(explained.mass == vectorize::total_mass(target, model.target_idf));
    BOOST_TEST(explained.lacking == 0.0F);
}

BOOST_AUTO_TEST_CASE(similarity_is_that_of_dense_vectors_and_lies_in_the_unit_interval) {
    RandomText random(204);
    for (int round = 0; round < 300; ++round) {
        const SimilarityModel model = random_model(random);
        const Passage source = random_passage(random, kSourceTerms);
        const Passage target = random_passage(random, kTargetTerms);
        const float found = vectorize::similarity(source, target, model);
        BOOST_REQUIRE_SMALL(static_cast<double>(found) - reference::similarity(source, target, model), 1e-5);
        BOOST_REQUIRE((found >= 0.0F && found <= 1.0001F));
    }
}

BOOST_AUTO_TEST_CASE(similarity_does_not_mind_which_side_is_called_source) {
    RandomText random(205);
    for (int round = 0; round < 100; ++round) {
        const SimilarityModel model = random_model(random);
        const SimilarityModel swapped{model.transposed, model.translation,  model.target_idf,
                                      model.source_idf, model.target_reach, model.source_reach};
        const Passage source = random_passage(random, kSourceTerms);
        const Passage target = random_passage(random, kTargetTerms);
        BOOST_REQUIRE_SMALL(
            vectorize::similarity(source, target, model) - vectorize::similarity(target, source, swapped), 1e-5F);
    }
}

BOOST_AUTO_TEST_CASE(the_matrix_of_all_similarities_holds_each_pair_in_its_place) {
    RandomText random(206);
    for (int round = 0; round < 40; ++round) {
        const SimilarityModel model = random_model(random);
        const auto sources = random_passages(random, random.below(9), kSourceTerms);
        const auto targets = random_passages(random, random.below(9), kTargetTerms);
        const auto all = vectorize::all_similarities(sources, targets, model, 1);
        BOOST_REQUIRE(static_cast<std::size_t>(all.rows()) == sources.size());
        BOOST_REQUIRE(static_cast<std::size_t>(all.cols()) == targets.size());
        for (std::size_t i = 0; i < sources.size(); ++i) {
            for (std::size_t j = 0; j < targets.size(); ++j) {
                const auto found = static_cast<double>(all(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)));
                BOOST_REQUIRE_SMALL(found - reference::similarity(sources[i], targets[j], model), 1e-5);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(any_number_of_workers_gives_the_same_bits) {
    RandomText random(207);
    for (int round = 0; round < 20; ++round) {
        const SimilarityModel model = random_model(random);
        const auto sources = random_passages(random, 1 + random.below(20), kSourceTerms);
        const auto targets = random_passages(random, 1 + random.below(20), kTargetTerms);
        const auto alone = vectorize::all_similarities(sources, targets, model, 1);
        for (const int workers : {0, 2, 3, 8, 50}) {
            BOOST_REQUIRE((vectorize::all_similarities(sources, targets, model, workers) == alone));
        }
    }
}

BOOST_AUTO_TEST_CASE(passages_without_terms_are_like_nothing) {
    RandomText random(208);
    const SimilarityModel model = random_model(random);
    BOOST_TEST(vectorize::similarity({}, {}, model) == 0.0F);
    BOOST_TEST(vectorize::similarity({}, random_passage(random, kTargetTerms), model) == 0.0F);
    const std::vector<Passage> empty(3);
    BOOST_TEST(vectorize::all_similarities(empty, empty, model, 2).sum() == 0.0F);
}
