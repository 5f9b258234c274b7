// Every flag works, and its value comes from the command line, else the environment, else the file, else the default.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;

namespace {

nlohmann::json configuration_in(const std::string& folder) {
    return nlohmann::json::parse(read_bytes(folder + "/run.json")).at("configuration");
}

/// The threshold that a run worked with.
double threshold_of(const Arguments& more, const std::map<std::string, std::string>& environment) {
    const TempFolder folder;
    Arguments arguments{"run", write_story(folder, kTrial), "-o", folder.file("out")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    REQUIRE_EXIT(run_program(arguments, {.environment = environment}), 0);
    return configuration_in(folder.file("out")).at("threshold").get<double>();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(configuration)

BOOST_AUTO_TEST_CASE(flag_goes_before_environment_before_file_before_default) {
    const TempFolder folder;
    const std::string config = folder.write("config.json", R"({"threshold": 0.3})");
    const std::map<std::string, std::string> environment{{"DRAGOMAN_THRESHOLD", "0.4"}};
    BOOST_TEST(threshold_of({}, {}) == 0.6);
    BOOST_TEST(threshold_of({"--config", config}, {}) == 0.3);
    BOOST_TEST(threshold_of({}, {{"DRAGOMAN_CONFIG", config}}) == 0.3);
    BOOST_TEST(threshold_of({"--config", config}, environment) == 0.4);
    BOOST_TEST(threshold_of({"--config", config, "--threshold", "0.7"}, environment) == 0.7);
}

BOOST_AUTO_TEST_CASE(a_file_may_hold_every_kind_of_value) {
    const TempFolder folder;
    const std::string config =
        folder.write("config.json", R"({"format": ["moses", "tmx"], "tmx-lang": "ar-SA,fr-FR", "level": "sentence",
                                        "jobs": 1, "quiet": true, "dry-run": false, "output": ")" +
                                        folder.file("out") + "\"}");
    const Outcome outcome = run_program({"run", write_story(folder, kTrial), "--config", config});
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(outcome.err.empty());
    const auto used = configuration_in(folder.file("out"));
    BOOST_TEST(used.at("format").dump() == R"(["moses","tmx"])");
    BOOST_TEST(used.at("level").get<std::string>() == "sentence");
    BOOST_TEST(read_bytes(folder.file("out/pairs.tmx")).find("xml:lang=\"ar-SA\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_flag_stands_above_its_opposite_in_the_file) {
    const TempFolder folder;
    const std::string config = folder.write("config.json", R"({"quiet": true})");
    const std::string input = write_story(folder, kTrial);
    BOOST_TEST(run_program({"match", input, "--config", config}).err.empty());
    CHECK_SAYS(run_program({"match", input, "--config", config, "--verbose"}), "stage: ");
}

BOOST_AUTO_TEST_CASE(a_flag_stands_above_its_opposite_in_the_environment) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const Outcome loud = run_program({"match", input, "--verbose"}, {.environment = {{"DRAGOMAN_QUIET", "1"}}});
    CHECK_EXIT(loud, 0);
    CHECK_SAYS(loud, "stage: ");
    BOOST_TEST(run_program({"match", input, "--quiet"}, {.environment = {{"DRAGOMAN_VERBOSE", "1"}}}).err.empty());
}

BOOST_AUTO_TEST_CASE(a_bad_file_is_explained) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::map<std::string, std::string> said{{R"({"treshold": 0.3})", "`treshold` is no option"},
                                                  {R"({"threshold": 7})", "--threshold"},
                                                  {R"({"threshold": "high"})", "threshold"},
                                                  {R"({"threshold": {"least": 1}})", "`threshold`"},
                                                  {R"({"jobs": -3})", "--jobs"},
                                                  {R"({"paragraphs": "none"})", "--paragraphs"},
                                                  {R"({"INPUT": "x"})", "`INPUT`"},
                                                  {R"({"help": true})", "`help`"},
                                                  {R"(["threshold"])", "JSON object"},
                                                  {"threshold = 0.3", "JSON"},
                                                  {"", "JSON"}};
    for (const auto& [text, words] : said) {
        const std::string config = folder.write("config.json", text);
        const Outcome outcome = run_program({"match", input, "--config", config});
        CHECK_EXIT(outcome, 2);
        CHECK_SAYS(outcome, words);
        BOOST_TEST(outcome.out.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_bad_environment_is_explained) {
    const std::map<std::string, std::string> bad{{"DRAGOMAN_THRESHOLD", "high"}, {"DRAGOMAN_JOBS", "-1"},
                                                 {"DRAGOMAN_MAX_BYTES", "0"},    {"DRAGOMAN_PARAGRAPHS", "none"},
                                                 {"DRAGOMAN_LEXICON", "gone"},   {"DRAGOMAN_FIELD", "x"}};
    for (const auto& [name, value] : bad) {
        const Outcome outcome = run_program({"match", kArticles}, {.environment = {{name, value}}});
        CHECK_EXIT(outcome, 2);
        BOOST_TEST(outcome.out.empty());
        BOOST_TEST(!outcome.err.empty());
    }
}

BOOST_AUTO_TEST_CASE(lists_and_flags_come_from_the_environment_too) {
    const TempFolder folder;
    const Outcome outcome = run_program(
        {"run", write_story(folder, kTrial)},
        {.environment = {
             {"DRAGOMAN_OUTPUT", folder.file("out")}, {"DRAGOMAN_FORMAT", "tmx,moses"}, {"DRAGOMAN_QUIET", "true"}}});
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(outcome.err.empty());
    BOOST_TEST(configuration_in(folder.file("out")).at("format").dump() == R"(["moses","tmx"])");
}

BOOST_AUTO_TEST_CASE(a_list_flag_does_not_swallow_the_input) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    CHECK_EXIT(run_program({"run", "--format", "tmx,tsv", input, "-o", folder.file("out")}), 0);
    CHECK_EXIT(run_program({"match", "--field", "text=/body", "--field", "url=/a", input}), 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(the_threshold_decides_what_is_accepted) {
    const auto count = [](const char* threshold) {
        return tsv_rows(run_program({"match", kArticles, "--threshold", threshold}).out).size();
    };
    BOOST_TEST(count("0.5") == 10U);
    BOOST_TEST(count("1") < 10U);
    BOOST_TEST(count("0") >= 10U);
}

BOOST_AUTO_TEST_CASE(the_bead_threshold_decides_what_enters_the_text_pairs) {
    const TempFolder folder;
    for (const std::string threshold : {"0", "0.5", "0.95", "1"}) {
        const std::string out = folder.file("out" + threshold);
        REQUIRE_EXIT(run_program({"run", kArticles, "-o", out, "--bead-threshold", threshold}), 0);
        std::size_t expected = 0;
        for (const Row& bead : tsv_rows_of_file(out + "/beads.tsv")) {
            if (bead.at("label") == "furniture" || bead.at("label") == "omitted") continue;
            if (std::stod(bead.at("probability")) >= std::stod(threshold)) ++expected;
        }
        const auto pairs = tsv_rows_of_file(out + "/pairs.tsv");
        if (threshold == "1")
            BOOST_TEST(pairs.size() <= expected);  // 1.0000 is rounded
        else
            BOOST_TEST(pairs.size() == expected);
        for (const Row& pair : pairs) BOOST_TEST(std::stod(pair.at("aligner_score")) >= std::stod(threshold));
    }
}

BOOST_AUTO_TEST_CASE(too_few_matches_fail_the_gate) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    CHECK_EXIT(run_program({"match", input, "--min-matches", "1"}), 0);
    const Outcome match = run_program({"match", input, "--min-matches", "2"});
    CHECK_EXIT(match, 1);
    CHECK_SAYS(match, "--min-matches");
    BOOST_TEST(tsv_rows(match.out).size() == 1U);
    const Outcome run = run_program({"run", input, "-o", folder.file("out"), "--min-matches", "2"});
    CHECK_EXIT(run, 1);
    BOOST_TEST(tsv_rows_of_file(folder.file("out/pairs.tsv")).size() == 8U);
}

BOOST_AUTO_TEST_CASE(nothing_matched_is_no_failure_and_is_said) {
    const TempFolder folder;
    static_cast<void>(folder.write("in/a.txt", story(kTrial, "ar")));
    static_cast<void>(folder.write("in/b.txt", story(kCup, "fr")));
    const Outcome outcome =
        run_program({"run", folder.file("in"), "-o", folder.file("out"), "--format", "tsv,tmx,jsonl,moses"});
    CHECK_EXIT(outcome, 0);
    CHECK_SAYS(outcome, "0 matches");
    for (const char* name : {"documents.tsv", "beads.tsv", "coverage.tsv", "pairs.tsv"})
        BOOST_TEST(tsv_rows_of_file(folder.path() / "out" / name).empty());
}

BOOST_AUTO_TEST_CASE(larger_documents_than_max_bytes_are_refused) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const auto size = std::max(story(kTrial, "ar").size(), story(kTrial, "fr").size());
    CHECK_EXIT(run_program({"match", input, "--max-bytes", std::to_string(size)}), 0);
    static_cast<void>(write_story(folder, kCup));
    const Outcome outcome = run_program({"match", input, "--max-bytes", std::to_string(size)});
    CHECK_EXIT(outcome, 4);
    CHECK_SAYS(outcome, kCup + ".ar.txt");
    CHECK_SAYS(outcome, "--max-bytes");
}

BOOST_AUTO_TEST_CASE(a_field_is_named_by_a_pointer) {
    const TempFolder folder;
    nlohmann::json record;
    record["story"]["body"] = story(kTrial, "fr");
    record["ids"] = {"x", "second"};
    static_cast<void>(folder.write("in/a.jsonl", record.dump() + "\n"));
    static_cast<void>(folder.write("in/b.txt", story(kTrial, "ar")));
    CHECK_EXIT(run_program({"match", folder.file("in")}), 2);
    const Outcome outcome =
        run_program({"match", folder.file("in"), "--field", "text=/story/body", "--field", "id=/ids/1"});
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(pairs_in(tsv_rows(outcome.out)) == std::vector<std::string>{"b second"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_alias_that_served_is_said_once) {
    const TempFolder folder;
    const std::string path = folder.write("all.jsonl", json_line({{"id", "1"}, {"maintext", story(kTrial, "ar")}}) +
                                                           json_line({{"id", "2"}, {"maintext", story(kTrial, "fr")}}));
    const Outcome outcome = run_program({"match", path});
    REQUIRE_EXIT(outcome, 0);
    const std::size_t first = outcome.err.find("`maintext`");
    BOOST_TEST(first != std::string::npos);
    BOOST_TEST(outcome.err.find("`maintext`", first + 1) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(every_alias_that_served_is_said) {
    const TempFolder folder;
    const std::string path =
        folder.write("all.jsonl", json_line({{"id", "1"}, {"text", story(kTrial, "ar")}}) +
                                      json_line({{"id", "2"}, {"articleBody", story(kTrial, "fr")}}));
    const Outcome outcome = run_program({"match", path});
    CHECK_SAYS(outcome, "JSON fields `text`, `articleBody` are read as text");
    CHECK_SAYS(outcome, "1 match\n");
}

BOOST_AUTO_TEST_CASE(a_named_side_overrules_detection) {
    const TempFolder folder;
    const std::string english =
        folder.write("e.txt", "The minister said that the dam would be finished by May 2026.\n");
    const std::string arabic = kArticles + "/" + kTrial + ".ar.txt";
    CHECK_EXIT(run_program({"match", english, arabic}), 2);
    const Outcome outcome = run_program({"match", "--ar", arabic, "--fr", english});
    CHECK_EXIT(outcome, 0);
    CHECK_SAYS(outcome, "0 matches");
}

BOOST_AUTO_TEST_CASE(a_damaged_or_foreign_lexicon_is_an_error) {
    const TempFolder folder;
    std::string bytes = read_bytes(DRAGOMAN_SOURCE_DIR "/pairs/lexicon/dragoman.lexicon");
    const std::string cut = folder.write("cut.lexicon", bytes.substr(0, bytes.size() / 2));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x10);
    const std::string flipped = folder.write("flipped.lexicon", bytes);
    const std::string foreign = folder.write("foreign.lexicon", "livre\tكتاب\n");
    const std::string empty = folder.write("empty.lexicon", "");
    for (const std::string& path : {cut, flipped, foreign, empty}) {
        const Outcome outcome =
            run_program({"run", kArticles, "-o", folder.path().string() + "/out", "--lexicon", path});
        CHECK_EXIT(outcome, 2);
        CHECK_SAYS(outcome, path);
        BOOST_TEST(!std::filesystem::exists(folder.path() / "out"));
        CHECK_EXIT(run_program({"lexicon", "info", "--lexicon", path}), 2);
    }
}

BOOST_AUTO_TEST_CASE(an_own_lexicon_is_built_and_used) {
    const TempFolder folder;
    const std::string words = folder.write("words.tsv", "زربوجة\tzarbouille\nزربوجات\tzarbouilles\n");
    const std::string own = folder.file("own.lexicon");
    REQUIRE_EXIT(run_program({"lexicon", "build", "--pairs", words, "-o", own}), 0);
    BOOST_TEST(run_program({"lexicon", "lookup", "zarbouille"}).out.find("زربوج") == std::string::npos);
    BOOST_TEST(run_program({"lexicon", "lookup", "zarbouille", "--lexicon", own}).out.find("زربوج") !=
               std::string::npos);
    REQUIRE_EXIT(run_program({"run", write_story(folder, kTrial), "-o", folder.file("out"), "--lexicon", own}), 0);
    const auto report = nlohmann::json::parse(read_bytes(folder.file("out/run.json")));
    BOOST_TEST(report.at("lexicons").size() == 2U);
}

BOOST_AUTO_TEST_CASE(an_own_lexicon_can_stand_alone) {
    const TempFolder folder;
    const std::string own = folder.file("own.lexicon");
    const std::string words = folder.write("words.tsv", "زربوجة\tzarbouille\n");
    REQUIRE_EXIT(run_program({"lexicon", "build", "--pairs", words, "-o", own}), 0);
    const Arguments alone = {"--lexicon", own, "--no-shipped-lexicon"};
    const auto with = [&](Arguments arguments) {
        arguments.insert(arguments.end(), alone.begin(), alone.end());
        return run_program(arguments);
    };
    BOOST_TEST(lines_of(with({"lexicon", "info"}).out).size() == 1U);
    BOOST_TEST(with({"lexicon", "lookup", "zarbouille"}).out.find("زربوج") != std::string::npos);
    CHECK_SAYS(with({"lexicon", "lookup", "ministre"}), "`ministre` is not in the lexicon");
    REQUIRE_EXIT(with({"run", write_story(folder, kTrial), "-o", folder.file("out")}), 0);
    const auto report = nlohmann::json::parse(read_bytes(folder.file("out/run.json")));
    BOOST_TEST(report.at("lexicons").size() == 1U);
    const std::string ar = folder.write("ar.txt", "الوزير في المدرسة\nالماء والسد\n");
    const std::string fr = folder.write("fr.txt", "le ministre à l'école\nl'eau et le barrage\n");
    const Outcome retrieval = with({"evaluate", "retrieval", ar, fr});
    REQUIRE_EXIT(retrieval, 0);
    BOOST_TEST(retrieval.out != run_program({"evaluate", "retrieval", ar, fr}).out);
}

BOOST_AUTO_TEST_CASE(no_lexicon_at_all_is_an_error) {
    const TempFolder folder;
    for (const Arguments& arguments : {Arguments{"lexicon", "info"}, Arguments{"lexicon", "lookup", "ministre"},
                                       Arguments{"run", kArticles, "-o", folder.file("out")}}) {
        Arguments bare = arguments;
        bare.emplace_back("--no-shipped-lexicon");
        const Outcome outcome = run_program(bare);
        CHECK_EXIT(outcome, 2);
        CHECK_SAYS(outcome, "--no-shipped-lexicon: leaves no lexicon");
    }
    BOOST_TEST(!std::filesystem::exists(folder.path() / "out"));
}

BOOST_AUTO_TEST_CASE(blocks_between_blank_lines_may_be_the_paragraphs) {
    const TempFolder folder;
    const auto spaced = [](const std::string& text) {
        std::string out;
        for (const std::string& line : lines_of(text))
            if (!line.empty()) out += line + "\n\n";
        return out;
    };
    const std::string ar = folder.write("a.txt", "سطر أول من العنوان\nوسطر ثان منه\n\n" + spaced(story(kTrial, "ar")));
    const std::string fr = folder.write("b.txt", spaced(story(kTrial, "fr")));
    std::size_t last_of_lines = 0;
    std::size_t last_of_blocks = 0;
    for (const Row& row : tsv_rows(run_program({"align", ar, fr}).out))
        for (const std::string& index : split(row.at("ar_indices"), ','))
            if (!index.empty()) last_of_lines = std::max(last_of_lines, std::stoul(index));
    for (const Row& row : tsv_rows(run_program({"align", ar, fr, "--paragraphs", "blank"}).out))
        for (const std::string& index : split(row.at("ar_indices"), ','))
            if (!index.empty()) last_of_blocks = std::max(last_of_blocks, std::stoul(index));
    BOOST_TEST(last_of_lines == 9U);
    BOOST_TEST(last_of_blocks == 8U);
}

BOOST_AUTO_TEST_SUITE_END()
