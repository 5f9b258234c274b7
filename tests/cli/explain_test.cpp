// `dragoman explain`: what it names documents by, what it says, and that it says what `run` decided.
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <regex>

#include "support/golden.hpp"
#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;
using nlohmann::json;

namespace {

const std::string kIsolate = "\u2068";

std::string ar_path(const std::string& name) { return kArticles + "/" + name + ".ar.txt"; }
std::string fr_path(const std::string& name) { return kArticles + "/" + name + ".fr.txt"; }

json explained(Arguments arguments) {
    arguments.insert(arguments.begin(), "explain");
    arguments.emplace_back("--json");
    const Outcome outcome = run_program(arguments);
    REQUIRE_EXIT(outcome, 0);
    return json::parse(outcome.out);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Figures that every new fit of the weights moves become #.
std::string without_figures(const std::string& text) {
    return std::regex_replace(text, std::regex("[+-]?[0-9]+\\.[0-9]{2,4}( |\\n|,|;)"), "#$1");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(explain)

BOOST_AUTO_TEST_CASE(it_says_of_every_weighed_pair_what_the_run_decided) {
    const TempFolder folder;
    REQUIRE_EXIT(run_program({"run", kArticles, "-o", folder.file("out")}), 0);
    std::vector<Row> rows = tsv_rows_of_file(folder.file("out/documents.tsv"));
    for (Row& row : tsv_rows_of_file(folder.file("out/candidates.tsv"))) {
        if (rows.size() < 25) rows.push_back(std::move(row));
    }
    for (const Row& row : rows) {
        const json told = explained({row.at("ar_id"), row.at("fr_id"), kArticles});
        BOOST_TEST(std::abs(told.at("probability").get<double>() - std::stod(row.at("probability"))) < 1e-9);
        BOOST_TEST(told.at("verdict") == row.at("verdict"));
        BOOST_TEST(std::to_string(told.at("cluster").get<int>()) == row.at("cluster"));
        const bool is_candidate = row.contains("reason");
        BOOST_TEST(told.at("accepted").get<bool>() != is_candidate);
        BOOST_TEST(told.at("reason") == (is_candidate ? row.at("reason") : ""));
        double sum = told.at("evidence").at("start_log_odds");
        for (const json& piece : told.at("evidence").at("pieces")) sum += piece.at("log_odds").get<double>();
        BOOST_TEST(std::abs(1.0 / (1.0 + std::exp(-sum)) - told.at("probability").get<double>()) < 1e-3);
    }
}

BOOST_AUTO_TEST_CASE(files_ids_and_links_name_the_same_documents) {
    const Outcome by_id = run_program({"explain", kTrial + ".ar", kTrial + ".fr", kArticles});
    REQUIRE_EXIT(by_id, 0);
    BOOST_TEST(run_program({"explain", ar_path(kTrial), fr_path(kTrial), kArticles}).out == by_id.out);
    BOOST_TEST(run_program({"explain", kTrial + ".ar", fr_path(kTrial), kArticles}).out == by_id.out);
    const TempFolder folder;
    std::filesystem::create_symlink(ar_path(kTrial), folder.path() / "link.txt");
    BOOST_TEST(run_program({"explain", folder.file("link.txt"), kTrial + ".fr", kArticles}).out == by_id.out);
    BOOST_TEST(run_program({"explain", kTrial + ".ar", kTrial + ".fr", "--ar", kArticles}).exit_code == 2);
}

BOOST_AUTO_TEST_CASE(a_file_from_elsewhere_joins_the_input) {
    const TempFolder folder;
    const std::string input = write_story(folder, kCup);
    const json told = explained({ar_path(kTrial), kCup + ".fr", input});
    BOOST_TEST(told.at("ar_documents") == 2);
    BOOST_TEST(told.at("fr_documents") == 1);
    BOOST_TEST(told.at("accepted") == false);
    BOOST_TEST(told.at("fr_match") == kCup + ".ar");
    BOOST_TEST(told.at("runners_up").at("ar").at(0).at("id") == kCup + ".ar");
    BOOST_TEST(told.at("runners_up").at("ar").at(0).at("accepted") == true);
}

BOOST_AUTO_TEST_CASE(records_are_named_by_their_ids) {
    const TempFolder folder;
    const std::string input = folder.write(
        "stories.jsonl", json_line({{"id", "خبر 1"}, {"text", story(kTrial, "ar")}, {"date", "2025-03-17"}}) +
                             json_line({{"id", "un"}, {"text", story(kTrial, "fr")}, {"date", "2025-03-20"}}) +
                             json_line({{"id", "deux"}, {"text", story(kCup, "fr")}, {"date", "2025-03-20"}}));
    const json told = explained({"خبر 1", "un", input});
    BOOST_TEST(told.at("accepted") == true);
    BOOST_TEST(told.at("ar").at("date") == "2025-03-17");
    BOOST_TEST(told.at("fr").at("path") == input + ":2");
    for (const json& piece : told.at("evidence").at("pieces"))
        if (piece.at("name") == "lag") BOOST_TEST(std::abs(piece.at("value").get<double>()) > 0.01);
    const Outcome many = run_program({"explain", "خبر 1", input, input});
    CHECK_EXIT(many, 2);
    CHECK_SAYS(many, "holds 2 French articles; name one by its id");
}

BOOST_AUTO_TEST_CASE(without_input_the_two_are_weighed_alone_and_that_is_said) {
    const Outcome outcome = run_program({"explain", ar_path(kTrial), fr_path(kTrial)});
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(has(outcome.out, "weighed alone: there are no other documents\nMeasured against an imagined stranger"));
    BOOST_TEST(outcome.err.empty());
    const Outcome piped = run_program({"explain", "-", fr_path(kTrial)}, {.input = story(kTrial, "ar")});
    REQUIRE_EXIT(piped, 0);
    BOOST_TEST(has(piped.out, "accepted: translation"));
}

BOOST_AUTO_TEST_CASE(a_refused_document_elsewhere_makes_it_4_and_the_account_is_whole) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const Outcome clean = run_program({"explain", kTrial + ".ar", kTrial + ".fr", input});
    const std::string bad = folder.write("in/bad.txt", "L'\xE9t\xE9");
    const Outcome outcome = run_program({"explain", kTrial + ".ar", kTrial + ".fr", input});
    CHECK_EXIT(outcome, 4);
    CHECK_SAYS(outcome, bad);
    BOOST_TEST(outcome.out == clean.out);
}

BOOST_AUTO_TEST_CASE(a_threshold_that_is_not_reached_is_the_reason) {
    const Outcome outcome =
        run_program({"explain", kTrial + ".ar", kTrial + ".fr", kArticles, "--threshold", "0.99999"});
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(has(outcome.out, "not accepted: low-probability (below the threshold)"));
}

BOOST_AUTO_TEST_CASE(the_text_is_the_same_for_any_number_of_jobs) {
    for (const char* form : {"--verbose", "--json"}) {
        const Arguments arguments{"explain", kCup + ".ar", kCup + ".fr", kArticles, form, "--jobs"};
        Arguments one = arguments;
        one.emplace_back("1");
        Arguments eight = arguments;
        eight.emplace_back("8");
        BOOST_TEST(run_program(one).out == run_program(eight).out);
    }
}

BOOST_AUTO_TEST_CASE(the_account_of_a_pair_of_ours_is_as_stored) {
    const Outcome outcome = run_program({"explain", kTrial + ".ar", kTrial + ".fr", kArticles});
    REQUIRE_EXIT(outcome, 0);
    check_golden("cli", "explain.txt", without_figures(outcome.out));
}

BOOST_AUTO_TEST_CASE(arabic_is_isolated_on_a_terminal_and_nowhere_else) {
    const std::string command =
        std::string(DRAGOMAN_BINARY) + " explain '" + ar_path(kTrial) + "' '" + fr_path(kTrial) + "'";
    const Outcome terminal = run_other({"script", "-qec", command, "/dev/null"});
    if (terminal.exit_code == 127) {
        BOOST_TEST_MESSAGE("skipped: no script(1) here");
        return;
    }
    BOOST_TEST(has(terminal.out, " – " + kIsolate + "التيجاني\u2069"));
    // The progress bar is gone before the account begins.
    const std::size_t begin = terminal.out.find("AR  ");
    BOOST_REQUIRE(begin != std::string::npos);
    BOOST_TEST(terminal.out.substr(0, begin).ends_with("\x1b[K"));
    BOOST_TEST(!has(terminal.out.substr(begin), "\x1b"));
    BOOST_TEST(!has(run_program({"explain", ar_path(kTrial), fr_path(kTrial)}).out, kIsolate));
    BOOST_TEST(!has(run_other({"script", "-qec", command + " --json", "/dev/null"}).out, kIsolate));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_a_failed_write) {
    CHECK_EXIT(run_program({"explain", ar_path(kTrial), fr_path(kTrial)}, {.output_path = "/dev/full"}), 3);
    CHECK_EXIT(run_program({"explain", ar_path(kTrial), fr_path(kTrial)}, {.stdout_closed = true}), 3);
}

BOOST_AUTO_TEST_SUITE_END()
