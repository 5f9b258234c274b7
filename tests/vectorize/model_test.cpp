// What ties the terms of both languages, and how much each weighs.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <map>

#include "dragoman/vectorize/similarity.hpp"
#include "support/random_text.hpp"
#include "support/small_lexicon.hpp"
#include "support/terms_of.hpp"

namespace {

using dragoman::Language;
using dragoman::lexicon::Lexicon;
using dragoman::test::terms_of;
using dragoman::vectorize::DocumentTerms;
using dragoman::vectorize::Passage;
using dragoman::vectorize::SimilarityModel;
using dragoman::vectorize::Vocabulary;
namespace vectorize = dragoman::vectorize;

constexpr auto kEveryUnit = [](std::size_t) { return true; };

std::vector<Lexicon> layers() { return {Lexicon::view(dragoman::test::small_lexicon(), "small")}; }

/// A collection of one Arabic and one French document.
struct Collection {
    Vocabulary vocabulary;
    DocumentTerms ar;
    DocumentTerms fr;
    SimilarityModel model;

    Collection(const std::vector<std::string>& arabic, const std::vector<std::string>& french)
        : ar(terms_of(arabic, Language::arabic)), fr(terms_of(french, Language::french)) {
        vocabulary.add(ar, kEveryUnit);
        vocabulary.add(fr, kEveryUnit);
        const std::vector<Lexicon> lexicons = layers();
        model = vectorize::build_similarity_model(vocabulary, lexicons);
    }

