// Exit code 2: nothing was done, nothing was written, and the message says what to do.
#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <ostream>

#include "support/program.hpp"
#include "support/stories.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

struct Wrong {
    Arguments arguments;
    std::string said;
};

std::ostream& operator<<(std::ostream& out, const Wrong& wrong) {
    for (const std::string& argument : wrong.arguments) out << ' ' << argument;
    return out;
}

/// In a folder where `in` holds a story and `out` may be made.
std::vector<Wrong> wrong_values() {
    return {
        {{}, "subcommand"},
        {{"frobnicate"}, "--help"},
        {{"run"}, "--output"},
        {{"run", "in"}, "--output"},
        {{"run", "-o", "out"}, "INPUT"},
        {{"run", "in", "-o", "out", "--frobnicate"}, "--frobnicate"},
        {{"run", "in", "-o", "out", "--threshold"}, "--threshold"},
        {{"run", "in", "-o", "out", "--threshold", "much"}, "--threshold"},
        {{"run", "in", "-o", "out", "--threshold", "1.5"}, "--threshold"},
        {{"run", "in", "-o", "out", "--threshold", "-0.1"}, "--threshold"},
        {{"run", "in", "-o", "out", "--threshold", "nan"}, "--threshold"},
        {{"run", "in", "-o", "out", "--bead-threshold", "2"}, "--bead-threshold"},
        {{"run", "in", "-o", "out", "--min-matches", "-1"}, "--min-matches"},
        {{"run", "in", "-o", "out", "--min-matches", "two"}, "--min-matches"},
        {{"run", "in", "-o", "out", "--jobs", "-1"}, "--jobs"},
        {{"run", "in", "-o", "out", "--jobs", "1.5"}, "--jobs"},
        {{"run", "in", "-o", "out", "--jobs", "1000000"}, "--jobs"},
        {{"run", "in", "-o", "out", "--max-bytes", "0"}, "--max-bytes"},
        {{"run", "in", "-o", "out", "--max-bytes", "16M"}, "--max-bytes"},
        {{"run", "in", "-o", "out", "--max-bytes", "99999999999999999999"}, "--max-bytes"},
        {{"run", "in", "-o", "out", "--level", "word"}, "--level"},
        {{"run", "in", "-o", "out", "--paragraphs", "none"}, "--paragraphs"},
        {{"run", "in", "-o", "out", "--format", "xliff"}, "xliff"},
        {{"run", "in", "-o", "out", "--format", "tsv,docx"}, "docx"},
        {{"run", "in", "-o", "out", "--format", ""}, "--format"},
        {{"run", "in", "-o", "out", "--tmx-lang", "ar"}, "--tmx-lang"},
        {{"run", "in", "-o", "out", "--tmx-lang", "fr,ar"}, "--tmx-lang"},
        {{"run", "in", "-o", "out", "--tmx-lang", "ar SA,fr"}, "--tmx-lang"},
        {{"run", "in", "-o", "out", "--tmx-lang", "ar-,fr"}, "--tmx-lang"},
        {{"run", "in", "-o", "out", "--tmx-lang", "arz,fr"}, "--tmx-lang"},
        {{"run", "in", "-o", "out", "--field", "text"}, "--field"},
        {{"run", "in", "-o", "out", "--field", "body=/text"}, "--field"},
        {{"run", "in", "-o", "out", "--field", "text=body"}, "--field"},
        {{"run", "in", "-o", "out", "--overwrite", "--resume"}, "--resume"},
        {{"run", "in", "-o", "out", "--quiet", "--verbose"}, "--verbose"},
        {{"run", "in", "-o", "out", "--pairs", "list.tsv"}, "--pairs"},
        {{"run", "in", "-o", "-"}, "run writes a folder"},
        {{"run", "in", "-o", "in", "--overwrite"}, "is an INPUT too"},
        {{"run", "list.tsv", "in", "-o", "./in/", "--overwrite"}, "is an INPUT too"},
        {{"run", "--fr", "in", "-o", "in", "--resume"}, "is an INPUT too"},
        {{"run", "in", "--ar", "in", "--fr", "in", "-o", "out"}, "both as Arabic and as French"},
        {{"run", "in", "-o", "out", "--lexicon", "gone.lexicon"}, "gone.lexicon"},
        {{"run", "in", "-o", "out", "--config", "gone.json"}, "gone.json"},
    };
}

