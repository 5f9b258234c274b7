// gzip and zstd: whole, in several members, cut off and damaged.
#include <boost/test/unit_test.hpp>
#include <random>

#include "read/scratch_folder.hpp"

using namespace dragoman;
using namespace dragoman::read;
using namespace dragoman::read::test;

namespace {

using Pack = std::string (*)(std::string_view);

struct Format {
    const char* suffix;
    Pack pack;
};

constexpr std::array kFormats{Format{".gz", gzipped}, Format{".zst", zstd_packed}};

/// Lines that do not compress well, so that a cut anywhere leaves some of them.
std::string random_lines(std::size_t count) {
    std::mt19937 random(3);
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) {
        lines += "{\"text\":\"" + std::to_string(i) + " ";
        for (int k = 0; k < 20; ++k) lines += std::to_string(random());
        lines += "\"}\n";
    }
    return lines;
}

bool is_prefix(const Strings& part, const Strings& whole) {
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(compression)

BOOST_AUTO_TEST_CASE(what_was_packed_is_read_and_called_like_the_plain_file) {
    const ScratchFolder folder;
    std::string text;
    for (int i = 0; i < 30000; ++i) text += "Ligne " + std::to_string(i) + " من النص\r\n";
    for (const Format& format : kFormats) {
        const Reading reading = read_one(folder.write(std::string("story.fr.txt") + format.suffix, format.pack(text)));
        CHECK_STRINGS(reading.texts(), {text});
        CHECK_STRINGS(reading.ids(), {"story.fr"});
    }
}

BOOST_AUTO_TEST_CASE(members_that_follow_each_other_are_one_text) {
    const ScratchFolder folder;
    for (const Format& format : kFormats) {
        const std::string bytes = format.pack("un\n") + format.pack("") + format.pack("deux\n");
        CHECK_STRINGS(read_one(folder.write(std::string("a.txt") + format.suffix, bytes)).texts(), {"un\ndeux\n"});
    }
}

BOOST_AUTO_TEST_CASE(a_packed_nothing_is_empty_and_a_file_of_no_bytes_too) {
    const ScratchFolder folder;
    for (const Format& format : kFormats) {
        const std::string name = std::string("a.txt") + format.suffix;
        CHECK_STRINGS(read_one(folder.write(name, format.pack(" \n"))).reasons(), {"empty@0"});
        CHECK_STRINGS(read_one(folder.write(name, "")).reasons(), {"empty@0"});
    }
}

BOOST_AUTO_TEST_CASE(a_text_cut_anywhere_is_refused_as_truncated) {
    const ScratchFolder folder;
    for (const Format& format : kFormats) {
        const std::string whole = format.pack("Bonjour à tous, bonjour à toutes.\n");
        for (std::size_t size = 1; size < whole.size(); ++size) {
            const Reading reading = read_one(folder.write(std::string("a.txt") + format.suffix, whole.substr(0, size)));
            BOOST_TEST_CONTEXT(format.suffix << " cut at " << size) {
                BOOST_TEST(reading.records.empty());
                CHECK_STRINGS(reading.reasons(), {"truncated@0"});
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(of_cut_lines_the_whole_ones_are_read_and_the_cut_told) {
    const ScratchFolder folder;
    const std::string lines = random_lines(3000);
    const Strings all = read_one(folder.write("a.jsonl", lines)).texts();
    BOOST_REQUIRE_EQUAL(all.size(), 3000);
    for (const Format& format : kFormats) {
        const std::string whole = format.pack(lines);
        for (const std::size_t cut : {whole.size() / 2, whole.size() * 9 / 10, whole.size() - 1}) {
            const Reading reading =
                read_one(folder.write(std::string("a.jsonl") + format.suffix, whole.substr(0, cut)));
            BOOST_TEST_CONTEXT(format.suffix << " cut at " << cut) {
                BOOST_TEST(is_prefix(reading.texts(), all));
                // A decompressor works in blocks of at most 128 KiB: about 600 of these lines.
                const std::size_t present = all.size() * cut / whole.size();
                BOOST_TEST(reading.records.size() + 700 > present);
                CHECK_STRINGS(reading.reasons(), {"truncated@" + std::to_string(reading.records.size() + 1)});
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_is_lost_that_gzip_holds_before_the_cut) {
    const ScratchFolder folder;
    const std::string lines = random_lines(40);
    const std::string whole = gzipped(lines);
    const Reading reading = read_one(folder.write("a.jsonl.gz", whole.substr(0, whole.size() - 8)));
    BOOST_TEST(reading.records.size() == 40);
    CHECK_STRINGS(reading.reasons(), {"truncated@41"});
}

BOOST_AUTO_TEST_CASE(a_cut_array_keeps_its_whole_elements) {
    const ScratchFolder folder;
    const std::string first = gzipped(R"([{"text":"un"},{"text":"deux"},)");
    const Reading reading = read_one(folder.write("a.json.gz", first + gzipped(R"({"text":"trois"}])").substr(0, 12)));
    CHECK_STRINGS(reading.texts(), {"un", "deux"});
    CHECK_STRINGS(reading.reasons(), {"truncated@3"});
}

BOOST_AUTO_TEST_CASE(damaged_bytes_are_noticed) {
    const ScratchFolder folder;
    const std::string text = random_lines(2000);
    for (const Format& format : kFormats) {
        std::string bytes = format.pack(text);
        for (std::size_t i = 0; i < 16; ++i)
            bytes[bytes.size() / 2 + i] = static_cast<char>(~bytes[bytes.size() / 2 + i]);
        const std::string name = std::string("a.txt") + format.suffix;
        CHECK_STRINGS(read_one(folder.write(name, bytes)).reasons(), {"truncated@0"});
        CHECK_STRINGS(read_one(folder.write(name, format.pack("un") + "trash")).reasons(), {"truncated@0"});
        CHECK_STRINGS(read_one(folder.write(name, "This is no compressed file")).reasons(), {"truncated@0"});
    }
}

BOOST_AUTO_TEST_CASE(zstd_frames_of_every_shape_end_where_they_end) {
    const ScratchFolder folder;
    const std::string skippable("\x5A\x2A\x4D\x18\x03\0\0\0xyz", 11);
    const std::string frame = zstd_packed("un");
    // RFC 8878: magic, descriptor 0 (window byte, no checksum), one last raw block of 4 bytes, or one run of 5 bytes.
    const std::string raw(
        "\x28\xB5\x2F\xFD\x00\x58\x21\x00\x00"
        "deux",
        13);
    const std::string run(
        "\x28\xB5\x2F\xFD\x00\x58\x2B\x00\x00"
        "a",
        10);
    CHECK_STRINGS(read_one(folder.write("a.txt.zst", skippable + frame + raw + skippable + run)).texts(),
                  {"undeuxaaaaa"});
    for (const std::string& cut : {frame + skippable.substr(0, 9), frame + raw.substr(0, 8), frame + raw.substr(0, 12),
                                   frame + run.substr(0, 9), frame + skippable.substr(0, 2)})
        CHECK_STRINGS(read_one(folder.write("a.txt.zst", cut)).reasons(), {"truncated@0"});
}

BOOST_AUTO_TEST_CASE(a_decompression_bomb_is_stopped_at_max_bytes) {
    ReadOptions options;
    options.max_bytes = 100000;
    const ScratchFolder folder;
    const std::string zeros(200 << 20, ' ');
    for (const Format& format : kFormats) {
        const std::string bomb = format.pack(zeros);
        const std::string suffix = format.suffix;
        CHECK_STRINGS(read_one(folder.write("a.txt" + suffix, bomb), options).reasons(), {"too_large@0"});
        CHECK_STRINGS(
            read_one(folder.write("a.jsonl" + suffix, bomb + format.pack("\n{\"text\":\"b\"}")), options).reasons(),
            {"too_large@1"});
    }
}

BOOST_AUTO_TEST_SUITE_END()
