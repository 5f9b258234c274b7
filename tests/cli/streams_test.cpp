// stdin, stdout, stderr: data on one, words on the other; nothing is lost in silence; an interruption is heard.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

std::string arabic_path() { return kArticles + "/" + kTrial + ".ar.txt"; }
std::string french_path() { return kArticles + "/" + kTrial + ".fr.txt"; }

/// Commands that print data.
std::vector<Arguments> printing() {
    const std::string stored = DRAGOMAN_SOURCE_DIR "/tests/evaluate/stored/beads/";
    return {{"match", arabic_path(), french_path()},
            {"align", arabic_path(), french_path()},
            {"evaluate", "beads", stored + "gold.tsv", stored + "exact.tsv"},
            {"lexicon", "info"},
            {"lexicon", "lookup", "ministre"},
            {"--version"},
            {"--help"},
            {"run", "--help"}};
}

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(Arguments)

BOOST_AUTO_TEST_SUITE(streams)

BOOST_DATA_TEST_CASE(data_that_stdout_does_not_take_is_a_failed_write, boost::unit_test::data::make(printing())) {
    const Outcome full = run_program(sample, {.output_path = "/dev/full"});
    CHECK_EXIT(full, 3);
    CHECK_SAYS(full, "cannot be written");
    const Outcome closed = run_program(sample, {.stdout_closed = true});
    CHECK_EXIT(closed, 3);
    const Outcome open = run_program(sample);
    CHECK_EXIT(open, 0);
    BOOST_TEST(!open.out.empty());
}

BOOST_AUTO_TEST_CASE(closed_streams_do_not_lead_messages_into_files) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    REQUIRE_EXIT(run_program({"run", input, "-o", folder.file("open")}), 0);
    REQUIRE_EXIT(run_program({"run", input, "-o", folder.file("closed"), "--verbose"},
                             {.stdout_closed = true, .stderr_closed = true}),
                 0);
    for (const char* name : {"documents.tsv", "beads.tsv", "pairs.tsv", "errors.jsonl"})
        BOOST_TEST(read_bytes(folder.path() / "open" / name) == read_bytes(folder.path() / "closed" / name));
}

BOOST_AUTO_TEST_CASE(stdin_is_an_input) {
    const Outcome match = run_program({"match", "-", french_path()}, {.input = story(kTrial, "ar")});
    REQUIRE_EXIT(match, 0);
    BOOST_TEST(pairs_in(tsv_rows(match.out)) == std::vector<std::string>{"stdin " + kTrial + ".fr"},
               boost::test_tools::per_element());
    const Outcome align = run_program({"align", arabic_path(), "-"}, {.input = story(kTrial, "fr")});
    REQUIRE_EXIT(align, 0);
    BOOST_TEST(tsv_rows(align.out).size() == 8U);
}

BOOST_AUTO_TEST_CASE(stdout_carries_data_only_and_stderr_words_only) {
    const Outcome match = run_program({"match", kArticles, "--verbose"});
    REQUIRE_EXIT(match, 0);
    BOOST_TEST(match.out.starts_with("ar_id\tfr_id\t"));
    BOOST_TEST(tsv_rows(match.out).size() == 10U);
    CHECK_SAYS(match, "10 matches");
    for (const std::string& line : lines_of(match.err)) BOOST_TEST(line.starts_with("dragoman: "));
    const TempFolder folder;
    BOOST_TEST(run_program({"run", kArticles, "-o", folder.file("out"), "--verbose"}).out.empty());
}

