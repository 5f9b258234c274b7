// Comparison, display and properties of quantities.
#include "dragoman/quantity/quantity.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

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
    {"5 euros", "5 dollars", false},
    {"5 dinars", "5 dinars algériens", true},
    {"2 heures", "120 دقيقة", true},
    {"2 heures", "2 دقيقة", false},
    {"1,5 km", "1500 متر", true},
    {"10 à 12 %", "بين 10 و12 في المئة", true},
    {"10 à 12 %", "10 %", false},
    {"un tiers", "0,33", true},
    {"quatre-vingt-dix", "٩٠", true},
    {"عامين", "2 ans", true},
    {"14h30", "الساعة الثانية والنصف", true},
    {"14h30", "الساعة الثالثة", false},
    {"IL-6", "6", true},
    {"IL-6", "7", false},
    {"1 رمضان 1446 هـ", "1er mars 2025", true},
    {"1 رمضان 1446 هـ", "2 mars 2025", true},
    {"1 رمضان 1446 هـ", "3 mars 2025", false},
    {"عام 1446 هـ", "2025", true},
    {"عام 1446 هـ", "2022", false},
    {"années 1990", "التسعينيات", true},
    {"XXIe siècle", "القرن الحادي والعشرين", true},
    {"2/3", "3 février", false},
    {"2/3", "2 mars", true},
    {"6e", "6", true},
    {"8,6 millions", "٨٫٦ ملايين", true},
    {"2 millions", "مليونان", true},
    {"2 millions", "2 مليار", false},
    {"2025", "novembre 2025", true},
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
