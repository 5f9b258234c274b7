// `run --pairs`: a list of pairs that are known, aligned without matching.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;

namespace {

std::string line(const std::string& ar, const std::string& fr) {
    return kArticles + "/" + ar + ".ar.txt\t" + kArticles + "/" + fr + ".fr.txt\n";
}

Outcome run_list(const TempFolder& folder, const std::string& list, const Arguments& more = {}) {
    Arguments arguments{"run", "--pairs", folder.write("list.tsv", list), "-o", folder.path().string() + "/out"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(known_pairs)

BOOST_AUTO_TEST_CASE(listed_pairs_are_aligned_whatever_they_look_like) {
    const TempFolder folder;
    REQUIRE_EXIT(run_list(folder, "# ours\n" + line(kTrial, kTrial) + "\n" + line(kCup, "003-port-strike")), 0);
    const auto documents = tsv_rows_of_file(folder.path() / "out/documents.tsv");
    BOOST_TEST(pairs_in(documents) ==
                   (std::vector<std::string>{kCup + ".ar 003-port-strike.fr", kTrial + ".ar " + kTrial + ".fr"}),
               boost::test_tools::per_element());
    for (const Row& row : documents) BOOST_TEST(row.at("probability") == "1.0000");
    BOOST_TEST(tsv_rows_of_file(folder.path() / "out/candidates.tsv").empty());
    BOOST_TEST(tsv_rows_of_file(folder.path() / "out/coverage.tsv").size() == 4U);
}

BOOST_AUTO_TEST_CASE(the_list_gives_the_same_beads_as_matching) {
    const TempFolder folder;
    REQUIRE_EXIT(run_list(folder, line(kTrial, kTrial)), 0);
    REQUIRE_EXIT(run_program({"run", write_story(folder, kTrial), "-o", folder.file("matched")}), 0);
    BOOST_TEST(read_bytes(folder.path() / "out/beads.tsv") == read_bytes(folder.path() / "matched/beads.tsv"));
}

BOOST_AUTO_TEST_CASE(a_repeated_pair_counts_once_and_a_document_may_stand_in_several) {
    const TempFolder folder;
    REQUIRE_EXIT(run_list(folder, line(kTrial, kTrial) + line(kTrial, kCup) + line(kTrial, kTrial)), 0);
    BOOST_TEST(tsv_rows_of_file(folder.path() / "out/documents.tsv").size() == 2U);
    BOOST_TEST(tsv_rows_of_file(folder.path() / "out/coverage.tsv").size() == 4U);
}

BOOST_AUTO_TEST_CASE(two_paths_to_one_file_are_one_document) {
    const TempFolder folder;
    const std::string again = kArticles + "/./" + kTrial + ".ar.txt\t" + kArticles + "/" + kCup + ".fr.txt\n";
    REQUIRE_EXIT(run_list(folder, line(kTrial, kTrial) + again), 0);
    BOOST_TEST(tsv_rows_of_file(folder.path() / "out/documents.tsv").size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_list_names_files_and_its_pairs_have_no_predictions) {
    const TempFolder folder;
    const Outcome outcome = run_list(folder, kArticles + "\t" + kArticles + "/" + kTrial + ".fr.txt\n");
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, kArticles + ": is a folder; name a file");
    REQUIRE_EXIT(run_list(folder, line(kTrial, kTrial)), 0);
    BOOST_TEST(nlohmann::json::parse(read_bytes(folder.path() / "out/run.json")).at("predicted").empty());
}

BOOST_AUTO_TEST_CASE(a_changed_list_is_a_changed_input) {
    const TempFolder folder;
    REQUIRE_EXIT(run_list(folder, line(kTrial, kTrial) + line(kCup, kCup)), 0);
    const Outcome outcome = run_list(folder, line(kTrial, kCup) + line(kCup, kTrial), {"--resume"});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, "list.tsv has changed");
}

BOOST_AUTO_TEST_CASE(a_bad_line_is_named_by_its_number) {
    for (const std::string bad : {"no tab", "\tb.txt", "a.txt\t", "a\tb\tc"}) {
        const TempFolder folder;
        const Outcome outcome = run_list(folder, "# list\n" + line(kTrial, kTrial) + bad + "\n");
        CHECK_EXIT(outcome, 2);
        CHECK_SAYS(outcome, "list.tsv:3: ");
        BOOST_TEST(!std::filesystem::exists(folder.path() / "out"));
    }
}

BOOST_AUTO_TEST_CASE(an_empty_list_and_missing_files_are_errors) {
    const TempFolder folder;
    CHECK_EXIT(run_list(folder, "# nothing\n"), 2);
    const Outcome missing = run_list(folder, line(kTrial, "099-gone"));
    CHECK_EXIT(missing, 2);
    CHECK_SAYS(missing, "099-gone.fr.txt");
    CHECK_EXIT(run_program({"run", "--pairs", folder.file("gone.tsv"), "-o", folder.file("other")}), 2);
}

BOOST_AUTO_TEST_CASE(a_pair_with_a_refused_document_is_left_out_and_the_rest_is_done) {
    const TempFolder folder;
    const std::string bad = folder.write("bad.txt", "L'\xE9t\xE9");
    const Outcome outcome = run_list(folder, kArticles + "/" + kCup + ".ar.txt\t" + bad + "\n" + line(kTrial, kTrial));
    CHECK_EXIT(outcome, 4);
    CHECK_SAYS(outcome, bad);
    BOOST_TEST(pairs_in(tsv_rows_of_file(folder.path() / "out/documents.tsv")) ==
                   std::vector<std::string>{kTrial + ".ar " + kTrial + ".fr"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(files_of_one_name_are_both_named) {
    const TempFolder folder;
    const std::string one = folder.write("one/a.txt", story(kTrial, "fr"));
    const std::string two = folder.write("two/a.txt", story(kCup, "fr"));
    const std::string ar = kArticles + "/" + kTrial + ".ar.txt\t";
    const Outcome outcome = run_list(folder, ar + one + "\n" + ar + two + "\n");
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, one);
    CHECK_SAYS(outcome, two);
}

BOOST_AUTO_TEST_CASE(the_gate_and_stdin_work_for_lists_too) {
    const TempFolder folder;
    CHECK_EXIT(run_list(folder, line(kTrial, kTrial), {"--min-matches", "2"}), 1);
    CHECK_EXIT(run_program({"run", "--pairs", "-", "-o", folder.file("piped")}, {.input = line(kTrial, kTrial)}), 0);
    BOOST_TEST(read_bytes(folder.file("piped/beads.tsv")) == read_bytes(folder.file("out/beads.tsv")));
}

BOOST_AUTO_TEST_SUITE_END()
