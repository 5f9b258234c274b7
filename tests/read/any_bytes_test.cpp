// Files of any bytes are read or refused, and never do harm.
#include <boost/test/unit_test.hpp>
#include <random>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "read/scratch_folder.hpp"

using namespace dragoman;
using namespace dragoman::read;
using namespace dragoman::read::test;

namespace {

/// Pieces of JSON and noise in any order: much of it is nearly right.
std::string random_bytes(std::mt19937& random) {
    static const std::vector<std::string> kPieces{"{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  ",",
                                                  ":",
                                                  "\"text\"",
                                                  "\"id\"",
                                                  "\"Bonjour\"",
                                                  "\"",
                                                  "\\",
                                                  "\n",
                                                  "null",
                                                  "12.5",
                                                  "true",
                                                  "\r\n",
                                                  " ",
                                                  "é",
                                                  "نص",
                                                  "\xC3",
                                                  "\"url\"",
                                                  "\\u0",
                                                  "\\ud83d",
                                                  "\xEF\xBB\xBF",
                                                  "[\"",
                                                  "\"]",
                                                  "-",
                                                  "{\"text\":\"a\"}",
                                                  std::string(1, '\0'),
                                                  "\x01"};
    std::string bytes;
    for (std::size_t i = random() % 40; i > 0; --i) bytes += kPieces[random() % kPieces.size()];
    return bytes;
}

void check_sound(const Reading& reading) {
    for (const Record& record : reading.records) {
        BOOST_TEST(!text::trimmed(record.text).empty());
        for (const std::string& part : {record.id, record.text, record.title, record.url, record.date})
            BOOST_TEST(!text::first_invalid_byte(part).has_value());
        BOOST_TEST(!record.id.empty());
        BOOST_TEST(record.id.find_first_of("\t\n\r") == std::string::npos);
    }
    for (const Refusal& refusal : reading.refusals) {
        BOOST_TEST(refusal.message.starts_with(to_string(refusal.origin) + ": "));
        BOOST_TEST(!text::first_invalid_byte(refusal.message).has_value());
    }
    BOOST_TEST(reading.report.records == reading.records.size());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(any_bytes)

BOOST_AUTO_TEST_CASE(every_file_gives_records_or_refusals_and_all_of_them_sound) {
    const ScratchFolder folder;
    std::mt19937 random(17);
    for (int round = 0; round < 600; ++round) {
        const std::string bytes = random_bytes(random);
        for (const std::string name : {"a.txt", "a.json", "a.jsonl"}) {
            const Reading reading = read_one(folder.write(name, bytes));
            check_sound(reading);
            BOOST_TEST(reading.records.size() + reading.refusals.size() > 0);
        }
    }
}

BOOST_AUTO_TEST_CASE(flipped_bits_in_packed_files_do_no_harm) {
    const ScratchFolder folder;
    std::mt19937 random(18);
    const std::string lines = "{\"text\":\"Bonjour à tous\"}\n{\"text\":\"مرحبا\",\"id\":\"x\"}\n";
    for (int round = 0; round < 300; ++round) {
        for (const auto& [name, packed] :
             {std::pair("a.jsonl.gz", gzipped(lines)), std::pair("a.jsonl.zst", zstd_packed(lines))}) {
            std::string bytes = packed;
            bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
            check_sound(read_one(folder.write(name, bytes)));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_lines_give_the_same_records_plain_and_packed) {
    const ScratchFolder folder;
    std::mt19937 random(19);
    for (int round = 0; round < 100; ++round) {
        std::string lines;
        for (int i = 0; i < 5; ++i) lines += random_bytes(random) + "\n";
        lines += "{\"text\":\"fin\"}";
        const Reading plain = read_one(folder.write("a.jsonl", lines));
        const Reading gz = read_one(folder.write("a.jsonl.gz", gzipped(lines)));
        const Reading zst = read_one(folder.write("a.jsonl.zst", zstd_packed(lines)));
        CHECK_STRINGS(gz.texts(), plain.texts());
        CHECK_STRINGS(zst.texts(), plain.texts());
        CHECK_STRINGS(gz.reasons(), plain.reasons());
        CHECK_STRINGS(zst.reasons(), plain.reasons());
    }
}

BOOST_AUTO_TEST_SUITE_END()
