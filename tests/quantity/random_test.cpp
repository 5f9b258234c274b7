// Properties that hold for any text: no crash, spans inside, the same values in any digit script, linear time.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>
#include <string>

#include "dragoman/text/utf8.hpp"
#include "quantity/support.hpp"

namespace quantity = dragoman::quantity;
using quantity_test::find;

namespace {

/// Pieces that meet in odd ways; every one begins and ends on a code point.
std::u32string random_text(std::mt19937& random) {
    static const std::u32string kPieces[] = {U"1",
                                             U"12",
                                             U"٣",
                                             U"٥٠٠",
                                             U"2025",
                                             U"19",
                                             U" ",
                                             U"\u00A0",
                                             U"\u202F",
                                             U",",
                                             U".",
                                             U"٫",
                                             U"٬",
                                             U"،",
                                             U"/",
                                             U"-",
                                             U"'",
                                             U"’",
                                             U"%",
                                             U"٪",
                                             U"novembre",
                                             U"نوفمبر",
                                             U"تشرين الثاني",
                                             U"(",
                                             U")",
                                             U"الأول من",
                                             U"ألفين",
                                             U"و",
                                             U"لـ",
                                             U"million",
                                             U"مليون",
                                             U"er",
                                             U"e",
                                             U"h",
                                             U"Q",
                                             U"\u200F",
                                             U"\u200B",
                                             U"é",
                                             U"😀",
                                             U"𝟛",
                                             U"http://",
                                             U"www.",
                                             U"\n",
                                             U"من",
                                             U"عام",
                                             U"premier ",
                                             U"\u064B",
                                             U"في المئة",
                                             U"et",
                                             U"_",
                                             U"النصف"};
    std::uniform_int_distribution<std::size_t> pick(0, std::size(kPieces) - 1);
    std::u32string text;
    for (int i = 0; i < 14; ++i) text += kPieces[pick(random)];
    return text;
}

/// Words of numbers, units and dates of both languages in any order and joined in any way.
std::u32string random_words(std::mt19937& random) {
    static const std::u32string kWords[] = {
        U"deux",     U"vingt",    U"et",     U"un",      U"quatre", U"cent",    U"cents",     U"mille",   U"millions",
        U"milliard", U"dix",      U"neuf",   U"virgule", U"demi",   U"tiers",   U"dizaine",   U"premier", U"troisième",
        U"heures",   U"siècle",   U"années", U"de",      U"à",      U"entre",   U"euros",     U"livres",  U"km",
        U"pour",     U"midi",     U"plus",   U"XXe",     U"mardi",  U"hier",    U"avant",     U"dernier", U"خمسة",
        U"عشر",      U"وعشرين",   U"مئة",    U"وألف",    U"ملايين", U"مليونين", U"ونصف",      U"ربع",     U"الساعة",
        U"الثانية",  U"والنصف",   U"القرن",  U"العشرين", U"من",     U"إلى",     U"بين",       U"عامين",   U"دينارا",
        U"جزائريا",  U"كيلومترا", U"مربعا",  U"في",      U"المئة",  U"رمضان",   U"هـ",        U"أول",     U"أمس",
        U"الثلاثاء", U"الماضي",   U"فاصل",   U"أحد",     U"اثنا",   U"إلا",     U"ربعا",      U"12",      U"2025",
        U"-",        U"'",        U"/",      U"%",       U".",      U"٧",       U"\n",        U"passé",   U"baissé",
        U"ارتفع",    U"قبل",      U"عام",    U"mars",    U"مايو",   U"jusqu'à", U"couronnes", U"match",   U"فاز",
        U"1-2",      U"type",     U"II",     U"$",       U"C",      U"كيلو",    U"متر",       U"quart",   U"d'heure",
        U"22h",      U"يوم",      U"الأحد",  U"19e",     U"jour",   U"12,500"};
    std::uniform_int_distribution<std::size_t> pick(0, std::size(kWords) - 1);
    std::u32string text;
    for (int i = 0; i < 16; ++i) text += kWords[pick(random)] + (random() % 5 == 0 ? U"" : U" ");
    return text;
}

/// Nothing but digits and what stands between digits, in runs of any length: the worst that a numeral can meet.
std::u32string random_figures(std::mt19937& random) {
    static const std::u32string kSeparators = U" \u00A0\u202F\u2009,.،٫٬'’/-–:%٪°²½+_()\n";
    std::uniform_int_distribution<std::size_t> pick(0, kSeparators.size() - 1);
    std::u32string text;
    while (text.size() < 40) {
        for (std::size_t digits = random() % 6; digits > 0; --digits)
            text.push_back(U'0' + static_cast<char32_t>(random() % 10));
        for (std::size_t signs = random() % 8 == 0 ? 2 : 1; signs > 0; --signs)
            text.push_back(kSeparators[pick(random)]);
    }
    return text;
}

/// Any bytes: after `read` all text is valid, but nothing may crash.
std::string random_bytes(std::mt19937& random) {
    std::string text;
    for (int i = 0; i < 60; ++i)
        text.push_back(static_cast<char>(random() % 4 == 0 ? '0' + random() % 10 : random() % 256));
    return text;
}

/// Any code points, surrogates apart.
std::u32string random_code_points(std::mt19937& random) {
    std::uniform_int_distribution<std::uint32_t> pick(1, 0x10FFFF);
    std::u32string text;
    while (text.size() < 40) {
        const std::uint32_t c = pick(random) >> (random() % 14);
        if (c != 0 && (c < 0xD800 || c > 0xDFFF)) text.push_back(static_cast<char32_t>(c));
    }
    return text;
}

bool on_boundary(const std::string& text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check_well_formed(const std::string& text) {
    std::size_t last_end = 0;
    const auto size = static_cast<std::uint32_t>(text.size());
    const dragoman::CivilDate published{2025, 11, 19};
    for (const auto& found : quantity::find_quantities(text, {0, size}, dragoman::Language::french, published)) {
        BOOST_TEST_INFO_SCOPE(text);
        BOOST_TEST(
            (found.span.begin >= last_end && found.span.begin < found.span.end && found.span.end <= text.size()));
        BOOST_TEST((on_boundary(text, found.span.begin) && on_boundary(text, found.span.end)));
        BOOST_TEST((found.number.begin >= found.span.begin && found.number.begin < found.number.end &&
                    found.number.end <= found.span.end));
        BOOST_TEST((on_boundary(text, found.number.begin) && on_boundary(text, found.number.end)));
        const bool date = found.kind == quantity::Kind::date;
        BOOST_TEST((date ? found.values.empty() : found.kind == quantity::Kind::code || !found.values.empty()));
        BOOST_TEST((!date || !found.dates.empty()));
        BOOST_TEST(std::is_sorted(found.upper_values.begin(), found.upper_values.end()));
        BOOST_TEST(std::is_sorted(found.values.begin(), found.values.end()));
        for (const double value : found.values) BOOST_TEST(std::isfinite(value));
        for (const double value : found.upper_values) BOOST_TEST(std::isfinite(value));
        last_end = found.span.end;
    }
}

std::string with_digits_of(const std::string& text, char32_t zero) {
    std::u32string out = dragoman::text::decode(text);
    for (char32_t& c : out)
        if (c >= U'0' && c <= U'9') c = zero + (c - U'0');
    return dragoman::text::encode(out);
}

/// How many code points `span` has before it and in it, so that spans compare across scripts.
std::pair<std::size_t, std::size_t> place_of(const std::string& text, dragoman::ByteSpan span) {
    return {dragoman::text::decode(text.substr(0, span.begin)).size(),
            dragoman::text::decode(std::string(span.in(text))).size()};
}

void check_same_but_digits(const std::string& text, const std::string& other) {
    const auto expected = find(text);
    const auto found = find(other);
    BOOST_TEST_CONTEXT(text) {
        BOOST_TEST_REQUIRE(found.size() == expected.size());
        for (std::size_t k = 0; k < found.size(); ++k) {
            BOOST_TEST((found[k].kind == expected[k].kind));
            BOOST_TEST((place_of(other, found[k].span) == place_of(text, expected[k].span)));
            BOOST_TEST((place_of(other, found[k].number) == place_of(text, expected[k].number)));
            BOOST_TEST(found[k].values == expected[k].values, boost::test_tools::per_element());
            BOOST_TEST(found[k].upper_values == expected[k].upper_values, boost::test_tools::per_element());
            BOOST_TEST(found[k].unit == expected[k].unit);
            BOOST_TEST((found[k].bound == expected[k].bound && found[k].in_words == expected[k].in_words));
            BOOST_TEST((found[k].dates == expected[k].dates && found[k].upper_dates == expected[k].upper_dates));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(random_text_gives_well_formed_quantities) {
    std::mt19937 random(20251119);
    for (int i = 0; i < 4000; ++i) {
        check_well_formed(dragoman::text::encode(random_text(random)));
        check_well_formed(dragoman::text::encode(random_code_points(random)));
        check_well_formed(dragoman::text::encode(random_words(random)));
        check_well_formed(dragoman::text::encode(random_figures(random)));
    }
}

BOOST_AUTO_TEST_CASE(what_stands_outside_of_the_passage_changes_nothing) {
    std::mt19937 random(9);
    for (int i = 0; i < 1000; ++i) {
        const std::string text = dragoman::text::encode(random_words(random));
        const auto size = static_cast<std::uint32_t>(text.size());
        const std::string padded = "12" + text + "12";
        const auto alone = find(text);
        const auto inside = quantity::find_quantities(padded, {2, 2 + size}, dragoman::Language::arabic);
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST_REQUIRE(inside.size() == alone.size());
            for (std::size_t k = 0; k < alone.size(); ++k) {
                BOOST_TEST(inside[k].span.begin == alone[k].span.begin + 2);
                BOOST_TEST(quantity::meaning_text(inside[k]) == quantity::meaning_text(alone[k]));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(random_bytes_do_no_harm) {
    std::mt19937 random(7);
    for (int i = 0; i < 4000; ++i) {
        const std::string text = random_bytes(random);
        for (const auto& found : find(text))
            BOOST_TEST((found.span.begin < found.span.end && found.span.end <= text.size()));
    }
}

BOOST_AUTO_TEST_CASE(a_quantity_is_compatible_with_itself) {
    std::mt19937 random(8);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = dragoman::text::encode(random_words(random));
        for (const auto& found : find(text)) {
            if (found.kind == quantity::Kind::code && found.values.empty()) continue;
            BOOST_TEST_CONTEXT(text) { BOOST_TEST(quantity::compatible(found, found)); }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_digit_script_changes_nothing) {
    std::mt19937 random(6);
    for (int i = 0; i < 3000; ++i) {
        const std::u32string pieces = i % 3 == 0   ? random_text(random)
                                      : i % 3 == 1 ? random_words(random)
                                                   : random_figures(random);
        const std::string text = with_digits_of(dragoman::text::encode(pieces), U'0');
        for (const char32_t zero : {U'\u0660', U'\u06F0', U'\u0966', U'\uFF10', U'\U0001D7CE'})
            check_same_but_digits(text, with_digits_of(text, zero));
    }
}

BOOST_AUTO_TEST_CASE(hostile_text_takes_linear_time) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += "1.1,";
    BOOST_TEST(find(text).size() == 1U);  // one code
    text.clear();
    for (int i = 0; i < 100000; ++i) text += "ال";
    BOOST_TEST(find(text + " 2025").size() == 1U);
    for (const char* piece : {"le ", "de ", "و ", "12 à ", "l'", "2025-", "dollars ", "dinars 5 ", "passé de 5 à 6 ",
                              "1-2 ", "type I ", "de mai à ", "قبل عام ", "mai ", "vingt ", "مليون و"}) {
        text.clear();
        while (text.size() < 300000) text += piece;
        BOOST_TEST(find(text + " 2025").size() >= 1U);
    }
    text.assign(400000, ' ');
    BOOST_TEST(find("5" + text + "2025").size() == 2U);
}