BOOST_AUTO_TEST_CASE(quiet_says_nothing_but_errors_and_verbose_says_more) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const Outcome quiet = run_program({"match", input, "--quiet"});
    BOOST_TEST(quiet.err.empty());
    const Outcome normal = run_program({"match", input});
    const Outcome verbose = run_program({"match", input, "--verbose"});
    BOOST_TEST(!normal.err.empty());
    BOOST_TEST(normal.err.size() < verbose.err.size());
    BOOST_TEST((quiet.out == normal.out && normal.out == verbose.out));
    const std::string bad = folder.write("in/bad.txt", "");
    const Outcome refused = run_program({"match", input, "--quiet"});
    CHECK_EXIT(refused, 4);
    BOOST_TEST(lines_of(refused.err).size() == 1U);
    CHECK_SAYS(refused, bad);
}

BOOST_AUTO_TEST_CASE(help_and_version_go_to_stdout) {
    const std::vector<Arguments> commands = {{},
                                             {"run"},
                                             {"match"},
                                             {"align"},
                                             {"explain"},
                                             {"evaluate"},
                                             {"evaluate", "documents"},
                                             {"evaluate", "beads"},
                                             {"evaluate", "pairs"},
                                             {"evaluate", "retrieval"},
                                             {"lexicon"},
                                             {"lexicon", "info"},
                                             {"lexicon", "lookup"},
                                             {"lexicon", "build"},
                                             {"lexicon", "adapt"}};
    for (Arguments arguments : commands) {
        std::string usage = "Usage: dragoman";
        for (const std::string& argument : arguments) usage += " " + argument;
        arguments.push_back("--help");
        const Outcome help = run_program(arguments);
        CHECK_EXIT(help, 0);
        BOOST_TEST(help.err.empty());
        BOOST_TEST(help.out.find(usage + " ") != std::string::npos, usage << " not in " << help.out);
    }
    const Outcome version = run_program({"--version"});
    CHECK_EXIT(version, 0);
    BOOST_TEST(version.err.empty());
    BOOST_TEST(version.out.starts_with("dragoman "));
    BOOST_TEST(lines_of(version.out).size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_interruption_ends_a_run_with_130) {
    const TempFolder folder;
    const Outcome outcome =
        run_program({"run", kArticles, "-", "-o", folder.file("out"), "--verbose"}, {.interrupted_at = "stage: read"});
    CHECK_EXIT(outcome, 130);
    CHECK_SAYS(outcome, "interrupted");
    BOOST_TEST(!fs::exists(folder.file("out")));
    CHECK_EXIT(run_program({"run", kArticles, "-o", folder.file("out"), "--resume"}), 0);
}

BOOST_AUTO_TEST_CASE(an_interruption_of_work_leaves_a_run_that_can_be_resumed) {
    const TempFolder folder;
    std::string records;
    for (int i = 0; i < 3000; ++i) {
        const std::string number = std::to_string(i) + "\n";
        records += json_line({{"id", "a" + std::to_string(i)}, {"text", number + story(kTrial, "ar") + number}});
        records += json_line({{"id", "f" + std::to_string(i)}, {"text", number + story(kTrial, "fr") + number}});
    }
    const std::string input = folder.write("many.jsonl", records);
    const std::string out = folder.path().string() + "/out";
    const Outcome outcome =
        run_program({"run", input, "-o", out, "--verbose", "--jobs", "1"}, {.interrupted_at = "stage: analyse"});
    REQUIRE_EXIT(outcome, 130);
    BOOST_TEST(fs::exists(out + "/run.json"));
    BOOST_TEST(!fs::exists(out + "/documents.tsv"));
    CHECK_EXIT(run_program({"run", input, "-o", out, "--resume", "--threshold", "0.9"}), 2);
}

BOOST_AUTO_TEST_CASE(matching_and_aligning_can_be_interrupted) {
    for (const Arguments& arguments :
         {Arguments{"match", "-", french_path(), "--verbose"}, Arguments{"align", "-", french_path(), "--verbose"},
          Arguments{"explain", "-", french_path(), "--verbose"}}) {
        const Outcome outcome = run_program(arguments, {.interrupted_at = "stage: read"});
        CHECK_EXIT(outcome, 130);
        BOOST_TEST(outcome.out.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
