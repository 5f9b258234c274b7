// The stored files get the lines that the project's reference scorer printed for them, to the last digit.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "dragoman/evaluate/evaluate.hpp"

namespace {

const std::string kStored = DRAGOMAN_SOURCE_DIR "/tests/evaluate/stored/";

/// A line of expected.txt: command, gold, system, candidates (or nothing), what is printed.
struct Expected {
    std::string command;
    std::string gold;
    std::string system;
    std::string candidates;
    std::string printed;
};

std::ostream& operator<<(std::ostream& out, const Expected& expected) {
    return out << expected.command << ' ' << expected.gold << ' ' << expected.system << ' ' << expected.candidates;
}

std::vector<Expected> read_expected() {
    std::ifstream file{kStored + "expected.txt"};
    std::vector<Expected> all;
    Expected e;
    while (std::getline(file, e.command, '\t') && std::getline(file, e.gold, '\t') &&
           std::getline(file, e.system, '\t') && std::getline(file, e.candidates, '\t') &&
           std::getline(file, e.printed)) {
        all.push_back(e);
    }
    return all;
}

std::string score(const Expected& e) {
    using namespace dragoman::evaluate;
    if (e.command == "beads") return beads(kStored + e.gold, kStored + e.system);
    if (e.command == "pairs") return pairs(kStored + e.gold, kStored + e.system);
    return documents(kStored + e.gold, kStored + e.system, e.candidates.empty() ? "" : kStored + e.candidates);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stored)

BOOST_AUTO_TEST_CASE(every_command_has_stored_cases) {
    std::map<std::string, int> cases;
    for (const Expected& e : read_expected()) ++cases[e.command];
    BOOST_TEST(cases.size() == 3U);
    BOOST_TEST(cases["documents"] >= 17);
    BOOST_TEST(cases["beads"] >= 13);
    BOOST_TEST(cases["pairs"] >= 7);
}

BOOST_DATA_TEST_CASE(stored_files_get_the_figures_of_the_reference, boost::unit_test::data::make(read_expected())) {
    BOOST_TEST(score(sample) == sample.printed);
}

BOOST_AUTO_TEST_SUITE_END()
