// The text pairs hold the same in every format, and each format keeps its own rules.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

struct Written {
    explicit Written(const Arguments& more = {}, const std::map<std::string, std::string>& environment = {})
        : out(folder.file("out")) {
        Arguments arguments{"run", kArticles, "-o", out, "--format", "tsv,tmx,jsonl,moses"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        REQUIRE_EXIT(run_program(arguments, {.environment = environment}), 0);
    }
    [[nodiscard]] std::string bytes(const std::string& name) const { return read_bytes(out + "/" + name); }
    TempFolder folder;
    std::string out;
};

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

void check_valid(const std::string& tmx) {
    if (run_other({"xmllint", "--version"}).exit_code == 127) {
        BOOST_TEST_MESSAGE("skipped: no xmllint here");
        return;
    }
    CHECK_EXIT(run_other({"xmllint", "--noout", "--relaxng", DRAGOMAN_SOURCE_DIR "/tests/write/tmx.rng", tmx}), 0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_AUTO_TEST_CASE(all_formats_hold_the_same_pairs) {
    const Written run;
    const auto rows = tsv_rows(run.bytes("pairs.tsv"));
    const auto ar = lines_of(run.bytes("pairs.ar"));
    const auto fr = lines_of(run.bytes("pairs.fr"));
    const auto json = lines_of(run.bytes("pairs.jsonl"));
    BOOST_TEST(rows.size() > 100U);
    BOOST_REQUIRE(ar.size() == rows.size());
    BOOST_REQUIRE(fr.size() == rows.size());
    BOOST_REQUIRE(json.size() == rows.size());
    BOOST_TEST(count(run.bytes("pairs.tmx"), "<tu>") + count(run.bytes("pairs.tmx"), "<tu ") == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        BOOST_TEST(rows[i].at("src_text") == ar[i]);
        BOOST_TEST(rows[i].at("trg_text") == fr[i]);
        BOOST_TEST(!ar[i].empty());
        BOOST_TEST(!fr[i].empty());
        const std::string object = nlohmann::json::parse(json[i]).dump(-1, ' ', false);
        BOOST_TEST(object.find(nlohmann::json(ar[i]).dump()) != std::string::npos);
        BOOST_TEST(object.find(nlohmann::json(fr[i]).dump()) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(the_default_is_tsv_and_jsonl) {
    const TempFolder folder;
    REQUIRE_EXIT(run_program({"run", write_story(folder, kTrial), "-o", folder.file("out")}), 0);
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder.file("out")))
        if (entry.path().stem() == "pairs") names.insert(entry.path().filename().string());
    BOOST_TEST(names == (std::set<std::string>{"pairs.jsonl", "pairs.tsv"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(tmx_is_valid_for_paragraphs_sentences_and_nothing) {
    const Written paragraphs;
    check_valid(paragraphs.out + "/pairs.tmx");
    BOOST_TEST(paragraphs.bytes("pairs.tmx").find("segtype=\"paragraph\"") != std::string::npos);
    const Written sentences({"--level", "sentence"});
    check_valid(sentences.out + "/pairs.tmx");
    BOOST_TEST(sentences.bytes("pairs.tmx").find("segtype=\"sentence\"") != std::string::npos);
    BOOST_TEST(sentences.bytes("pairs.tmx").find("segtype=\"paragraph\"") == std::string::npos);
    const Written nothing({"--bead-threshold", "1", "--threshold", "1"});
    check_valid(nothing.out + "/pairs.tmx");
}

BOOST_AUTO_TEST_CASE(tmx_languages_are_as_asked_for) {
    const Written run({"--tmx-lang", "ar-SA,fr-FR"});
    const std::string tmx = run.bytes("pairs.tmx");
    const std::size_t units = tsv_rows(run.bytes("pairs.tsv")).size();
    check_valid(run.out + "/pairs.tmx");
    BOOST_TEST(tmx.find("srclang=\"ar-SA\"") != std::string::npos);
    BOOST_TEST(count(tmx, "xml:lang=\"ar-SA\"") == units);
    BOOST_TEST(count(tmx, "xml:lang=\"fr-FR\"") == units);
}

BOOST_AUTO_TEST_CASE(dates_come_from_the_environment_or_are_left_out) {
    const Written undated;
    BOOST_TEST(undated.bytes("pairs.tmx").find("creationdate") == std::string::npos);
    const Written dated({}, {{"SOURCE_DATE_EPOCH", "1700000000"}});
    BOOST_TEST(dated.bytes("pairs.tmx").find("creationdate=\"20231114T221320Z\"") != std::string::npos);
    check_valid(dated.out + "/pairs.tmx");
    for (const char* bad : {"yesterday", "-1", "12x", " 12", "99999999999999999999", "999999999999"}) {
        const TempFolder folder;
        const Outcome outcome =
            run_program({"run", kArticles, "-o", folder.file("out")}, {.environment = {{"SOURCE_DATE_EPOCH", bad}}});
        CHECK_EXIT(outcome, 2);
        CHECK_SAYS(outcome, "SOURCE_DATE_EPOCH");
    }
}

BOOST_AUTO_TEST_CASE(text_is_written_as_it_was_read_and_stays_on_one_line) {
    const TempFolder folder;
    const std::string ar = folder.write("a.txt", "قال الوزير\tيوم الاثنين\u2028إن السد\u200Fسيكتمل في مايو 2026.\n");
    const std::string fr =
        folder.write("b.txt", "Le ministre a dit\tlundi que ½ du barrage\u202F: «\u00A0fini\u00A0» en mai 2026…\n");
    const std::string list = folder.write("list.tsv", ar + "\t" + fr + "\n");
    REQUIRE_EXIT(run_program({"run", "--pairs", list, "-o", folder.file("out"), "--format", "tsv,moses,tmx",
                              "--bead-threshold", "0"}),
                 0);
    const auto rows = tsv_rows_of_file(folder.file("out/pairs.tsv"));
    BOOST_REQUIRE(rows.size() == 1U);
    BOOST_TEST(rows[0].at("trg_text") ==
               "Le ministre a dit lundi que ½ du barrage\u202F: «\u00A0fini\u00A0» en mai 2026…");
    BOOST_TEST(rows[0].at("src_text").find('\t') == std::string::npos);
    BOOST_TEST(rows[0].at("src_text").find("\u200F") != std::string::npos);
    const std::string moses = read_bytes(folder.file("out/pairs.ar"));
    BOOST_TEST(lines_of(moses).size() == 1U);
    BOOST_TEST(moses.find("\u2028") == std::string::npos);
    check_valid(folder.file("out/pairs.tmx"));
}

BOOST_AUTO_TEST_SUITE_END()
