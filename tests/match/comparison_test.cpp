// Margin and lead against a slow and obvious reference.
#include "match/comparison.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "reference/similarity_reference.hpp"
#include "support/small_world.hpp"

using namespace dragoman;
using namespace dragoman::match;
using namespace dragoman::test;

namespace {

struct Case {
    SmallWorld world;
    std::vector<retrieve::Article> sources;
    std::vector<retrieve::Article> targets;
    std::vector<retrieve::Candidate> candidates;

    [[nodiscard]] float similarity(std::uint32_t source, std::uint32_t target) const {
        return vectorize::similarity(sources[source].body, targets[target].body, world.model);
    }
};

/// Six documents a side, so that nobody has to be imagined; two of three pairs are candidates.
Case make_case(std::uint64_t seed) {
    RandomText random(seed);
    Case out{make_world(random, 60, true), {}, {}, {}};
    for (std::uint32_t i = 0; i < 6; ++i) {
        out.sources.push_back(random_article(random, out.world, 3, Language::arabic, std::to_string(i)));
        out.targets.push_back(random_article(random, out.world, 3, Language::french, std::to_string(i)));
    }
    for (std::uint32_t source = 0; source < 6; ++source)
        for (std::uint32_t target = 0; target < 6; ++target)
            if (!random.one_in(3)) out.candidates.push_back({source, target, 0.0F});
    return out;
}

/// Similarities of the candidates that have one document in common with the pair and not the other, best first.
std::vector<float> others(const Case& one, PairPlace pair, bool of_source) {
    std::vector<float> out;
    for (const auto& [source, target, score] : one.candidates) {
        const bool same_source = source == pair.source;
        const bool same_target = target == pair.target;
        if (of_source ? same_source && !same_target : same_target && !same_source)
            out.push_back(one.similarity(source, target));
    }
    std::ranges::sort(out, std::greater<>{});
    return out;
}

float mean_of_four(std::vector<float> list) {
    list.resize(std::min<std::size_t>(list.size(), 4));
    float sum = 0.0F;
    for (const float value : list) sum += value;
    return list.empty() ? 0.05F : std::max(0.05F, sum / static_cast<float>(list.size()));
}

float best(const std::vector<float>& list) { return list.empty() ? 0.05F : std::max(0.05F, list.front()); }

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(margin_and_lead_compare_a_pair_with_the_others_and_never_with_itself) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Case one = make_case(seed);
        const Comparison comparison(one.sources, one.targets, one.world.model, one.candidates, {});
        const Claims nobody{std::vector(6, kNobody), std::vector(6, kNobody)};
        for (std::uint32_t source = 0; source < 6; ++source) {
            for (std::uint32_t target = 0; target < 6; ++target) {
                const PairPlace pair{source, target};
                const float similarity = one.similarity(source, target);
                const std::vector<float> of_source = others(one, pair, true);
                const std::vector<float> of_target = others(one, pair, false);
                const float mean = 0.5F * (mean_of_four(of_source) + mean_of_four(of_target));
                const float rival = std::max(best(of_source), best(of_target));
                BOOST_TEST(std::abs(comparison.margin(pair, similarity) - std::min(2.0F, similarity / mean)) < 1e-4F);
                BOOST_TEST(std::abs(comparison.lead(pair, similarity, nobody) - std::min(2.0F, similarity / rival)) <
                           1e-4F);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(likeness_is_the_share_of_all_and_of_what_can_be_explained) {
    const Case one = make_case(7);
    const Comparison comparison(one.sources, one.targets, one.world.model, one.candidates, {});
    const auto& model = one.world.model;
    const vectorize::SimilarityModel swapped{model.transposed, model.translation,  model.target_idf,
                                             model.source_idf, model.target_reach, model.source_reach};
    for (std::uint32_t source = 0; source < 6; ++source) {
        for (std::uint32_t target = 0; target < 6; ++target) {
            const vectorize::Passage& ours = one.sources[source].body;
            const vectorize::Passage& theirs = one.targets[target].body;
            const float all =
                vectorize::total_mass(ours, model.source_idf) + vectorize::total_mass(theirs, model.target_idf);
            const float reachable = vectorize::reachable_mass(ours, model.source_idf, model.source_reach) +
                                    vectorize::reachable_mass(theirs, model.target_idf, model.target_reach);
            const Likeness likeness = comparison.likeness(PairPlace{source, target});
            BOOST_TEST(std::abs(likeness.similarity - one.similarity(source, target)) < 1e-5F);
            BOOST_TEST(std::abs(likeness.known - one.similarity(source, target) * all / reachable) < 1e-5F);
            const double of_ours =
                reference::lacking_mass(theirs, ours, swapped) / vectorize::total_mass(ours, model.source_idf);
            const double of_theirs =
                reference::lacking_mass(ours, theirs, model) / vectorize::total_mass(theirs, model.target_idf);
            BOOST_TEST(std::abs(likeness.lacking - 0.5 * (of_ours + of_theirs)) < 1e-5);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
