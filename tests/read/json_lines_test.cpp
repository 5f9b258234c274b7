// JSONL: one article a line, whatever the lines around it are like.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>

#include "read/scratch_folder.hpp"

using namespace dragoman;
using namespace dragoman::read;
using namespace dragoman::read::test;

namespace {

struct BadLine {
    const char* title;
    std::string line;
    RefusalReason reason;
    const char* said;
};

std::ostream& operator<<(std::ostream& out, const BadLine& line) { return out << line.title; }

const std::vector<BadLine> kBadLines{
    {"no JSON", "bonjour", RefusalReason::broken_record, "column 1"},
    {"cut in a string", R"({"text":"Bonj)", RefusalReason::broken_record, "column 14"},
    {"an unquoted value", R"({"text": Bonjour})", RefusalReason::broken_record, "column 10"},
    {"two objects", R"({"text":"a"}{"text":"b"})", RefusalReason::broken_record, "column 13"},
    {"a lone surrogate", R"({"text":"\ud800"})", RefusalReason::broken_record, "broken JSON"},
    {"a number that is too large", R"({"text":"a","n":1e999})", RefusalReason::broken_record, "number overflow"},
    {"a control character in a string", "{\"text\":\"a\x01\"}", RefusalReason::broken_record, "column 11"},
    {"an array", R"([{"text":"a"}])", RefusalReason::broken_record, "not a JSON object"},
    {"a string", R"("text")", RefusalReason::broken_record, "not a JSON object"},
    {"null", "null", RefusalReason::broken_record, "not a JSON object"},
    {"no text", R"({"title":"a"})", RefusalReason::broken_record, "--field text="},
    {"a text of null", R"({"text":null})", RefusalReason::broken_record, "has no text"},
    {"a text of None", R"({"text":"None"})", RefusalReason::broken_record, "has no text"},
    {"a text of nothing", R"({"text":""})", RefusalReason::broken_record, "has no text"},
    {"a text that is a number", R"({"text":12})", RefusalReason::broken_record, "has no text"},
    {"a text that is an object", R"({"text":{"text":"a"}})", RefusalReason::broken_record, "has no text"},
    {"a text of mixed parts", R"({"text":["a",{"b":1}]})", RefusalReason::broken_record, "has no text"},
    {"a text of white space", R"({"text":" \n\t "})", RefusalReason::empty, "white space"},
    {"a text with NUL", R"({"text":"a\u0000b"})", RefusalReason::binary, "binary"},
    {"Latin-1",
     "{\"text\":\"Ann\xE9"
     "e\"}",
     RefusalReason::not_utf8, "byte 0xE9 at offset 12"},
    {"a NUL byte", std::string("{\"text\":\"a\0\"}", 13), RefusalReason::binary, "binary"},
};

std::string line_of(const std::string& text) { return "{\"text\":\"" + text + "\"}\n"; }

}  // namespace

BOOST_AUTO_TEST_SUITE(json_lines)

BOOST_DATA_TEST_CASE(a_bad_line_is_refused_by_its_number_and_the_others_are_read,
                     boost::unit_test::data::make(kBadLines), bad) {
    const ScratchFolder folder;
    const Reading reading = read_one(folder.write("a.jsonl", line_of("un") + bad.line + "\n" + line_of("trois")));
    CHECK_STRINGS(reading.texts(), {"un", "trois"});
    BOOST_REQUIRE_EQUAL(reading.refusals.size(), 1);
    const Refusal& refusal = reading.refusals.front();
    BOOST_TEST(refusal.origin.line == 2);
    BOOST_TEST(std::string(to_string(refusal.reason)) == std::string(to_string(bad.reason)));
    BOOST_TEST(refusal.message.starts_with(folder / "a.jsonl" + ":2: "));
    BOOST_TEST(refusal.message.find(bad.said) != std::string::npos, refusal.message);
    BOOST_TEST(refusal.message.size() < 400);
}

BOOST_AUTO_TEST_CASE(blank_lines_are_skipped_but_counted_and_the_last_line_needs_no_line_feed) {
    const ScratchFolder folder;
    const Reading reading =
        read_one(folder.write("a.ndjson", "\xEF\xBB\xBF" + line_of("un") + "\r\n  \t\n" + R"({"text":"quatre"})"));
    CHECK_STRINGS(reading.ids(), {"a:1", "a:4"});
    BOOST_TEST(reading.records[1].origin.line == 4);
    BOOST_TEST(reading.refusals.empty());
}

