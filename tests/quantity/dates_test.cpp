// Dates in figures and words, in French and in all Arabic month systems.
#include <array>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "quantity/support.hpp"

using quantity_test::Case;
using quantity_test::described;

namespace {

const Case kFigures[] = {
    {"19/11/2025", "date[19/11/2025]=2025-11-19"},
    {"2025-11-19", "date[2025-11-19]=2025-11-19"},
    {"2025/11/19", "date[2025/11/19]=2025-11-19"},
    {"19.11.2025", "date[19.11.2025]=2025-11-19"},
    {"19-11-2025", "date[19-11-2025]=2025-11-19"},
    {"11/19/2025", "date[11/19/2025]=2025-11-19"},
    {"03/04/2025", "date[03/04/2025]=2025-04-03|2025-03-04"},
    {"04/04/2025", "date[04/04/2025]=2025-04-04"},
    {"19/11/25", "date[19/11/25]=2025-11-19"},
    {"VietnamPlusVietnamPlus19/11/2025", "date[19/11/2025]=2025-11-19"},
    {"٢٠٢٥/١١/١٩", "date[٢٠٢٥/١١/١٩]=2025-11-19"},
    {"19\u200F/11\u200F/2025", "date[19\u200F/11\u200F/2025]=2025-11-19"},
    {"30/02/2025", "cardinal[30]=30; cardinal[02]=2; year[2025]=2025"},
    {"1/2", "cardinal[1/2]=0.5"},
    {"1/2/3", "cardinal[1]=1; cardinal[2]=2; cardinal[3]=3"},
    {"19/11-2025", "cardinal[19]=19; cardinal[11]=11; year[2025]=2025"},
};

const Case kFrench[] = {
    {"Le 19 novembre, à Hanoï", "date[19 novembre]=--11-19"},
    {"le 19 novembre 2025", "date[19 novembre 2025]=2025-11-19"},
    {"le 1er janvier", "date[1er janvier]=--01-01"},
    {"le 1er\u00A0janvier\u00A02024", "date[1er\u00A0janvier\u00A02024]=2024-01-01"},
    {"le premier mai", "date[premier mai]=--05-01"},
    {"le Premier ministre", ""},
    {"en novembre 2025", "date[novembre 2025]=2025-11"},
    {"d'août 2025", "date[août 2025]=2025-08"},
    {"19 FÉVRIER 2024", "date[19 FÉVRIER 2024]=2024-02-19"},
    {"14 juill. 2020", "date[14 juill. 2020]=2020-07-14"},
    {"3 janv. et 4 févr. et 5 déc.", "date[3 janv.]=--01-03; date[4 févr.]=--02-04; date[5 déc.]=--12-05"},
    {"3 sept. 2019", "date[3 sept. 2019]=2019-09-03"},
    {"10 sept personnes", "cardinal[10]=10; cardinal[sept]=7"},
    {"29 février", "date[29 février]=--02-29"},
    {"29 février 2023", "cardinal[29]=29; date[février 2023]=2023-02"},
    {"le 31 juin", "cardinal[31]=31"},
    {"le 14 juillet 1500 personnes", "date[14 juillet]=--07-14; cardinal[1500]=1500"},
    {"14 juillet 1789", "date[14 juillet 1789]=1789-07-14"},
    {"en mai 1500 personnes", "date[mai]=--05; cardinal[1500]=1500"},
    {"en mars et en mai", "date[mars]=--03; date[mai]=--05"},
    {"au mois d'août, mi-juin, avril dernier", "date[août]=--08; date[juin]=--06; date[avril]=--04"},
    {"vers Mars, le Champ de Mars, ils y ont mai", ""},
    {"Il mange 3 maisons", "cardinal[3]=3"},
    {"mai-juin 2025", "date[juin 2025]=2025-06"},
    {"en 2025", "year[2025]=2025"},
};

const Case kArabic[] = {
    {"في 19 نوفمبر 2025", "date[19 نوفمبر 2025]=2025-11-19"},
    {"في 19 نوفمبر/تشرين الثاني، في هانوي", "date[19 نوفمبر/تشرين الثاني]=--11-19"},
    {"19 نوفمبر (تشرين الثاني) 2025", "date[19 نوفمبر (تشرين الثاني) 2025]=2025-11-19"},
    {"19 نوفمبر - تشرين الثاني 2025", "date[19 نوفمبر - تشرين الثاني 2025]=2025-11-19"},
    {"بيروت، ٢١ كانون الثاني ٢٠٢٥", "date[٢١ كانون الثاني ٢٠٢٥]=2025-01-21"},
    {"كانون الثاني 2024", "date[كانون الثاني 2024]=2024-01"},
    {"أكتوبر ونوفمبر 2025", "date[نوفمبر 2025]=2025-11"},
    {"20 من أيلول", "date[20 من أيلول]=--09-20"},
    {"12 من شهر مايو 2020", "date[12 من شهر مايو 2020]=2020-05-12"},
    {"10 نيسان من عام 1896", "date[10 نيسان من عام 1896]=1896-04-10"},
    {"نوفمبر 19، 2025", "date[نوفمبر 19، 2025]=2025-11-19"},
    {"تشرين الثاني (نوفمبر) من عام 2025", "date[تشرين الثاني (نوفمبر) من عام 2025]=2025-11"},
    {"حزيران/يونيه 2012", "date[حزيران/يونيه 2012]=2012-06"},
    {"5 أبريـل 2020", "date[5 أبريـل 2020]=2020-04-05"},
    {"5 نَيْسان 2020", "date[5 نَيْسان 2020]=2020-04-05"},
    {"5 ابريل، 6 أبريل، 7 إبريل", "date[5 ابريل]=--04-05; date[6 أبريل]=--04-06; date[7 إبريل]=--04-07"},
    {"مارس 5 لاعبين الرياضة", "cardinal[5]=5"},
    {"آب وأيار وشباط ومارس", ""},
    {"نوفمبر/ديسمبر 2025", "date[ديسمبر 2025]=2025-12"},
    {"في الأول من يناير", "date[الأول من يناير]=--01-01"},
    {"في الاول من يناير 2025", "date[الاول من يناير 2025]=2025-01-01"},
    {"والحادي عشر من سبتمبر 2001", "date[الحادي عشر من سبتمبر 2001]=2001-09-11"},
    {"الثامن والعشرين من شباط", "date[الثامن والعشرين من شباط]=--02-28"},
    {"العشرين من مارس 2003", "date[العشرين من مارس 2003]=2003-03-20"},
    {"الحادي والثلاثين من آذار", "date[الحادي والثلاثين من آذار]=--03-31"},
    {"الحادي والثلاثين من شباط", "ordinal[الحادي والثلاثين]=31"},
    {"الفاتح نوفمبر 1954", "date[الفاتح نوفمبر 1954]=1954-11-01"},
    {"النصف الأول من يناير", "ordinal[الأول]=1"},
    {"الأسبوع الثاني من أكتوبر 2024", "ordinal[الثاني]=2; date[أكتوبر 2024]=2024-10"},
    {"الأول من نوعه", "ordinal[الأول]=1"},
    {"في مايو وسبتمبر المقبل", "date[مايو]=--05; date[سبتمبر]=--09"},
    {"الذي مارس الرياضة", ""},
    {"في رمضان", ""},
};

/// January to December in one system a row: Egypt, Levant, Algeria and Tunisia, Morocco, Mauritania, France.
using Year = std::array<const char*, 12>;
const std::array<Year, 6> kSystems{{
    {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
    {"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
     "كانون الأول"},
    {"جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
    {"يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"},
    {"يناير", "فبراير", "مارس", "إبريل", "مايو", "يونيو", "يوليو", "أغشت", "شتمبر", "أكتوبر", "نوفمبر", "دجمبر"},
    {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
     "décembre"},
}};

}  // namespace

BOOST_DATA_TEST_CASE(dates_in_figures_are_read, boost::unit_test::data::make(kFigures), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(french_dates_are_read, boost::unit_test::data::make(kFrench), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(arabic_dates_are_read, boost::unit_test::data::make(kArabic), c) {
    BOOST_TEST(described(c.text) == c.expected);
}

BOOST_AUTO_TEST_CASE(every_month_system_names_the_same_twelve_months) {
    for (const Year& system : kSystems)
        for (std::size_t month = 0; month < system.size(); ++month) {
            const std::string text = "7 " + std::string(system[month]) + " 2025";
            const auto found = quantity_test::find(text);
            BOOST_TEST_CONTEXT(text) {
                BOOST_TEST_REQUIRE(found.size() == 1U);
                BOOST_TEST(found[0].span.size() == text.size());
                BOOST_TEST_REQUIRE(found[0].dates.size() == 1U);
                BOOST_TEST(std::size_t{found[0].dates[0].month} == month + 1);
            }
        }
}
