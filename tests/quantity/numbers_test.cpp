// Numbers in figures: scripts, separators, scale words, percent, ordinals, codes.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "quantity/support.hpp"

using quantity_test::Case;
using quantity_test::described;

namespace {

const Case kSeparators[] = {
    {"12,500 tonnes", "measure[12,500 tonnes]=t 12.5|12500"},
    {"12.500 طن", "measure[12.500 طن]=t 12.5|12500"},
    {"12 500 habitants", "cardinal[12 500]=12500"},
    {"12\u202F500 habitants", "cardinal[12\u202F500]=12500"},
    {"12\u00A0500 habitants", "cardinal[12\u00A0500]=12500"},
    {"12\u2009500\u2009000 habitants", "cardinal[12\u2009500\u2009000]=12500000"},
    {"12'500 francs", "money[12'500 francs]=FRANC 12500"},
    {"12’500 francs", "money[12’500 francs]=FRANC 12500"},
    {"1,5 point", "cardinal[1,5]=1.5"},
    {"3٫5 نقاط", "cardinal[3٫5]=3.5"},
    {"12٫500 طن", "measure[12٫500 طن]=t 12.5"},
    {"12٬500 طن", "measure[12٬500 طن]=t 12500"},
    {"١٢٬٥٠٠٫٧٥ طن", "measure[١٢٬٥٠٠٫٧٥ طن]=t 12500.75"},
    {"1.234.567 voix", "cardinal[1.234.567]=1234567"},
    {"1,234,567 صوتا", "cardinal[1,234,567]=1234567"},
    {"1.234,5 km", "measure[1.234,5 km]=km 1234.5"},
    {"1,234.5 كم", "measure[1,234.5 كم]=km 1234.5"},
    {"1 234,5 km", "measure[1 234,5 km]=km 1234.5"},
    {"1.234,567 km", "measure[1.234,567 km]=km 1234.567"},
    {"783،562 كيلومترا", "measure[783،562 كيلومترا]=km 783.562|783562"},
    {"0,500 litre", "measure[0,500 litre]=l 0.5"},
    {"1234,500 francs", "money[1234,500 francs]=FRANC 1234.5"},
    {"Il pleut le 12, 500 personnes", "cardinal[12]=12; cardinal[500]=500"},
    {"en 2023 150 personnes", "year[2023]=2023; cardinal[150]=150"},
    {"0 500", "cardinal[0]=0; cardinal[500]=500"},
    {"12 5000", "cardinal[12]=12; cardinal[5000]=5000"},
    {"une part de .08 %", "percent[08 %]=0.08"},
    {"2024,2025", "year[2024]=2024; year[2025]=2025"},
    {"12\n500", "cardinal[12]=12; cardinal[500]=500"},
    {"2023.وأضاف", "year[2023]=2023"},
    {"En 2023.", "year[2023]=2023"},
};

const Case kScripts[] = {
    {"١٢ قتيلا في ٢٠٢٣", "cardinal[١٢]=12; year[٢٠٢٣]=2023"},
    {"12 morts en 2023", "cardinal[12]=12; year[2023]=2023"},
    {"۴۵ نفر", "cardinal[۴۵]=45"},
    {"३५", "cardinal[३५]=35"},
    {"３５", "cardinal[３５]=35"},
    {"𝟏𝟐", "cardinal[𝟏𝟐]=12"},
    {"½ و² و①", ""},
    {"12345678901234567890", "code[12345678901234567890]"},
    {"007", "cardinal[007]=7"},
    {"", ""},
    {"aucun chiffre ici, ولا رقم هنا", ""},
};

const Case kClitics[] = {
    {"و3,5 نقاط", "cardinal[3,5]=3.5"}, {"لـ15 دولة", "cardinal[15]=15"},  {"بـ١٢٪ هذا العام", "percent[١٢٪]=12"},
    {"ال12 عضوا", "cardinal[12]=12"},   {"في عام2006", "year[2006]=2006"}, {"ب-15 عضوا", "cardinal[15]=15"},
};

const Case kPercents[] = {
    {"12 %", "percent[12 %]=12"},
    {"12\u202F%", "percent[12\u202F%]=12"},
    {"7,5% des voix", "percent[7,5%]=7.5"},
    {"12 pour cent", "percent[12 pour cent]=12"},
    {"12 pourcent", "percent[12 pourcent]=12"},
    {"12 pour 100 personnes", "cardinal[12]=12; cardinal[100]=100"},
    {"١٢٪", "percent[١٢٪]=12"},
    {"12\u200F٪", "percent[12\u200F٪]=12"},
    {"%12 من", "percent[%12]=12"},
    {"٪١٢ من", "percent[٪١٢]=12"},
    {"5 % 12", "percent[5 %]=5; cardinal[12]=12"},
    {"12 بالمئة", "percent[12 بالمئة]=12"},
    {"12 بالمائة", "percent[12 بالمائة]=12"},
    {"12 في المئة", "percent[12 في المئة]=12"},
    {"12 في المائة", "percent[12 في المائة]=12"},
    {"12 في المدينة", "cardinal[12]=12"},
};

const Case kOrdinals[] = {
    {"le 1er rang", "ordinal[1er]=1"},
    {"la 1re fois", "ordinal[1re]=1"},
    {"la 1ère fois", "ordinal[1ère]=1"},
    {"la 6e conférence", "ordinal[6e]=6"},
    {"le 21ème siècle", "year[21ème siècle]=2001..2100"},
    {"la 3ème place", "ordinal[3ème]=3"},
    {"la 2nde guerre", "ordinal[2nde]=2"},
    {"le XXe siècle", "year[XXe siècle]=1901..2000"},
};

const Case kScales[] = {
    {"8,6 millions d'enfants", "cardinal[8,6 millions]=8600000"},
    {"1 million", "cardinal[1 million]=1000000"},
    {"1,1 milliard", "cardinal[1,1 milliard]=1100000000"},
    {"12 mille", "cardinal[12 mille]=12000"},
    {"2 billions", "cardinal[2 billions]=2000000000|2000000000000"},
    {"١٨٧ مليون دولار", "money[١٨٧ مليون دولار]=USD 187000000"},
    {"2.8 مليون برميل", "measure[2.8 مليون برميل]=barrel 2800000"},
    {"15 مليونًا", "cardinal[15 مليونًا]=15000000"},
    {"5 ملايين", "cardinal[5 ملايين]=5000000"},
    {"3 مليارات", "cardinal[3 مليارات]=3000000000"},
    {"٤٠ ألف دولار", "money[٤٠ ألف دولار]=USD 40000"},
    {"4 آلاف", "cardinal[4 آلاف]=4000"},
    {"100 ألف مليون", "cardinal[100 ألف مليون]=100000000000"},
    {"12,500 millions", "cardinal[12,500 millions]=12500000|12500000000"},
    {"3 millions 500 mille", "cardinal[3 millions 500 mille]=3500000"},
    {"3 ملايين و500 ألف", "cardinal[3 ملايين و500 ألف]=3500000"},
    {"3 آلاف و250 جنديا", "cardinal[3 آلاف و250]=3250"},
    {"3 ملايين و250 جنديا", "cardinal[3 ملايين]=3000000; cardinal[250]=250"},
    {"3 millions et 500 mille", "cardinal[3 millions]=3000000; cardinal[500 mille]=500000"},
    {"1000 تريليون و5 ملايين", "cardinal[1000 تريليون]=1000000000000000; cardinal[5 ملايين]=5000000"},
    {"500 ألف و3 ملايين", "cardinal[500 ألف]=500000; cardinal[3 ملايين]=3000000"},
    {"40 millions %", "percent[40 millions %]=40000000"},
    {"مليونان", "cardinal[مليونان]=2000000"},
    {"نحو ألفين من السكان", "cardinal[ألفين]=2000"},
    {"ألفان وأربعة وعشرون", "cardinal[ألفان وأربعة وعشرون]=2024"},
    {"المليونين", "cardinal[المليونين]=2000000"},
    {"مليون شخص", "cardinal[مليون]=1000000"},
};

const Case kCodes[] = {
    {"(IMM6)", "code[IMM6]"},
    {"COVID-19", "code[COVID-19]"},
    {"كوفيد-19", "code[كوفيد-19]"},
    {"193/QD-TTg", "code[193/QD-TTg]"},
    {"CO2, G20, 5G, 4x4, A320, F-16, B12",
     "code[CO2]; code[G20]; code[5G]; code[4x4]; code[A320]; code[F-16]; code[B12]"},
    {"737-MAX", "code[737-MAX]"},
    {"IMM6e, IMM6 %", "code[IMM6e]; code[IMM6]"},
    {"IMG_20251119_01", "code[IMG_20251119_01]"},
    {"1.2.3 et 192.168.1.1", "code[1.2.3]; code[192.168.1.1]"},
    {"mi-2025", "year[2025]=2025"},
    {"25kg, 10km, 500m2", "measure[25kg]=kg 25; measure[10km]=km 10; measure[500m2]=m2 500"},
    {"à 20h30", "time[20h30]=20:30"},
    {"10-15", "cardinal[10]=10; cardinal[15]=15"},
    {"battu 3-0 par", "code[3-0]"},
    {"(2-2) hier", "code[2-2]"},
    {"10-5 %", "cardinal[10]=10; percent[5 %]=5"},
    {"le 0800 12 34 56", "code[0800 12 34 56]"},
    {"0661-23-45-67", "code[0661-23-45-67]"},
    {"0,5 12 34 56", "cardinal[0,5]=0.5; cardinal[12]=12; cardinal[34]=34; cardinal[56]=56"},
    {"Léon XIV et Mohammed VI", "ordinal[XIV]=14; ordinal[VI]=6"},
    {"en IV, Vidéo", ""},
    {"£15000", "money[£15000]=GBP 15000"},
    {"voir https://example.com/2025/11/19/a-123.html page 7",
     "code[https://example.com/2025/11/19/a-123.html]; cardinal[7]=7"},
    {"voir www.example.com/12 page 7", "code[www.example.com/12]; cardinal[7]=7"},
    {"الرابط http://example.com/5، صفحة 7", "code[http://example.com/5]; cardinal[7]=7"},
};

/// What the words around decide.
const Case kCrowdsAndParts[] = {
    {"des dizaines de milliers", "cardinal[dizaines de milliers]=10000..99999"},
    {"des millions d'euros", "money[millions d'euros]=EUR 1000000..9999999"},
    {"en millions d'euros", ""},
    {"trois millions", "cardinal[trois millions]=3000000"},
    {"بضعة آلاف", "cardinal[بضعة آلاف]=1000..9999"},
    {"عشرات الملايين", "cardinal[عشرات الملايين]=10000000..99999999"},
    {"ثلاثة آلاف", "cardinal[ثلاثة آلاف]=3000"},
    {"مليون و200 ألف", "cardinal[مليون و200 ألف]=1200000"},
    {"مليون و200 شخص", "cardinal[مليون]=1000000; cardinal[200]=200"},
    {"neuf femmes sur dix", "cardinal[neuf femmes sur dix]=0.9"},
    {"deux livres sur trois femmes", "cardinal[deux]=2; cardinal[trois]=3"},
    {"واحد من بين كل أربعة", "cardinal[واحد من بين كل أربعة]=0.25"},
    {"خمس السكان", "cardinal[خمس]=0.2"},
    {"خمس إلى ست", "cardinal[خمس إلى ست]=5..6"},
    {"2½ km", "measure[2½ km]=km 2.5"},
    {"كمية", ""},
    {"5 في المية", "percent[5 في المية]=5"},
    {"ألف الكاتب", ""},
    {"ألف كاتب", "cardinal[ألف]=1000"},
    {"سكان الخمس", ""},
    {"الدول الخمس", "cardinal[الخمس]=5"},
    {"الذكرى الثلاثون", "ordinal[الثلاثون]=30"},
    {"الدول الثلاثون", "cardinal[الثلاثون]=30"},
    {"60 000 gourdes, 5 HTG, HTG 5", "money[60 000 gourdes]=HTG 60000; money[5 HTG]=HTG 5; money[HTG 5]=HTG 5"},
    {"1 000 000 de roubles", "money[1 000 000 de roubles]=RUB 1000000"},
    {"2 p. 100", "percent[2 p. 100]=2"},
    {"3 نقاط مئوية", "percent[3 نقاط مئوية]=3"},
};

}  // namespace

BOOST_DATA_TEST_CASE(crowds_parts_and_shares_are_read, boost::unit_test::data::make(kCrowdsAndParts), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(separators_of_every_locale_are_read, boost::unit_test::data::make(kSeparators), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(digits_of_every_script_are_read, boost::unit_test::data::make(kScripts), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(clitics_stay_outside, boost::unit_test::data::make(kClitics), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(percents_are_recognised, boost::unit_test::data::make(kPercents), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(french_ordinals_are_recognised, boost::unit_test::data::make(kOrdinals), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(scale_words_multiply, boost::unit_test::data::make(kScales), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(digits_in_codes_and_addresses_are_no_amounts, boost::unit_test::data::make(kCodes), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
