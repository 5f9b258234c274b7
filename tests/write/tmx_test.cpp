// TMX: valid by our own schema, and the texts come back.
#include <sys/wait.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <pugixml.hpp>
#include <random>

#include "dragoman/core/error.hpp"
#include "dragoman/text/utf8.hpp"
#include "dragoman/write/pair_writer.hpp"
#include "write/sample_rows.hpp"
#include "write/temporary_folder.hpp"

using namespace dragoman;
using namespace dragoman::write;
using dragoman::test::content_of;
using dragoman::test::sample_pairs;
using dragoman::test::store;
using dragoman::test::TemporaryFolder;

namespace {

PairFormatOptions versioned() {
    PairFormatOptions options;
    options.tool_version = "0.1.0";
    return options;
}

std::string tmx_of(const std::vector<TextPair>& pairs, const PairFormatOptions& options = versioned()) {
    const TemporaryFolder folder;
    const auto writer = make_pair_writer("tmx", folder.path(), options);
    for (const TextPair& pair : pairs) writer->add(pair);
    writer->finish();
    return content_of(folder.file("pairs.tmx"));
}

enum Verdict { kValid = 0, kNotXml = 1, kInvalid = 3 };  // xmllint's exit codes

/// Needs xmllint (package libxml2-utils).
int verdict_on(const std::string& tmx) {
    const TemporaryFolder folder;
    store(folder.file("pairs.tmx"), tmx);
    const std::string command = "xmllint --nonet --noout --relaxng " DRAGOMAN_SOURCE_DIR "/tests/write/tmx.rng " +
                                folder.file("pairs.tmx") + " 2>" + folder.file("complaint");
    const int status = std::system(command.c_str());
    BOOST_REQUIRE(WIFEXITED(status));
    BOOST_TEST_INFO(content_of(folder.file("complaint")));
    BOOST_REQUIRE(WEXITSTATUS(status) != 127);
    return WEXITSTATUS(status);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, from << " is not in the file");
    return text.replace(at, from.size(), to);
}

