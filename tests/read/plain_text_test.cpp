// Plain text files: what is handed on and what is refused.
#include <fcntl.h>
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"
#include "read/scratch_folder.hpp"

using namespace dragoman;
using namespace dragoman::read;
using namespace dragoman::read::test;

namespace {

struct BadFile {
    const char* title;
    std::string bytes;
    RefusalReason reason;
    const char* said;  ///< must be part of the message
};

std::ostream& operator<<(std::ostream& out, const BadFile& file) { return out << file.title; }

const std::vector<BadFile> kBadFiles{
    {"no byte", "", RefusalReason::empty, "is empty"},
    {"white space only", " \r\n\t\n\xC2\xA0\n", RefusalReason::empty, "white space"},
    {"a byte order mark only", "\xEF\xBB\xBF\n", RefusalReason::empty, "white space"},
    {"Latin-1",
     "Ann\xE9"
     "e 2025\n",
     RefusalReason::not_utf8, "byte 0xE9 at offset 3; it looks like WINDOWS-1252"},
    {"an Arabic code page", "\xE3\xD1\xCD\xC8\xC7 \xC8\xDF\xE3\n", RefusalReason::not_utf8, "iconv -f WINDOWS-1256"},
    {"a damaged byte in Arabic", "\u0645\u0631\u062D\u0628\u0627\xFF\u0645", RefusalReason::not_utf8,
     "at offset 10; get the file anew"},
    {"Latin-1 behind a byte order mark",
     "\xEF\xBB\xBF"
     "An\xE9",
     RefusalReason::not_utf8, "at offset 5"},
    {"an overlong form", std::string("a\xC0\xAF"), RefusalReason::not_utf8, "at offset 1"},
    {"a surrogate", "ab\xED\xA0\x80", RefusalReason::not_utf8, "at offset 2"},
    {"cut within a character", "caf\xC3", RefusalReason::not_utf8, "ends inside a character: byte 0xC3 at offset 3"},
    {"UTF-16",
     std::string("\xFF\xFE"
                 "a\0b\0",
                 6),
     RefusalReason::not_utf8, "UTF-16"},
    {"a NUL byte", std::string("Bonjour\0tout le monde", 21), RefusalReason::binary, "binary"},
    {"many control characters", "\x01\x02\x03\x04\x05\x06 abc", RefusalReason::binary, "binary"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_text)

BOOST_DATA_TEST_CASE(what_is_no_text_is_refused_with_its_reason, boost::unit_test::data::make(kBadFiles), file) {
    const ScratchFolder folder;
    const std::string path = folder.write("a.txt", file.bytes);
    const Reading reading = read_one(path);
    BOOST_TEST(reading.records.empty());
    BOOST_REQUIRE_EQUAL(reading.refusals.size(), 1);
    const Refusal& refusal = reading.refusals.front();
    BOOST_TEST(std::string(to_string(refusal.reason)) == std::string(to_string(file.reason)));
    BOOST_TEST(refusal.message.starts_with(path + ": "));
    BOOST_TEST(refusal.message.find(file.said) != std::string::npos, refusal.message);
}

BOOST_AUTO_TEST_CASE(a_text_is_kept_byte_for_byte) {
    const ScratchFolder folder;
    const std::string text = "Un\r\n\r\n\u200Fاثنان\u00A0½…\x1B\nsans fin de ligne";
    const Reading reading = read_one(folder.write("a.txt", text));
    BOOST_REQUIRE_EQUAL(reading.records.size(), 1);
    const Record& record = reading.records.front();
    BOOST_TEST(record.text == text);
    BOOST_TEST(record.origin.path == folder / "a.txt");
    BOOST_TEST(record.origin.line == 0);
    BOOST_TEST(record.title.empty());
    BOOST_TEST(!record.side.has_value());
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_left_out) {
    const ScratchFolder folder;
    CHECK_STRINGS(read_one(folder.write("a.txt",
                                        "\xEF\xBB\xBF"
                                        "Bonjour"))
                      .texts(),
                  {"Bonjour"});
}

BOOST_AUTO_TEST_CASE(a_text_of_just_max_bytes_is_read_and_one_of_a_byte_more_is_refused) {
    const ScratchFolder folder;
    ReadOptions options;
    options.max_bytes = 20000;
    const std::string fits(20000, 'a');
    for (const std::string suffix : {"", ".gz", ".zst"}) {
        const auto pack = [&](const std::string& text) {
            return suffix.empty() ? text : suffix == ".gz" ? gzipped(text) : zstd_packed(text);
        };
        CHECK_STRINGS(read_one(folder.write("fits.txt" + suffix, pack(fits)), options).texts(), {fits});
        const Reading reading = read_one(folder.write("large.txt" + suffix, pack(fits + "b")), options);
        CHECK_STRINGS(reading.reasons(), {"too_large@0"});
        BOOST_TEST(reading.refusals[0].message.find("20000 bytes") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(max_bytes_may_be_the_largest_number) {
    const ScratchFolder folder;
    ReadOptions options;
    options.max_bytes = ~std::uint64_t{0};
    CHECK_STRINGS(read_one(folder.write("a.txt", "Bonjour"), options).texts(), {"Bonjour"});
    CHECK_STRINGS(read_one(folder.write("a.jsonl", R"({"text":"Bonjour"})"), options).texts(), {"Bonjour"});
}

BOOST_AUTO_TEST_CASE(the_report_counts_and_hashes_the_bytes_on_disk) {
    const ScratchFolder folder;
    ReadOptions options;
    options.max_bytes = 1000;
    const std::string large(700000, 'x');
    const std::string packed = gzipped(std::string(300000, 'y'));
    const Reading reading = read_all({{folder.write("large.txt", large), {}},
                                      {folder.write("small.txt", "petit"), {}},
                                      {folder.write("bomb.txt.gz", packed), {}},
                                      {folder.write("none.txt", ""), {}}},
                                     options);
    BOOST_REQUIRE_EQUAL(reading.report.files.size(), 4);
    const std::vector<std::string> contents{large, "petit", packed, ""};
    for (std::size_t i = 0; i < contents.size(); ++i) {
        BOOST_TEST(reading.report.files[i].bytes == contents[i].size());
        BOOST_TEST(reading.report.files[i].hash == hash64(contents[i]));
    }
    BOOST_TEST(reading.report.records == 1);
    CHECK_STRINGS(reading.reasons(), {"too_large@0", "too_large@0", "empty@0"});
}

BOOST_AUTO_TEST_CASE(stdin_is_one_plain_text) {
    const ScratchFolder folder;
    const int saved = ::dup(STDIN_FILENO);
    const int file = ::open(folder.write("a.txt", "Bonjour\n").c_str(), O_RDONLY);
    BOOST_REQUIRE(::dup2(file, STDIN_FILENO) == STDIN_FILENO);
    const Reading reading = read_all({{"-", Language::french}});
    ::dup2(saved, STDIN_FILENO);
    ::close(saved);
    ::close(file);
    CHECK_STRINGS(reading.texts(), {"Bonjour\n"});
    CHECK_STRINGS(reading.ids(), {"stdin"});
    BOOST_TEST((reading.records[0].side == Language::french));
    BOOST_CHECK_THROW(read_all({{"-", {}}, {"-", {}}}), ConfigError);
}

BOOST_AUTO_TEST_SUITE_END()
