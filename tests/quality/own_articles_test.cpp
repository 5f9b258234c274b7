// How well the program does on the project's own articles: floors that must hold.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "dragoman/evaluate/evaluate.hpp"
#include "support/bead_table.hpp"
#include "support/program.hpp"
#include "support/stories.hpp"

using namespace dragoman::test;

namespace {

const std::string kGold = DRAGOMAN_SOURCE_DIR "/pairs/gold.";

struct OwnArticles {
    OwnArticles() : out(folder.file("out")) { REQUIRE_EXIT(run_program({"run", kArticles, "-o", out}), 0); }
    [[nodiscard]] std::vector<Row> rows(const std::string& name) const { return tsv_rows_of_file(out + "/" + name); }
    TempFolder folder;
    std::string out;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(own_articles, OwnArticles)

BOOST_AUTO_TEST_CASE(every_story_is_found_and_no_distractor_is_taken_for_one) {
    const std::string figures =
        dragoman::evaluate::documents(kGold + "documents.tsv", out + "/documents.tsv", out + "/candidates.tsv");
    BOOST_TEST(figure(figures, "precision") == 1.0, figures);
    BOOST_TEST(figure(figures, "recall") == 1.0, figures);
    BOOST_TEST(figure(figures, "recall_1to1") == 1.0, figures);
    BOOST_TEST(figure(figures, "brier") < 0.05, figures);
}

BOOST_AUTO_TEST_CASE(paragraphs_are_aligned) {
    const std::string figures = dragoman::evaluate::beads(kGold + "beads.tsv", out + "/beads.tsv");
    BOOST_TEST(figure(figures, "strict_f1") >= 0.97, figures);
    BOOST_TEST(figure(figures, "lax_f1") >= 0.98, figures);
    BOOST_TEST(figure(figures, "moved_found") == 1.0, figures);
    BOOST_TEST(figure(figures, "repeated") == 0.0, figures);
    BOOST_TEST(figure(figures, "body_lost") <= 0.01, figures);
}

BOOST_AUTO_TEST_CASE(the_moved_paragraph_is_labelled_so) {
    const auto beads = rows("beads.tsv");
    const auto moved = std::ranges::find_if(beads, [](const Row& bead) { return bead.at("label") == "moved"; });
    BOOST_REQUIRE((moved != beads.end()));
    BOOST_TEST(moved->at("ar_id") == kCup + ".ar");
    BOOST_TEST(moved->at("ar_indices") == "3");
    BOOST_TEST(moved->at("fr_indices") == "10");
}

BOOST_AUTO_TEST_CASE(furniture_is_labelled_so) {
    const auto found = labels_of_paragraphs(rows("beads.tsv"));
    int furniture = 0;
    for (const auto& [paragraph, label] : labels_of_paragraphs(gold_beads(kGold + "beads.tsv"))) {
        if (label != "furniture") continue;
        ++furniture;
        BOOST_TEST(found.at(paragraph) == "furniture", paragraph << " is labelled " << found.at(paragraph));
    }
    BOOST_TEST(furniture > 20);
}

BOOST_AUTO_TEST_CASE(furniture_never_enters_the_text_pairs) {
    const auto gold = labels_of_paragraphs(gold_beads(kGold + "beads.tsv"));
    for (const Row& pair : rows("pairs.tsv")) {
        const std::string ids = pair.at("src_id") + " " + pair.at("trg_id");
        for (const std::string& index : split(pair.at("src_paragraph_id"), ','))
            BOOST_TEST(gold.at(ids + " ar " + index) != "furniture", ids << " ar " << index);
        for (const std::string& index : split(pair.at("trg_paragraph_id"), ','))
            BOOST_TEST(gold.at(ids + " fr " + index) != "furniture", ids << " fr " << index);
    }
}

BOOST_AUTO_TEST_SUITE_END()
