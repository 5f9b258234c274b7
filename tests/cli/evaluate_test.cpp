// The figures of `evaluate`, through the binary.
#include <boost/test/unit_test.hpp>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;

namespace {

const std::string kStored = DRAGOMAN_SOURCE_DIR "/tests/evaluate/stored/";

}  // namespace

BOOST_AUTO_TEST_SUITE(evaluate)

BOOST_AUTO_TEST_CASE(stored_files_get_the_stored_figures) {
    const auto lines = lines_of(read_bytes(kStored + "expected.txt"));
    BOOST_TEST(lines.size() > 30U);
    for (const std::string& line : lines) {
        const auto cells = split(line, '\t');
        BOOST_REQUIRE(cells.size() == 5U);
        Arguments arguments{"evaluate", cells[0], kStored + cells[1], kStored + cells[2]};
        if (!cells[3].empty()) arguments.push_back(kStored + cells[3]);
        const Outcome outcome = run_program(arguments);
        CHECK_EXIT(outcome, 0);
        BOOST_TEST(outcome.out == cells[4] + "\n");
        BOOST_TEST(outcome.err.empty());
    }
}

BOOST_AUTO_TEST_CASE(retrieval_counts_lines_whose_nearest_is_a_wrong_one) {
    const TempFolder folder;
    const std::string ar = folder.write("ar.txt", "الوزير في المدرسة\nالماء والسد\nالمحكمة والقاضي\nالمباراة والهدف\n");
    const std::string fr = folder.write(
        "fr.txt", "le ministre à l'école\nl'eau et le barrage\nle tribunal et le juge\nle match et le but\n");
    const Outcome right = run_program({"evaluate", "retrieval", ar, fr});
    REQUIRE_EXIT(right, 0);
    BOOST_TEST(right.out == "retrieval lines 4 ar_fr 0.0000 fr_ar 0.0000 mean 0.0000\n");
    const std::string turned = folder.write(
        "turned.txt", "l'eau et le barrage\nle tribunal et le juge\nle match et le but\nle ministre à l'école\n");
    const Outcome wrong = run_program({"evaluate", "retrieval", ar, turned});
    REQUIRE_EXIT(wrong, 0);
    BOOST_TEST(wrong.out == "retrieval lines 4 ar_fr 1.0000 fr_ar 1.0000 mean 1.0000\n");
}

BOOST_AUTO_TEST_CASE(lines_with_other_numbers_are_printed) {
    const TempFolder folder;
    const std::string ar = folder.write("ar.txt", "مات 12 شخصا\nوصل ٣ آلاف جندي\nلا رقم هنا\nفي 19 نوفمبر\n");
    const std::string fr = folder.write("fr.txt", "12 morts\ntrois mille soldats\naucun nombre\nle 20 novembre\n");
    const Outcome outcome = run_program({"evaluate", "quantities", ar, fr});
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(outcome.out ==
               "4\t19 نوفمبر = --11-19\t20 novembre = --11-20\nquantities pairs 3 compatible 2 share 0.6667\n");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_scored_is_explained) {
    const TempFolder folder;
    const std::string four = folder.write("four.txt", "a\nb\nc\nd\n");
    const std::string three = folder.write("three.txt", "a\nb\nc\n");
    const Outcome uneven = run_program({"evaluate", "retrieval", four, three});
    CHECK_EXIT(uneven, 2);
    BOOST_TEST(uneven.out.empty());
    CHECK_EXIT(run_program({"evaluate", "quantities", four, three}), 2);
    const std::string table = folder.write("bad.tsv", "one cell\n");
    for (const char* what : {"documents", "beads", "pairs"}) {
        const Outcome bad = run_program({"evaluate", what, table, table});
        CHECK_EXIT(bad, 2);
        CHECK_SAYS(bad, table);
    }
}

BOOST_AUTO_TEST_CASE(output_of_a_run_is_a_system_to_evaluate) {
    const TempFolder folder;
    const std::string out = folder.file("out");
    REQUIRE_EXIT(run_program({"run", kArticles, "-o", out}), 0);
    const std::string gold = DRAGOMAN_SOURCE_DIR "/pairs/gold.";
    const Outcome documents =
        run_program({"evaluate", "documents", gold + "documents.tsv", out + "/documents.tsv", out + "/candidates.tsv"});
    REQUIRE_EXIT(documents, 0);
    BOOST_TEST(documents.out.starts_with("documents gold 10 system 10 "));
    const Outcome beads = run_program({"evaluate", "beads", gold + "beads.tsv", out + "/beads.tsv"});
    REQUIRE_EXIT(beads, 0);
    BOOST_TEST(beads.out.starts_with("beads gold "));
}

BOOST_AUTO_TEST_SUITE_END()
