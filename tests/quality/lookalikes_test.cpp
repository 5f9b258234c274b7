// How well stories are told apart that say nearly the same: floors that must hold on our own briefs, notices and
// guides.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "support/program.hpp"
#include "support/temp_folder.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

const fs::path kLookalikes = DRAGOMAN_SOURCE_DIR "/pairs/lookalikes";

/// Ids of text files have no folders in them, and each its own language: ids are unique.
std::string id_of(std::string document, const std::string& language) {
    std::ranges::replace(document, '/', '-');
    return document + "." + language;
}

bool is_odd(const std::string& id) { return (id.back() - '0') % 2 == 1; }

void append(const std::string& folder, const std::string& id, const std::string& paragraph) {
    std::ofstream(folder + "/" + id + ".txt", std::ios::app) << paragraph << '\n';
}

struct Archive {
    /// `takes_arabic(id)` and `takes_french(id)` say which documents there are.
    template <typename TakesArabic, typename TakesFrench>
    std::vector<Row> match(const TakesArabic& takes_arabic, const TakesFrench& takes_french) {
        const std::string arabic = folder.file("ar");
        const std::string french = folder.file("fr");
        fs::create_directory(arabic);
        fs::create_directory(french);
        for (const auto& table : fs::directory_iterator(kLookalikes)) {
            std::ifstream lines(table.path());
            for (std::string line; std::getline(lines, line);) {
                const std::vector<std::string> cells = split(line, '\t');
                BOOST_REQUIRE_EQUAL(cells.size(), 3U);
                if (takes_arabic(cells[0])) append(arabic, id_of(cells[0], "ar"), cells[1]);
                if (takes_french(cells[0])) append(french, id_of(cells[0], "fr"), cells[2]);
            }
        }
        const std::string out = folder.file("out");
        REQUIRE_EXIT(run_program({"run", "--ar", arabic, "--fr", french, "-o", out, "--format", "tsv"}), 0);
        documents = static_cast<std::size_t>(std::distance(fs::directory_iterator(arabic), fs::directory_iterator{}));
        return tsv_rows_of_file(out + "/documents.tsv");
    }

    TempFolder folder;
    std::size_t documents = 0;  ///< Arabic ones
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(lookalikes, Archive)

BOOST_AUTO_TEST_CASE(each_finds_its_own_translation_among_its_lookalikes) {
    const auto everything = [](const std::string&) { return true; };
    const std::vector<Row> pairs = match(everything, everything);
    const auto right = std::ranges::count_if(pairs, [](const Row& pair) {
        return pair.at("ar_id").substr(0, pair.at("ar_id").size() - 3) ==
               pair.at("fr_id").substr(0, pair.at("fr_id").size() - 3);
    });
    BOOST_TEST(documents > 550);
    BOOST_TEST(static_cast<double>(right) >= 0.99 * static_cast<double>(pairs.size()), right << " of " << pairs.size());
    BOOST_TEST(static_cast<double>(right) >= 0.99 * static_cast<double>(documents), right << " of " << documents);
}

BOOST_AUTO_TEST_CASE(those_without_a_counterpart_seldom_take_a_lookalike_for_it) {
    const std::vector<Row> pairs = match(is_odd, [](const std::string& id) { return !is_odd(id); });
    BOOST_TEST(documents > 250);
    BOOST_TEST(static_cast<double>(pairs.size()) <= 0.18 * static_cast<double>(documents), pairs.size()
                                                                                               << " of " << documents);
}

BOOST_AUTO_TEST_SUITE_END()
