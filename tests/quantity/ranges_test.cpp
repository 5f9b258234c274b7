// Two numbers or months side by side: a range, a change, a score; and what looks like a quantity and is another thing.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "quantity/support.hpp"

using quantity_test::Case;
using quantity_test::described;

namespace {

const Case kChanges[] = {
    {"passé de 10 à 12 %", "percent[10]=10; percent[12 %]=12"},
    {"passera de 1,72 à 1,79 euro", "money[1,72]=EUR 1.72; money[1,79 euro]=EUR 1.79"},
    {"passé de 10-12 % à 15 %", "percent[10-12 %]=10..12; percent[15 %]=15"},
    {"passé de 2 à 3 millions", "cardinal[2]=2000000; cardinal[3 millions]=3000000"},
    {"ramené de 800 à 2 millions", "cardinal[800]=800; cardinal[2 millions]=2000000"},
    {"tombé de 80 à 60 dollars", "money[80]=USD 80; money[60 dollars]=USD 60"},
    {"progressé de 10 à 12 %", "percent[10 à 12 %]=10..12"},
    {"a reculé de 3 à 5 euros", "money[3 à 5 euros]=EUR 3..5"},
    {"a reculé de 5 à 3 euros", "money[5]=EUR 5; money[3 euros]=EUR 3"},
    {"Le taux a augmenté de 10 à 12 %", "percent[10]=10; percent[12 %]=12"},
    {"augmenté de près de 10 à 12 euros", "money[10]=EUR 10; money[12 euros]=EUR 12"},
    {"a augmenté entre 5 et 10 %", "percent[5 et 10 %]=5..10"},
    {"est passé, de 2010 à 2020, de 4 à 5 %", "year[2010 à 2020]=2010..2020; percent[4]=4; percent[5 %]=5"},
    {"ارتفعت بنسبة 8 إلى 10 بالمئة", "percent[8 إلى 10 بالمئة]=8..10"},
    {"ارتفعت بأكثر من 8 إلى 10 بالمئة", "percent[8 إلى 10 بالمئة]=8..10"},
    {"ارتفعت من 8 إلى 10 بالمئة", "percent[8]=8; percent[10 بالمئة]=10"},
    {"ارتفعت من نحو 8 إلى 10 بالمئة", "percent[8]=8; percent[10 بالمئة]=10"},
    {"Il a baissé. De 10 à 12 %", "percent[10 à 12 %]=10..12"},
    {"Il est passé à 4.5. De 10 à 12 %", "cardinal[4.5]=4.5; percent[10 à 12 %]=10..12"},
};

const Case kTimes[] = {
    {"de 21 heures à 5 heures", "time[21 heures à 5 heures]=21:00..05:00"},
    {"de 22h à 6h", "time[22h à 6h]=22:00..06:00"},
    {"من الساعة العاشرة مساء إلى السادسة صباحا", "time[الساعة العاشرة مساء إلى السادسة صباحا]=22:00..06:00"},
    {"de 9h à 8h", "time[9h]=09:00; time[8h]=08:00"},
    {"entre 22 heures et 6 heures", "time[22 heures et 6 heures]=22:00..06:00"},
    {"entre 12 heures et 24 heures", "measure[12 heures et 24 heures]=hour 12..24"},
    {"de 9h-17h à 10h-18h30", "time[9h-17h]=09:00..17:00; time[10h-18h30]=10:00..18:30"},
    {"de 22h à 22h", "time[22h]=22:00; time[22h]=22:00"},
};

const Case kMonths[] = {
    {"de mars à mai", "date[mars à mai]=--03..--05"},
    {"من مارس إلى مايو", "date[مارس إلى مايو]=--03..--05"},
    {"بين مارس ومايو", "date[مارس ومايو]=--03..--05"},
    {"entre mars et mai", "date[mars et mai]=--03..--05"},
    {"بين شهري مارس ومايو", "date[مارس ومايو]=--03..--05"},
    {"du mois de mars au mois de mai", "date[mars au mois de mai]=--03..--05"},
    {"de début mars à la mi-mai", "date[mars à la mi-mai]=--03..--05"},
    {"من مطلع مارس حتى نهاية مايو", "date[مارس حتى نهاية مايو]=--03..--05"},
    {"de mars jusqu'à mai 2024", "date[mars jusqu'à mai 2024]=2024-03..2024-05"},
    {"de novembre à mars", "date[novembre à mars]=--11..--03"},
    {"de novembre à mars 2025", "date[novembre à mars 2025]=2024-11..2025-03"},
    {"de novembre 2024 à mars 2025", "date[novembre 2024 à mars 2025]=2024-11..2025-03"},
    {"نوفمبر 2024 إلى مارس 2025", "date[نوفمبر 2024 إلى مارس 2025]=2024-11..2025-03"},
    {"Mars à Mai", ""},
    {"de mars à mars", ""},
    {"الذي مارس الرياضة إلى مايو", "date[مايو]=--05"},
    {"de mars au 5 mai", "date[5 mai]=--05-05"},
};

const Case kScores[] = {
    {"battu Lyon 1-2 samedi", "code[1-2]"},
    {"marqué 1-2 buts", "cardinal[1]=1; cardinal[2]=2"},
    {"défaite (0-1)", "code[0-1]"},
    {"s'est incliné 6-7 6-4 en finale", "code[6-7]; code[6-4]"},
    {"فاز 2-1 يوم الأحد", "code[2-1]"},
    {"خسر 1-3 عام 2019", "code[1-3]; year[2019]=2019"},
    {"au match, des enfants de 3-5 ans", "measure[3-5 ans]=year 3..5"},
    {"Fin du match. Voir pages 1-2", "cardinal[1]=1; cardinal[2]=2"},
    {"فاز بعد 2-3 أيام", "measure[2-3 أيام]=day 2..3"},
    {"قتل 120 عام 2019", "cardinal[120]=120; year[2019]=2019"},
    {"120 عاما", "measure[120 عاما]=year 120"},
};

const Case kCurrencies[] = {
    {"une couronne de fleurs", ""},
    {"trois couronnes mortuaires", "cardinal[trois]=3"},
    {"En Suède, deux couronnes de fleurs", "cardinal[deux]=2"},
    {"En Suède, il coûte deux couronnes", "money[deux couronnes]=SEK 2"},
    {"dix couronnes danoises", "money[dix couronnes danoises]=DKK 10"},
    {"500 couronnes", "money[500 couronnes]=KRONE 500"},
    {"Alger a payé 20.000 dinars en Algérie", "money[20.000 dinars]=DZD 20000"},
    {"Il vit en Algérie. Il a 20 dinars", "money[20 dinars]=DINAR 20"},
    {"192 millions $C", "money[192 millions $C]=CAD 192000000"},
    {"C$15, 15 $ US, HK$20, 15 $A",
     "money[C$15]=CAD 15; money[15 $ US]=USD 15; money[HK$20]=HKD 20; money[15 $A]=AUD 15"},
    {"15 $ A Paris", "money[15 $]=USD 15"},
    {"15 US$ et 20 C$", "money[15 US$]=USD 15; money[20 C$]=CAD 20"},
    {"15 C$20", "cardinal[15]=15; money[C$20]=CAD 20"},
};

const Case kPeriods[] = {
    {"قبل عام.", "measure[عام]=year 1"},
    {"منذ أسبوع", "measure[أسبوع]=week 1"},
    {"وبعد شهر من الزلزال", "measure[شهر]=month 1"},
    {"قبل عام 2020", "year[2020]=2020"},
    {"خلال شهر رمضان", ""},
    {"خلال أسبوع المرأة", ""},
    {"بعد يوم", ""},
    {"في عام", ""},
    {"le dernier quart d'heure", "measure[quart d'heure]=hour 0.25"},
    {"quart de finale", ""},
    {"سبعين كيلو متراً", "measure[سبعين كيلو متراً]=km 70"},
    {"5 كيلو", "measure[5 كيلو]=kg 5"},
    {"40 ميل/ساعة, 40 mph, 40mph", "measure[40 ميل/ساعة]=mph 40; measure[40 mph]=mph 40; measure[40mph]=mph 40"},
    {"ce 19e jour de mars 2020", "date[19e jour de mars 2020]=2020-03-19"},
    {"le 19e jour de grève", "ordinal[19e]=19"},
};

const Case kRomanNumbers[] = {
    {"type I", "ordinal[I]=1"},
    {"phases II-III", "ordinal[II]=2; ordinal[III]=3"},
    {"de type I ou II", "ordinal[I]=1; ordinal[II]=2"},
    {"angiotensine I en angiotensine II", "ordinal[I]=1; ordinal[II]=2"},
    {"perfusion IV, agent VX, en II", ""},
    {"Louis XIX", "ordinal[XIX]=19"},
    {"Louis XXXX", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_change_is_two_values_and_an_amount_of_change_a_range, boost::unit_test::data::make(kChanges),
                     c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(times_of_day_may_pass_midnight, boost::unit_test::data::make(kTimes), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(months_make_ranges_with_and_without_a_year, boost::unit_test::data::make(kMonths), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(scores_are_no_ranges, boost::unit_test::data::make(kScores), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(a_currency_needs_its_country_or_its_number, boost::unit_test::data::make(kCurrencies), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(units_without_a_number_and_in_two_words, boost::unit_test::data::make(kPeriods), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(roman_numbers_stand_behind_what_they_number, boost::unit_test::data::make(kRomanNumbers), c) {
    BOOST_TEST(described(c.text) == c.expected);
}
BOOST_AUTO_TEST_CASE(about_a_time_is_approximate) {
    BOOST_TEST((quantity_test::find("vers 14h30")[0].bound == dragoman::quantity::Bound::approx));
    BOOST_TEST((quantity_test::find("حوالي الساعة 14:30")[0].bound == dragoman::quantity::Bound::approx));
    BOOST_TEST((quantity_test::find("à 14h30")[0].bound == dragoman::quantity::Bound::exact));
}
