// Candidates from inverted indexes against the comparison of every source with every target.
#include "dragoman/retrieve/candidates.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <optional>

#include "reference/retrieval_reference.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::Language;
using dragoman::fingerprint::Kind;
using dragoman::retrieve::Article;
using dragoman::retrieve::Candidate;
using dragoman::retrieve::CandidateOptions;
using dragoman::retrieve::FingerprintCounts;
using dragoman::test::article_of;
using dragoman::test::make_world;
using dragoman::test::passage_of;
using dragoman::test::print_of;
using dragoman::test::RandomText;
using dragoman::test::set_prints;
using dragoman::test::SmallWorld;

std::vector<Article> random_articles(RandomText& random, const SmallWorld& world, std::size_t count,
                                     Language language) {
    std::vector<Article> out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(random_article(random, world, random.below(4), language, std::to_string(i)));
        std::vector<dragoman::fingerprint::Fingerprint> prints;
        for (std::size_t value = 0; value < 12; ++value) {
            if (random.one_in(6)) prints.push_back(print_of(Kind::number, std::to_string(value)));
            if (random.one_in(15)) prints.push_back(print_of(Kind::cited_url, std::to_string(value)));
        }
        set_prints(out.back(), prints);
        if (!random.one_in(4))
            out.back().document.published = {2024, 5, static_cast<std::uint8_t>(1 + random.below(20))};
    }
    return out;
}

std::vector<Candidate> find(const std::vector<Article>& sources, const std::vector<Article>& targets,
                            const SmallWorld& world, const CandidateOptions& options, int workers = 1) {
    const FingerprintCounts counts(sources, targets);
    return find_candidates(sources, targets, world.model, counts, options, workers);
}

void check_against_reference(const std::vector<Article>& sources, const std::vector<Article>& targets,
                             const SmallWorld& world, const CandidateOptions& options) {
    const auto found = find(sources, targets, world, options);
    const auto expected = dragoman::reference::all_candidates(sources, targets, world.model, options);
    BOOST_TEST_REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        BOOST_TEST_REQUIRE(found[i].source == expected[i].source);
        BOOST_TEST_REQUIRE(found[i].target == expected[i].target);
        BOOST_TEST(std::abs(found[i].score - expected[i].score) < 1e-4);
    }
}

/// Articles of one word each, word n in article n.
std::vector<Article> single_words(const std::vector<std::uint32_t>& words, Language language) {
    std::vector<Article> out;
    for (const std::uint32_t word : words)
        out.push_back(article_of({passage_of({word})}, language, std::to_string(out.size())));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(without_caps_every_pair_that_shares_anything_is_found) {
    RandomText random(1);
    for (int round = 0; round < 25; ++round) {
        const SmallWorld world = make_world(random, 80, true);
        CandidateOptions options;
        options.most_a_document = options.query_terms = options.rare_fingerprint = 1000;
        check_against_reference(random_articles(random, world, random.below(12), Language::arabic),
                                random_articles(random, world, random.below(12), Language::french), world, options);
    }
}

BOOST_AUTO_TEST_CASE(with_caps_the_best_are_those_of_a_full_sort) {
    RandomText random(2);
    for (int round = 0; round < 25; ++round) {
        const SmallWorld world = make_world(random, 80, true);
        CandidateOptions options;
        options.most_a_document = 1 + random.below(4);
        options.query_terms = 1 + random.below(40);
        options.rare_fingerprint = random.below(4);
        options.least_common_limit = 1 + random.below(6);
        options.most_common_share = random.one_in(2) ? 1.0 : 0.1;
        options.most_days_apart = static_cast<std::int32_t>(random.below(6));
        check_against_reference(random_articles(random, world, 4 + random.below(16), Language::arabic),
                                random_articles(random, world, 4 + random.below(16), Language::french), world, options);
    }
}

BOOST_AUTO_TEST_CASE(an_empty_side_has_no_candidates) {
    RandomText random(3);
    const SmallWorld world = make_world(random, 20, false);
    const auto articles = random_articles(random, world, 5, Language::arabic);
    BOOST_TEST(find(articles, {}, world, {}).empty());
    BOOST_TEST(find({}, articles, world, {}).empty());
    BOOST_TEST(find({}, {}, world, {}).empty());
}

BOOST_AUTO_TEST_CASE(the_number_of_workers_changes_nothing) {
    RandomText random(4);
    const SmallWorld world = make_world(random, 120, true);
    const auto sources = random_articles(random, world, 60, Language::arabic);
    const auto targets = random_articles(random, world, 40, Language::french);
    const auto one = find(sources, targets, world, {}, 1);
    BOOST_TEST(!one.empty());
    BOOST_TEST((find(sources, targets, world, {}, 4) == one));
    BOOST_TEST((find(sources, targets, world, {}, 100) == one));
}

BOOST_AUTO_TEST_CASE(articles_without_a_common_word_are_no_candidates) {
    RandomText random(5);
    const SmallWorld world = make_world(random, 10, false);
    const auto found =
        find(single_words({0, 1, 2}, Language::arabic), single_words({2, 3, 0}, Language::french), world, {});
    BOOST_TEST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].source == 0U && found[0].target == 2U));
    BOOST_TEST((found[1].source == 2U && found[1].target == 0U));
}

BOOST_AUTO_TEST_CASE(words_of_too_many_articles_are_not_looked_up) {
    RandomText random(6);
    const SmallWorld world = make_world(random, 10, false);
    const auto sources = single_words({0, 0, 0, 0}, Language::arabic);
    const auto targets = single_words({0, 0, 0, 0}, Language::french);
    CandidateOptions options;
    options.most_common_share = 0.5;
    options.least_common_limit = 4;
    BOOST_TEST(find(sources, targets, world, options).size() == 16U);
    options.least_common_limit = 3;
    BOOST_TEST(find(sources, targets, world, options).empty());
}

