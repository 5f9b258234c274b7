// The evidence of one pair: shared values, covered shares, verdicts, probabilities.
#include "match/evidence.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "match/model.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::Bead;
using dragoman::BeadLabel;
using dragoman::CivilDate;
using dragoman::Language;
using dragoman::fingerprint::Kind;
using dragoman::match::coverage_shares;
using dragoman::match::Evidence;
using dragoman::match::probability_of;
using dragoman::match::Shared;
using dragoman::match::shared_values;
using dragoman::match::Verdict;
using dragoman::match::verdict_of;
using dragoman::retrieve::Article;
using dragoman::retrieve::FingerprintCounts;
using dragoman::test::print_of;
using dragoman::test::set_prints;
using Strings = std::vector<std::string>;

/// An article of paragraphs of the lengths given, in code points.
Article article_of_lengths(const std::vector<float>& lengths, Language language = Language::arabic) {
    std::vector<dragoman::vectorize::Passage> passages;
    for (const float length : lengths) {
        passages.emplace_back();
        passages.back().length_code_points = length;
        passages.back().token_count = length / 5.0F;
    }
    return dragoman::test::article_of(std::move(passages), language, "a");
}

Evidence evidence_of(const Article& source, const Article& target, const std::vector<Article>& sources,
                     const std::vector<Article>& targets) {
    Evidence out;
    add_evidence(source, target, {}, FingerprintCounts(sources, targets), out);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(covered_shares_weigh_characters_by_the_probability_of_their_bead) {
    const Article source = article_of_lengths({100, 300, 600});
    const Article target = article_of_lengths({200, 200});
    const std::vector<Bead> beads{{{0}, {0}, 0.9, BeadLabel::translated},
                                  {{1}, {1}, 0.2, BeadLabel::translated},
                                  {{2}, {}, 0.9, BeadLabel::omitted}};
    const auto shares = coverage_shares(source, target, beads);
    BOOST_TEST(std::abs(shares.least - (0.9F * 100 + 0.2F * 300) / 1000) < 1e-6F);
    BOOST_TEST(std::abs(shares.most - (0.9F * 200 + 0.2F * 200) / 400) < 1e-6F);
    BOOST_TEST(std::abs(shares.sure - 200.0F / 400) < 1e-6F);
}

BOOST_AUTO_TEST_CASE(furniture_and_nothing_cover_nothing) {
    const Article article = article_of_lengths({100, 300});
    const std::vector<Bead> furniture{{{0}, {0}, 1.0, BeadLabel::furniture}, {{1}, {1}, 1.0, BeadLabel::furniture}};
    for (const auto& beads : {std::vector<Bead>{}, furniture}) {
        const auto shares = coverage_shares(article, article, beads);
        BOOST_TEST(shares.least == 0.0F);
        BOOST_TEST(shares.most == 0.0F);
    }
}

BOOST_AUTO_TEST_CASE(a_known_pair_is_partial_where_a_side_lacks_much) {
    const Article source = article_of_lengths({100, 100, 100, 100});
    const Article target = article_of_lengths({100, 100, 100, 100}, Language::french);
    const auto verdict_with = [&](std::uint32_t covered) {
        std::vector<Bead> beads;
        for (std::uint32_t i = 0; i < 4; ++i) {
            if (i < covered) {
                beads.push_back({{i}, {i}, 0.99, BeadLabel::translated});
            } else {
                beads.push_back({{i}, {}, 0.99, BeadLabel::omitted});
                beads.push_back({{}, {i}, 0.99, BeadLabel::omitted});
            }
        }
        return verdict_of(source, target, beads);
    };
    BOOST_TEST((verdict_with(4) == Verdict::translation));
    BOOST_TEST((verdict_with(1) == Verdict::partial));
    BOOST_TEST((verdict_with(0) == Verdict::partial));
}

BOOST_AUTO_TEST_CASE(shared_values_come_rarest_first_and_each_once) {
    std::vector<Article> sources(5, article_of_lengths({100}));
    std::vector<Article> targets(5, article_of_lengths({100}, Language::french));
    const auto common = print_of(Kind::number, "2025");
    const auto rare = print_of(Kind::number, "8640");
    const auto url = print_of(Kind::cited_url, "a.example/1");
    const auto image = print_of(Kind::image, "dam.jpg");
    const auto date = print_of(Kind::date, "2025-03-12");
    for (auto* side : {&sources, &targets}) {
        for (Article& article : *side) set_prints(article, {common});
        set_prints((*side)[0], {common, rare, url, image, date, print_of(Kind::code, "G20"),
                                print_of(Kind::name, side == &sources ? "only ar" : "only fr")});
    }
    const Shared shared = shared_values(sources[0], targets[0], FingerprintCounts(sources, targets));
    BOOST_TEST(shared.numbers == (Strings{"8640", "2025"}), boost::test_tools::per_element());
    BOOST_TEST(shared.urls == (Strings{"a.example/1", "dam.jpg"}), boost::test_tools::per_element());
    BOOST_TEST(shared.dates == (Strings{"2025-03-12"}), boost::test_tools::per_element());
    BOOST_TEST(shared.names == (Strings{"G20"}), boost::test_tools::per_element());
    BOOST_TEST(!shared.date_lag_days.has_value());
}

BOOST_AUTO_TEST_CASE(articles_that_share_nothing_have_no_shared_values) {
    Article source = article_of_lengths({100});
    Article target = article_of_lengths({100}, Language::french);
    set_prints(source, {print_of(Kind::number, "1"), print_of(Kind::code, "G20")});
    set_prints(target, {print_of(Kind::number, "2"), print_of(Kind::name, "G20")});
    const Shared shared = shared_values(source, target, FingerprintCounts({&source, 1}, {&target, 1}));
    BOOST_TEST((shared.urls.empty() && shared.dates.empty() && shared.numbers.empty() && shared.names.empty()));
}

BOOST_AUTO_TEST_CASE(the_date_lag_is_the_target_day_minus_the_source_day) {
    Article source = article_of_lengths({100});
    Article target = article_of_lengths({100}, Language::french);
    source.document.published = CivilDate{2024, 12, 31};
    const FingerprintCounts counts({}, {});
    BOOST_TEST(!shared_values(source, target, counts).date_lag_days.has_value());
    target.document.published = CivilDate{2025, 1, 2};
    BOOST_TEST(shared_values(source, target, counts).date_lag_days.value() == 2);
    target.document.published = CivilDate{2024, 12, 30};
    BOOST_TEST(shared_values(source, target, counts).date_lag_days.value() == -1);
}

BOOST_AUTO_TEST_CASE(an_address_that_many_cite_says_less_than_one_that_a_pair_cites) {
    std::vector<Article> sources(6, article_of_lengths({100}));
    std::vector<Article> targets(6, article_of_lengths({100}, Language::french));
    const auto own = print_of(Kind::cited_url, "a.example/1");
    const auto home = print_of(Kind::cited_url, "a.example");
    for (auto* side : {&sources, &targets}) {
        for (Article& article : *side) set_prints(article, {home});
        set_prints((*side)[0], {home, own});
    }
    const float of_pair = evidence_of(sources[0], targets[0], sources, targets).url;
    const float of_home = evidence_of(sources[1], targets[2], sources, targets).url;
    BOOST_TEST(of_pair == 1.0F);
    BOOST_TEST(of_home > 0.0F);
    BOOST_TEST(of_home < 0.1F);
    BOOST_TEST(evidence_of(article_of_lengths({1}), targets[0], sources, targets).url == 0.0F);
}

BOOST_AUTO_TEST_CASE(evidence_keeps_its_ranges) {
    dragoman::test::RandomText random(1);
    for (int round = 0; round < 100; ++round) {
        std::vector<Article> sources(1 + random.below(5), article_of_lengths({100, 200}));
        std::vector<Article> targets(1 + random.below(5), article_of_lengths({150}, Language::french));
        for (auto* side : {&sources, &targets}) {
            for (Article& article : *side) {
                std::vector<dragoman::fingerprint::Fingerprint> prints;
                for (int kind = 0; kind <= static_cast<int>(Kind::code); ++kind) {
                    for (int value = 0; value < 4; ++value) {
                        if (random.one_in(2))
                            prints.push_back(print_of(static_cast<Kind>(kind), std::to_string(value)));
                    }
                }
                set_prints(article, prints);
            }
        }
        const Evidence evidence = evidence_of(sources[0], targets[0], sources, targets);
        for (const float value : {evidence.url, evidence.numbers, evidence.names}) {
            BOOST_TEST((value >= 0.0F && value <= 1.0F));
        }
        BOOST_TEST(evidence.number_count >= 0.0F);
        const double probability = probability_of(evidence);
        BOOST_TEST((probability >= 0.0 && probability <= 1.0));
    }
}

BOOST_AUTO_TEST_CASE(all_evidence_for_a_pair_is_more_probable_than_none) {
    Evidence all;
    all.known = all.coverage_least = all.coverage_most = 0.9F;
    all.words_lacking = -0.1F * 6.0F;
    all.known_words = 5.4F;
    all.beyond_rivals = all.beyond_best = 0.5F;
    all.url = all.numbers = all.names = 1.0F;
    all.length = 6.0F;
    all.number_count = 2.0F;
    Evidence none;
    none.length = all.length;
    none.number_count = all.number_count;
    none.words_lacking = 0.2F * none.length;
    BOOST_TEST(probability_of(all) > 0.9);
    BOOST_TEST(probability_of(none) < 0.1);
}

BOOST_AUTO_TEST_CASE(verdicts_and_reasons_have_the_names_of_the_tables) {
    using dragoman::match::Reason;
    using dragoman::match::to_string;
    BOOST_TEST(to_string(Verdict::translation) == "translation");
    BOOST_TEST(to_string(Verdict::partial) == "partial");
    BOOST_TEST(to_string(Verdict::same_event) == "same-event");
    BOOST_TEST(to_string(Verdict::unrelated) == "unrelated");
    BOOST_TEST(to_string(Reason::none) == "");
    BOOST_TEST(to_string(Reason::low_probability) == "low-probability");
    BOOST_TEST(to_string(Reason::better_match) == "better-match");
    BOOST_TEST(to_string(Reason::same_event) == "same-event");
    BOOST_TEST(to_string(Reason::rewrite) == "rewrite");
}
