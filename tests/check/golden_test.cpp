// The findings of the project's own stories against stored ones. DRAGOMAN_BLESS=1 stores them anew.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/checked_pair.hpp"
#include "support/temp_folder.hpp"

using namespace dragoman;
using namespace dragoman::test;

namespace {

/// A line a finding: id, story, places and what is told.
std::string findings_of_own_stories() {
    std::string out;
    for (const std::string& name : gold_stories()) {
        const CheckedPair pair = gold_pair(name);
        for (const check::Finding& finding : pair.findings()) {
            const auto place = [](const check::Place& p) {
                return (p.indices.empty() ? "" : std::to_string(p.indices.front())) + "@" +
                       std::to_string(p.span.begin) + "-" + std::to_string(p.span.end);
            };
            out += finding.id + "\t" + name + "\t" + place(finding.source) + "\t" + place(finding.target) + "\t" +
                   told(finding, pair) + "\t" + finding.message + "\n";
        }
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(findings_of_own_stories_are_as_stored) {
    const std::filesystem::path golden = DRAGOMAN_SOURCE_DIR "/tests/golden/check/own_stories.tsv";
    const std::string found = findings_of_own_stories();
    if (std::getenv("DRAGOMAN_BLESS") != nullptr) std::ofstream(golden, std::ios::binary) << found;
    BOOST_TEST(found == read_bytes(golden), "findings differ from their golden:\n" << found);
}

BOOST_AUTO_TEST_SUITE_END()
