// What documents are called, and that their names decide nothing.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <random>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> matched(const Arguments& inputs) {
    Arguments arguments{"match"};
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    const Outcome outcome = run_program(arguments);
    REQUIRE_EXIT(outcome, 0);
    return pairs_in(tsv_rows(outcome.out));
}

void check_matched(const Arguments& inputs, const std::vector<std::string>& expected) {
    BOOST_TEST(matched(inputs) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ids)

BOOST_AUTO_TEST_CASE(a_document_in_a_folder_is_called_by_its_path_without_the_last_extension) {
    const TempFolder folder;
    static_cast<void>(folder.write("in/2025/03/story.v1.ar.txt", story(kTrial, "ar")));
    static_cast<void>(folder.write("in/story.v1.fr.txt", story(kTrial, "fr")));
    check_matched({folder.file("in")}, {"2025/03/story.v1.ar story.v1.fr"});
    check_matched({folder.file("in") + "/"}, {"2025/03/story.v1.ar story.v1.fr"});
}

BOOST_AUTO_TEST_CASE(a_single_file_is_called_by_its_name) {
    const TempFolder folder;
    const std::string ar = folder.write("deep/down/a.b.txt", story(kTrial, "ar"));
    const std::string fr = folder.write("c.txt", story(kTrial, "fr"));
    check_matched({ar, fr}, {"a.b c"});
    const Outcome align = run_program({"align", ar, fr});
    BOOST_TEST(tsv_rows(align.out).at(0).at("ar_id") == "a.b");
}

BOOST_AUTO_TEST_CASE(a_record_is_called_by_its_id_else_its_url) {
    const TempFolder folder;
    const std::string path = folder.write(
        "all.jsonl", json_line({{"id", "no-17"}, {"url", "https://example.org/17"}, {"text", story(kTrial, "ar")}}) +
                         json_line({{"url", "https://example.org/fr/17"}, {"text", story(kTrial, "fr")}}));
    check_matched({path}, {"no-17 https://example.org/fr/17"});
}

BOOST_AUTO_TEST_CASE(the_urls_of_records_stand_in_the_text_pairs) {
    const TempFolder folder;
    const std::string path =
        folder.write("all.jsonl", json_line({{"url", "https://example.org/ar"}, {"text", story(kTrial, "ar")}}) +
                                      json_line({{"url", "https://example.org/fr"}, {"text", story(kTrial, "fr")}}));
    REQUIRE_EXIT(run_program({"run", path, "-o", folder.file("out")}), 0);
    const auto rows = tsv_rows_of_file(folder.file("out/pairs.tsv"));
    BOOST_TEST(rows.size() == 8U);
    for (const Row& row : rows) {
        BOOST_TEST(row.at("src_url") == "https://example.org/ar");
        BOOST_TEST(row.at("trg_url") == "https://example.org/fr");
    }
}

BOOST_AUTO_TEST_CASE(a_common_id_of_several_folders_is_prefixed_by_the_folder) {
    const TempFolder folder;
    static_cast<void>(folder.write("ar/1.txt", story(kTrial, "ar")));
    static_cast<void>(folder.write("fr/1.txt", story(kTrial, "fr")));
    static_cast<void>(folder.write("fr/cup.txt", story(kCup, "fr")));
    static_cast<void>(folder.write("ar/coupe.txt", story(kCup, "ar")));
    check_matched({folder.file("ar"), folder.file("fr")}, {"ar/1 fr/1", "coupe cup"});
}

BOOST_AUTO_TEST_CASE(names_of_files_are_no_evidence) {
    const std::vector<std::string> before = matched({kArticles});
    BOOST_TEST(before.size() == 10U);
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(kArticles)) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const unsigned seed : {1U, 2U, 3U}) {
        std::vector<std::size_t> numbers(files.size());
        for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = i;
        std::ranges::shuffle(numbers, std::mt19937(seed));
        const TempFolder folder;
        std::map<std::string, std::string> old_name;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::string name = "n" + std::to_string(numbers[i]);
            old_name[name] = files[i].stem().string();
            fs::copy_file(files[i], folder.file("in/" + name + ".txt"));
        }
        std::vector<std::string> after;
        for (const std::string& pair : matched({folder.file("in")})) {
            const auto names = split(pair, ' ');
            after.push_back(old_name.at(names.at(0)) + " " + old_name.at(names.at(1)));
        }
        std::ranges::sort(after);
        BOOST_TEST(after == before, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
