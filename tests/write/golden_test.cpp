// Every file of this room against its stored output. DRAGOMAN_BLESS=1 stores it anew.
#include "support/golden.hpp"

#include <boost/test/unit_test.hpp>

#include "dragoman/write/pair_writer.hpp"
#include "dragoman/write/run_report.hpp"
#include "dragoman/write/tables.hpp"
#include "write/sample_rows.hpp"
#include "write/temporary_folder.hpp"

using namespace dragoman;
using namespace dragoman::write;
using namespace dragoman::test;

namespace {

void check_golden(const std::string& name, const std::string& written) { test::check_golden("write", name, written); }

template <typename Row>
std::string table(std::string_view header, const std::vector<Row>& rows, std::string (*line)(const Row&)) {
    std::string out{header};
    for (const Row& row : rows) out += line(row);
    return out;
}

RunReport sample_report() {
    RunReport report;
    report.version = "0.1.0";
    report.command = {"dragoman", "run", "articles", "-o", "out"};
    report.configuration_json = R"({"threshold": 0.5, "format": ["tsv", "tmx"]})";
    report.inputs = {{"articles/story-a.ar.txt", 3400, "0123456789abcdef"},
                     {"articles/story-a.fr.txt", 2800, "fedcba9876543210"}};
    report.lexicons = {{"shipped", 1000, "00000000000000ff"}};
    report.counts = {{"read", {{"records", 2}, {"skipped .pdf", 1}}}, {"match", {{"accepted", 1}}}};
    report.predicted = {{0.5, 0.98765, 0.9}, {0.9, 1.0, 0.5}};
    report.seconds = {{"read", 0.0125}, {"match", 1.0}};
    report.peak_memory_bytes = 1U << 20U;
    report.complete = true;
    return report;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(tables_are_as_stored) {
    check_golden("documents.tsv", table(documents_header(), sample_documents(), documents_line));
    check_golden("candidates.tsv", table(candidates_header(), sample_documents(), candidates_line));
    check_golden("beads.tsv", table(beads_header(), sample_beads(), beads_line));
    check_golden("coverage.tsv", table(coverage_header(), sample_coverage(), coverage_line));
}

BOOST_AUTO_TEST_CASE(text_pairs_are_as_stored) {
    PairFormatOptions options;
    options.tmx_ar = "ar-DZ";
    options.tmx_fr = "fr-FR";
    options.epoch_seconds = 1'740'787'199;
    options.tool_version = "0.1.0";
    const TemporaryFolder folder;
    for (const std::string_view format : pair_format_names()) {
        const auto writer = make_pair_writer(format, folder.path(), options);
        for (const TextPair& pair : sample_pairs()) writer->add(pair);
        writer->finish();
    }
    const std::vector<std::string> expected{"pairs.ar", "pairs.fr", "pairs.jsonl", "pairs.tmx", "pairs.tsv"};
    BOOST_TEST(folder.names() == expected, boost::test_tools::per_element());
    for (const std::string& name : folder.names()) check_golden(name, content_of(folder.file(name)));
}

BOOST_AUTO_TEST_CASE(reports_are_as_stored) {
    check_golden("run.json", run_report_json(sample_report()));
    check_golden("errors.jsonl", error_line({{"articles/broken.txt", 0}, RefusalReason::not_utf8, "byte 17"}) +
                                     error_line({{"crawl.jsonl", 3}, RefusalReason::broken_record, "no text"}));
}

BOOST_AUTO_TEST_SUITE_END()
