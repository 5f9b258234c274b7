// Matching whole collections: linking one to one, reasons, verdicts, and the same result for any number of workers.
#include "dragoman/match/match.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>
#include <tuple>

#include "dragoman/align/align.hpp"
#include "support/bead_laws.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::Language;
using dragoman::fingerprint::Kind;
using dragoman::match::match_articles;
using dragoman::match::MatchOptions;
using dragoman::match::MatchResult;
using dragoman::match::Reason;
using dragoman::match::Verdict;
using dragoman::match::WeighedPair;
using dragoman::retrieve::Article;
using dragoman::test::article_of;
using dragoman::test::make_world;
using dragoman::test::print_of;
using dragoman::test::RandomText;
using dragoman::test::set_prints;
using dragoman::test::SmallWorld;
using Places = std::set<std::pair<std::uint32_t, std::uint32_t>>;

struct Stories {
    SmallWorld world;
    std::vector<Article> sources;
    std::vector<Article> targets;

    [[nodiscard]] MatchResult match(double threshold = 0.5, int workers = 1) const {
        MatchOptions options;
        options.threshold = threshold;
        options.workers = workers;
        return match_articles(sources, targets, world.model, options);
    }
};

/// A version of an article in the other language: some passages are missing, some are new.
Article version_of(RandomText& random, const SmallWorld& world, const Article& article, std::size_t one_missing_in) {
    std::vector<dragoman::vectorize::Passage> passages;
    for (const auto& passage : article.passages) {
        if (!random.one_in(one_missing_in)) passages.push_back(passage);
    }
    if (random.one_in(2)) passages.push_back(random_passage(random, world, 20));
    Article out = article_of(std::move(passages), Language::french, article.document.id);
    set_prints(out, article.fingerprints);
    return out;
}

/// `pairs` stories in both languages, the targets in reverse order, and `lonely` articles of each language.
Stories stories(std::uint64_t seed, std::size_t pairs, std::size_t lonely, std::size_t one_missing_in = 1000) {
    RandomText random(seed);
    Stories out{make_world(random, 3000, false), {}, {}};
    for (std::size_t i = 0; i < pairs + lonely; ++i) {
        out.sources.push_back(
            random_article(random, out.world, 5 + random.below(8), Language::arabic, std::to_string(i)));
        set_prints(out.sources.back(), {print_of(Kind::number, std::to_string(1000 + i)),
                                        print_of(Kind::cited_url, "a.example/" + std::to_string(i)),
                                        print_of(Kind::name, "name" + std::to_string(i))});
    }
    for (std::size_t i = pairs; i-- > 0;)
        out.targets.push_back(version_of(random, out.world, out.sources[i], one_missing_in));
    for (std::size_t i = 0; i < lonely; ++i)
        out.targets.push_back(random_article(random, out.world, 6, Language::french, "lonely" + std::to_string(i)));
    return out;
}

Places places(const std::vector<WeighedPair>& pairs) {
    Places out;
    for (const WeighedPair& pair : pairs) out.emplace(pair.source, pair.target);
    return out;
}

/// Stories that overlap: every article is a mixture of passages of a small stock.
Stories mixtures(std::uint64_t seed) {
    RandomText random(seed);
    Stories out{make_world(random, 800, false), {}, {}};
    std::vector<dragoman::vectorize::Passage> stock;
    for (int i = 0; i < 25; ++i) stock.push_back(random_passage(random, out.world, 15 + random.below(20)));
    const auto mixture = [&](Language language) {
        std::vector<dragoman::vectorize::Passage> passages;
        const std::size_t first = random.below(18);
        for (std::size_t i = first; i < first + 3 + random.below(5); ++i) passages.push_back(stock[i % stock.size()]);
        return article_of(std::move(passages), language, std::to_string(random.below(1000000)));
    };
    for (int i = 0; i < 15; ++i) out.sources.push_back(mixture(Language::arabic));
    for (int i = 0; i < 15; ++i) out.targets.push_back(mixture(Language::french));
    return out;
}

bool equal(const std::vector<WeighedPair>& a, const std::vector<WeighedPair>& b) {
    return std::ranges::equal(a, b, [](const WeighedPair& x, const WeighedPair& y) {
        return x.source == y.source && x.target == y.target && x.probability == y.probability &&
               x.verdict == y.verdict && x.reason == y.reason && x.cluster == y.cluster && x.beads == y.beads;
    });
}