pugi::xml_document parsed(const std::string& tmx) {
    pugi::xml_document document;
    const auto result =
        document.load_buffer(tmx.data(), tmx.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    BOOST_REQUIRE_MESSAGE(result, result.description());
    return document;
}

bool is_forbidden(char32_t c) {
    return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || c == 0xFFFE || c == 0xFFFF;
}

std::u32string random_text(std::mt19937& random) {
    static constexpr std::u32string_view kAlphabet =
        U"abéبم "
        U"\t\n\r\x01\v\x1F\x7F\x85\u00A0\u200C\u200F\u2028\u2067\u2069\uFEFF\uFFFD\uFFFE\uFFFF😀\U0001FFFE&<>\"']];-!";
    std::uniform_int_distribution<std::size_t> pick{0, kAlphabet.size() - 1};
    std::u32string text{U"x"};
    for (std::size_t length = pick(random); length > 0; --length) text.push_back(kAlphabet[pick(random)]);
    return text;
}

TextPair pair_of(std::string ar_text, std::string fr_text) {
    return {"a", "f", "", "", std::move(ar_text), std::move(fr_text), {"0"}, {"1"}, 0.5, "translated"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tmx)

BOOST_AUTO_TEST_CASE(written_files_are_valid) {
    BOOST_TEST(verdict_on(tmx_of(sample_pairs())) == kValid);
    BOOST_TEST(verdict_on(tmx_of({})) == kValid);
    PairFormatOptions options = versioned();
    options.sentences = true;
    options.tmx_ar = "ar-SA";
    options.tmx_fr = "fr-FR";
    options.epoch_seconds = 1'740'787'199;
    options.tool_version = "1.0 <\"&'>";
    BOOST_TEST(verdict_on(tmx_of(sample_pairs(), options)) == kValid);
}

BOOST_AUTO_TEST_CASE(the_schema_rejects_what_breaks_other_tools) {
    const std::string good = tmx_of(sample_pairs());
    const std::string prop = "        <prop type=\"x-id\">story-a.fr</prop>\n";
    const std::size_t first = good.find("      <tuv ");
    const std::string variant = good.substr(first, good.find("</tuv>\n") + 7 - first);
    const std::string segment = good.substr(good.find("<seg>"), good.find("</seg>") + 6 - good.find("<seg>"));
    const std::vector<std::pair<std::string, std::string>> faults{
        {"version=\"1.4\"", "version=\"1.4b\""},
        {" version=\"1.4\"", ""},
        {"<tmx ", "<tmx xmlns=\"urn:x\" "},
        {" creationtool=\"dragoman\"", ""},
        {" creationtoolversion=\"0.1.0\"", ""},
        {"creationtoolversion=\"0.1.0\"", "creationtoolversion=\"\""},
        {" segtype=\"paragraph\"", ""},
        {"segtype=\"paragraph\"", "segtype=\"block\""},
        {" o-tmf=\"dragoman\"", ""},
        {" adminlang=\"en\"", ""},
        {" srclang=\"ar\"", ""},
        {" datatype=\"plaintext\"", ""},
        {"datatype=\"plaintext\"", "datatype=\"plaintext\" creationdate=\"2025-03-01T00:00:00Z\""},
        {"datatype=\"plaintext\"", "datatype=\"plaintext\" creationdate=\"20251301T000000Z\""},
        {"</seg>\n", "</seg>\n<note>too late</note>\n"},
        {"</seg>\n", "</seg>\n<prop type=\"x-late\">1</prop>\n"},
        {"    </tu>", "<prop type=\"x-late\">1</prop>    </tu>"},
        {"<tuv xml:lang=\"fr\">", "<tuv>"},
        {"<tuv xml:lang=\"fr\">", "<tuv lang=\"fr\">"},
        {"<tuv xml:lang=\"fr\">", "<tuv xml:lang=\"\">"},
        {variant, ""},
        {segment, "<seg></seg>"},
        {segment, "<seg> \n</seg>"},
        {segment, ""},
        {"<prop type=\"x-id\">", "<prop type=\"id\">"},
        {"<prop type=\"x-id\">", "<prop>"},
        {"<body>", "<body><tu/>"},
        {prop, "<seg>twice</seg>" + prop},
    };
    for (const auto& [from, to] : faults) {
        BOOST_TEST_CONTEXT(from << " -> " << to) BOOST_TEST(verdict_on(replaced(good, from, to)) == kInvalid);
    }
    BOOST_TEST(verdict_on(replaced(good, "</body>", "")) == kNotXml);
}

BOOST_AUTO_TEST_CASE(srclang_is_one_of_the_languages_used) {
    PairFormatOptions options = versioned();
    options.tmx_ar = "ar-DZ";
    const auto document = parsed(tmx_of(sample_pairs(), options));
    const std::string source = document.select_node("/tmx/header/@srclang").attribute().value();
    BOOST_TEST(source == "ar-DZ");
    for (const auto& unit : document.select_nodes("//tu")) {
        BOOST_TEST(unit.node().first_element_by_path("tuv").attribute("xml:lang").value() == source);
    }
}

BOOST_AUTO_TEST_CASE(a_date_is_written_only_when_one_is_given) {
    PairFormatOptions options = versioned();
    BOOST_TEST(tmx_of({}, options).find("date=") == std::string::npos);
    for (const auto& [seconds, date] : {std::pair<std::int64_t, const char*>{0, "19700101T000000Z"},
                                        {951'782'400, "20000229T000000Z"},
                                        {1'740'787'199, "20250228T235959Z"}}) {
        options.epoch_seconds = seconds;
        const auto document = parsed(tmx_of({}, options));
        BOOST_TEST(document.select_node("/tmx/header/@creationdate").attribute().value() == std::string{date});
    }
}

BOOST_AUTO_TEST_CASE(texts_come_back_but_for_what_xml_forbids_and_that_is_counted) {
    std::mt19937 random{5};
    for (int round = 0; round < 300; ++round) {
        const std::u32string text = random_text(random);
        std::u32string kept;
        std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](char32_t c) { return !is_forbidden(c); });

        const TemporaryFolder folder;
        const auto writer = make_pair_writer("tmx", folder.path(), versioned());
        writer->add(pair_of(text::encode(text), "y"));
        writer->finish();
        const auto document = parsed(content_of(folder.file("pairs.tmx")));
        BOOST_REQUIRE(document.select_node("//tuv[1]/seg").node().child_value() == text::encode(kept));
        BOOST_REQUIRE(writer->dropped_characters() == text.size() - kept.size());
    }
}

BOOST_AUTO_TEST_CASE(direction_marks_joiners_and_isolates_are_kept) {
    const std::string marks = "a\u200Eb\u200Fc\u061Cd\u200Ce\u200Df\u2066g\u2067h\u2068i\u2069j\uFEFFk\u00ADl";
    BOOST_TEST(tmx_of({pair_of(marks, "x")}).find(marks) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_unit_with_a_blank_side_is_left_out) {
    for (const std::string blank : {"", " ", "\u00A0\u2003", "\x01\uFFFF", "\r\n\t"}) {
        for (const TextPair& pair : {pair_of(blank, "x"), pair_of("x", blank)}) {
            BOOST_TEST(tmx_of({pair}).find("<tu>") == std::string::npos);
        }
    }
    BOOST_TEST(tmx_of({pair_of("x", " y")}).find("<seg> y</seg>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(units_that_are_left_out_are_counted) {
    const TemporaryFolder folder;
    const auto writer = make_pair_writer("tmx", folder.path(), {});
    for (const TextPair& pair : {pair_of("x", "y"), pair_of("\x01", "y"), pair_of("x", " ")}) writer->add(pair);
    BOOST_TEST(writer->dropped_pairs() == 2U);
}

BOOST_AUTO_TEST_CASE(props_say_where_a_unit_comes_from) {
    const TextPair pair{"s&a", "sf", "http://x/?a&b", "", "n", "t", {"3.0", "3.1"}, {"7"}, 0.12341, "moved"};
    const auto document = parsed(tmx_of({pair}));
    const auto prop = [&](const std::string& path) -> std::string {
        return document.select_node(("//tu/" + path).c_str()).node().child_value();
    };
    BOOST_TEST(prop("prop[@type='x-probability']") == "0.1234");
    BOOST_TEST(prop("prop[@type='x-label']") == "moved");
    BOOST_TEST(prop("tuv[1]/prop[@type='x-id']") == "s&a");
    BOOST_TEST(prop("tuv[1]/prop[@type='x-url']") == "http://x/?a&b");
    BOOST_TEST(prop("tuv[1]/prop[@type='x-indices']") == "3.0,3.1");
    BOOST_TEST(prop("tuv[2]/prop[@type='x-id']") == "sf");
    BOOST_TEST(prop("tuv[2]/prop[@type='x-indices']") == "7");
    BOOST_TEST(document.select_nodes("//tuv[2]/prop[@type='x-url']").empty());
}

BOOST_AUTO_TEST_CASE(languages_that_are_no_tags_or_not_two_are_configuration_errors) {
    const TemporaryFolder folder;
    for (const auto& [ar, fr] : {std::pair{"", "fr"},
                                 {"ar_SA", "fr"},
                                 {"ar", "fr-"},
                                 {"a", "fr"},
                                 {"ar", "f--r"},
                                 {"ar", "fr\""},
                                 {"12", "fr"},
                                 {"fr", "fr"}}) {
        PairFormatOptions options = versioned();
        options.tmx_ar = ar;
        options.tmx_fr = fr;
        BOOST_CHECK_THROW(static_cast<void>(make_pair_writer("tmx", folder.path(), options)), ConfigError);
    }
    BOOST_TEST(folder.names().empty());
}

BOOST_AUTO_TEST_SUITE_END()
