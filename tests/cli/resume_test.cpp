// A run that is killed at any moment and resumed ends with the bytes of one that was left alone.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "support/program.hpp"
#include "support/stories.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

/// Versions of two stories in both languages, told apart by numbers: work for a second or two.
struct Archive {
    explicit Archive(int stories = 150) {
        std::string records;
        for (int i = 0; i < stories; ++i) {
            const std::string number = std::to_string(1000 + 37 * i);
            for (const std::string& name : {kTrial, kCup}) {
                for (const std::string language : {"ar", "fr"})
                    records += json_line({{"id", language + name + number},
                                          {"text", number + "\n" + story(name, language) + number + " 77" + number}});
            }
        }
        input = folder.write("in/many.jsonl", records);
        out = folder.file("out");
    }
    [[nodiscard]] Arguments arguments(const std::string& to, const Arguments& more = {}) const {
        Arguments all{"run", folder.file("in"), "-o", to, "--quiet"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    TempFolder folder;
    std::string input;
    std::string out;
};

/// File name, pages of the report included, → bytes; run.json without what may differ.
std::map<std::string, std::string> files_in(const std::string& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = read_bytes(entry.path());
    auto report = nlohmann::ordered_json::parse(files.at("run.json"));
    for (const char* key : {"seconds", "peak_memory_bytes", "command"}) report.erase(key);
    for (const char* key : {"jobs", "resume"}) report.at("configuration").erase(key);
    files["run.json"] = report.dump();
    return files;
}

void check_same(const std::map<std::string, std::string>& one, const std::map<std::string, std::string>& other) {
    BOOST_TEST_REQUIRE(one.size() == other.size());
    for (const auto& [name, bytes] : one) BOOST_TEST((other.contains(name) && other.at(name) == bytes), name);
}

/// The program's file system is full after 1.5 MB a file: the journal is begun and then cannot go on.
const Surroundings kFullWhileReading{.file_size_limit = 1'500'000};

}  // namespace

BOOST_AUTO_TEST_SUITE(killed)

BOOST_AUTO_TEST_CASE(a_run_killed_at_any_moment_ends_with_the_same_bytes) {
    const Archive archive;
    const std::string alone = archive.folder.file("alone");
    REQUIRE_EXIT(run_program(archive.arguments(alone)), 0);
    const auto expected = files_in(alone);
    BOOST_TEST(!expected.contains("run.journal"));
    struct Moment {
        std::string file;
        std::uint64_t bytes;
    };
    int killed = 0;
    int number = 0;
    for (const Moment& moment : {Moment{"run.journal", 1}, Moment{"run.journal", 2'000'000}, Moment{"run.json", 1},
                                 Moment{"documents.tsv", 1}, Moment{"beads.tsv", 1}}) {
        const std::string out = archive.folder.file("out" + std::to_string(++number));
        const std::string jobs = std::to_string(1 + number % 2);
        const Outcome outcome =
            run_program(archive.arguments(out, {"--jobs", jobs}),
                        {.killed_at_path = out + "/" + moment.file, .killed_at_bytes = moment.bytes});
        killed += outcome.exit_code == -9 ? 1 : 0;
        BOOST_TEST((outcome.exit_code == -9 || outcome.exit_code == 0), outcome);
        REQUIRE_EXIT(run_program(archive.arguments(out, {"--resume"})), 0);
        check_same(files_in(out), expected);
    }
    BOOST_TEST(killed >= 2);
}

BOOST_AUTO_TEST_CASE(a_run_that_could_not_write_its_journal_is_finished_with_what_it_holds) {
    const Archive archive;
    const Outcome outcome = run_program(archive.arguments(archive.out), kFullWhileReading);
    REQUIRE_EXIT(outcome, 3);
    CHECK_SAYS(outcome, "run.journal");
    BOOST_TEST(fs::exists(archive.out + "/run.journal"));
    BOOST_TEST(!fs::exists(archive.out + "/run.json"));
    CHECK_EXIT(run_program(archive.arguments(archive.out)), 2);
    REQUIRE_EXIT(run_program(archive.arguments(archive.out, {"--resume"})), 0);
    const std::string alone = archive.folder.file("alone");
    REQUIRE_EXIT(run_program(archive.arguments(alone)), 0);
    check_same(files_in(archive.out), files_in(alone));
}

BOOST_AUTO_TEST_CASE(what_changed_while_a_run_lay_unfinished_is_named) {
    const Archive archive;
    REQUIRE_EXIT(run_program(archive.arguments(archive.out), kFullWhileReading), 3);
    const Outcome options = run_program(archive.arguments(archive.out, {"--resume", "--threshold", "0.9"}));
    CHECK_EXIT(options, 2);
    CHECK_SAYS(options, "--threshold is 0.9");
    const Outcome lexicon =
        run_program(archive.arguments(archive.out, {"--resume", "--lexicon", archive.folder.file("none")}));
    CHECK_EXIT(lexicon, 2);
    const std::string records = read_bytes(archive.input);
    static_cast<void>(archive.folder.write("in/many.jsonl", "{\"text\": \"Un texte de plus.\"}\n" + records));
    const Outcome changed = run_program(archive.arguments(archive.out, {"--resume"}));
    CHECK_EXIT(changed, 2);
    CHECK_SAYS(changed, archive.input + " has changed");
    BOOST_TEST(fs::exists(archive.out + "/run.journal"), "it may be changed back");
    static_cast<void>(archive.folder.write("in/many.jsonl", records));
    CHECK_EXIT(run_program(archive.arguments(archive.out, {"--resume"})), 0);
    BOOST_TEST(!fs::exists(archive.out + "/run.journal"));
}

BOOST_AUTO_TEST_CASE(overwriting_forgets_unfinished_work) {
    const Archive archive;
    REQUIRE_EXIT(run_program(archive.arguments(archive.out), kFullWhileReading), 3);
    REQUIRE_EXIT(run_program(archive.arguments(archive.out, {"--overwrite", "--threshold", "0.9"})), 0);
    BOOST_TEST(!fs::exists(archive.out + "/run.journal"));
}

BOOST_AUTO_TEST_CASE(where_nothing_can_be_done_nothing_is_left) {
    const Archive archive;
    Arguments one_side{"run", "--ar", archive.folder.file("in"), "-o", archive.out};
    const Outcome outcome = run_program(one_side);
    CHECK_EXIT(outcome, 2);
    BOOST_TEST(!fs::exists(archive.out));
}

BOOST_AUTO_TEST_SUITE_END()
