// What a passage is made of: keys of words, values of numbers, codes.
#include "dragoman/vectorize/terms.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <set>

#include "support/random_text.hpp"
#include "support/small_lexicon.hpp"
#include "support/terms_of.hpp"

namespace {

using dragoman::Language;
using dragoman::test::keys_of;
using dragoman::test::shown_terms;
using dragoman::test::terms_of;
using dragoman::vectorize::DocumentTerms;
using dragoman::vectorize::Term;

struct Case {
    const char* text;
    const char* terms;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.text; }

const Case kFrench[] = {
    {"", ""},
    {"Le livre, les livres", "le*2 livr*2"},
    {"l'école", "ecol l"},
    {"12 500 livres", "#12500 livr"},
    {"le 19 novembre 2025", "#19 #2025 #m11 le"},
    {"le G20 et IMM6", "et g20 imm6 le"},
    {"https://exemple.fr/12 livre", "livr"},
    {"livre كتاب", "livr"},
};

const Case kArabic[] = {
    {"", ""},
    {"كتاب وكتاب", "كتاب*2"},
    {"١٢٬٥٠٠ كتاب", "#12500 كتاب"},
    {"12500 كتاب", "#12500 كتاب"},
    {"19 نوفمبر/تشرين الثاني 2025", "#19 #2025 #m11"},
    {"١٩ تشرين الثاني ٢٠٢٥", "#19 #2025 #m11"},
    {"بـIMM6 كتاب", "imm6 ب كتاب"},
    {"كتاب Netflix", "netflix كتاب"},
};

/// One number written in the digits of many scripts.
const char* const kNumbers[] = {"كتاب 1234 كتاب", "كتاب ١٢٣٤ كتاب", "كتاب ۱۲۳۴ كتاب", "كتاب १२३४ كتاب",
                                "كتاب 1٢3٤ كتاب"};

const Term& only_term(const DocumentTerms& document) {
    BOOST_REQUIRE(document.terms.size() == 1U);
    return document.terms.front();
}

bool same(const DocumentTerms& a, const DocumentTerms& b) {
    if (a.terms.size() != b.terms.size() || a.passages.size() != b.passages.size()) return false;
    for (std::size_t i = 0; i < a.terms.size(); ++i) {
        if (a.terms[i].key != b.terms[i].key || a.terms[i].names != b.terms[i].names ||
            a.terms[i].in_lexicon != b.terms[i].in_lexicon) {
            return false;
        }
    }
    for (std::size_t i = 0; i < a.passages.size(); ++i) {
        if (a.passages[i].terms != b.passages[i].terms || a.passages[i].token_count != b.passages[i].token_count) {
            return false;
        }
    }
    return true;
}

}  // namespace

BOOST_DATA_TEST_CASE(french_passages_become_stems_values_and_codes, kFrench, c) {
    BOOST_TEST(shown_terms(terms_of({c.text}, Language::french), 0) == c.terms);
}

BOOST_DATA_TEST_CASE(arabic_passages_become_the_known_reading_of_each_word_values_and_codes, kArabic, c) {
    BOOST_TEST(shown_terms(terms_of({c.text}, Language::arabic), 0) == c.terms);
}

BOOST_DATA_TEST_CASE(a_number_is_one_term_in_any_digit_script, kNumbers, text) {
    BOOST_TEST(shown_terms(terms_of({text}, Language::arabic), 0) == "#1234 كتاب*2");
}

BOOST_AUTO_TEST_CASE(numbers_of_both_languages_meet_in_one_key) {
    BOOST_TEST(keys_of(terms_of({"١٢٬٥٠٠"}, Language::arabic), 0).count("#12500") == 1U);
    BOOST_TEST(keys_of(terms_of({"12 500"}, Language::french), 0).count("#12500") == 1U);
    BOOST_TEST(keys_of(terms_of({"٣٫٥"}, Language::arabic), 0).count("#3.5") == 1U);
    BOOST_TEST(keys_of(terms_of({"3,5"}, Language::french), 0).count("#3.5") == 1U);
}

BOOST_AUTO_TEST_CASE(passages_know_their_tokens_and_characters) {
    const DocumentTerms document = terms_of({"L'école, 12.", "", "مدرسة"}, Language::french);
    BOOST_TEST(document.passages[0].token_count == 3.0F);
    BOOST_TEST(document.passages[0].length_code_points == 12.0F);
    BOOST_TEST(document.passages[1].terms.empty());
    BOOST_TEST(document.passages[2].token_count == 1.0F);
    BOOST_TEST(document.passages[2].length_code_points == 5.0F);
}

