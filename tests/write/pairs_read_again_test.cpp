// What pair writers write, the reader of pairs reads: the same texts, ids and probabilities.
#include <boost/test/unit_test.hpp>

#include "dragoman/core/error.hpp"
#include "dragoman/read/pairs.hpp"
#include "dragoman/write/pair_writer.hpp"
#include "write/temporary_folder.hpp"

using namespace dragoman;
using dragoman::test::store;
using dragoman::test::TemporaryFolder;

namespace {

const std::vector<write::TextPair>& samples() {
    static const std::vector<write::TextPair> kPairs = {
        {"a1",
         "f1",
         "",
         "https://x.example/?a=1&b=2",
         "كتاب «جديد» & <قديم>",
         "Un livre d'« or »",
         {"0"},
         {"0"},
         0.9,
         "translated"},
        {"a1", "f1", "", "", "# ٪12", "]]> 12 %", {"1", "2"}, {"1"}, 0.5123, "moved"},
        {"a2", "f2", "", "", "\"نص\"", "e\u0301 \u202Fà\u00A0?", {"0"}, {"3"}, 1.0, "translated"}};
    return kPairs;
}

void write_samples(const std::string& format, const std::string& folder) {
    const auto writer = write::make_pair_writer(format, folder, {});
    for (const write::TextPair& pair : samples()) writer->add(pair);
    writer->finish();
}

void check_samples(const std::vector<read::AlignedTexts>& found, bool with_ids) {
    BOOST_REQUIRE(found.size() == samples().size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        BOOST_TEST(found[i].ar == samples()[i].ar_text);
        BOOST_TEST(found[i].fr == samples()[i].fr_text);
        if (!with_ids) continue;
        BOOST_TEST(found[i].ar_id == samples()[i].ar_id);
        BOOST_TEST(found[i].fr_id == samples()[i].fr_id);
        BOOST_TEST(found[i].probability.value() == samples()[i].probability);
    }
}

std::vector<read::AlignedTexts> pairs_of_run(const std::string& folder) {
    std::vector<read::AlignedTexts> out;
    read::read_pairs_of_run(folder, [&](read::AlignedTexts&& pair) { out.push_back(std::move(pair)); });
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pairs_read_again)

BOOST_AUTO_TEST_CASE(every_format_is_read_as_it_was_written) {
    for (const std::string format : {"tsv", "tmx", "moses"}) {
        const TemporaryFolder folder;
        write_samples(format, folder.path());
        for (const std::string& name : write::pair_file_names(format)) {
            std::vector<read::AlignedTexts> found;
            read::read_pairs({folder.file(name)}, [&](read::AlignedTexts&& pair) { found.push_back(std::move(pair)); });
            check_samples(found, format != "moses");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_pair_of_a_run_is_as_probable_as_its_match_and_its_bead_together) {
    for (const std::string format : {"tsv", "tmx"}) {
        const TemporaryFolder folder;
        write_samples(format, folder.path());
        store(folder.file("documents.tsv"), "ar_id\tfr_id\tprobability\tverdict\na2\tf2\t0.6\tx\na1\tf1\t0.5\tx\n");
        const auto found = pairs_of_run(folder.path());
        BOOST_REQUIRE(found.size() == 3U);
        BOOST_TEST(found[0].probability.value() == 0.45, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(found[2].probability.value() == 0.6, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(pairs_that_do_not_belong_to_the_matches_are_refused) {
    const TemporaryFolder folder;
    BOOST_CHECK_THROW(pairs_of_run(folder.path()), ConfigError);
    write_samples("tsv", folder.path());
    BOOST_CHECK_THROW(pairs_of_run(folder.path()), IoError);
    for (const std::string documents :
         {"", "ar_id\tfr_id\n", "ar_id\tfr_id\tprobability\na1\tf1\tsure\n", "ar_id\tfr_id\tprobability\na1\tf1\n",
          "ar_id\tfr_id\tprobability\na1\tf1\t1\n"}) {
        store(folder.file("documents.tsv"), documents);
        BOOST_CHECK_THROW(pairs_of_run(folder.path()), FormatError);
    }
}

BOOST_AUTO_TEST_SUITE_END()
