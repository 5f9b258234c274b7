// What must hold of the scores of any file.
#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <random>

#include "dragoman/evaluate/evaluate.hpp"
#include "write/temporary_folder.hpp"

using namespace dragoman::evaluate;
using dragoman::test::store;
using dragoman::test::TemporaryFolder;

namespace {

using Rows = std::vector<std::string>;

std::string content(const Rows& rows) {
    std::string out;
    for (const std::string& row : rows) out += row + "\n";
    return out;
}

double value_of(const std::string& line, const std::string& name) {
    const std::size_t at = line.find(" " + name + " ");
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, name << " is not in " << line);
    return std::stod(line.substr(at + name.size() + 2));
}

Rows random_documents(std::mt19937& random) {
    Rows rows(random() % 12);
    for (std::string& row : rows) row = "a" + std::to_string(random() % 6) + "\tf" + std::to_string(random() % 6);
    return rows;
}

/// Beads of one document pair in which every paragraph stands once.
Rows random_beads(std::mt19937& random) {
    std::array<unsigned, 2> next{};
    Rows rows;
    for (std::size_t count = 1 + random() % 10; count > 0; --count) {
        std::string row = "a\tf";
        const std::size_t empty_side = random() % 6;  // above 1: a full bead
        for (std::size_t side = 0; side < 2; ++side) {
            row += '\t';
            for (std::size_t size = side == empty_side ? 0 : 1 + random() % 2; size > 0; --size) {
                row += std::to_string(next[side]++) + (size > 1 ? "," : "");
            }
        }
        rows.push_back(row + "\t" + (random() % 5 == 0 ? "moved" : ""));
    }
    return rows;
}

std::string scored(std::string (*command)(const std::string&, const std::string&), const Rows& gold,
                   const Rows& system) {
    const TemporaryFolder folder;
    store(folder.file("gold.tsv"), content(gold));
    store(folder.file("system.tsv"), content(system));
    return command(folder.file("gold.tsv"), folder.file("system.tsv"));
}

std::string documents_without_candidates(const std::string& gold, const std::string& system) {
    return documents(gold, system, "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(properties)

BOOST_AUTO_TEST_CASE(gold_against_itself_is_perfect) {
    std::mt19937 random{1};
    for (int round = 0; round < 200; ++round) {
        const Rows gold = random_beads(random);
        const std::string line = scored(beads, gold, gold);
        const double expected = value_of(line, "gold") > 0 ? 1.0 : 0.0;
        for (const char* const name : {"strict_r", "lax_r"}) BOOST_REQUIRE(value_of(line, name) == expected);
        for (const char* const name : {"strict_p", "lax_p", "null_p", "null_r"}) {
            BOOST_REQUIRE(value_of(line, name) == 1.0);
        }
        BOOST_REQUIRE(value_of(line, "repeated") == 0.0);
    }
}

BOOST_AUTO_TEST_CASE(lax_is_never_below_strict_and_all_shares_lie_between_0_and_1) {
    std::mt19937 random{2};
    for (int round = 0; round < 300; ++round) {
        const std::string line = scored(beads, random_beads(random), random_beads(random));
        BOOST_REQUIRE(value_of(line, "lax_p") >= value_of(line, "strict_p"));
        BOOST_REQUIRE(value_of(line, "lax_r") >= value_of(line, "strict_r"));
        for (const char* const name : {"strict_p", "lax_p", "strict_r", "lax_r", "null_p", "null_r", "body_lost"}) {
            BOOST_REQUIRE((value_of(line, name) >= 0.0 && value_of(line, name) <= 1.0));
        }
    }
}

BOOST_AUTO_TEST_CASE(rows_of_beads_may_stand_in_any_order) {
    std::mt19937 random{3};
    for (int round = 0; round < 200; ++round) {
        Rows gold = random_beads(random);
        Rows system = random_beads(random);
        const std::string expected = scored(beads, gold, system);
        std::shuffle(gold.begin(), gold.end(), random);
        std::shuffle(system.begin(), system.end(), random);
        BOOST_REQUIRE(scored(beads, gold, system) == expected);
    }
}

BOOST_AUTO_TEST_CASE(precision_and_recall_of_documents_change_places_with_gold_and_system) {
    std::mt19937 random{4};
    for (int round = 0; round < 200; ++round) {
        const Rows a = random_documents(random);
        const Rows b = random_documents(random);
        const std::string ab = scored(documents_without_candidates, a, b);
        const std::string ba = scored(documents_without_candidates, b, a);
        BOOST_REQUIRE(value_of(ab, "precision") == value_of(ba, "recall"));
        BOOST_REQUIRE(value_of(ab, "recall") == value_of(ba, "precision"));
        BOOST_REQUIRE(value_of(ab, "f1") == value_of(ba, "f1"));
        BOOST_REQUIRE(value_of(ab, "recall_1to1") <= value_of(ab, "recall"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