BOOST_AUTO_TEST_CASE(only_capitalised_french_words_may_be_names) {
    BOOST_TEST(only_term(terms_of({"Macron"}, Language::french)).names.size() == 1U);
    BOOST_TEST(only_term(terms_of({"macron"}, Language::french)).names.empty());
    BOOST_TEST(only_term(terms_of({"macron Macron"}, Language::french)).names.size() == 1U);
    BOOST_TEST(only_term(terms_of({"Macron"}, Language::arabic)).names.empty());
    BOOST_TEST(!only_term(terms_of({"ماكرون"}, Language::arabic)).names.empty());
}

BOOST_AUTO_TEST_CASE(a_word_is_in_the_lexicon_only_if_it_has_a_translation) {
    BOOST_TEST(only_term(terms_of({"livre"}, Language::french)).in_lexicon);
    BOOST_TEST(!only_term(terms_of({"dit"}, Language::french)).in_lexicon);  // in the background only
    BOOST_TEST(only_term(terms_of({"كتاب"}, Language::arabic)).in_lexicon);
    BOOST_TEST(!only_term(terms_of({"قال"}, Language::arabic)).in_lexicon);
    BOOST_TEST(only_term(terms_of({"12"}, Language::french)).in_lexicon);
}

BOOST_AUTO_TEST_CASE(what_a_reader_has_seen_before_changes_nothing) {
    dragoman::vectorize::TermReader used({dragoman::lexicon::Lexicon::view(dragoman::test::small_lexicon(), "small")});
    dragoman::test::RandomText random(301);
    terms_of(used, {"Macron Guterres"}, Language::arabic);
    BOOST_TEST(only_term(terms_of(used, {"Macron"}, Language::french)).names.size() == 1U);
    for (int i = 0; i < 100; ++i) {
        const std::vector<std::string> texts = {random.mixed(20), random.mixed(20)};
        const Language language = random.one_in(2) ? Language::arabic : Language::french;
        BOOST_REQUIRE(same(terms_of(used, texts, language), terms_of(texts, language)));
    }
}

BOOST_AUTO_TEST_CASE(terms_of_any_text_are_sorted_unique_and_named) {
    dragoman::test::RandomText random(302);
    for (int i = 0; i < 300; ++i) {
        const DocumentTerms document =
            terms_of({random.mixed(15), random.mixed(15)}, random.one_in(2) ? Language::arabic : Language::french);
        for (const Term& term : document.terms) BOOST_REQUIRE(!term.key.empty());
        for (const auto& passage : document.passages) {
            float counted = 0.0F;
            for (std::size_t t = 0; t < passage.terms.size(); ++t) {
                BOOST_REQUIRE((t == 0 || passage.terms[t - 1].term < passage.terms[t].term));
                BOOST_REQUIRE(passage.terms[t].term < document.terms.size());
                counted += passage.terms[t].count;
            }
            BOOST_REQUIRE((counted >= static_cast<float>(passage.terms.size())));
        }
    }
}

BOOST_AUTO_TEST_CASE(occurrences_are_the_terms_where_the_text_has_them) {
    const std::string text = "Le livre du 19 novembre 2025, les livres, IMM6";
    const dragoman::ByteSpan whole{0, static_cast<std::uint32_t>(text.size())};
    dragoman::vectorize::TermReader reader({dragoman::lexicon::Lexicon::shipped()});
    std::multiset<std::string> keys;
    std::set<std::string> words;
    for (const auto& occurrence : reader.occurrences(text, std::vector{whole}, Language::french)) {
        keys.insert(occurrence.key);
        words.emplace(occurrence.span.in(text));
    }
    std::multiset<std::string> counted;
    const DocumentTerms read = reader.read(text, std::vector{whole}, Language::french);
    for (const auto& term : read.passages.at(0).terms)
        for (float i = 0.0F; i < term.count; i += 1.0F) counted.insert(read.terms[term.term].key);
    BOOST_TEST(keys == counted, boost::test_tools::per_element());
    for (const char* word : {"Le", "livre", "livres", "19 novembre 2025", "IMM6"})
        BOOST_TEST(words.contains(word), word);
}
