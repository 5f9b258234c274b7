// JSON files: one object, or an array of them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "read/scratch_folder.hpp"

using namespace dragoman;
using namespace dragoman::read;
using namespace dragoman::read::test;

namespace {

struct DocumentCase {
    const char* title;
    std::string json;
    Strings ids;
    Strings reasons;
    const char* said;
};

std::ostream& operator<<(std::ostream& out, const DocumentCase& document) { return out << document.title; }

const std::vector<DocumentCase> kDocumentCases{
    {"one object", "\xEF\xBB\xBF {\"text\": \"a\"}\n", {"a"}, {}, ""},
    {"an array",
     "[{\"text\":\"a\"},\n {\"text\":\"b\",\"id\":\"x\"} , {\"text\":\"c\"}]\n",
     {"a:1", "x", "a:3"},
     {},
     ""},
    {"brackets and quotes in strings", R"([{"text":"]}\"[{\\"},{"text":"b"}])", {"a:1", "a:2"}, {}, ""},
    {"an empty file", "", {}, {"empty@0"}, "is empty"},
    {"white space", " \n", {}, {"empty@0"}, "no article"},
    {"an empty array", " [ ] ", {}, {"empty@0"}, "no article"},
    {"no JSON", "bonjour", {}, {"broken_record@0"}, "line 1, column 1"},
    {"a string", "\n \"text\"", {}, {"broken_record@0"}, "line 2, column 2"},
    {"a broken element",
     "[{\"text\":\"a\"},\n{\"text\":\n  nil},\n{\"text\":\"c\"}]",
     {"a:1", "a:3"},
     {"broken_record@2"},
     "line 3, column 4"},
    {"an element without text", R"([{"title":"a"},{"text":"b"}])", {"a:2"}, {"broken_record@1"}, "has no text"},
    {"an element that is no object", R"([{"text":"a"}, 7, {"text":"b"}])", {"a:1"}, {"broken_record@2"}, "column 16"},
    {"a missing comma", R"([{"text":"a"} {"text":"b"}])", {"a:1"}, {"broken_record@1"}, "column 15"},
    {"no end", R"([{"text":"a"},)", {"a:1"}, {"broken_record@2"}, "file ends"},
    {"no end after an element", R"([{"text":"a"})", {"a:1"}, {"broken_record@2"}, "file ends"},
    {"an end within an element", R"([{"text":"a"},{"text":"b)", {"a:1"}, {"broken_record@2"}, "file ends"},
    {"an end within the only object", R"({"text":"b")", {}, {"broken_record@0"}, "file ends"},
    {"something behind the array", R"([{"text":"a"}] x)", {"a:1"}, {"broken_record@0"}, "goes on"},
    {"lines of objects", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", {}, {"broken_record@0"}, ".jsonl"},
    {"crossed brackets", R"([{"text":["a"}],{"text":"b"}])", {"a:2"}, {"broken_record@1"}, "broken JSON"},
    {"Latin-1 in one element", "[{\"text\":\"\xE9\"},{\"text\":\"b\"}]", {"a:2"}, {"not_utf8@1"}, "offset 9"},
    {"a picture", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), {}, {"binary@0"}, "binary"},
    {"UTF-16", std::string("\xFF\xFE[\0{\0", 6), {}, {"not_utf8@0"}, "UTF-16"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(json_document)

BOOST_DATA_TEST_CASE(elements_are_read_one_by_one_and_faults_told_by_their_place,
                     boost::unit_test::data::make(kDocumentCases), document) {
    const ScratchFolder folder;
    const Reading reading = read_one(folder.write("a.json", document.json));
    CHECK_STRINGS(reading.ids(), document.ids);
    CHECK_STRINGS(reading.reasons(), document.reasons);
    if (!reading.refusals.empty()) {
        const std::string& message = reading.refusals.front().message;
        BOOST_TEST(message.find(document.said) != std::string::npos, message);
    }
}

BOOST_AUTO_TEST_CASE(elements_longer_than_any_buffer_are_read_whole) {
    Strings expected;
    std::string json = "[";
    for (std::size_t i = 0; i < 20; ++i) {
        expected.push_back(std::string(i * 13000 + 1, static_cast<char>('a' + i)));
        json += (i == 0 ? "{\"text\":\"" : ",\n{\"text\":\"") + expected.back() + "\"}";
    }
    json += "]";
    const ScratchFolder folder;
    for (const std::string& path : {folder.write("a.json", json), folder.write("a.json.gz", gzipped(json)),
                                    folder.write("a.json.zst", zstd_packed(json))})
        CHECK_STRINGS(read_one(path).texts(), expected);
}

BOOST_AUTO_TEST_CASE(an_element_that_is_too_large_is_refused_and_the_next_is_read) {
    ReadOptions options;
    options.max_bytes = 1000;
    const std::string json = R"([{"text":"un"},{"text":")" + std::string(3 << 20, 'x') + R"("},{"text":"trois"}])";
    const ScratchFolder folder;
    const Reading reading = read_one(folder.write("a.json", json), options);
    CHECK_STRINGS(reading.texts(), {"un", "trois"});
    CHECK_STRINGS(reading.reasons(), {"too_large@2"});
}

BOOST_AUTO_TEST_CASE(deep_nesting_does_no_harm) {
    const ScratchFolder folder;
    const std::string deep = std::string(1000000, '[') + std::string(1000000, ']');
    CHECK_STRINGS(read_one(folder.write("a.json", "[{\"x\":" + deep + ",\"text\":\"un\"}]")).texts(), {"un"});
    CHECK_STRINGS(read_one(folder.write("b.json", "{" + std::string(1000000, '['))).reasons(), {"broken_record@0"});
}

BOOST_AUTO_TEST_SUITE_END()
