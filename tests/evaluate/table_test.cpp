// Gold and system files: header or none, and what is refused.
#include "evaluate/table.hpp"

#include <boost/test/unit_test.hpp>

#include "dragoman/core/error.hpp"
#include "dragoman/evaluate/evaluate.hpp"
#include "write/temporary_folder.hpp"

using namespace dragoman;
using namespace dragoman::evaluate;
using dragoman::test::store;
using dragoman::test::TemporaryFolder;

namespace {

const Columns kThree{{"ar_id", "fr_id", "probability"}, 2};

std::vector<std::string> cells_of(std::string_view content, const Columns& columns = kThree) {
    const TemporaryFolder folder;
    store(folder.file("t.tsv"), content);
    std::vector<std::string> all;
    for (const Row& row : read_table(folder.file("t.tsv"), columns).rows) {
        std::string line = std::to_string(row.line) + ":";
        for (const std::string& cell : row.cells) line += "[" + cell + "]";
        all.push_back(line);
    }
    return all;
}

std::optional<double> number_in(const std::string& cell) {
    const Table table{"t.tsv", {}};
    return table.number({{"a", "f", cell}, 4}, 2);
}

/// The message of the FormatError that reading throws, after the path.
std::string complaint(std::string_view content, const Columns& columns = kThree) {
    const TemporaryFolder folder;
    store(folder.file("t.tsv"), content);
    try {
        static_cast<void>(read_table(folder.file("t.tsv"), columns));
    } catch (const FormatError& error) {
        return std::string{error.what()}.substr(folder.path().size() + 1);
    }
    return "none";
}

std::string bead_complaint(std::string_view row) {
    const TemporaryFolder folder;
    store(folder.file("beads.tsv"), row);
    try {
        static_cast<void>(beads(folder.file("beads.tsv"), folder.file("beads.tsv")));
    } catch (const FormatError& error) {
        return std::string{error.what()}.substr(folder.path().size() + 1);
    }
    return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(without_a_header_columns_stand_in_order_and_optional_ones_may_lack) {
    const std::vector<std::string> expected{"1:[a][f][0.5]", "2:[b][g][]", "3:[c][h][1]"};
    BOOST_TEST(cells_of("a\tf\t0.5\nb\tg\nc\th\t1\textra\n") == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(with_a_header_columns_are_found_by_name) {
    const std::vector<std::string> expected{"2:[a][f][0.5]"};
    BOOST_TEST(cells_of("x\tfr_id\tprobability\tar_id\nq\tf\t0.5\ta\n") == expected, boost::test_tools::per_element());
    BOOST_TEST(cells_of("trg_id\tsrc_id\tprobability\nf\ta\t0.5\n") == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(blank_lines_and_remarks_are_passed_over_and_lines_keep_their_numbers) {
    const std::vector<std::string> expected{"3:[a][f][]", "7:[b][g][]"};
    BOOST_TEST(cells_of("# remark\n\na\tf\n \t\n\u00A0\t\u2003\n#x\ty\nb\tg") == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_line_ends_are_known) {
    const std::vector<std::string> expected{"1:[a][f][]", "2:[b][g][]", "3:[c][h][]", "5:[d][i][]"};
    BOOST_TEST(cells_of("a\tf\r\nb\tg\rc\th\n\r\nd\ti\r") == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_empty_file_has_no_rows) {
    BOOST_TEST(cells_of("").empty());
    BOOST_TEST(cells_of("\n\n").empty());
    BOOST_TEST(cells_of("ar_id\tfr_id\n").empty());
}

BOOST_AUTO_TEST_CASE(numbers_are_read_in_every_usual_notation) {
    for (const auto& [cell, value] :
         {std::pair{"0.5", 0.5}, {"+.5", 0.5}, {" 5e-1 ", 0.5}, {"-0.25", -0.25}, {"1", 1.0}}) {
        BOOST_TEST(number_in(cell).value() == value);
    }
    for (const char* const cell : {"", " ", "n/a", "0,5", "0.5x", "0x1", "+", "1e"}) BOOST_TEST(!number_in(cell));
}

BOOST_AUTO_TEST_CASE(a_number_that_is_not_finite_is_refused) {
    for (const char* const cell : {"nan", "inf", "-Infinity", "+inf"}) BOOST_CHECK_THROW(number_in(cell), FormatError);
}

BOOST_AUTO_TEST_CASE(files_that_are_not_of_the_form_are_refused_with_line_and_column) {
    BOOST_TEST(complaint("a\tf\nb\n") == "t.tsv:2: the row has no fr_id");
    BOOST_TEST(complaint("ar_id\tname\na\tf\n") == "t.tsv:1: the header has no column fr_id");
    BOOST_TEST(complaint("fr_id\tx\tar_id\nf\n") == "t.tsv:2: the row has no ar_id");
    BOOST_TEST(complaint("a\tf\nb\xFF\tg\n") == "t.tsv:2: not UTF-8");
    BOOST_TEST(complaint("{\"a\": 1}\n") == "t.tsv:1: the row has no fr_id");
}

BOOST_AUTO_TEST_CASE(a_bead_needs_indices_that_are_numbers) {
    BOOST_TEST(bead_complaint("a\tf\t0\t1\n") == "none");
    BOOST_TEST(bead_complaint("a\tf\t0.1,2.0\t\n") == "none");
    BOOST_TEST(bead_complaint("a\tf\n") == "beads.tsv:1: the row has no ar_indices");
    BOOST_TEST(bead_complaint("a\tf\t0\n") == "beads.tsv:1: the row has no fr_indices");
    BOOST_TEST(bead_complaint("ar_id\tfr_id\tshape\n") == "beads.tsv:1: the header has no column ar_indices");
    for (const std::string index : {"x", "[0, 1]", "-1", "1-2", "1.", ".1", "1.2.3", "0x1", "١"}) {
        const std::string first = index.substr(0, index.find(','));
        BOOST_TEST(bead_complaint("a\tf\t0\t0\na\tf\t1\t2, " + index + "\n") ==
                   "beads.tsv:2: '" + first + "' is not an index (3, or 3.0)");
    }
}

BOOST_AUTO_TEST_CASE(files_that_are_missing_are_reading_errors) {
    const TemporaryFolder folder;
    const std::string none = folder.file("none.tsv");
    const std::string good = folder.file("good.tsv");
    store(good, "a\tf\t0\t0\n");
    const auto names_it = [&](const IoError& error) { return !error.writing() && error.path() == none; };
    BOOST_CHECK_EXCEPTION(documents(none, good, ""), IoError, names_it);
    BOOST_CHECK_EXCEPTION(documents(good, none, ""), IoError, names_it);
    BOOST_CHECK_EXCEPTION(documents(good, good, none), IoError, names_it);
    BOOST_CHECK_EXCEPTION(beads(none, good), IoError, names_it);
    BOOST_CHECK_EXCEPTION(beads(good, none), IoError, names_it);
    BOOST_CHECK_EXCEPTION(pairs(good, none), IoError, names_it);
    BOOST_CHECK_THROW(documents(folder.path(), good, ""), IoError);
}

BOOST_AUTO_TEST_CASE(a_served_text_that_is_missing_is_a_reading_error) {
    const TemporaryFolder folder;
    store(folder.file("gold.tsv"), "a\tf\tx\ty\n");
    BOOST_CHECK_EXCEPTION(pairs(folder.file("gold.tsv"), folder.file("gold.tsv")), IoError,
                          [&](const IoError& error) { return error.path() == folder.file("ar/a.txt"); });
}

BOOST_AUTO_TEST_SUITE_END()
