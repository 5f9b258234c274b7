// Text pairs as TSV, JSON lines and Moses files.
#include "dragoman/write/pair_writer.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "dragoman/core/error.hpp"
#include "dragoman/text/utf8.hpp"
#include "write/temporary_folder.hpp"

using namespace dragoman;
using namespace dragoman::write;
using dragoman::test::content_of;
using dragoman::test::TemporaryFolder;

namespace {

TextPair pair_of(std::string ar_text, std::string fr_text) {
    return {"ar-id", "fr-id", "", "", std::move(ar_text), std::move(fr_text), {"0"}, {"1", "2"}, 0.5, "translated"};
}

std::string written(std::string_view format, const std::vector<TextPair>& pairs, const std::string& name) {
    const TemporaryFolder folder;
    const auto writer = make_pair_writer(format, folder.path(), {});
    for (const TextPair& pair : pairs) writer->add(pair);
    writer->finish();
    return content_of(folder.file(name));
}

/// Letters of both scripts, and every character that some reader splits lines at.
std::string random_text(std::mt19937& random) {
    static constexpr std::u32string_view kAlphabet = U"aéبم \t\n\r\v\f\x1C\x1D\x1E\x85\u2028\u2029\u200F\u202F😀\"\\;,";
    std::uniform_int_distribution<std::size_t> pick{0, kAlphabet.size() - 1};
    std::u32string text;
    for (std::size_t length = pick(random); length > 0; --length) text.push_back(kAlphabet[pick(random)]);
    return text::encode(text);
}

std::vector<std::string> lines_of(const std::string& content) {
    std::vector<std::string> lines;
    std::istringstream stream{content};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<TextPair> random_pairs(unsigned seed, std::size_t count) {
    std::mt19937 random{seed};
    std::vector<TextPair> pairs;
    for (std::size_t i = 0; i < count; ++i) pairs.push_back(pair_of(random_text(random), random_text(random)));
    return pairs;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pair_writer)

BOOST_AUTO_TEST_CASE(every_named_format_can_be_made_and_appears_at_finish_only) {
    for (const std::string_view format : pair_format_names()) {
        const TemporaryFolder folder;
        PairFormatOptions options;
        options.tool_version = "1";
        const auto writer = make_pair_writer(format, folder.path(), options);
        writer->add(pair_of("a", "b"));
        for (const std::string& name : folder.names()) BOOST_TEST(name.find(".tmp-") != std::string::npos);
        writer->finish();
        BOOST_TEST(!folder.names().empty());
        for (const std::string& name : folder.names()) BOOST_TEST(name.find(".tmp-") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(an_unfinished_writer_leaves_nothing) {
    for (const std::string_view format : pair_format_names()) {
        const TemporaryFolder folder;
        make_pair_writer(format, folder.path(), {})->add(pair_of("a", "b"));
        BOOST_TEST(folder.names().empty());
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_format_is_a_configuration_error) {
    for (const char* const name : {"", "TSV", "xliff"}) {
        BOOST_CHECK_THROW(static_cast<void>(make_pair_writer(name, "/nowhere", {})), ConfigError);
    }
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_missing_is_a_writing_error) {
    for (const std::string_view format : pair_format_names()) {
        BOOST_CHECK_EXCEPTION(static_cast<void>(make_pair_writer(format, "/nowhere/at-all", {})), IoError,
                              [](const IoError& error) { return error.writing(); });
    }
}

BOOST_AUTO_TEST_CASE(a_tsv_row_has_bitextors_columns) {
    const TextPair pair{"i", "j", "u", "v", "ن\tص\r\nx", "te\nxte", {"3.0", "3.1"}, {"7"}, 0.123456, "moved"};
    BOOST_TEST(written("tsv", {pair}, "pairs.tsv") ==
               "src_url\ttrg_url\tsrc_text\ttrg_text\taligner_score\tsrc_paragraph_id\ttrg_paragraph_id\tsrc_id\ttrg_"
               "id\nu\tv\tن ص  x\tte xte\t0.1235\t3.0,3.1\t7\ti\tj\n");
}

BOOST_AUTO_TEST_CASE(a_tsv_of_any_text_has_one_line_of_nine_cells_a_pair) {
    const auto lines = lines_of(written("tsv", random_pairs(1, 500), "pairs.tsv"));
    BOOST_REQUIRE(lines.size() == 501U);
    for (const std::string& line : lines) {
        BOOST_REQUIRE(std::count(line.begin(), line.end(), '\t') == 8);
        BOOST_REQUIRE(line.find('\r') == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(json_lines_give_back_every_text_exactly) {
    const auto pairs = random_pairs(2, 500);
    const auto lines = lines_of(written("jsonl", pairs, "pairs.jsonl"));
    BOOST_REQUIRE(lines.size() == pairs.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const char* const separator : {"\u0085", "\u2028", "\u2029", "\r", "\v", "\f"}) {
            BOOST_REQUIRE(lines[i].find(separator) == std::string::npos);
        }
        const auto object = nlohmann::json::parse(lines[i]);
        BOOST_REQUIRE((object.at("ar_text") == pairs[i].ar_text));
        BOOST_REQUIRE((object.at("fr_text") == pairs[i].fr_text));
    }
}

BOOST_AUTO_TEST_CASE(a_json_line_has_its_keys_in_order_and_indices_as_arrays) {
    const TextPair pair{"i", "j", "u", "", "ن", "t", {"3", "12"}, {"7.0", "7.10"}, 0.25004, "moved"};
    BOOST_TEST(written("jsonl", {pair}, "pairs.jsonl") ==
               R"({"ar_id":"i","fr_id":"j","ar_url":"u","fr_url":"","ar_text":"ن","fr_text":"t","ar_indices":[3,12],)"
               R"("fr_indices":["7.0","7.10"],"probability":0.25,"label":"moved"})"
               "\n");
}

BOOST_AUTO_TEST_CASE(an_id_that_is_not_utf8_still_makes_valid_json) {
    TextPair pair = pair_of("a", "b");
    pair.ar_id = "caf\xE9";
    const auto object = nlohmann::json::parse(written("jsonl", {pair}, "pairs.jsonl"));
    BOOST_TEST((object.at("ar_id") == "caf\uFFFD"));
}

BOOST_AUTO_TEST_CASE(in_moses_files_whatever_ends_a_line_becomes_a_space) {
    const TextPair pair = pair_of("a\vb\fc\u0085d\u2028e\u2029f\rg\nh", "un\tdeux\u202Ftrois\x1C…");
    BOOST_TEST(written("moses", {pair}, "pairs.ar") == "a b c d e f g h\n");
    BOOST_TEST(written("moses", {pair}, "pairs.fr") == "un\tdeux\u202Ftrois\x1C…\n");
}

BOOST_AUTO_TEST_CASE(line_n_of_one_moses_file_belongs_to_line_n_of_the_other) {
    const auto pairs = random_pairs(3, 500);
    const auto ar = lines_of(written("moses", pairs, "pairs.ar"));
    const auto fr = lines_of(written("moses", pairs, "pairs.fr"));
    BOOST_REQUIRE(ar.size() == pairs.size());
    BOOST_REQUIRE(fr.size() == pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        BOOST_REQUIRE(text::count_code_points(ar[i]) == text::count_code_points(pairs[i].ar_text));
        BOOST_REQUIRE(text::count_code_points(fr[i]) == text::count_code_points(pairs[i].fr_text));
    }
}

BOOST_AUTO_TEST_CASE(moses_files_come_both_or_not_at_all) {
    for (const char* const in_the_way : {"pairs.ar", "pairs.fr"}) {
        const TemporaryFolder folder;
        const auto writer = make_pair_writer("moses", folder.path(), {});
        writer->add(pair_of("a", "b"));
        std::filesystem::create_directories(folder.file(in_the_way) + "/x");
        BOOST_CHECK_THROW(writer->finish(), IoError);
        for (const std::string& name : folder.names()) {
            BOOST_TEST((name == in_the_way || name.find(".tmp-") != std::string::npos), name);
        }
    }
}

BOOST_AUTO_TEST_CASE(only_tmx_drops_characters) {
    for (const std::string_view format : pair_format_names()) {
        const TemporaryFolder folder;
        const auto writer = make_pair_writer(format, folder.path(), {});
        writer->add(pair_of("a\x01\x02", "b\x03"));
        BOOST_TEST(writer->dropped_characters() == (format == "tmx" ? 3U : 0U));
    }
}

BOOST_AUTO_TEST_SUITE_END()
