// Comparison, display and properties of quantities.
#include "dragoman/quantity/quantity.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <random>
#include <string>

#include "dragoman/text/utf8.hpp"
#include "quantity/support.hpp"

namespace quantity = dragoman::quantity;
using quantity_test::find;

namespace {

struct PairCase {
    std::string_view a;
    std::string_view b;
    bool compatible;
};
std::ostream& operator<<(std::ostream& out, const PairCase& c) { return out << c.a << " ~ " << c.b; }

const PairCase kPairs[] = {
    {"12,500", "12 500", true},
    {"12,500", "12.5", true},
    {"12,500", "١٢٬٥٠٠", true},
    {"12,500", "12,6", false},
    {"3 %", "3", true},
    {"6e", "6", true},
    {"8,6 millions", "٨٫٦ ملايين", true},
    {"2 millions", "مليونان", true},
    {"2 millions", "2 مليار", false},
    {"2025", "novembre 2025", false},
    {"19 novembre", "19 نوفمبر/تشرين الثاني 2025", true},
    {"19 novembre 2025", "19/11/2025", true},
    {"19 novembre 2025", "20/11/2025", false},
    {"19 novembre 2025", "نوفمبر 2025", true},
    {"19 novembre", "نوفمبر 2025", false},
    {"19 novembre 2024", "19 نوفمبر 2025", false},
    {"03/04/2025", "4 mars 2025", true},
    {"03/04/2025", "3 نيسان", true},
    {"03/04/2025", "5 avril", false},
};

struct ValueCase {
    double value;
    std::string_view text;
};
std::ostream& operator<<(std::ostream& out, const ValueCase& c) { return out << c.text; }

const ValueCase kValues[] = {{12500, "12500"}, {3.5, "3.5"},        {0, "0"}, {0.1, "0.1"}, {1e12, "1000000000000"},
                             {12.05, "12.05"}, {8600000, "8600000"}};

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
    for (const auto& found : find(text)) {
        BOOST_TEST(
            (found.span.begin >= last_end && found.span.begin < found.span.end && found.span.end <= text.size()));
        BOOST_TEST((on_boundary(text, found.span.begin) && on_boundary(text, found.span.end)));
        BOOST_TEST((found.kind == quantity::Kind::date) == found.values.empty());
        BOOST_TEST((found.kind == quantity::Kind::date) == !found.dates.empty());
        BOOST_TEST(std::is_sorted(found.values.begin(), found.values.end()));
        for (const double value : found.values) BOOST_TEST(std::isfinite(value));
        last_end = found.span.end;
    }
}

std::string with_digits_of(const std::string& text, char32_t zero) {
    std::u32string out = dragoman::text::decode(text);
    for (char32_t& c : out)
        if (c >= U'0' && c <= U'9') c = zero + (c - U'0');
    return dragoman::text::encode(out);
}

}  // namespace

BOOST_DATA_TEST_CASE(quantities_are_compatible_if_they_can_mean_the_same, boost::unit_test::data::make(kPairs), c) {
    const auto a = find(c.a);
    const auto b = find(c.b);
    BOOST_TEST_REQUIRE((a.size() == 1 && b.size() == 1));
    BOOST_TEST(quantity::compatible(a[0], b[0]) == c.compatible);
    BOOST_TEST(quantity::compatible(b[0], a[0]) == c.compatible);
    BOOST_TEST(quantity::compatible(a[0], a[0]));
}

BOOST_DATA_TEST_CASE(values_have_one_canonical_text, boost::unit_test::data::make(kValues), c) {
    BOOST_TEST(quantity::value_text(c.value) == c.text);
}

BOOST_AUTO_TEST_CASE(partial_dates_print_what_they_say) {
    BOOST_TEST((quantity::PartialDate{2025, 11, 19}.iso() == "2025-11-19"));
    BOOST_TEST((quantity::PartialDate{2025, 11, 0}.iso() == "2025-11"));
    BOOST_TEST((quantity::PartialDate{0, 1, 2}.iso() == "--01-02"));
}

BOOST_AUTO_TEST_CASE(spans_are_relative_to_the_whole_text_and_stay_in_the_passage) {
    const std::string text = "En 2023 : 12 500 et 19 novembre 2025";
    const auto found = quantity::find_quantities(text, {10, 16}, dragoman::Language::french);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].span.in(text) == "12 500");
    const auto rest = quantity::find_quantities(text, {20, 32}, dragoman::Language::french);
    BOOST_TEST_REQUIRE(rest.size() == 1U);
    BOOST_TEST(rest[0].dates[0].iso() == "--11-19");
}

BOOST_AUTO_TEST_CASE(random_text_gives_well_formed_quantities) {
    std::mt19937 random(20251119);
    for (int i = 0; i < 4000; ++i) {
        check_well_formed(dragoman::text::encode(random_text(random)));
        check_well_formed(dragoman::text::encode(random_code_points(random)));
    }
}

BOOST_AUTO_TEST_CASE(the_digit_script_changes_nothing) {
    std::mt19937 random(6);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = with_digits_of(dragoman::text::encode(random_text(random)), U'0');
        const auto expected = find(text);
        for (const char32_t zero : {U'\u0660', U'\u06F0', U'\u0966', U'\uFF10', U'\U0001D7CE'}) {
            const auto found = find(with_digits_of(text, zero));
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST_REQUIRE(found.size() == expected.size());
                for (std::size_t k = 0; k < found.size(); ++k) {
                    BOOST_TEST((found[k].kind == expected[k].kind));
                    BOOST_TEST(found[k].values == expected[k].values, boost::test_tools::per_element());
                    BOOST_TEST((found[k].dates == expected[k].dates));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(hostile_text_takes_linear_time) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += "1.1,";
    BOOST_TEST(find(text).empty());
    text.clear();
    for (int i = 0; i < 100000; ++i) text += "ال";
    BOOST_TEST(find(text + " 2025").size() == 1U);
    text.assign(400000, ' ');
    BOOST_TEST(find("5" + text + "2025").size() == 2U);
}
