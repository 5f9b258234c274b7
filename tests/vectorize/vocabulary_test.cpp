// Terms of many documents under one numbering, and passages put together.
#include <boost/test/unit_test.hpp>
#include <map>

#include "dragoman/vectorize/terms.hpp"
#include "support/random_text.hpp"
#include "support/terms_of.hpp"

namespace {

using dragoman::Language;
using dragoman::test::keys_of;
using dragoman::test::terms_of;
using dragoman::vectorize::DocumentTerms;
using dragoman::vectorize::Passage;
using dragoman::vectorize::PassageTerm;
using dragoman::vectorize::TermCount;
using dragoman::vectorize::Vocabulary;

constexpr auto kEveryUnit = [](std::size_t) { return true; };

std::map<std::string, float> keys_in(const Vocabulary& vocabulary, Language language, const Passage& passage) {
    std::map<std::string, float> out;
    for (const TermCount& term : passage.terms) out[vocabulary.terms(language)[term.term].key] += term.count;
    return out;
}

std::vector<std::string> random_texts(dragoman::test::RandomText& random) {
    std::vector<std::string> out;
    for (std::size_t left = 1 + random.below(4); left > 0; --left) out.push_back(random.mixed(10));
    return out;
}

Passage random_passage(dragoman::test::RandomText& random) {
    Passage out;
    for (std::uint32_t term = 0; term < 12; ++term) {
        if (random.one_in(3)) out.terms.push_back({term, static_cast<float>(1 + random.below(4))});
    }
    out.token_count = static_cast<float>(random.below(20));
    out.length_code_points = static_cast<float>(random.below(200));
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(renumbering_keeps_what_every_passage_says) {
    dragoman::test::RandomText random(501);
    Vocabulary vocabulary;
    for (int i = 0; i < 100; ++i) {
        const Language language = random.one_in(2) ? Language::arabic : Language::french;
        DocumentTerms document = terms_of(random_texts(random), language);
        std::vector<std::map<std::string, float>> wanted;
        for (std::size_t p = 0; p < document.passages.size(); ++p) wanted.push_back(keys_of(document, p));
        vocabulary.add(document, kEveryUnit);
        BOOST_REQUIRE(document.terms.empty());
        for (std::size_t p = 0; p < document.passages.size(); ++p) {
            BOOST_REQUIRE((keys_in(vocabulary, language, document.passages[p]) == wanted[p]));
            BOOST_REQUIRE(std::ranges::is_sorted(document.passages[p].terms, {}, &TermCount::term));
        }
    }
}

BOOST_AUTO_TEST_CASE(frequencies_count_passages_not_occurrences) {
    Vocabulary vocabulary;
    DocumentTerms first = terms_of({"mot mot pierre", "mot"}, Language::french);
    DocumentTerms second = terms_of({"mot arbre"}, Language::french);
    vocabulary.add(first, kEveryUnit);
    vocabulary.add(second, kEveryUnit);
    BOOST_TEST(vocabulary.passage_count(Language::french) == 3U);
    BOOST_TEST(vocabulary.passage_count(Language::arabic) == 0U);
    std::map<std::string, std::uint32_t> found;
    for (std::size_t i = 0; i < vocabulary.terms(Language::french).size(); ++i) {
        found[vocabulary.terms(Language::french)[i].key] = vocabulary.frequencies(Language::french)[i];
    }
    BOOST_TEST(found.at("mot") == 3U);
    BOOST_TEST(found.size() == 3U);
    BOOST_TEST(found.at("pierr") == 1U);
}

BOOST_AUTO_TEST_CASE(units_that_do_not_count_are_numbered_but_weigh_nothing) {
    Vocabulary vocabulary;
    DocumentTerms document = terms_of({"mot", "menu"}, Language::french);
    vocabulary.add(document, [](std::size_t unit) { return unit == 0; });
    BOOST_TEST(vocabulary.passage_count(Language::french) == 1U);
    BOOST_TEST(vocabulary.terms(Language::french).size() == 2U);
    BOOST_TEST(vocabulary.frequencies(Language::french)[0] == 1U);
    BOOST_TEST(vocabulary.frequencies(Language::french)[1] == 0U);
}

BOOST_AUTO_TEST_CASE(a_word_seen_small_first_and_capitalised_later_can_still_be_a_name) {
    Vocabulary vocabulary;
    DocumentTerms small = terms_of({"macron"}, Language::french);
    DocumentTerms capitalised = terms_of({"Macron"}, Language::french);
    vocabulary.add(small, kEveryUnit);
    vocabulary.add(capitalised, kEveryUnit);
    BOOST_REQUIRE(vocabulary.terms(Language::french).size() == 1U);
    BOOST_TEST(vocabulary.terms(Language::french)[0].names.size() == 1U);
    BOOST_TEST(vocabulary.terms(Language::french)[0].names.front() == "macron");
}

BOOST_AUTO_TEST_CASE(merged_passages_add_their_counts) {
    dragoman::test::RandomText random(502);
    for (int i = 0; i < 500; ++i) {
        std::vector<Passage> parts;
        for (std::size_t left = random.below(5); left > 0; --left) parts.push_back(random_passage(random));
        std::map<std::uint32_t, float> wanted;
        float tokens = 0.0F;
        float length = 0.0F;
        for (const Passage& part : parts) {
            for (const TermCount& term : part.terms) wanted[term.term] += term.count;
            tokens += part.token_count;
            length += part.length_code_points;
        }
        const Passage whole = dragoman::vectorize::merged(parts);
        BOOST_REQUIRE(whole.terms.size() == wanted.size());
        auto next = wanted.begin();
        for (const TermCount& term : whole.terms) {
            BOOST_REQUIRE(term.term == next->first);
            BOOST_REQUIRE(term.count == next->second);
            ++next;
        }
        BOOST_REQUIRE(whole.token_count == tokens);
        BOOST_REQUIRE(whole.length_code_points == length);
    }
}

BOOST_AUTO_TEST_CASE(a_term_stands_at_the_mean_of_its_occurrences) {
    const DocumentTerms document = terms_of({"", "livre école livre livre"}, Language::french);
    std::map<std::string, float> positions;
    for (const PassageTerm& term : document.passages[1].terms) positions[document.terms[term.term].key] = term.position;
    const float length = 24.0F;  // bytes; the accent takes two
    BOOST_TEST(positions.at("ecol") == 6.0F / length);
    BOOST_TEST(positions.at("livr") == (0.0F + 13.0F + 19.0F) / 3.0F / length, boost::test_tools::tolerance(1e-6F));
}

BOOST_AUTO_TEST_CASE(positions_of_merged_passages_are_shares_of_all_their_tokens) {
    Passage first;
    first.terms = {{{1, 2.0F}, 0.5F}};
    first.token_count = 30.0F;
    Passage second;
    second.terms = {{{1, 1.0F}, 0.2F}, {{4, 1.0F}, 1.0F}};
    second.token_count = 10.0F;
    const Passage whole = dragoman::vectorize::merged(std::vector{first, second});
    BOOST_TEST(whole.terms[0].position == (2 * 15.0F + 32.0F) / 3 / 40.0F, boost::test_tools::tolerance(1e-6F));
    BOOST_TEST(whole.terms[1].position == 1.0F);
}

BOOST_AUTO_TEST_CASE(reading_a_text_in_parts_and_merging_them_is_reading_it_whole) {
    const std::vector<std::string> parts = {"Le livre de l'école", "12 500 livres", "le chef"};
    const DocumentTerms document =
        terms_of({parts[0], parts[1], parts[2], parts[0] + "\n" + parts[1] + "\n" + parts[2]}, Language::french);
    const Passage whole = dragoman::vectorize::merged(std::span(document.passages).first(3));
    BOOST_REQUIRE(whole.terms.size() == document.passages[3].terms.size());
    for (std::size_t i = 0; i < whole.terms.size(); ++i) {
        const PassageTerm& wanted = document.passages[3].terms[i];
        BOOST_TEST(whole.terms[i].term == wanted.term);
        BOOST_TEST(whole.terms[i].count == wanted.count);
        BOOST_TEST(std::abs(whole.terms[i].position - wanted.position) < 0.1F);  // by tokens there, by bytes here
    }
    BOOST_TEST(whole.token_count == document.passages[3].token_count);
}
