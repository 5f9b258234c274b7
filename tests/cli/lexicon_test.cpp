// `lexicon lookup`: one word, several, none, and what is no text.
#include <boost/test/unit_test.hpp>

#include "support/program.hpp"
#include "support/temp_folder.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;

namespace {

Outcome look_up(const std::string& words) { return run_program({"lexicon", "lookup", words}); }

}  // namespace

BOOST_AUTO_TEST_SUITE(lexicon)

BOOST_AUTO_TEST_CASE(an_elided_article_is_no_part_of_the_word) {
    const Outcome plain = look_up("hôpital");
    REQUIRE_EXIT(plain, 0);
    BOOST_TEST(lines_of(plain.out).size() > 2U);
    BOOST_TEST(look_up("l'hôpital").out == plain.out);
    BOOST_TEST(look_up("L’hôpital").out == plain.out);
}

BOOST_AUTO_TEST_CASE(several_words_give_a_block_each) {
    const std::string both = look_up("ministre وزير").out;
    BOOST_TEST(both == look_up("ministre").out + look_up("وزير").out);
    BOOST_TEST(both.starts_with("reading\t"));
}

BOOST_AUTO_TEST_CASE(the_likeliest_translation_comes_first) {
    BOOST_TEST(lines_of(look_up("وزير").out)[1].starts_with("ministr\t"));
    BOOST_TEST(lines_of(look_up("école").out)[1].starts_with("مدرس"));
}

BOOST_AUTO_TEST_CASE(a_pair_counts_what_its_table_says) {
    const TempFolder folder;
    for (const bool first_is_likelier : {true, false}) {
        const std::string weights[] = {first_is_likelier ? "0.9" : "0.1", first_is_likelier ? "0.1" : "0.9"};
        const std::string table =
            folder.write("words.tsv", "ar_text\tfr_text\tprobability\nشجرة\tarbre\t" + weights[0] + "\nشجرة\tbois\t" +
                                          weights[1] + "\nشجرة\trien\t0\n");
        const std::string lexicon = folder.file("weighted.lexicon");
        REQUIRE_EXIT(run_program({"lexicon", "build", "--pairs", table, "-o", lexicon}), 0);
        const std::string found =
            run_program({"lexicon", "lookup", "شجرة", "--lexicon", lexicon, "--no-shipped-lexicon"}).out;
        BOOST_TEST(lines_of(found)[1].starts_with(first_is_likelier ? "arbre\t0.9" : "bois\t0.9"), found);
        BOOST_TEST(found.find("rien") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_word_is_named_and_no_failure) {
    const Outcome outcome = look_up("ministre zzyzxq");
    CHECK_EXIT(outcome, 0);
    CHECK_SAYS(outcome, "`zzyzxq` is not in the lexicon");
    BOOST_TEST(!outcome.says("`ministre`"));
    BOOST_TEST(look_up("ministre").err.empty());
}

BOOST_AUTO_TEST_CASE(what_holds_no_word_is_an_error) {
    for (const std::string nothing : {"", " ", "!?", "minist\xE9re", "\xD9"}) {
        const Outcome outcome = look_up(nothing);
        CHECK_EXIT(outcome, 2);
        CHECK_SAYS(outcome, "WORD: ");
        BOOST_TEST(outcome.out.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
