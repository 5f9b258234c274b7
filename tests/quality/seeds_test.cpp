// The stories that the project started from, where they are at hand: they are others' texts and no part of it.
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "support/bead_table.hpp"
#include "support/program.hpp"
#include "support/temp_folder.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

const std::string kSeeds = DRAGOMAN_SOURCE_DIR "/../shared/seeds";

/// Where the seed stories are not beside the project, their cases are skipped.
boost::test_tools::assertion_result are_at_hand(boost::unit_test::test_unit_id) {
    return fs::exists(kSeeds + "/gold.beads.tsv");
}

/// Copies of all articles; without `left_out`, lines that hold it are missing.
std::string copy_articles(const TempFolder& folder, const std::string& left_out) {
    for (const auto& entry : fs::directory_iterator(kSeeds)) {
        if (entry.path().extension() != ".txt") continue;
        std::string text;
        for (const std::string& line : lines_of(read_bytes(entry.path())))
            if (left_out.empty() || line.find(left_out) == std::string::npos) text += line + "\n";
        static_cast<void>(folder.write("in/" + entry.path().filename().string(), text));
    }
    return folder.file("in");
}

void check_body(const std::string& out) {
    const auto documents = tsv_rows_of_file(out + "/documents.tsv");
    BOOST_TEST(pairs_in(documents) == std::vector<std::string>{"story-a.ar story-a.fr"},
               boost::test_tools::per_element());
    const auto gold = gold_beads(kSeeds + "/gold.beads.tsv");
    const auto expected = body_beads(gold);
    BOOST_TEST(expected.size() == 19U);
    BOOST_TEST(body_beads(tsv_rows_of_file(out + "/beads.tsv")) == expected, boost::test_tools::per_element());
    std::set<std::string> written;
    for (const Row& pair : tsv_rows_of_file(out + "/pairs.tsv"))
        written.insert("story-a.ar story-a.fr " + pair.at("src_paragraph_id") + "-" + pair.at("trg_paragraph_id"));
    BOOST_TEST(written == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(seeds, *boost::unit_test::precondition(are_at_hand))

BOOST_AUTO_TEST_CASE(the_one_story_in_both_languages_is_found_and_aligned) {
    const TempFolder folder;
    REQUIRE_EXIT(run_program({"run", kSeeds, "-o", folder.file("out")}), 0);
    check_body(folder.file("out"));
}

BOOST_AUTO_TEST_CASE(the_evidence_is_named) {
    const Outcome outcome = run_program({"match", kSeeds});
    REQUIRE_EXIT(outcome, 0);
    const auto rows = tsv_rows(outcome.out);
    BOOST_REQUIRE(rows.size() == 1U);
    BOOST_TEST(rows[0].at("verdict") == "translation");
    BOOST_TEST(rows[0].at("shared_urls").find("post1078022.vnp") != std::string::npos);
    BOOST_TEST(rows[0].at("shared_dates").find("2024-11-28") != std::string::npos);
    BOOST_TEST(rows[0].at("shared_numbers").find("2030") != std::string::npos);
    BOOST_TEST(rows[0].at("shared_names").find("COMMIT") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_pair_is_explained_and_what_separates_the_others) {
    const Outcome outcome = run_program({"explain", "story-a.ar", "story-a.fr", kSeeds});
    REQUIRE_EXIT(outcome, 0);
    for (const char* part : {"accepted: translation", "post1078022.vnp", "2024-11-28", "  COMMIT\n", "  IMM6\n",
                             "Nguyen – ", "Myanmar – "})
        BOOST_TEST(outcome.out.find(part) != std::string::npos, part << " not in " << outcome.out);
    for (const std::string other : {"story-b.ar", "story-c.ar", "story-d.ar"}) {
        const std::size_t at = outcome.out.find("  " + other + "\n");
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, other << " not in " << outcome.out);
        const std::string account = outcome.out.substr(at, outcome.out.find("  probability", at) - at);
        for (const char* part : {"shares no address", " against ", "post1078022.vnp", "2024-11-28"})
            BOOST_TEST(account.find(part) != std::string::npos, part << " not in " << account);
    }
}

BOOST_AUTO_TEST_CASE(furniture_is_labelled_so) {
    const Outcome outcome = run_program({"align", kSeeds + "/story-a.ar.txt", kSeeds + "/story-a.fr.txt"});
    REQUIRE_EXIT(outcome, 0);
    const auto found = labels_of_paragraphs(tsv_rows(outcome.out));
    for (const auto& [paragraph, label] : labels_of_paragraphs(gold_beads(kSeeds + "/gold.beads.tsv")))
        BOOST_TEST((found.at(paragraph) == "furniture") == (label == "furniture"),
                   paragraph << " is labelled " << found.at(paragraph));
}

BOOST_AUTO_TEST_CASE(without_the_source_line_the_text_alone_is_enough) {
    const TempFolder folder;
    const std::string input = copy_articles(folder, "post1078022");
    BOOST_TEST(lines_of(read_bytes(input + "/story-a.ar.txt")).size() + 1 ==
               lines_of(read_bytes(kSeeds + "/story-a.ar.txt")).size());
    REQUIRE_EXIT(run_program({"run", input, "-o", folder.file("out")}), 0);
    BOOST_TEST(tsv_rows_of_file(folder.file("out/documents.tsv")).at(0).at("shared_urls").empty());
    check_body(folder.file("out"));
}

BOOST_AUTO_TEST_CASE(check_lists_title_and_lead_and_no_error) {
    const Outcome outcome =
        run_program({"check", kSeeds + "/story-a.ar.txt", kSeeds + "/story-a.fr.txt", "--fail-on", "error"});
    REQUIRE_EXIT(outcome, 0);
    std::vector<std::string> missing;
    for (const Row& row : tsv_rows(outcome.out)) missing.push_back(row.at("kind") + " " + row.at("fr_indices"));
    BOOST_TEST(missing == (std::vector<std::string>{"missing_ar 1", "missing_ar 2"}), boost::test_tools::per_element());
    const TempFolder folder;
    REQUIRE_EXIT(
        run_program({"check", kSeeds + "/story-a.ar.txt", kSeeds + "/story-a.fr.txt", "-o", folder.file("out")}), 0);
    const Row arabic = tsv_rows_of_file(folder.file("out") + "/coverage.tsv").front();
    BOOST_TEST(arabic.at("side") == "ar");
    BOOST_TEST(arabic.at("covered_characters") == arabic.at("characters"));
}

BOOST_AUTO_TEST_SUITE_END()
