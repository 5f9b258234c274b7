// Spellings that mean the same word have one form.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/normalize/normalize.hpp"
#include "dragoman/text/utf8.hpp"
#include "support/random_text.hpp"

namespace normalize = dragoman::normalize;

namespace {

struct Pair {
    const char* given;
    const char* wanted;
};

std::ostream& operator<<(std::ostream& out, const Pair& pair) { return out << pair.given; }

const Pair kArabic[] = {
    {"", ""},
    {"كتاب", "كتاب"},
    {"كِتَابٌ", "كتاب"},
    {"مُحَمَّد", "محمد"},
    {"هٰذا", "هذا"},
    {"كتـــاب", "كتاب"},
    {"ـ", ""},
    {"أحمد", "احمد"},
    {"إلى", "الي"},
    {"آخر", "اخر"},
    {"ٱلله", "الله"},
    {"ا\u0654حمد", "احمد"},  // hamza above as a mark of its own
    {"مدرسة", "مدرسه"},
    {"مصطفى", "مصطفي"},
    {"مسؤول", "مسؤول"},
    {"رئيس", "رئيس"},
    {"ماء", "ماء"},
    {"کتابی", "كتابي"},
    {"پوتين", "پوتين"},
    {"\u200Fكتاب\u200E", "كتاب"},
    {"می\u200Cخواهم", "ميخواهم"},
    {"\uFEFFكتاب", "كتاب"},
    {"\uFEFB", "لا"},
    {"\uFEF7", "لا"},  // lam with alef with hamza
    {"\uFEDB\uFE98\uFE8E\uFE91", "كتاب"},
    {"\uFEF0", "ي"},  // alef maksura, final form
    {"\uFBFC", "ي"},  // Farsi yeh
    {"\uFE94", "ه"},  // teh marbuta
};

const Pair kFrench[] = {
    {"", ""},
    {"Ministre", "ministre"},
    {"ÉCOLE", "école"},
    {"L’", "l"},
    {"l'", "l"},
    {"QU’", "qu"},
    {"Œuvre", "œuvre"},
    {"co\u00ADopération", "coopération"},
    {"\u200Emot\u200F", "mot"},
    {"E\u0301cole", "école"},
    {"c\u0327a", "ça"},
};

const Pair kKeys[] = {
    {"", ""},
    {"l'", "l"},
    {"L’", "l"},
    {"ministre", "ministr"},
    {"Ministres", "ministr"},
    {"économique", "econom"},
    {"Économiques", "econom"},
    {"négociations", "negoci"},
    {"négocier", "negoci"},
    {"ÉLECTIONS", "elect"},
    {"œuvre", "oeuvr"},
    {"Œuvres", "oeuvr"},
    {"Hanoï", "hanoi"},
    {"Vietnam", "vietnam"},
};

}  // namespace

BOOST_DATA_TEST_CASE(arabic_spellings_are_reduced_to_one_form, kArabic, c) {
    BOOST_TEST(normalize::arabic_form(c.given) == c.wanted);
}

BOOST_DATA_TEST_CASE(french_forms_are_lower_case_with_their_accents, kFrench, c) {
    BOOST_TEST(normalize::french_form(c.given) == c.wanted);
}

BOOST_DATA_TEST_CASE(french_keys_are_stems_without_accents, kKeys, c) {
    normalize::Normalizer normalizer;
    BOOST_TEST(normalizer.french_key(c.given) == c.wanted);
}

BOOST_AUTO_TEST_CASE(normalising_twice_changes_nothing_more) {
    dragoman::test::RandomText random(41);
    for (int i = 0; i < 5000; ++i) {
        const std::string arabic = normalize::arabic_form(random.arabic_word());
        BOOST_REQUIRE(normalize::arabic_form(arabic) == arabic);
        const std::string french = normalize::french_form(random.french_word());
        BOOST_REQUIRE(normalize::french_form(french) == french);
        const std::string mixed = random.mixed(4);
        BOOST_REQUIRE(normalize::arabic_form(normalize::arabic_form(mixed)) == normalize::arabic_form(mixed));
        BOOST_REQUIRE(normalize::french_form(normalize::french_form(mixed)) == normalize::french_form(mixed));
    }
}

BOOST_AUTO_TEST_CASE(every_single_character_normalises_once_and_to_valid_text) {
    std::vector<std::string> wrong;
    for (char32_t c = 1; c < 0x30000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const std::string given = dragoman::text::encode({&c, 1});
        const std::string form = normalize::arabic_form(given);
        if (normalize::arabic_form(form) != form || dragoman::text::first_invalid_byte(form)) wrong.push_back(given);
        const std::string french = normalize::french_form(given);
        if (normalize::french_form(french) != french) wrong.push_back(given);
    }
    BOOST_TEST(wrong == std::vector<std::string>{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(marks_kashida_and_invisible_characters_never_change_a_form) {
    dragoman::test::RandomText random(42);
    const std::vector<std::string> invisible = {"\u064B", "\u064E", "\u0651", "\u0652", "\u0670",
                                                "\u0640", "\u200F", "\u200C", "\uFEFF"};
    for (int i = 0; i < 2000; ++i) {
        const std::u32string word = dragoman::text::decode(random.arabic_word());
        std::string dotted;
        for (const char32_t c : word) {
            dragoman::text::append_code_point(c, dotted);
            if (random.one_in(2)) dotted += random.pick(invisible);
        }
        BOOST_REQUIRE(normalize::arabic_form(dotted) == normalize::arabic_form(dragoman::text::encode(word)));
    }
}

BOOST_AUTO_TEST_CASE(a_decomposed_accent_gives_the_key_of_the_composed_letter) {
    normalize::Normalizer normalizer;
    BOOST_TEST(normalizer.french_key("e\u0301conomique") == normalizer.french_key("économique"));
    BOOST_TEST(normalizer.french_key("ne\u0301gocie\u0301e") == normalizer.french_key("négociée"));
    BOOST_TEST(normalizer.french_key("franc\u0327ais") == normalizer.french_key("français"));
}