BOOST_AUTO_TEST_CASE(common_words_tie_what_was_published_in_the_same_days_or_without_a_date) {
    RandomText random(11);
    const SmallWorld world = make_world(random, 10, false);
    auto sources = single_words({0, 0, 0}, Language::arabic);
    auto targets = single_words({0, 0, 0, 0}, Language::french);
    const auto date_sources = [&](std::optional<dragoman::CivilDate> day) {
        for (Article& article : sources) article.document.published = day;
    };
    date_sources(dragoman::CivilDate{2024, 5, 10});
    targets[0].document.published = {2024, 5, 13};
    targets[1].document.published = {2024, 5, 14};
    targets[2].document.published = {2023, 5, 10};
    CandidateOptions options;
    options.most_common_share = 1.0;
    options.least_common_limit = 2;
    options.most_days_apart = 3;
    const auto near = find(sources, targets, world, options);
    BOOST_TEST(near.size() == 6U);
    for (const Candidate& pair : near) BOOST_TEST((pair.target == 0U || pair.target == 3U));
    date_sources(std::nullopt);
    BOOST_TEST(find(sources, targets, world, options).size() == 12U);
    date_sources(dragoman::CivilDate{2024, 5, 10});
    options.least_common_limit = 4;
    BOOST_TEST(find(sources, targets, world, options).size() == 12U, "rare words tie everything");
}

BOOST_AUTO_TEST_CASE(an_article_looks_at_a_bounded_number_of_others) {
    RandomText random(12);
    const SmallWorld world = make_world(random, 10, false);
    const auto sources = single_words({0, 1}, Language::arabic);
    const auto targets = single_words({0, 0, 0, 0, 1, 1}, Language::french);
    CandidateOptions options;
    options.most_postings = 6;
    BOOST_TEST(find(sources, targets, world, options).size() == 6U);
    options.most_postings = 3;
    BOOST_TEST(find({sources.begin(), sources.begin() + 1}, targets, world, options).size() == 4U,
               "the targets look for the source");
    BOOST_TEST(find(sources, {targets.begin(), targets.begin() + 4}, world, options).size() == 4U);
    options.most_postings = 0;
    BOOST_TEST(find(sources, targets, world, options).empty());
}

BOOST_AUTO_TEST_CASE(a_fingerprint_that_all_articles_hold_ties_nobody) {
    RandomText random(7);
    const SmallWorld world = make_world(random, 10, false);
    auto sources = single_words({0, 1, 2}, Language::arabic);
    auto targets = single_words({3, 4, 5}, Language::french);
    for (auto* side : {&sources, &targets}) {
        for (Article& article : *side) set_prints(article, {print_of(Kind::cited_url, "agency.example")});
    }
    CandidateOptions options;
    options.rare_fingerprint = 2;
    BOOST_TEST(find(sources, targets, world, options).empty());
    options.rare_fingerprint = 3;
    BOOST_TEST(find(sources, targets, world, options).size() == 9U);
}

BOOST_AUTO_TEST_CASE(a_shared_rare_address_outweighs_a_shared_number) {
    RandomText random(8);
    const SmallWorld world = make_world(random, 10, false);
    auto sources = single_words({0}, Language::arabic);
    auto targets = single_words({1, 2, 3}, Language::french);
    set_prints(sources[0], {print_of(Kind::cited_url, "a.example/1"), print_of(Kind::number, "8640")});
    set_prints(targets[0], {print_of(Kind::number, "8640")});
    set_prints(targets[2], {print_of(Kind::cited_url, "a.example/1")});
    CandidateOptions options;
    const auto both = find(sources, targets, world, options);
    BOOST_TEST_REQUIRE(both.size() == 2U);
    BOOST_TEST(both[1].score > both[0].score);
    BOOST_TEST(both[1].target == 2U);
}

BOOST_AUTO_TEST_CASE(an_address_and_a_number_of_one_spelling_are_two_things) {
    RandomText random(9);
    const SmallWorld world = make_world(random, 10, false);
    auto sources = single_words({0}, Language::arabic);
    auto targets = single_words({1}, Language::french);
    set_prints(sources[0], {print_of(Kind::code, "2025")});
    set_prints(targets[0], {print_of(Kind::number, "2025")});
    BOOST_TEST(find(sources, targets, world, {}).empty());
}

BOOST_AUTO_TEST_CASE(rarity_falls_with_every_document_that_holds_the_key) {
    RandomText random(10);
    const SmallWorld world = make_world(random, 10, false);
    auto sources = single_words({0, 1, 2, 3, 4, 5}, Language::arabic);
    auto targets = single_words({0, 1, 2, 3, 4, 5}, Language::french);
    const auto print = print_of(Kind::number, "8640");
    float last = 1.0F;
    for (std::size_t holding = 1; holding <= 6; ++holding) {
        set_prints(sources[holding - 1], {print});
        set_prints(targets[holding - 1], {print});
        const FingerprintCounts counts(sources, targets);
        BOOST_TEST(counts.sources_with(print.key) == holding);
        BOOST_TEST(counts.targets_with(print.key) == holding);
        const float rarity = counts.rarity(print.key);
        BOOST_TEST((holding == 1 ? rarity == 1.0F : rarity < last));
        BOOST_TEST(rarity >= 0.0F);
        last = rarity;
    }
    BOOST_TEST(FingerprintCounts(sources, targets).sources_with(1) == 0U);
    BOOST_TEST(FingerprintCounts({}, {}).rarity(1) <= 1.0F);
}
