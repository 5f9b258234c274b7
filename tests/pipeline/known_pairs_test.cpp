// Lists of known pairs: what a line may be, and what becomes of the pairs.
#include "pipeline/known_pairs.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "dragoman/align/align.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"
#include "support/small_world.hpp"
#include "support/temp_folder.hpp"

namespace {

using dragoman::Language;
using dragoman::pipeline::Collection;
using dragoman::pipeline::inputs_of;
using dragoman::pipeline::PathPair;
using dragoman::pipeline::read_path_pairs;
using dragoman::test::RandomText;
using dragoman::test::TempFolder;

std::string shown(const std::vector<PathPair>& pairs) {
    std::string out;
    for (const PathPair& pair : pairs) out += pair.ar + "=" + pair.fr + ";";
    return out;
}

std::string read(const std::string& bytes) {
    const TempFolder folder;
    return shown(read_path_pairs(folder.write("pairs.tsv", bytes)).pairs);
}

std::string error_of(const std::string& bytes) {
    try {
        read(bytes);
    } catch (const dragoman::Error& error) {
        return error.what();
    }
    return "";
}

/// Three stories of one collection, both sides in the same order, found at `ar/0`, `fr/0` and so on.
Collection three_stories() {
    RandomText random(1);
    const auto world = dragoman::test::make_world(random, 2000, false);
    Collection out;
    out.model = world.model;
    for (const std::string id : {"0", "1", "2"}) {
        out.sources.push_back(random_article(random, world, 6, Language::arabic, id));
        out.sources.back().document.origin.path = "ar/" + id;
        out.targets.push_back(dragoman::test::article_of(out.sources.back().passages, Language::french, id));
        out.targets.back().document.origin.path = "fr/" + id;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_line_is_two_paths_with_one_tab_between_them) {
    BOOST_TEST(read("a.txt\tb.txt\n") == "a.txt=b.txt;");
    BOOST_TEST(read("a.txt\tb.txt") == "a.txt=b.txt;");
    BOOST_TEST(read("a.txt\tb.txt\r\nc d.txt\té.txt\r\n") == "a.txt=b.txt;c d.txt=é.txt;");
    BOOST_TEST(read("\n# comment\tno pair\n\na\tb\n\n") == "a=b;");
    BOOST_TEST(read("\uFEFFa\tb\n") == "a=b;");
    BOOST_TEST(read("a\tb\na\tc\nd\tb\n") == "a=b;a=c;d=b;");
}

BOOST_AUTO_TEST_CASE(a_line_that_is_no_pair_is_named_by_its_number) {
    for (const char* line : {"only one", "a\t", "\tb", "a\tb\tc", "\t", "a b"}) {
        const std::string error = error_of("x\ty\n\n" + std::string(line) + "\n");
        BOOST_TEST(error.find("pairs.tsv") != std::string::npos, line);
        BOOST_TEST(error.find('3') != std::string::npos, line << ": " << error);
    }
    BOOST_CHECK_THROW(read("no pair\n"), dragoman::FormatError);
}

BOOST_AUTO_TEST_CASE(a_list_without_any_pair_is_an_error) {
    for (const char* bytes : {"", "\n\n", "# nothing\n", "\r\n"}) {
        BOOST_CHECK_THROW(read(bytes), dragoman::ConfigError);
    }
}

BOOST_AUTO_TEST_CASE(a_list_that_cannot_be_read_is_an_error) {
    const TempFolder folder;
    BOOST_CHECK_THROW(read_path_pairs(folder.file("missing.tsv")), dragoman::IoError);
    BOOST_CHECK_THROW(read_path_pairs(folder.path().string()), dragoman::Error);
}

BOOST_AUTO_TEST_CASE(the_first_path_to_a_file_stands_for_all_paths_to_it) {
    const TempFolder folder;
    const std::string a = folder.write("a.txt", "x");
    const std::string b = folder.write("b.txt", "y");
    const std::string other_a = folder.path().string() + "/./a.txt";
    BOOST_TEST(read(a + "\t" + b + "\n" + other_a + "\t" + b + "\n" + other_a + "\tgone\n") ==
               a + "=" + b + ";" + a + "=gone;");
}

BOOST_AUTO_TEST_CASE(the_list_itself_is_counted_and_hashed) {
    const TempFolder folder;
    const std::string path = folder.write("pairs.tsv", "a\tb\n");
    const auto file = read_path_pairs(path).file;
    BOOST_TEST(file.path == path);
    BOOST_TEST(file.bytes == 4U);
    BOOST_TEST(file.hash == dragoman::hash64("a\tb\n"));
}

BOOST_AUTO_TEST_CASE(a_folder_in_a_pair_is_an_error_that_names_it) {
    const TempFolder folder;
    const std::string path = folder.path().string();
    const auto names_it = [&](const dragoman::ConfigError& error) {
        return std::string(error.what()) == path + ": is a folder; name a file";
    };
    BOOST_CHECK_EXCEPTION(inputs_of({{"a", path}}), dragoman::ConfigError, names_it);
    BOOST_CHECK_EXCEPTION(inputs_of({{path, "a"}}), dragoman::ConfigError, names_it);
}

BOOST_AUTO_TEST_CASE(every_file_becomes_one_input_of_its_side) {
    const auto inputs = inputs_of({{"a", "x"}, {"a", "y"}, {"b", "x"}, {"x", "a"}});
    std::string shown_inputs;
    for (const auto& input : inputs) {
        BOOST_TEST_REQUIRE(input.side.has_value());
        shown_inputs += std::string(language_code(*input.side)) + ":" + input.path + " ";
    }
    BOOST_TEST(shown_inputs == "ar:a ar:b ar:x fr:x fr:y fr:a ");
}

BOOST_AUTO_TEST_CASE(known_pairs_are_matches_in_the_order_of_the_list) {
    Collection collection = three_stories();
    const std::vector<PathPair> pairs{{"ar/2", "fr/2"}, {"ar/0", "fr/0"}, {"ar/0", "fr/1"}};
    for (const int jobs : {1, 4}) {
        const auto known = align_known(collection, pairs, jobs, {});
        BOOST_TEST_REQUIRE(known.size() == 3U);
        BOOST_TEST((known[0].source == 2U && known[0].target == 2U));
        BOOST_TEST((known[2].source == 0U && known[2].target == 1U));
        for (std::size_t i = 0; i < known.size(); ++i) {
            BOOST_TEST(known[i].probability == 1.0);
            BOOST_TEST(known[i].cluster == i + 1);
            BOOST_TEST(!known[i].beads.empty());
        }
        BOOST_TEST((known[0].verdict == dragoman::match::Verdict::translation));
        BOOST_TEST((known[2].verdict == dragoman::match::Verdict::partial));
    }
}

BOOST_AUTO_TEST_CASE(pairs_with_a_refused_document_are_left_out) {
    Collection collection = three_stories();
    const auto known = align_known(collection, {{"ar/9", "fr/1"}, {"ar/1", "fr/1"}, {"ar/1", "fr/9"}}, 1, {});
    BOOST_TEST_REQUIRE(known.size() == 1U);
    BOOST_TEST(known[0].cluster == 1U);
    BOOST_TEST(known[0].source == 1U);
}

BOOST_AUTO_TEST_CASE(pairs_that_are_too_long_are_refused_and_the_rest_is_aligned) {
    Collection collection = three_stories();
    collection.sources[1].passages.resize(dragoman::align::kMostPassages + 1);
    collection.targets[1].passages.resize(dragoman::align::kMostPassages);
    const auto known = align_known(collection, {{"ar/1", "fr/1"}, {"ar/2", "fr/2"}}, 1, {});
    BOOST_TEST_REQUIRE(known.size() == 1U);
    BOOST_TEST((known[0].source == 2U && known[0].cluster == 1U));
    const auto& refusals = collection.diagnostics.refusals();
    BOOST_TEST_REQUIRE(refusals.size() == 1U);
    BOOST_TEST((refusals[0].reason == dragoman::RefusalReason::pair_too_long));
    BOOST_TEST(refusals[0].origin.path == "ar/1");
    BOOST_TEST(refusals[0].message ==
               "ar/1 (20001 paragraphs) and fr/1 (20000 paragraphs) are too long to be aligned with each other: 20000 "
               "by 20000 is the most; split them into shorter articles");
}

BOOST_AUTO_TEST_CASE(a_file_of_many_articles_cannot_be_one_of_a_pair) {
    Collection collection = three_stories();
    collection.sources[1].document.origin.path = "ar/0";
    BOOST_CHECK_THROW(align_known(collection, {{"ar/0", "fr/0"}}, 1, {}), dragoman::ConfigError);
}

BOOST_AUTO_TEST_CASE(an_interruption_ends_the_alignment) {
    dragoman::pipeline::Observer observer;
    observer.is_interrupted = [] { return true; };
    Collection collection = three_stories();
    BOOST_CHECK_THROW(align_known(collection, {{"ar/0", "fr/0"}}, 2, observer), dragoman::pipeline::Interrupted);
}
