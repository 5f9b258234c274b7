// Families: words of one derivation.
#include "dragoman/normalize/family.hpp"

#include <boost/test/unit_test.hpp>

#include "dragoman/normalize/normalize.hpp"
#include "support/random_text.hpp"

namespace {

using dragoman::Language;
using dragoman::normalize::family;

}  // namespace

BOOST_AUTO_TEST_CASE(inflected_and_derived_arabic_words_share_a_family) {
    BOOST_TEST(family("قال", Language::arabic) == "قل");
    for (const char* word : {"يقول", "اقوال", "مقال", "يقولون"})
        BOOST_TEST(family(word, Language::arabic) == "قل", word);
    for (const char* word : {"كتب", "يكتبون", "كاتب", "مكتب", "مكاتب", "كتابات", "تكتب", "استكتب"})
        BOOST_TEST(family(word, Language::arabic) == "كتب", word);
    BOOST_TEST(family("اجتمع", Language::arabic) == family("جمع", Language::arabic));
    BOOST_TEST(family("مدرسه", Language::arabic) != family("وزاره", Language::arabic));
}

BOOST_AUTO_TEST_CASE(french_words_share_a_family_by_their_first_five_letters) {
    BOOST_TEST(family("election", Language::french) == "elect");
    BOOST_TEST(family("electoral", Language::french) == "elect");
    BOOST_TEST(family("chef", Language::french).empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_word_of_the_language_has_no_family) {
    for (const char* key : {"", "#2024", "imm6", "رئيس", "l'"}) BOOST_TEST(family(key, Language::french).empty(), key);
    for (const char* key : {"", "#2024", "president", "و", "اوي", "بتثجحخدذرز"})
        BOOST_TEST(family(key, Language::arabic).empty(), key);
}

BOOST_AUTO_TEST_CASE(a_family_of_random_words_is_empty_or_two_to_four_of_their_letters) {
    dragoman::normalize::Normalizer normalizer;
    dragoman::test::RandomText random(61);
    for (int i = 0; i < 5000; ++i) {
        const std::string key = normalizer.arabic_readings(random.arabic_word()).front().key;
        const std::string found = family(key, Language::arabic);
        BOOST_REQUIRE((found.empty() || (found.size() >= 4 && found.size() <= 8 && found.size() <= key.size())));
    }
}
