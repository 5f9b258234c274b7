// The folder that a run writes into: what may be in it, what stays, what is replaced, what is finished.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> out;
    for (const auto& entry : fs::directory_iterator(folder)) out.insert(entry.path().filename().string());
    return out;
}

const std::set<std::string> kDefaultFiles = {"documents.tsv", "candidates.tsv", "beads.tsv", "coverage.tsv",
                                             "errors.jsonl",  "run.json",       "pairs.tsv", "pairs.jsonl",
                                             "findings.tsv",  "report.html"};

nlohmann::json report_in(const std::string& folder) { return nlohmann::json::parse(read_bytes(folder + "/run.json")); }

/// A story, and a run of it that was cut short by a limit on the size of files: run.json could be written, beads.tsv
/// or the text pairs could not.
struct CutShort {
    CutShort() : input(write_story(folder, kCup)), out(folder.file("out")) {
        outcome = run_program({"run", input, "-o", out}, {.file_size_limit = 4096});
    }
    TempFolder folder;
    std::string input;
    std::string out;
    Outcome outcome;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(output_folder)

BOOST_AUTO_TEST_CASE(missing_folders_on_the_way_are_made) {
    const TempFolder folder;
    const std::string out = folder.path().string() + "/a/b/c";
    REQUIRE_EXIT(run_program({"run", write_story(folder, kTrial), "-o", out}), 0);
    BOOST_TEST(names_in(out) == kDefaultFiles, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_empty_folder_may_be_used) {
    const TempFolder folder;
    fs::create_directory(folder.file("out"));
    CHECK_EXIT(run_program({"run", write_story(folder, kTrial), "-o", folder.file("out")}), 0);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_empty_is_in_the_way_and_stays_as_it_is) {
    const TempFolder folder;
    static_cast<void>(folder.write("out/letter.txt", "Cher ami"));
    const Outcome outcome = run_program({"run", write_story(folder, kTrial), "-o", folder.file("out")});
    REQUIRE_EXIT(outcome, 2);
    CHECK_SAYS(outcome, "--overwrite");
    CHECK_SAYS(outcome, "--resume");
    BOOST_TEST(names_in(folder.file("out")) == std::set<std::string>{"letter.txt"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_a_failed_write) {
    const TempFolder folder;
    const std::string file = folder.write("a_file", "x");
    const Outcome outcome = run_program({"run", write_story(folder, kTrial), "-o", file + "/out"});
    REQUIRE_EXIT(outcome, 3);
    CHECK_SAYS(outcome, file + "/out");
    CHECK_EXIT(run_program({"run", write_story(folder, kTrial), "-o", "/proc/dragoman"}), 3);
}

BOOST_AUTO_TEST_CASE(a_failing_write_is_told_and_leaves_no_half_file) {
    const CutShort run;
    REQUIRE_EXIT(run.outcome, 3);
    CHECK_SAYS(run.outcome, run.out + "/");
    CHECK_SAYS(run.outcome, "cannot be written");
    for (const std::string& name : names_in(run.out)) {
        BOOST_TEST(kDefaultFiles.contains(name), name << " is left over");
        BOOST_TEST(fs::file_size(run.out + "/" + name) <= 4096U);
    }
    BOOST_TEST(!names_in(run.out).contains("pairs.tsv"));
    BOOST_TEST(!report_in(run.out).at("complete").get<bool>());
    BOOST_TEST(tsv_rows_of_file(run.out + "/documents.tsv").size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_first_failing_write_is_told_too) {
    const TempFolder folder;
    const Outcome outcome =
        run_program({"run", write_story(folder, kTrial), "-o", folder.file("out")}, {.file_size_limit = 16});
    CHECK_EXIT(outcome, 3);
    BOOST_TEST(!fs::exists(folder.file("out")));
}

BOOST_AUTO_TEST_CASE(overwriting_replaces_every_own_file_and_no_other) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::string out = folder.file("out");
    REQUIRE_EXIT(run_program({"run", input, "-o", out, "--format", "tsv,tmx,jsonl,moses"}), 0);
    for (const char* name : {"out/letter.txt", "out/beads.tsv.tmp-4711", "out/beads.tsv.tmp-mine"})
        static_cast<void>(folder.write(name, "x"));
    REQUIRE_EXIT(run_program({"run", input, "-o", out, "--overwrite"}), 0);
    std::set<std::string> expected = kDefaultFiles;
    expected.insert({"letter.txt", "beads.tsv.tmp-mine"});
    BOOST_TEST(names_in(out) == expected, boost::test_tools::per_element());
    BOOST_TEST(report_in(out).at("complete").get<bool>());
}

BOOST_AUTO_TEST_CASE(overwriting_waits_until_there_is_something_to_write) {
    const TempFolder folder;
    const std::string out = folder.file("out");
    REQUIRE_EXIT(run_program({"run", write_story(folder, kTrial), "-o", out}), 0);
    const std::string before = read_bytes(out + "/run.json");
    static_cast<void>(folder.write("french/a.txt", story(kTrial, "fr")));
    REQUIRE_EXIT(run_program({"run", folder.file("french"), "-o", out, "--overwrite"}), 2);
    BOOST_TEST(names_in(out) == kDefaultFiles, boost::test_tools::per_element());
    BOOST_TEST(read_bytes(out + "/run.json") == before);
}

BOOST_AUTO_TEST_CASE(a_dry_run_reads_everything_and_writes_nothing) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const Outcome outcome = run_program({"run", input, "-o", folder.file("out"), "--dry-run"});
    REQUIRE_EXIT(outcome, 0);
    CHECK_SAYS(outcome, "1 Arabic");
    CHECK_SAYS(outcome, "1 French");
    BOOST_TEST(!fs::exists(folder.file("out")));
    const std::string bad = folder.write("in/bad.txt", "");
    const Outcome partly = run_program({"run", input, "-o", folder.file("out"), "--dry-run"});
    CHECK_EXIT(partly, 4);
    CHECK_SAYS(partly, bad);
    BOOST_TEST(!fs::exists(folder.file("out")));
}

BOOST_AUTO_TEST_CASE(output_inside_the_input_is_not_read_as_input) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const Arguments arguments{"run", input, "-o", input + "/out", "--format", "jsonl,moses"};
    REQUIRE_EXIT(run_program(arguments), 0);
    const std::string first = read_bytes(input + "/out/beads.tsv");
    Arguments again = arguments;
    again.push_back("--overwrite");
    REQUIRE_EXIT(run_program(again), 0);
    BOOST_TEST(read_bytes(input + "/out/beads.tsv") == first);
    BOOST_TEST(report_in(input + "/out").at("inputs").size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(resume)

BOOST_AUTO_TEST_CASE(a_finished_run_needs_nothing) {
    const TempFolder folder;
    const Arguments arguments{"run", write_story(folder, kTrial), "-o", folder.file("out"), "--resume"};
    REQUIRE_EXIT(run_program(arguments), 0);
    const auto written = fs::last_write_time(folder.file("out/run.json"));
    const Outcome outcome = run_program(arguments);
    REQUIRE_EXIT(outcome, 0);
    CHECK_SAYS(outcome, "nothing to do");
    BOOST_TEST((fs::last_write_time(folder.file("out/run.json")) == written));
}

BOOST_AUTO_TEST_CASE(a_run_that_was_cut_short_is_finished) {
    const CutShort run;
    REQUIRE_EXIT(run.outcome, 3);
    REQUIRE_EXIT(run_program({"run", run.input, "-o", run.out, "--resume"}), 0);
    BOOST_TEST(names_in(run.out) == kDefaultFiles, boost::test_tools::per_element());
    BOOST_TEST(report_in(run.out).at("complete").get<bool>());
    const std::string other = run.folder.file("other");
    REQUIRE_EXIT(run_program({"run", run.input, "-o", other}), 0);
    for (const char* name : {"documents.tsv", "beads.tsv", "coverage.tsv", "pairs.tsv", "pairs.jsonl"})
        BOOST_TEST(read_bytes(run.out + "/" + name) == read_bytes(other + "/" + name));
}

BOOST_AUTO_TEST_CASE(changed_new_and_missing_inputs_are_named) {
    for (const bool cut_short : {false, true}) {
        CutShort run;
        REQUIRE_EXIT(run.outcome, 3);
        const Arguments arguments{"run", run.input, "-o", run.out, "--resume"};
        if (!cut_short) REQUIRE_EXIT(run_program(arguments), 0);
        const std::string added = run.folder.write("in/z.txt", story(kTrial, "fr"));
        const Outcome with_new = run_program(arguments);
        CHECK_EXIT(with_new, 2);
        CHECK_SAYS(with_new, added + " is new");
        fs::remove(added);
        const std::string changed = run.folder.write("in/" + kCup + ".fr.txt", story(kCup, "fr") + "Un mot.\n");
        const Outcome with_changed = run_program(arguments);
        CHECK_EXIT(with_changed, 2);
        CHECK_SAYS(with_changed, changed + " has changed");
        fs::rename(changed, run.folder.file("in/y.txt"));
        CHECK_EXIT(run_program(arguments), 2);
        CHECK_EXIT(run_program({"run", run.input, "-o", run.out, "--overwrite"}), 0);
    }
}

BOOST_AUTO_TEST_CASE(another_configuration_is_named) {
    for (const bool cut_short : {false, true}) {
        const CutShort run;
        REQUIRE_EXIT(run.outcome, 3);
        Arguments arguments{"run", run.input, "-o", run.out, "--resume"};
        if (!cut_short) REQUIRE_EXIT(run_program(arguments), 0);
        arguments.insert(arguments.end(), {"--bead-threshold", "0.7"});
        const Outcome outcome = run_program(arguments);
        CHECK_EXIT(outcome, 2);
        CHECK_SAYS(outcome, "--bead-threshold");
        CHECK_SAYS(outcome, "0.7");
    }
}

BOOST_AUTO_TEST_CASE(a_foreign_run_report_is_not_taken_for_an_own_one) {
    const TempFolder folder;
    const std::string foreign = folder.write("out/run.json", "{\"tool\": \"another\"}");
    const Outcome outcome = run_program({"run", write_story(folder, kTrial), "-o", folder.file("out"), "--resume"});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, foreign);
    BOOST_TEST(read_bytes(foreign) == "{\"tool\": \"another\"}");
}

BOOST_AUTO_TEST_CASE(refused_documents_are_named_again) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::string bad = folder.write("in/bad.txt", "");
    const Arguments arguments{"run", input, "-o", folder.file("out"), "--resume"};
    REQUIRE_EXIT(run_program(arguments), 4);
    const Outcome outcome = run_program(arguments);
    CHECK_EXIT(outcome, 4);
    CHECK_SAYS(outcome, bad);
}

BOOST_AUTO_TEST_CASE(a_finished_run_that_lost_a_file_is_done_again) {
    const TempFolder folder;
    const Arguments arguments{"run", write_story(folder, kTrial), "-o", folder.file("out"), "--resume"};
    REQUIRE_EXIT(run_program(arguments), 0);
    fs::remove(folder.file("out/beads.tsv"));
    const Outcome outcome = run_program(arguments);
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(!outcome.says("nothing to do"));
    BOOST_TEST(names_in(folder.file("out")) == kDefaultFiles, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_gate_holds_for_a_finished_run_too) {
    const TempFolder folder;
    Arguments arguments{"run", write_story(folder, kTrial), "-o", folder.file("out"), "--resume"};
    REQUIRE_EXIT(run_program(arguments), 0);
    arguments.insert(arguments.end(), {"--min-matches", "2"});
    const Outcome outcome = run_program(arguments);
    CHECK_EXIT(outcome, 1);
    CHECK_SAYS(outcome, "1 match, --min-matches asks for 2");
}

BOOST_AUTO_TEST_CASE(only_what_decides_the_bytes_must_be_the_same) {
    const TempFolder folder;
    const Arguments arguments{"run", write_story(folder, kTrial), "-o", folder.file("out"), "--resume"};
    Arguments hurried = arguments;
    hurried.insert(hurried.end(), {"--jobs", "1"});
    REQUIRE_EXIT(run_program(hurried), 0);
    CHECK_SAYS(run_program(arguments), "nothing to do");
    const auto used = report_in(folder.file("out")).at("configuration");
    BOOST_TEST(used.at("jobs").get<int>() == 1);
    BOOST_TEST(used.at("resume").get<bool>());
    BOOST_TEST(!used.at("overwrite").get<bool>());
    BOOST_TEST(report_in(folder.file("out")).at("working_folder").get<std::string>() == fs::current_path().string());
    const Outcome dated = run_program(arguments, {.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}}});
    CHECK_EXIT(dated, 2);
    CHECK_SAYS(dated, "SOURCE_DATE_EPOCH is 1700000000");
}

BOOST_AUTO_TEST_SUITE_END()
