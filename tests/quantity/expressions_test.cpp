// Recall and precision of the grammar on tables of labelled sentences.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "support/labelled_quantities.hpp"

namespace {

/// A table with the figures that it must keep.
struct Table {
    const char* file;
    std::size_t fewest_rows;
    double recall;
    double precision;
    double flags;  ///< share of right ones among the labelled
};

const Table kTables[] = {
    {"expressions.tsv", 320, 0.99, 0.99, 0.95},
    {"report_expressions.tsv", 460, 0.98, 0.99, 0.90},
    {"second_report_expressions.tsv", 300, 0.98, 0.99, 0.90},
};

std::filesystem::path path_of(const Table& table) {
    return std::filesystem::path(DRAGOMAN_SOURCE_DIR) / "tests" / "quantity" / table.file;
}

/// Skips the table if it is not at hand.
struct IsThere {
    const Table& table;
    boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
        return std::filesystem::exists(path_of(table));
    }
};

void check_table(const Table& table) {
    const auto sentences = quantity_test::read_table(path_of(table));
    const quantity_test::Score score = quantity_test::score(sentences);
    BOOST_TEST_MESSAGE(table.file << ": recall " << score.recall() << " of " << score.labelled << ", precision "
                                  << score.precision() << " of " << score.found << ", flags " << score.right_flags
                                  << " of " << score.flagged);
    std::string mistakes;
    for (const std::string& mistake : score.mistakes) mistakes += "\n" + mistake;
    BOOST_TEST_INFO("mistakes:" << mistakes);
    BOOST_CHECK_GE(score.labelled, table.fewest_rows);
    BOOST_TEST_INFO("mistakes:" << mistakes);
    BOOST_CHECK_GE(score.recall(), table.recall);
    BOOST_TEST_INFO("mistakes:" << mistakes);
    BOOST_CHECK_GE(score.precision(), table.precision);
    BOOST_CHECK_GE(static_cast<double>(score.right_flags), table.flags * static_cast<double>(score.flagged));
}

}  // namespace

BOOST_AUTO_TEST_CASE(quantities_of_the_development_table_are_found) { check_table(kTables[0]); }

BOOST_AUTO_TEST_CASE(quantities_of_the_report_table_are_found, *boost::unit_test::precondition(IsThere{kTables[1]})) {
    check_table(kTables[1]);
}

BOOST_AUTO_TEST_CASE(quantities_of_the_second_report_table_are_found) { check_table(kTables[2]); }

BOOST_AUTO_TEST_CASE(a_wrong_value_kind_or_unit_is_a_miss_and_a_false_alarm) {
    const quantity_test::Sentence sentence{
        dragoman::Language::french, "Il doit 12 euros.", {{"12 euros", "money", "USD 12", ""}}};
    const auto score = quantity_test::score({sentence});
    BOOST_TEST(score.recalled == 0U);
    BOOST_TEST(score.false_alarms == 1U);
}
