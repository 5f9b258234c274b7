// The rows of the tables: columns, what is cleaned, how numbers look.
#include "dragoman/write/tables.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <locale>

using namespace dragoman::write;

namespace {

std::size_t columns_of(std::string_view line) {
    return 1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
}

struct CommaLocale : std::numpunct<char> {
    [[nodiscard]] char do_decimal_point() const override { return ','; }
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(every_row_has_the_columns_of_its_header) {
    BOOST_TEST(columns_of(documents_line({})) == columns_of(documents_header()));
    BOOST_TEST(columns_of(candidates_line({})) == columns_of(candidates_header()));
    BOOST_TEST(columns_of(beads_line({})) == columns_of(beads_header()));
    BOOST_TEST(columns_of(coverage_line({})) == columns_of(coverage_header()));
}

BOOST_AUTO_TEST_CASE(headers_name_the_columns_of_the_contract) {
    BOOST_TEST(documents_header() ==
               "ar_id\tfr_id\tprobability\tverdict\tcluster\tshared_urls\tshared_dates\tshared_numbers\tshared_"
               "names\tdate_lag_days\n");
    BOOST_TEST(candidates_header() ==
               std::string{documents_header().substr(0, documents_header().size() - 1)} + "\treason\n");
    BOOST_TEST(beads_header() == "ar_id\tfr_id\tar_indices\tfr_indices\tprobability\tshape\tlabel\n");
    BOOST_TEST(
        coverage_header() ==
        "ar_id\tfr_id\tside\tparagraphs\tcovered_paragraphs\tcharacters\tcovered_characters\tuncovered_indices\n");
}

BOOST_AUTO_TEST_CASE(tabs_and_line_ends_in_values_become_spaces) {
    DocumentRow row;
    row.ar_id = "a\tb\nc\rd";
    row.fr_id = "a\vb\fc\u0085d\u2028e\u2029f";
    row.shared_names = {"x\ty"};
    row.reason = "one\ntwo";
    BOOST_TEST(candidates_line(row) == "a b c d\ta b c d e f\t0.0000\t\t0\t\t\t\tx y\t\tone two\n");
}

BOOST_AUTO_TEST_CASE(a_semicolon_in_a_shared_value_becomes_a_comma_and_only_there) {
    DocumentRow row;
    row.ar_id = "a;b";
    row.shared_urls = {"u;v", "w"};
    BOOST_TEST(documents_line(row) == "a;b\t\t0.0000\t\t0\tu,v;w\t\t\t\t\n");
}

BOOST_AUTO_TEST_CASE(only_the_first_eight_shared_values_are_written) {
    DocumentRow row;
    row.shared_numbers = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};
    BOOST_TEST(documents_line(row) == "\t\t0.0000\t\t0\t\t\t1;2;3;4;5;6;7;8\t\t\n");
}

BOOST_AUTO_TEST_CASE(an_unknown_date_lag_is_empty_and_a_known_one_has_its_sign) {
    DocumentRow row;
    const auto last_cell = [&] {
        const std::string line = documents_line(row);
        return line.substr(line.rfind('\t') + 1);
    };
    BOOST_TEST(last_cell() == "\n");
    row.date_lag_days = 0;
    BOOST_TEST(last_cell() == "0\n");
    row.date_lag_days = -12;
    BOOST_TEST(last_cell() == "-12\n");
}

BOOST_AUTO_TEST_CASE(probabilities_have_four_decimals) {
    const auto written = [](double probability) {
        return beads_line({"a", "b", {"0"}, {"1"}, probability, "1-1", "translated"});
    };
    for (const auto& [value, digits] : {std::pair{0.0, "0.0000"},
                                        {1.0, "1.0000"},
                                        {0.5, "0.5000"},
                                        {0.12344999, "0.1234"},
                                        {0.99996, "1.0000"},
                                        {1e-9, "0.0000"}}) {
        BOOST_TEST(written(value) == std::string{"a\tb\t0\t1\t"} + digits + "\t1-1\ttranslated\n");
    }
}

BOOST_AUTO_TEST_CASE(null_beads_have_an_empty_side) {
    BOOST_TEST(beads_line({"a", "b", {"1", "2", "3"}, {"4", "5"}, 1, "3-2", "moved"}) ==
               "a\tb\t1,2,3\t4,5\t1.0000\t3-2\tmoved\n");
    BOOST_TEST(beads_line({"a", "b", {}, {"4"}, 1, "0-1", "omitted"}) == "a\tb\t\t4\t1.0000\t0-1\tomitted\n");
    BOOST_TEST(beads_line({"a", "b", {"3.0"}, {}, 1, "1-0", "furniture"}) == "a\tb\t3.0\t\t1.0000\t1-0\tfurniture\n");
}

BOOST_AUTO_TEST_CASE(numbers_look_the_same_in_any_locale) {
    const CoverageRow coverage{"a", "b", "ar", 1234567, 1000, 98765432, 12345, {"1000", "20.3"}};
    DocumentRow document;
    document.probability = 0.75;
    document.cluster = 12345;
    const std::locale before = std::locale::global(std::locale{std::locale::classic(), new CommaLocale});
    const std::string coverage_text = coverage_line(coverage);
    const std::string document_text = documents_line(document);
    std::locale::global(before);
    BOOST_TEST(coverage_text == "a\tb\tar\t1234567\t1000\t98765432\t12345\t1000,20.3\n");
    BOOST_TEST(document_text == "\t\t0.7500\t\t12345\t\t\t\t\t\n");
}

BOOST_AUTO_TEST_SUITE_END()