/// Competitive linking by the book: of all weighed pairs take the best whose documents are both free, and again.
Places linked(const MatchResult& result, double threshold) {
    std::vector<WeighedPair> left = result.rejected;
    left.insert(left.end(), result.accepted.begin(), result.accepted.end());
    Places out;
    while (true) {
        std::erase_if(left, [&](const WeighedPair& pair) { return pair.probability < threshold; });
        if (left.empty()) return out;
        const WeighedPair best = *std::ranges::min_element(left, [](const WeighedPair& a, const WeighedPair& b) {
            return std::tuple(-a.probability, a.source, a.target) < std::tuple(-b.probability, b.source, b.target);
        });
        out.emplace(best.source, best.target);
        std::erase_if(
            left, [&](const WeighedPair& pair) { return pair.source == best.source || pair.target == best.target; });
    }
}

void check_laws(const Stories& all, const MatchResult& result, double threshold) {
    std::set<std::uint32_t> sources;
    std::set<std::uint32_t> targets;
    std::uint32_t last_cluster = 0;
    for (std::size_t i = 0; i < result.accepted.size(); ++i) {
        const WeighedPair& pair = result.accepted[i];
        BOOST_TEST((sources.insert(pair.source).second && targets.insert(pair.target).second));
        BOOST_TEST(pair.probability >= threshold);
        BOOST_TEST((pair.reason == Reason::none));
        BOOST_TEST((pair.verdict == Verdict::translation || pair.verdict == Verdict::partial));
        BOOST_TEST((pair.cluster >= 1 && pair.cluster <= last_cluster + 1));
        last_cluster = std::max(last_cluster, pair.cluster);
        if (i > 0) BOOST_TEST(pair.probability <= result.accepted[i - 1].probability);
        BOOST_TEST(dragoman::test::broken_law(pair.beads, all.sources[pair.source].passages.size(),
                                              all.targets[pair.target].passages.size()) == "");
    }
    for (const WeighedPair& pair : result.rejected) {
        const bool taken = sources.contains(pair.source) || targets.contains(pair.target);
        BOOST_TEST((pair.reason != Reason::none));
        const bool is_version = pair.verdict == Verdict::translation || pair.verdict == Verdict::partial;
        BOOST_TEST(is_version == (pair.probability >= 0.5));
        BOOST_TEST(pair.beads.empty());
        BOOST_TEST((pair.probability < threshold || taken));
        if (pair.reason == Reason::better_match) BOOST_TEST((taken && pair.cluster > 0));
        BOOST_TEST((pair.probability >= 0.0 && pair.probability <= 1.0));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(stories_find_each_other_and_lonely_ones_stay_alone) {
    const Stories all = stories(1, 12, 6);
    const MatchResult result = all.match();
    Places expected;
    for (std::uint32_t i = 0; i < 12; ++i) expected.emplace(i, 11 - i);
    BOOST_TEST((places(result.accepted) == expected));
    for (const WeighedPair& pair : result.accepted) BOOST_TEST((pair.verdict == Verdict::translation));
    BOOST_TEST(result.candidate_count >= result.accepted.size() + result.rejected.size());
}

BOOST_AUTO_TEST_CASE(versions_with_missing_paragraphs_are_found_too) {
    const Stories all = stories(2, 12, 6, 5);
    BOOST_TEST(places(all.match().accepted).size() >= 10U);
}

BOOST_AUTO_TEST_CASE(linking_takes_the_most_probable_pair_whose_documents_are_free) {
    std::size_t better_matches = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Stories all = mixtures(seed);
        for (const double threshold : {0.05, 0.5, 0.95}) {
            const MatchResult result = all.match(threshold);
            check_laws(all, result, threshold);
            BOOST_TEST((places(result.accepted) == linked(result, threshold)));
            better_matches += static_cast<std::size_t>(
                std::ranges::count(result.rejected, Reason::better_match, &WeighedPair::reason));
        }
    }
    BOOST_TEST(better_matches > 0U);
}

BOOST_AUTO_TEST_CASE(a_threshold_above_one_accepts_nothing_and_zero_leaves_no_pair_free) {
    const Stories all = mixtures(20);
    const MatchResult none = all.match(1.1);
    BOOST_TEST(none.accepted.empty());
    BOOST_TEST(!none.rejected.empty());
    for (const WeighedPair& pair : none.rejected) BOOST_TEST((pair.reason != Reason::better_match));
    const MatchResult most = all.match(0.0);
    for (const WeighedPair& pair : most.rejected) BOOST_TEST((pair.reason == Reason::better_match));
    BOOST_TEST(most.accepted.size() + most.rejected.size() == none.rejected.size());
}

BOOST_AUTO_TEST_CASE(rejected_pairs_fall_by_probability_and_carry_no_beads) {
    const MatchResult result = mixtures(21).match();
    BOOST_TEST(std::ranges::is_sorted(result.rejected, std::greater<>{}, &WeighedPair::probability));
    for (const WeighedPair& pair : result.rejected) BOOST_TEST(pair.beads.empty());
}

BOOST_AUTO_TEST_CASE(the_number_of_workers_changes_nothing) {
    for (const Stories& all : {stories(3, 10, 5, 4), mixtures(22)}) {
        const MatchResult one = all.match(0.5, 1);
        for (const int workers : {2, 4, 32}) {
            const MatchResult many = all.match(0.5, workers);
            BOOST_TEST(equal(one.accepted, many.accepted));
            BOOST_TEST(equal(one.rejected, many.rejected));
            BOOST_TEST(one.candidate_count == many.candidate_count);
        }
    }
}

BOOST_AUTO_TEST_CASE(of_two_equal_versions_the_first_is_the_match_and_the_other_shares_its_cluster) {
    Stories all = stories(4, 6, 0);
    all.targets.push_back(all.targets[2]);
    const MatchResult result = all.match(0.0);
    BOOST_TEST(places(result.accepted).contains({3U, 2U}));
    const auto twin = std::ranges::find_if(
        result.rejected, [](const WeighedPair& pair) { return pair.source == 3U && pair.target == 6U; });
    BOOST_TEST_REQUIRE((twin != result.rejected.end()));
    BOOST_TEST((twin->reason == Reason::better_match));
    const auto match = std::ranges::find(result.accepted, 3U, &WeighedPair::source);
    BOOST_TEST(twin->probability == match->probability);
    BOOST_TEST(twin->cluster == match->cluster);
}

BOOST_AUTO_TEST_CASE(collections_without_a_partner_have_no_matches) {
    const Stories all = stories(5, 4, 0);
    const MatchOptions options;
    for (const auto& result :
         {match_articles({}, {}, all.world.model, options), match_articles(all.sources, {}, all.world.model, options),
          match_articles({}, all.targets, all.world.model, options)}) {
        BOOST_TEST(result.accepted.empty());
        BOOST_TEST(result.rejected.empty());
        BOOST_TEST(result.candidate_count == 0U);
    }
}

BOOST_AUTO_TEST_CASE(an_article_of_furniture_only_matches_nothing_and_harms_nothing) {
    Stories all = stories(6, 5, 0);
    Article& page = all.sources[2];
    page.furniture.assign(page.passages.size(), 1);
    page.body = {};
    set_prints(page, {});
    const MatchResult result = all.match();
    check_laws(all, result, 0.5);
    BOOST_TEST(!places(result.accepted).contains({2U, 2U}));
    BOOST_TEST(result.accepted.size() == 4U);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_input_does_not_decide_who_matches) {
    Stories all = stories(7, 9, 4, 6);
    const Places before = places(all.match().accepted);
    std::ranges::reverse(all.sources);
    Places after;
    const auto last = static_cast<std::uint32_t>(all.sources.size() - 1);
    for (const auto& [source, target] : places(all.match().accepted)) after.emplace(last - source, target);
    BOOST_TEST((after == before));
}

BOOST_AUTO_TEST_CASE(copies_of_a_story_share_its_cluster) {
    Stories all = stories(21, 8, 2);
    all.sources.push_back(all.sources[0]);  // the same article once more on each side
    all.targets.push_back(all.targets.back());
    all.targets.back() = all.targets[7];  // the version of source 0
    const MatchResult result = all.match();
    check_laws(all, result, 0.5);
    std::set<std::uint32_t> of_story;
    std::set<std::uint32_t> of_others;
    for (const WeighedPair& pair : result.accepted) {
        const bool is_copy = pair.source == 0 || pair.source == 10;
        (is_copy ? of_story : of_others).insert(pair.cluster);
    }
    BOOST_TEST(of_story.size() == 1U);
    BOOST_TEST(of_others.size() == 7U);
    BOOST_TEST(!of_others.contains(*of_story.begin()));
}

BOOST_AUTO_TEST_CASE(pairs_that_are_too_long_are_set_aside_and_the_rest_is_matched) {
    Stories all = stories(77, 6, 0);
    const auto lengthen = [](Article& article) {
        article.passages.resize(dragoman::align::kMostPassages + 1);
        article.furniture.resize(article.passages.size(), 0);
    };
    lengthen(all.sources[2]);
    lengthen(all.targets[3]);  // the targets stand in reverse order
    const MatchResult result = all.match();
    BOOST_TEST_REQUIRE(result.too_long.size() == 1U);
    BOOST_TEST((result.too_long[0].source == 2U && result.too_long[0].target == 3U));
    BOOST_TEST((places(result.accepted) == Places{{0, 5}, {1, 4}, {3, 2}, {4, 1}, {5, 0}}));
    BOOST_TEST(!places(result.rejected).contains({2, 3}));
}
