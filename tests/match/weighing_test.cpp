// A pair weighed by itself is weighed like all the others.
#include "match/weighing.hpp"

#include <boost/test/unit_test.hpp>

#include "match/features.hpp"
#include "support/small_world.hpp"

using namespace dragoman;
using namespace dragoman::match;
using namespace dragoman::test;

BOOST_AUTO_TEST_SUITE(weighing)

BOOST_AUTO_TEST_CASE(a_pair_weighed_by_itself_has_the_evidence_that_it_has_among_all) {
    RandomText random(11);
    const SmallWorld world = make_world(random, 800, false);
    std::vector<vectorize::Passage> stock;
    for (int i = 0; i < 25; ++i) stock.push_back(random_passage(random, world, 15 + random.below(20)));
    std::vector<retrieve::Article> sources;
    std::vector<retrieve::Article> targets;
    for (std::size_t i = 0; i < 12; ++i) {
        const auto begin = stock.begin() + static_cast<std::ptrdiff_t>(random.below(18));
        sources.push_back(article_of({begin, begin + 5}, Language::arabic, std::to_string(i)));
        targets.push_back(article_of({begin + 1, begin + 6}, Language::french, std::to_string(i)));
    }
    const MatchOptions options;
    Weighing weighing(sources, targets, world.model, options);
    const std::vector<WeighedPair> all = weighing.weigh_all();
    BOOST_TEST(all.size() > 12U);
    for (const WeighedPair& pair : all) {
        const WeighedPair alone = weighing.weigh({pair.source, pair.target});
        for (const Feature& feature : kFeatures)
            BOOST_TEST((alone.evidence.*feature.value == pair.evidence.*feature.value), feature.name);
        BOOST_TEST(alone.evidence.sure_coverage == pair.evidence.sure_coverage);
        BOOST_TEST(alone.probability == pair.probability);
        BOOST_TEST(pair.beads.empty());
        BOOST_TEST(!alone.beads.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
