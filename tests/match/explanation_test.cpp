// What is told of a pair is what matching decided, and the runners-up are those that it was weighed against.
#include "dragoman/match/explanation.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <set>

#include "support/small_world.hpp"

namespace {

using dragoman::Language;
using dragoman::fingerprint::Kind;
using namespace dragoman::match;
using dragoman::retrieve::Article;
using dragoman::test::article_of;
using dragoman::test::make_world;
using dragoman::test::print_of;
using dragoman::test::random_article;
using dragoman::test::random_passage;
using dragoman::test::RandomText;
using dragoman::test::set_prints;
using dragoman::test::SmallWorld;

struct Stories {
    SmallWorld world;
    std::vector<Article> sources;
    std::vector<Article> targets;
    MatchOptions options{};

    [[nodiscard]] MatchResult match() const { return match_articles(sources, targets, world.model, options); }
    [[nodiscard]] Explanation explain(PairPlace pair) const {
        return explain_pair(sources, targets, world.model, options, pair);
    }
};

/// Articles that share passages of a small stock, so that all of them are candidates of each other; source i and
/// target i begin at the same passage.
Stories mixtures(std::uint64_t seed) {
    RandomText random(seed);
    Stories out{make_world(random, 800, false), {}, {}};
    std::vector<dragoman::vectorize::Passage> stock;
    for (int i = 0; i < 25; ++i) stock.push_back(random_passage(random, out.world, 15 + random.below(20)));
    for (std::size_t i = 0; i < 12; ++i) {
        const std::size_t first = random.below(18);
        for (const Language language : {Language::arabic, Language::french}) {
            const auto begin = stock.begin() + static_cast<std::ptrdiff_t>(first);
            const auto length = static_cast<std::ptrdiff_t>(3 + random.below(4));
            auto& side = language == Language::arabic ? out.sources : out.targets;
            side.push_back(article_of({begin, begin + length}, language, std::to_string(i)));
            set_prints(side.back(), {print_of(Kind::cited_url, "a.example/" + std::to_string(i)),
                                     print_of(Kind::number, std::to_string(1000 + i / 2))});
        }
    }
    return out;
}

/// `pairs` stories of strangers, each in both languages.
Stories strangers(std::size_t pairs) {
    RandomText random(7);
    Stories out{make_world(random, 3000, false), {}, {}};
    for (std::size_t i = 0; i < pairs; ++i) {
        out.sources.push_back(random_article(random, out.world, 6, Language::arabic, "s" + std::to_string(i)));
        out.targets.push_back(article_of(out.sources.back().passages, Language::french, "t" + std::to_string(i)));
    }
    return out;
}

std::vector<WeighedPair> all_pairs(const MatchResult& result) {
    std::vector<WeighedPair> out = result.accepted;
    out.insert(out.end(), result.rejected.begin(), result.rejected.end());
    return out;
}

double sum_of(const Explanation& explanation) {
    double sum = explanation.start_log_odds;
    for (const Contribution& one : explanation.contributions) sum += one.log_odds;
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(explanation)

BOOST_AUTO_TEST_CASE(every_weighed_pair_is_told_as_it_was_decided) {
    const Stories stories = mixtures(3);
    const MatchResult result = stories.match();
    BOOST_TEST(!result.accepted.empty());
    BOOST_TEST(!result.rejected.empty());
    for (const WeighedPair& pair : all_pairs(result)) {
        const Explanation told = stories.explain({pair.source, pair.target});
        BOOST_TEST((told.standing == Standing::weighed));
        BOOST_TEST(told.pair.probability == pair.probability);
        BOOST_TEST((told.pair.verdict == pair.verdict && told.pair.reason == pair.reason));
        BOOST_TEST(told.pair.cluster == pair.cluster);
        BOOST_TEST(told.is_accepted() == (pair.reason == Reason::none));
        if (told.is_accepted()) BOOST_TEST((told.pair.beads == pair.beads));
        BOOST_TEST(std::abs(sum_of(told) - told.log_odds) < 1e-9);
        BOOST_TEST(std::abs(1.0 / (1.0 + std::exp(-told.log_odds)) - pair.probability) < 1e-12);
    }
}

BOOST_AUTO_TEST_CASE(contributions_come_by_falling_importance) {
    const Stories stories = mixtures(3);
    const Explanation told = stories.explain({0, 0});
    BOOST_TEST(std::ranges::is_sorted(told.contributions, std::greater<>{},
                                      [](const Contribution& one) { return std::abs(one.log_odds); }));
}

BOOST_AUTO_TEST_CASE(runners_up_are_the_best_others_that_were_weighed) {
    const Stories stories = mixtures(5);
    const MatchResult result = stories.match();
    const std::vector<WeighedPair> pairs = all_pairs(result);
    for (const WeighedPair& pair : result.accepted) {
        const Explanation told = stories.explain({pair.source, pair.target});
        std::vector<double> others;
        for (const WeighedPair& other : pairs) {
            if (other.source == pair.source && other.target != pair.target) others.push_back(other.probability);
        }
        std::ranges::sort(others, std::greater<>{});
        others.resize(std::min(others.size(), kRunnersUp));
        std::vector<double> found;
        for (const RunnerUp& one : told.targets) {
            found.push_back(one.probability);
            BOOST_TEST(one.id != stories.targets[pair.target].document.id);
        }
        BOOST_TEST(found == others, boost::test_tools::per_element());
        BOOST_TEST(told.match_of_source == stories.targets[pair.target].document.id);
        BOOST_TEST(told.match_of_target == stories.sources[pair.source].document.id);
    }
}

BOOST_AUTO_TEST_CASE(differences_point_the_way_of_the_sum_and_the_largest_comes_first) {
    const Stories stories = mixtures(5);
    std::size_t better = 0;
    std::size_t worse = 0;
    for (const WeighedPair& pair : all_pairs(stories.match())) {
        const Explanation told = stories.explain({pair.source, pair.target});
        for (const auto* list : {&told.targets, &told.sources}) {
            for (const RunnerUp& one : *list) {
                const double direction = pair.probability >= one.probability ? 1.0 : -1.0;
                ++(direction > 0.0 ? better : worse);
                for (const Difference& difference : one.differences) BOOST_TEST(direction * difference.log_odds > 0.0);
                BOOST_TEST(std::ranges::is_sorted(one.differences, std::greater<>{},
                                                  [](const Difference& d) { return std::abs(d.log_odds); }));
            }
        }
    }
    BOOST_TEST(better > 0U);
    BOOST_TEST(worse > 0U);
}

BOOST_AUTO_TEST_CASE(a_runner_up_lacks_what_only_the_pair_shares) {
    const Stories stories = mixtures(5);
    const Explanation told = stories.explain({0, 0});
    BOOST_TEST(!told.targets.empty());
    for (const RunnerUp& one : told.targets) {
        const auto lacks = [&](const std::string& value) {
            return std::ranges::find(one.lacks, value) != one.lacks.end();
        };
        BOOST_TEST(lacks("a.example/0"));
        BOOST_TEST(lacks("1000") == (one.id != "1"));  // articles 0 and 1 share the number
    }
}

BOOST_AUTO_TEST_CASE(a_pair_that_nobody_proposed_is_weighed_all_the_same_and_not_accepted) {
    Stories stories = strangers(30);
    stories.options.candidates.most_a_document = 1;
    BOOST_TEST(stories.explain({0, 0}).is_accepted());
    const Explanation told = stories.explain({0, 1});
    BOOST_TEST((told.standing == Standing::no_candidate));
    BOOST_TEST(!told.is_accepted());
    BOOST_TEST((told.pair.reason != Reason::none));
    BOOST_TEST(told.pair.probability > 0.0);
    BOOST_TEST(told.pair.probability < 0.5);
    BOOST_TEST(told.match_of_source == "t0");
    BOOST_TEST(told.match_of_target == "s1");
    BOOST_REQUIRE(told.targets.size() == 1U);
    BOOST_TEST(told.targets[0].id == "t0");
    BOOST_TEST((told.targets[0].reason == Reason::none));
}

BOOST_AUTO_TEST_CASE(a_candidate_that_was_not_among_the_best_is_called_so) {
    Stories stories = mixtures(3);
    stories.options.most_aligned = 1;
    std::set<std::pair<std::uint32_t, std::uint32_t>> weighed;
    for (const WeighedPair& pair : all_pairs(stories.match())) weighed.emplace(pair.source, pair.target);
    std::size_t seen = 0;
    for (std::uint32_t target = 0; target < stories.targets.size(); ++target) {
        const Explanation told = stories.explain({0, target});
        BOOST_TEST((told.standing == Standing::weighed) == weighed.contains({0, target}));
        if (told.standing == Standing::not_among_best) ++seen;
    }
    BOOST_TEST(seen > 0U);
}

BOOST_AUTO_TEST_CASE(the_threshold_decides_as_in_matching) {
    Stories stories = strangers(6);
    stories.options.threshold = 1.0;
    const Explanation told = stories.explain({2, 2});
    BOOST_TEST(!told.is_accepted());
    BOOST_TEST((told.pair.reason == Reason::low_probability));
    BOOST_TEST(told.match_of_source.empty());
}

BOOST_AUTO_TEST_CASE(the_number_of_workers_changes_nothing) {
    Stories stories = mixtures(5);
    const Explanation one = stories.explain({1, 1});
    stories.options.workers = 4;
    const Explanation four = stories.explain({1, 1});
    BOOST_TEST(one.log_odds == four.log_odds);
    BOOST_TEST(one.targets.size() == four.targets.size());
    for (std::size_t i = 0; i < one.targets.size(); ++i) BOOST_TEST(one.targets[i].id == four.targets[i].id);
}

BOOST_AUTO_TEST_CASE(standings_have_the_names_of_the_contract) {
    BOOST_TEST(to_string(Standing::weighed) == "weighed");
    BOOST_TEST(to_string(Standing::not_among_best) == "not-among-best");
    BOOST_TEST(to_string(Standing::no_candidate) == "no-candidate");
}

BOOST_AUTO_TEST_SUITE_END()
