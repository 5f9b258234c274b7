// Properties of characters, and keys made of them.
#include "dragoman/text/character.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "dragoman/text/utf8.hpp"

using namespace dragoman::text;

BOOST_AUTO_TEST_SUITE(character)

BOOST_AUTO_TEST_CASE(digits_of_every_script_have_their_value) {
    for (const std::u32string_view digits : {U"0123456789", U"٠١٢٣٤٥٦٧٨٩", U"۰۱۲۳۴۵۶۷۸۹", U"०१२३४५६७८९"})
        for (int i = 0; i < 10; ++i) BOOST_TEST((digit_value(digits[static_cast<std::size_t>(i)]) == i));
    for (const char32_t c : std::u32string(U"a½²①٪٫Ⅳ")) BOOST_TEST(!digit_value(c).has_value());
}

BOOST_AUTO_TEST_CASE(letters_belong_to_their_script) {
    for (const char32_t c : std::u32string(U"ابتةىءآپیکﻻﷲ")) BOOST_TEST((is_arabic_letter(c) && !is_latin_letter(c)));
    for (const char32_t c : std::u32string(U"azAZéœŒßğơệ")) BOOST_TEST((is_latin_letter(c) && !is_arabic_letter(c)));
    for (const char32_t c : std::u32string(U" 1٣،؟.жα漢×÷")) BOOST_TEST((!is_latin_letter(c) && !is_arabic_letter(c)));
}

BOOST_AUTO_TEST_CASE(white_space_is_trimmed_in_every_form) {
    BOOST_TEST(trimmed(" \t\r\n\u00A0\u202F\u3000mot\u2003mot\u2028\u0085 ") == "mot\u2003mot");
    BOOST_TEST(trimmed("").empty());
    BOOST_TEST(trimmed(" \u00A0\n").empty());
    BOOST_TEST(trimmed("\u200F") == "\u200F");
}

BOOST_AUTO_TEST_CASE(keys_are_lower_case_and_plain) {
    BOOST_TEST(lower("ÉTÉ À L’ŒUVRE 2025") == "été à l’œuvre 2025");
    BOOST_TEST(lower_plain("ÉTÉ À L’ŒUVRE, Ægypte, façade") == "ete a l’oeuvre, aegypte, facade");
    BOOST_TEST(lower_plain("e\u0301te\u0301") == "ete");
}

BOOST_AUTO_TEST_CASE(making_keys_of_keys_changes_nothing) {
    for (char32_t c = 1; c < 0x180; ++c) {
        const std::string once = lower_plain(encode(std::u32string(1, c)));
        BOOST_TEST(lower_plain(once) == once);
    }
}

BOOST_AUTO_TEST_CASE(shapeless_characters_are_known) {
    for (const char32_t c : std::u32string(U"\uFEFF\u200F\u200E\u200D\u200C\u2066\u2069\u00AD\u061C"))
        BOOST_TEST(is_ignorable(c));
    for (const char32_t c : std::u32string(U" a\u00A0\u064B\u0640")) BOOST_TEST(!is_ignorable(c));
}

BOOST_AUTO_TEST_SUITE_END()