/// Inputs and outputs that are not there or not usable, see write_surroundings().
std::vector<Wrong> wrong_paths() {
    return {
        {{"run", "gone", "-o", "out"}, "gone: does not exist"},
        {{"run", "", "-o", "out"}, "does not exist"},
        {{"run", "in", "in/gone.txt", "-o", "out"}, "in/gone.txt"},
        {{"run", "picture.jpg", "in", "-o", "out"}, "picture.jpg"},
        {{"run", "empty", "-o", "out"}, "no article"},
        {{"run", "pictures", "-o", "out"}, "no article"},
        {{"run", "arabic", "-o", "out"}, "only Arabic"},
        {{"run", "french", "-o", "out"}, "only French"},
        {{"run", "in", "-o", "a_file"}, "a_file"},
        {{"run", "in", "-o", "full"}, "full"},
        {{"run", "in", "-o", "full", "--dry-run"}, "full"},
        {{"run", "-", "-", "-o", "out"}, "stdin"},
        {{"match"}, "INPUT"},
        {{"match", "gone"}, "gone"},
        {{"match", "french"}, "only French"},
        {{"match", "in", "-o", "out"}, "-o"},
        {{"run", "gone", "-o", "a_file/out"}, "gone: does not exist"},
        {{"run", "empty", "-o", "/proc/dragoman"}, "no article"},
        {{"align", "in", "in/010-trial-verdict.fr.txt"}, "in: is a folder; name a file"},
        {{"align", "in/010-trial-verdict.ar.txt", "empty"}, "empty: is a folder; name a file"},
        {{"align"}, "AR"},
        {{"align", "in/010-trial-verdict.ar.txt"}, "FR"},
        {{"align", "in/010-trial-verdict.ar.txt", "gone.txt"}, "gone.txt"},
        {{"align", "in/010-trial-verdict.ar.txt", "empty.txt"}, "empty.txt"},
        {{"explain"}, "AR"},
        {{"explain", "in/010-trial-verdict.ar.txt"}, "FR"},
        {{"explain", "in/010-trial-verdict.ar.txt", "gone.txt"}, "FR: `gone.txt` is no file"},
        {{"explain", "010-trial-verdict.ar", "010-trial-verdict.fr"}, "AR: `010-trial-verdict.ar` is no file"},
        {{"explain", "in", "in"}, "AR: `in` is no file"},
        {{"explain", "in/010-trial-verdict.ar.txt", "empty.txt"}, "FR: empty.txt: is empty"},
        {{"explain", "in/010-trial-verdict.fr.txt", "in/010-trial-verdict.ar.txt"},
         "AR: `in/010-trial-verdict.fr.txt` is French"},
        {{"explain", "in/010-trial-verdict.ar.txt", "arabic/one.txt"}, "FR: `arabic/one.txt` is Arabic"},
        {{"explain", "010-trial-verdict.ra", "010-trial-verdict.fr", "in"}, "near ones are `010-trial-verdict.ar`"},
        {{"explain", "010-trial-verdict.fr", "010-trial-verdict.fr", "in"}, "`010-trial-verdict.fr` is French"},
        {{"explain", "nobody", "two", "french"}, "there is no Arabic document in it"},
        {{"explain", "one", "two", "gone"}, "gone: does not exist"},
        {{"explain", "one", "two", "in", "--threshold", "2"}, "--threshold"},
        {{"explain", "picture.jpg", "in/010-trial-verdict.fr.txt"}, "picture.jpg"},
        {{"explain", "-", "-", "in"}, "stdin"},
        {{"evaluate"}, "--help"},
        {{"evaluate", "everything"}, "--help"},
        {{"evaluate", "beads", "a_file"}, "SYSTEM"},
        {{"evaluate", "beads", "gone.tsv", "gone.tsv"}, "gone.tsv"},
        {{"lexicon", "lookup"}, "WORD"},
        {{"lexicon", "build", "-o", "out"}, "--pairs"},
        {{"lexicon", "build", "--pairs", "gone.tmx", "-o", "out"}, "gone.tmx"},
        {{"lexicon", "build", "--pairs", "empty", "-o", "out"}, "empty"},
        {{"lexicon", "adapt", "-o", "out"}, "OUT"},
        {{"lexicon", "adapt", "in"}, "--output"},
        {{"lexicon", "adapt", "gone", "-o", "out"}, "gone: holds no run.json"},
        {{"lexicon", "adapt", "in", "-o", "out"}, "in: holds no run.json"},
        {{"lexicon", "adapt", "in", "--min-p", "2", "-o", "out"}, "--min-p"},
    };
}