BOOST_AUTO_TEST_CASE(a_file_without_any_record_is_refused_as_empty) {
    const ScratchFolder folder;
    for (const char* bytes : {"", "\n \n", "\xEF\xBB\xBF"})
        CHECK_STRINGS(read_one(folder.write("a.jsonl", bytes)).reasons(), {"empty@0"});
}

BOOST_AUTO_TEST_CASE(a_binary_or_utf16_file_is_refused_once_not_line_by_line) {
    const ScratchFolder folder;
    std::string picture("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
    for (int i = 0; i < 50; ++i) picture += std::string("\0\n\1\2\3", 5);
    CHECK_STRINGS(read_one(folder.write("a.jsonl", "\0" + picture)).refusals.empty() ? Strings{} : Strings{"refused"},
                  {"refused"});
    CHECK_STRINGS(read_one(folder.write("b.jsonl", std::string("\0\0", 2) + picture)).reasons(), {"binary@0"});
    CHECK_STRINGS(read_one(folder.write("c.jsonl", std::string("\xFF\xFE{\0\n\0{\0\n\0", 10))).reasons(),
                  {"not_utf8@0"});
}

BOOST_AUTO_TEST_CASE(a_line_that_is_too_long_is_refused_and_the_next_is_read) {
    const ScratchFolder folder;
    ReadOptions options;
    options.max_bytes = 1000;
    const std::string huge = line_of(std::string(5 << 20, 'x'));
    const std::string lines =
        line_of("un") + huge + line_of("trois") + line_of(std::string(1001, 'y')) + line_of("cinq");
    const std::string packed_gz = gzipped(lines);
    const std::string packed_zst = zstd_packed(lines);
    for (const std::string& path : {folder.write("a.jsonl", lines), folder.write("a.jsonl.gz", packed_gz),
                                    folder.write("a.jsonl.zst", packed_zst)}) {
        const Reading reading = read_one(path, options);
        CHECK_STRINGS(reading.texts(), {"un", "trois", "cinq"});
        CHECK_STRINGS(reading.reasons(), {"too_large@2", "too_large@4"});
    }
    CHECK_STRINGS(read_one(folder.write("b.jsonl", huge + huge), options).reasons(), {"too_large@1", "too_large@2"});
}

BOOST_AUTO_TEST_CASE(escaped_arabic_of_max_bytes_still_fits) {
    const ScratchFolder folder;
    ReadOptions options;
    options.max_bytes = 2 << 20;
    std::string escaped;
    for (int i = 0; i < 1 << 20; ++i) escaped += "\\u0645";
    const Reading reading = read_one(folder.write("a.jsonl", line_of(escaped)), options);
    BOOST_REQUIRE_EQUAL(reading.records.size(), 1);
    BOOST_TEST(reading.records[0].text.size() == options.max_bytes);
}

BOOST_AUTO_TEST_CASE(deep_nesting_does_no_harm) {
    const ScratchFolder folder;
    const std::string opened(2000000, '[');
    const std::string closed(2000000, ']');
    const Reading reading = read_one(folder.write(
        "a.jsonl", "{\"x\":" + opened + closed + ",\"text\":\"un\"}\n" + opened + "\n" + line_of("trois")));
    CHECK_STRINGS(reading.texts(), {"un", "trois"});
    CHECK_STRINGS(reading.reasons(), {"broken_record@2"});
}

BOOST_AUTO_TEST_CASE(lines_of_any_length_are_cut_alike) {
    std::mt19937 random(7);
    std::string lines;
    Strings expected;
    for (int i = 0; i < 300; ++i) {
        expected.push_back(std::string(1 + random() % (i % 50 == 0 ? 400000 : 3000), static_cast<char>('a' + i % 26)));
        lines += line_of(expected.back());
    }
    const ScratchFolder folder;
    CHECK_STRINGS(read_one(folder.write("a.jsonl", lines)).texts(), expected);
    CHECK_STRINGS(read_one(folder.write("b.jsonl.gz", gzipped(lines))).texts(), expected);
    CHECK_STRINGS(read_one(folder.write("c.jsonl.zst", zstd_packed(lines))).texts(), expected);
}

BOOST_AUTO_TEST_SUITE_END()
