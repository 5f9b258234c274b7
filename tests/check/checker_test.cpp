// What `check` says of short pairs.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "support/checked_pair.hpp"

using namespace dragoman;
using namespace dragoman::test;

namespace {

struct Case {
    std::string arabic;
    std::string french;
    std::vector<std::string> told;
};

std::ostream& operator<<(std::ostream& stream, const Case& c) { return stream << c.french; }

const std::vector<Case> kCases{
    // The same in another notation is no difference.
    {"سقط ١٢ قتيلا في ٢٠٢٣.", "12 morts en 2023.", {}},
    {"بلغت الكلفة ١٢٬٥٠٠ يورو.", "Le coût a atteint 12 500 euros.", {}},
    {"انعقد الاجتماع في 19 نوفمبر/تشرين الثاني 2025.", "La réunion a eu lieu le 19/11/2025.", {}},
    {"قتل خمسة عشر شخصا.", "15 personnes ont été tuées.", {}},
    {"ارتفعت الأسعار بنسبة ١٠٪.", "Les prix ont augmenté de 10 %.", {}},
    {"انتشر كوفيد-19 في البلاد.", "La COVID-19 s’est répandue dans le pays.", {}},
    {"أدوية منها IL-1β وIL-6.", "Des médicaments, dont IL-1β et IL-6.", {}},
    {"زوروا موقع الوزارة https://example.org/ar/report?id=7.",
     "Voir le site du ministère https://www.example.org/fr/report?id=7#haut.",
     {}},
    // What differs is one finding.
    {"سقط ١٢ قتيلا في ٢٠٢٣.", "13 morts en 2023.", {"different error quantity 12 != 13"}},
    {"انعقد الاجتماع في 18 نوفمبر 2025.",
     "La réunion a eu lieu le 19 novembre 2025.",
     {"different error quantity 2025-11-18 != 2025-11-19"}},
    {"في أوائل مارس بدأ العمل، وفي 14 مارس انتهى.",
     "Début mars, le travail a commencé ; le 24 mars, il était fini.",
     {"different error quantity --03-14 != --03-24"}},
    {"بلغت الخسائر 5 ملايين دولار.",
     "Les pertes s’élèvent à 7 millions de dollars.",
     {"different error quantity USD 5000000 != USD 7000000"}},
    // Rounding, words and converted units are for a person to judge.
    {"بلغ عدد السكان 12482 نسمة.",
     "La population est d’environ 12 500 habitants.",
     {"different info quantity 12482 != 12500"}},
    {"بلغ عدد السكان 12482 نسمة.",
     "La population est de 12 500 habitants.",
     {"different warning quantity 12482 != 12500"}},
    {"قتل ثلاثة عشر شخصا في الانفجار.",
     "12 personnes ont été tuées dans l’explosion.",
     {"different warning quantity 13 != 12"}},
    {"سارت القافلة 100 ميل في الصحراء.",
     "La caravane a parcouru 150 km dans le désert.",
     {"different warning quantity mile 100 != km 150"}},
    // What one side leaves out.
    {"وصل الوزير إلى العاصمة.",
     "Le ministre est arrivé dans la capitale le 4 mai 2021.",
     {"missing_ar error quantity 2021-05-04"}},
    {"وصل الوزير إلى العاصمة ومعه 40 خبيرا.",
     "Le ministre est arrivé dans la capitale avec des experts.",
     {"missing_fr error quantity 40"}},
    {"وصل الوزير إلى العاصمة.",
     "Le ministre est arrivé dans la capitale : https://example.org/a/1.",
     {"missing_ar warning link example.org/a/1"}},
    {"اكتبوا إلى الوزارة على info@example.org.", "Écrire au ministère.", {"missing_fr warning email info@example.org"}},
    {"تحطمت طائرة من طراز XK-2041 أمس.",
     "Un avion du type XK-2043 s’est écrasé hier.",
     {"different error code xk2041 != xk2043"}},
    {"تحطمت طائرة من طراز XK-2041 أمس.",
     "Un avion du type XQ-2041 s’est écrasé hier.",
     {"different warning code xk2041 != xq2041"}},
    {"تحطمت طائرة من طراز XK-2041 أمس.", "Un avion s’est écrasé hier.", {"missing_fr warning code xk2041"}},
    {"نشرت مجلة Nature Medicine الدراسة.", "Une revue a publié l’étude.", {"missing_fr warning name nature medicine"}},
    {"نشرت مجلة Nature Medicine الدراسة.", "La revue Nature Medicine a publié l’étude.", {}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(checker)

BOOST_DATA_TEST_CASE(short_pairs, boost::unit_test::data::make(kCases), sample) {
    BOOST_TEST(told(CheckedPair({sample.arabic}, {sample.french})) == sample.told, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_publication_date_tells_which_day_a_weekday_is) {
    CheckedPair pair({"أعلن الوزير ذلك يوم 17 نوفمبر 2025."}, {"Le ministre l’a annoncé hier."});
    pair.target.published = CivilDate{2025, 11, 18};
    BOOST_TEST(told(pair).empty());
    pair.target.published = CivilDate{2025, 11, 20};
    BOOST_TEST(!told(pair).empty());
}

BOOST_AUTO_TEST_CASE(a_number_that_moved_to_another_paragraph_is_a_hint) {
    const CheckedPair pair(
        {"سقط 12 قتيلا في الهجوم على المدينة.", "وأعلنت الحكومة الحداد."},
        {"L’attaque contre la ville a fait des morts.", "Le gouvernement a décrété le deuil pour les 12 tués."});
    BOOST_TEST(told(pair) == (std::vector<std::string>{"different info quantity 12 = 12"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_number_in_a_paragraph_left_alone_is_not_missing_either) {
    CheckedPair pair({"سقط 12 قتيلا في الهجوم على المدينة."},
                     {"L’attaque contre la ville a fait des morts.", "On compte 12 tués."});
    pair.beads.push_back(bead_of({}, {1}));
    BOOST_TEST(told(pair) == (std::vector<std::string>{"different info quantity 12 = 12",
                                                       "missing_ar warning paragraph On compte 12 tués."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(null_beads_of_body_text_are_findings_and_furniture_is_none) {
    CheckedPair pair({"وصل الوزير إلى العاصمة.", "شارك الخبر"}, {"Le ministre est arrivé dans la capitale."});
    pair.beads = {bead_of({0}, {}), bead_of({1}, {}), bead_of({}, {0})};
    pair.beads[1].label = BeadLabel::furniture;
    pair.beads[2].probability = 0.3;
    BOOST_TEST(
        told(pair) == (std::vector<std::string>{"missing_fr warning paragraph وصل الوزير إلى العاصمة.",
                                                "missing_ar info paragraph Le ministre est arrivé dans la capitale."}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_bead_that_is_hardly_sure_has_no_errors) {
    CheckedPair pair({"سقط ١٢ قتيلا في ٢٠٢٣."}, {"13 morts en 2023."});
    pair.beads[0].probability = 0.4;
    for (const check::Finding& finding : pair.findings())
        BOOST_TEST((finding.severity != check::Severity::error), told(finding, pair));
}

BOOST_AUTO_TEST_CASE(a_sentence_left_out_is_found_and_its_numbers_are_not_told_again) {
    const CheckedPair pair(
        {"أعلنت وزارة الصحة بدء حملة التلقيح ضد الحصبة في الجنوب."},
        {"Le ministère de la Santé a annoncé le début de la campagne de vaccination contre la rougeole dans le Sud. "
         "Les agriculteurs de la vallée craignent de perdre 300 hectares de palmiers à cause de la sécheresse."});
    BOOST_TEST(told(pair) == (std::vector<std::string>{
                                 "missing_ar warning sentence Les agriculteurs de la vallée craignent de perdre 300 "
                                 "hectares de palmiers à cause de la sécheresse."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_name_that_nothing_spells_is_a_hint) {
    const CheckedPair pair({"زار الوزير مدينة مراكش أمس."}, {"Hier, le ministre a visité la ville avec Kowalczyk."});
    BOOST_TEST(told(pair) == (std::vector<std::string>{"missing_ar info transliterated_name Kowalczyk"}),
               boost::test_tools::per_element());
    BOOST_TEST(told(CheckedPair({"زار الوزير مدينة مراكش أمس."}, {"Hier, le ministre a visité la ville de Marrakech."}))
                   .empty());
}

BOOST_AUTO_TEST_CASE(units_of_one_paragraph_are_sentences) {
    CheckedPair pair({"وصل الوزير. غادر الوفد."}, {"Le ministre est arrivé."});
    pair.source_units = {{{0, 20}, 0}, {{21, 40}, 0}};
    pair.beads = {bead_of({0}, {0}), bead_of({1}, {})};
    const auto findings = pair.findings();
    BOOST_REQUIRE(findings.size() == 1U);
    BOOST_TEST((findings.front().subject == check::Subject::sentence));
    BOOST_TEST(findings.front().source.indices == std::vector<std::uint32_t>{0}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_checker_does_not_remember) {
    const CheckedPair first({"سقط ١٢ قتيلا في ٢٠٢٣."}, {"13 morts en 2023."});
    const CheckedPair second({"تحطمت طائرة من طراز XK-2041 أمس."}, {"Un avion s’est écrasé hier à Kowalczyk."});
    check::Checker checker({lexicon::Lexicon::shipped()});
    const auto before = checker.check(first.source_text(), first.target_text(), first.beads);
    static_cast<void>(checker.check(second.source_text(), second.target_text(), second.beads));
    const auto after = checker.check(first.source_text(), first.target_text(), first.beads);
    BOOST_REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) BOOST_TEST(before[i].id == after[i].id);
}

BOOST_AUTO_TEST_CASE(empty_texts_have_no_findings) { BOOST_TEST(CheckedPair({}, {}).findings().empty()); }

BOOST_AUTO_TEST_SUITE_END()