void write_surroundings(const TempFolder& folder) {
    static_cast<void>(write_story(folder, kTrial));
    for (const char* name : {"a_file", "picture.jpg", "pictures/a.jpg", "full/letter", "list.tsv"})
        static_cast<void>(folder.write(name, "x"));
    static_cast<void>(folder.write("arabic/one.txt", story(kTrial, "ar")));
    static_cast<void>(folder.write("french/one.txt", story(kTrial, "fr")));
    static_cast<void>(folder.write("empty.txt", ""));
    fs::create_directory(folder.file("empty"));
}

/// Path and size of everything below.
std::vector<std::string> inventory(const fs::path& folder) {
    std::vector<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        out.push_back(entry.path().string() + (entry.is_regular_file() ? " " + std::to_string(entry.file_size()) : ""));
    std::ranges::sort(out);
    return out;
}

/// Explained in words, and no trace left.
void check(const Wrong& wrong) {
    const TempFolder folder;
    write_surroundings(folder);
    const auto before = inventory(folder.path());
    const Outcome outcome = run_program(wrong.arguments, {.folder = folder.path().string()});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, wrong.said);
    BOOST_TEST(outcome.err.starts_with("dragoman: "));
    BOOST_TEST(outcome.out.empty());
    BOOST_TEST(inventory(folder.path()) == before, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(nothing_done)

BOOST_DATA_TEST_CASE(wrong_values_are_explained, boost::unit_test::data::make(wrong_values())) { check(sample); }

BOOST_DATA_TEST_CASE(wrong_paths_are_explained, boost::unit_test::data::make(wrong_paths())) { check(sample); }

BOOST_AUTO_TEST_CASE(two_documents_with_one_id_are_both_named) {
    const TempFolder folder;
    const std::string input = write_story(folder, kTrial);
    const std::string again = folder.write("in/" + kTrial + ".fr.json", json_line({{"text", story(kCup, "fr")}}));
    const Outcome outcome = run_program({"run", input, "-o", folder.file("out")});
    REQUIRE_EXIT(outcome, 2);
    CHECK_SAYS(outcome, again);
    CHECK_SAYS(outcome, input + "/" + kTrial + ".fr.txt");
    CHECK_SAYS(outcome, "`" + kTrial + ".fr`");
    BOOST_TEST(!fs::exists(folder.file("out")));
}

BOOST_AUTO_TEST_CASE(one_id_in_two_languages_is_no_trouble) {
    const TempFolder folder;
    const std::string records = json_line({{"id", "7"}, {"text", story(kTrial, "ar")}}) +
                                json_line({{"id", "7"}, {"text", story(kTrial, "fr")}});
    CHECK_EXIT(run_program({"match", folder.write("all.jsonl", records)}), 0);
}

BOOST_AUTO_TEST_CASE(where_refusals_leave_one_language_the_first_is_named) {
    const TempFolder folder;
    static_cast<void>(folder.write("in/a.txt", story(kTrial, "ar")));
    const std::string bad = folder.write("in/b.txt", "L'\xE9t\xE9");
    const Outcome outcome = run_program({"run", folder.file("in"), "-o", folder.file("out")});
    REQUIRE_EXIT(outcome, 2);
    CHECK_SAYS(outcome, bad);
}

BOOST_AUTO_TEST_CASE(folders_made_for_nothing_are_removed_up_to_the_first_that_was_there) {
    const TempFolder folder;
    REQUIRE_EXIT(run_program({"run", folder.file("gone"), "-o", folder.file("a/b") + "/c/"}), 2);
    BOOST_TEST(!fs::exists(folder.path() / "a" / "b"));
    BOOST_TEST(fs::exists(folder.path() / "a"));  // the test made it
}

BOOST_AUTO_TEST_SUITE_END()
