// Letters, marks and case, character by character, and the forms made of them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "support/random_text.hpp"

namespace text = dragoman::text;

namespace {

struct Pair {
    const char* given;
    const char* wanted;
};

std::ostream& operator<<(std::ostream& out, const Pair& pair) { return out << pair.given; }

const Pair kComposed[] = {
    {"", ""},
    {"e\u0301te\u0301 franc\u0327ais", "été français"},
    {"ا\u0653", "آ"},
    {"été ½ \u202F … \uFEFB", "été ½ \u202F … \uFEFB"},
};

const Pair kPlain[] = {
    {"ex ÆQUO", "ex aequo"},
    {"Bùi Thanh Sơn", "bui thanh son"},
    {"كِتابٌ", "كتاب"},
    {"12 €", "12 €"},
};

template <typename Property>
void check_all(std::u32string_view characters, bool wanted, const Property& property) {
    for (const char32_t c : characters) {
        BOOST_TEST(property(c) == wanted, "U+" << std::hex << static_cast<unsigned>(c));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(white_space_is_unicodes_and_characters_of_no_width_are_none) {
    check_all(U" \t\n\v\f\r\u0085\u00A0\u1680\u2000\u2009\u200A\u2028\u2029\u202F\u205F\u3000", true, text::is_space);
    check_all(U"a0.\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u00AD\u180E", false, text::is_space);
}

BOOST_AUTO_TEST_CASE(letters_and_marks_make_words) {
    check_all(U"aZéœÿЖαبـ\u064B\u0670\u0301京", true, text::is_letter_or_mark);
    check_all(U"0٣.-'’ °²€\u200C٪", false, text::is_letter_or_mark);
    check_all(U"\u064B\u0651\u0670\u0301\u0327", true, text::is_mark);
    check_all(U"aبـé1 \u200C", false, text::is_mark);
}

BOOST_AUTO_TEST_CASE(marks_signs_and_digits_are_no_letters_of_a_script) {
    check_all(U"ـپ\u0750\uFEF7\uFE91", true, text::is_arabic_letter);
    check_all(U"٣؟،؛٪\u064B\u0670\u06DD٭", false, text::is_arabic_letter);
    check_all(U"1-'×÷°\u0301", false, text::is_latin_letter);
}

BOOST_AUTO_TEST_CASE(case_and_accents_go_letter_by_letter) {
    check_all(U"AZÉŒĐЖ", true, text::is_upper);
    check_all(U"azéœßب1", false, text::is_upper);
    BOOST_CHECK(text::to_lower(U'É') == U'é');
    BOOST_CHECK(text::to_lower(U'ß') == U'ß');
    BOOST_CHECK(text::to_lower(U'ب') == U'ب');
    BOOST_CHECK(text::without_accent(U'Ç') == U'C');
    BOOST_CHECK(text::without_accent(U'ế') == U'e');
    BOOST_CHECK(text::without_accent(U'œ') == U'œ');
    BOOST_CHECK(text::without_accent(U'đ') == U'đ');
    BOOST_CHECK(text::without_accent(U'أ') == U'أ');
}

BOOST_AUTO_TEST_CASE(presentation_forms_give_the_letters_behind_them) {
    BOOST_CHECK(text::compatibility_letters(U'\uFEFB') == U"لا");
    BOOST_CHECK(text::compatibility_letters(U'\uFE8D') == U"ا");
    BOOST_CHECK(text::compatibility_letters(U'\uFB56') == U"پ");
    BOOST_CHECK(text::compatibility_letters(U'ب') == U"ب");
}

BOOST_DATA_TEST_CASE(letters_and_their_marks_are_composed_and_nothing_else_changes, kComposed, c) {
    BOOST_TEST(text::composed(c.given) == c.wanted);
}

BOOST_DATA_TEST_CASE(plain_lower_case_has_no_accents_no_ligatures_and_no_marks, kPlain, c) {
    BOOST_TEST(text::lower_plain(c.given) == c.wanted);
}

BOOST_AUTO_TEST_CASE(what_was_trimmed_lowered_or_composed_stays_as_it_is) {
    dragoman::test::RandomText random(5);
    for (int i = 0; i < 1000; ++i) {
        const std::string given = random.mixed(5);
        const std::string_view trimmed = text::trimmed(given);
        BOOST_REQUIRE(text::trimmed(trimmed) == trimmed);
        BOOST_REQUIRE(text::lower(text::lower(given)) == text::lower(given));
        BOOST_REQUIRE(text::lower_plain(text::lower_plain(given)) == text::lower_plain(given));
        BOOST_REQUIRE(text::composed(text::composed(given)) == text::composed(given));
        BOOST_REQUIRE(!text::first_invalid_byte(text::lower_plain(given)));
    }
}
