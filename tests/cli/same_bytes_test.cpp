// The same articles give the same bytes, however often and with however many threads.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "support/program.hpp"
#include "support/stories.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

/// File name → bytes; run.json without what may differ.
std::map<std::string, std::string> files_of_run(const TempFolder& folder, const std::string& name,
                                                const Arguments& more) {
    const std::string out = folder.path().string() + "/" + name;
    Arguments arguments{"run", kArticles, "-o", out, "--format", "tsv,tmx,jsonl,moses"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    REQUIRE_EXIT(run_program(arguments), 0);
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(out))
        files[entry.path().filename().string()] = read_bytes(entry.path());
    auto report = nlohmann::ordered_json::parse(files.at("run.json"));
    for (const char* key : {"seconds", "peak_memory_bytes", "command", "working_folder"})
        BOOST_TEST(report.erase(key) == 1U);
    BOOST_TEST(report.at("configuration").erase("jobs") == 1U);
    files["run.json"] = report.dump();
    return files;
}

void check_same(const std::map<std::string, std::string>& one, const std::map<std::string, std::string>& other) {
    BOOST_REQUIRE(one.size() == 11U);
    BOOST_REQUIRE(other.size() == one.size());
    for (const auto& [name, bytes] : one) BOOST_TEST((other.at(name) == bytes), name << " differs");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(same_bytes)

BOOST_AUTO_TEST_CASE(on_every_run_and_for_any_number_of_jobs) {
    const TempFolder folder;
    for (const std::string level : {"paragraph", "sentence"}) {
        const auto first = files_of_run(folder, level + "1", {"--level", level, "--jobs", "1"});
        for (const std::string jobs : {"1", "2", "7", "0"})
            check_same(first, files_of_run(folder, level + "again" + jobs, {"--level", level, "--jobs", jobs}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