    [[nodiscard]] float similarity(std::size_t a, std::size_t f) const {
        return vectorize::similarity(ar.passages[a], fr.passages[f], model);
    }
};

/// t of two words that are the only ones of their language.
float tie(const std::string& arabic, const std::string& french) {
    const Collection collection({arabic}, {french});
    BOOST_REQUIRE(collection.model.translation.rows() == 1);
    BOOST_REQUIRE(collection.model.translation.cols() == 1);
    BOOST_TEST(collection.model.transposed.coeff(0, 0) == collection.model.translation.coeff(0, 0));
    return collection.model.translation.coeff(0, 0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(lexicon_pairs_numbers_codes_and_latin_words_are_tied_by_their_strength) {
    BOOST_TEST(tie("كتاب", "livres") == 1.0F);
    BOOST_TEST(tie("١٢٬٥٠٠", "12 500") == 1.0F);
    BOOST_TEST(tie("IMM6", "IMM6") == 1.0F);
    BOOST_TEST(tie("Netflix", "netflix") == 1.0F);
    BOOST_TEST(tie("كتاب", "ministre") == 0.0F);
    BOOST_TEST(tie("١٢٬٥٠٠", "12 501") == 0.0F);
}

BOOST_AUTO_TEST_CASE(a_translation_counts_by_the_better_direction_to_the_power_of_two_fifths) {
    const Lexicon lexicon = layers().front();
    const auto ar =
        lexicon.find(Language::arabic, dragoman::test::terms_of({"رئيس"}, Language::arabic).terms.front().key);
    const auto fr = lexicon.find(Language::french, "chef");
    BOOST_REQUIRE(ar);
    BOOST_REQUIRE(fr);
    for (const auto& translation : lexicon.translations(Language::arabic, *ar)) {
        if (translation.other != *fr) continue;
        const double best = std::max(translation.p_forward(), translation.p_backward());
        BOOST_TEST(tie("رئيس", "chef") == static_cast<float>(std::pow(best, 0.4)), boost::test_tools::tolerance(1e-5F));
        return;
    }
    BOOST_FAIL("the small lexicon lost a pair");
}

BOOST_AUTO_TEST_CASE(names_that_no_lexicon_knows_join_by_how_they_are_spelt) {
    BOOST_TEST(tie("ماكرون", "Macron") > 0.75F);
    BOOST_TEST(tie("ماكرون", "macron") == 0.0F);
    BOOST_TEST(tie("والرياض", "Riyad") > 0.7F);
    BOOST_TEST(tie("لسوتشي", "Sotchi") > 0.7F);
    BOOST_TEST(tie("ماكرون", "Guterres") == 0.0F);
    BOOST_TEST(tie("ماكرون", "Macédoine") == 0.0F);
}

BOOST_AUTO_TEST_CASE(words_that_the_lexicon_knows_on_both_sides_are_no_names) {
    // كتاب and a French name would share k-t-b, but both are known.
    BOOST_TEST(tie("مصر", "Ministre") == 0.0F);
    BOOST_TEST(tie("كتاب", "Kitab") > 0.0F);
}

BOOST_AUTO_TEST_CASE(the_surest_spelling_of_a_term_counts) {
    const Collection collection({"ماكرون", "وماكرون"}, {"Makron Macron"});
    BOOST_TEST(collection.model.translation.nonZeros() == collection.model.translation.rows() * 2);
    BOOST_TEST(collection.model.translation.coeff(0, 1) > 0.75F);
}

BOOST_AUTO_TEST_CASE(names_that_too_many_words_are_near_tie_none) {
    std::string crowd = "Macron";
    const std::vector<std::string> vowels = {"a", "e", "i", "o", "u"};
    for (const std::string& v1 : vowels) {
        for (const std::string& v2 : vowels) {
            for (const std::string& v3 : vowels) {
                for (const std::string& v4 : vowels) crowd += " M" + v1 + "k" + v2 + "r" + v3 + "n" + v4;
            }
        }
    }
    const Collection collection({"ماكرون"}, {crowd});
    BOOST_REQUIRE(collection.model.translation.cols() > 64);
    BOOST_TEST(collection.model.translation.nonZeros() == 0);
}

BOOST_AUTO_TEST_CASE(idf_lies_between_zero_and_that_of_a_term_seen_once) {
    dragoman::test::RandomText random(401);
    for (int round = 0; round < 30; ++round) {
        std::vector<std::string> arabic;
        std::vector<std::string> french;
        for (std::size_t i = 1 + random.below(6); i > 0; --i) arabic.push_back(random.mixed(12));
        for (std::size_t i = 1 + random.below(6); i > 0; --i) french.push_back(random.mixed(12));
        const Collection collection(arabic, french);
        for (const Eigen::VectorXf* idf : {&collection.model.source_idf, &collection.model.target_idf}) {
            for (const float value : *idf) BOOST_REQUIRE((value >= 0.0F && value <= vectorize::kIdfOfUnseen));
        }
        BOOST_REQUIRE(static_cast<std::size_t>(collection.model.source_idf.size()) ==
                      collection.vocabulary.terms(Language::arabic).size());
    }
}

BOOST_AUTO_TEST_CASE(a_term_in_one_passage_weighs_most_and_one_in_all_weighs_least) {
    const Collection collection({"كلمة شجرة", "كلمة حجر", "كلمة نهر"}, {"mot"});
    const auto& terms = collection.vocabulary.terms(Language::arabic);
    float common = -1.0F;
    float rare = -1.0F;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const bool everywhere = collection.vocabulary.frequencies(Language::arabic)[i] == 3;
        (everywhere ? common : rare) = collection.model.source_idf[static_cast<Eigen::Index>(i)];
    }
    BOOST_TEST(rare == vectorize::kIdfOfUnseen);
    BOOST_TEST(common < rare);
    BOOST_TEST(common >= 0.0F);
}

BOOST_AUTO_TEST_CASE(a_term_seen_once_weighs_the_same_in_collections_of_any_size) {
    for (const std::size_t size : {1U, 2U, 10U, 100U}) {
        std::vector<std::string> passages = {"شجرة"};
        while (passages.size() < size) passages.emplace_back("حجر");
        const Collection collection(passages, {"mot"});
        BOOST_TEST(collection.model.source_idf[0] == vectorize::kIdfOfUnseen, boost::test_tools::tolerance(1e-5F));
    }
}

BOOST_AUTO_TEST_CASE(reach_is_the_strongest_tie_that_the_lexicon_or_the_collection_has_for_a_term) {
    const Collection alone({"كتاب"}, {"mot"});
    BOOST_TEST(alone.model.source_reach[0] == 1.0F);  // in the lexicon, though no `livre` is here
    BOOST_TEST(alone.model.target_reach[0] == 0.0F);  // nobody knows it: that it is not explained says nothing
    const Collection figures({"2025 IMM6 زرقانات"}, {"mot"});
    std::map<std::string, float> reach;
    for (std::size_t i = 0; i < figures.vocabulary.terms(Language::arabic).size(); ++i)
        reach[figures.vocabulary.terms(Language::arabic)[i].key] =
            figures.model.source_reach[static_cast<Eigen::Index>(i)];
    BOOST_TEST(reach.at("#2025") == 1.0F);
    BOOST_TEST(reach.at("imm6") == 1.0F);
    BOOST_TEST(reach.size() == 3U);
    for (const auto& [key, value] : reach) BOOST_TEST((value == 1.0F || value == 0.0F), key);
    BOOST_TEST(std::ranges::count(reach, 0.0F, &std::pair<const std::string, float>::second) == 1);
}

BOOST_AUTO_TEST_CASE(no_explained_vector_goes_beyond_reach) {
    const Collection collection({"رئيس الحكومة في مصر 2025", "كتاب في مدرسة", "ماكرون في مصر"},
                                {"Le chef du gouvernement en Égypte 2025", "Le livre de l'école", "Macron en Égypte"});
    const auto& model = collection.model;
    for (Eigen::Index row = 0; row < model.translation.rows(); ++row) {
        for (vectorize::TranslationMatrix::InnerIterator cell(model.translation, row); cell; ++cell) {
            BOOST_TEST(cell.value() <= model.source_reach[row]);
            BOOST_TEST(cell.value() <= model.target_reach[cell.col()]);
        }
    }
    for (const vectorize::Passage& passage : collection.ar.passages)
        BOOST_TEST(vectorize::reachable_mass(passage, model.source_idf, model.source_reach) <=
                   vectorize::total_mass(passage, model.source_idf));
}

BOOST_AUTO_TEST_CASE(a_translation_is_more_similar_than_another_text) {
    const Collection collection({"رئيس الحكومة في مصر 2025", "كتاب في مدرسة"},
                                {"Le chef du gouvernement en Égypte 2025", "Le livre de l'école"});
    BOOST_TEST(collection.similarity(0, 0) > 2 * collection.similarity(0, 1));
    BOOST_TEST(collection.similarity(1, 1) > 2 * collection.similarity(1, 0));
}

BOOST_AUTO_TEST_CASE(no_terms_and_no_lexicon_make_a_model_all_the_same) {
    const SimilarityModel empty = vectorize::build_similarity_model(Vocabulary{}, {});
    BOOST_TEST(empty.translation.rows() == 0);
    BOOST_TEST(vectorize::similarity({}, {}, empty) == 0.0F);
}
