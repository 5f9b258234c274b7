// The small values that every room shares.
#include <boost/test/unit_test.hpp>
#include <set>

#include "dragoman/core/bead.hpp"
#include "dragoman/core/diagnostics.hpp"
#include "dragoman/core/document.hpp"
#include "dragoman/core/error.hpp"
#include "dragoman/core/hash.hpp"
#include "dragoman/core/span.hpp"

using namespace dragoman;

BOOST_AUTO_TEST_CASE(a_span_is_cut_out_of_its_text_by_bytes) {
    const std::string_view text = "Hanoï, le 19";
    BOOST_TEST((ByteSpan{0, 6}.in(text)) == "Hanoï");
    BOOST_TEST((ByteSpan{0, 6}.size()) == 6U);
    BOOST_TEST((ByteSpan{3, 3}.empty()));
    BOOST_TEST((ByteSpan{0, 2} < ByteSpan{0, 3}));
    BOOST_TEST((ByteSpan{0, 9} < ByteSpan{1, 2}));
}

BOOST_AUTO_TEST_CASE(shape_counts_source_then_target) {
    BOOST_TEST((Bead{{1, 2}, {1}, 0.5, BeadLabel::translated}.shape()) == "2-1");
    BOOST_TEST((Bead{{}, {7}, 0.5, BeadLabel::omitted}.shape()) == "0-1");
}

BOOST_AUTO_TEST_CASE(a_bead_is_null_when_a_side_is_empty) {
    BOOST_TEST((Bead{{}, {7}, 0.0, BeadLabel::omitted}.is_null()));
    BOOST_TEST((Bead{{7}, {}, 0.0, BeadLabel::omitted}.is_null()));
    BOOST_TEST((!Bead{{7}, {0}, 0.0, BeadLabel::moved}.is_null()));
}

BOOST_AUTO_TEST_CASE(labels_and_reasons_have_distinct_names) {
    std::set<std::string_view> names;
    for (const auto label : {BeadLabel::translated, BeadLabel::moved, BeadLabel::omitted, BeadLabel::furniture}) {
        names.insert(to_string(label));
    }
    for (int reason = 0; reason <= static_cast<int>(RefusalReason::pair_too_long); ++reason) {
        names.insert(to_string(static_cast<RefusalReason>(reason)));
    }
    BOOST_TEST(names.size() == 13U);
    BOOST_TEST(names.count("") == 0U);
    BOOST_TEST(to_string(BeadLabel::furniture) == "furniture");
    BOOST_TEST(to_string(RefusalReason::not_utf8) == "not_utf8");
}

BOOST_AUTO_TEST_CASE(an_origin_names_its_line_if_it_has_one) {
    BOOST_TEST(to_string(Origin{"a/b.txt", 0}) == "a/b.txt");
    BOOST_TEST(to_string(Origin{"a/b.jsonl", 12}) == "a/b.jsonl:12");
}

BOOST_AUTO_TEST_CASE(refusals_stay_in_the_order_in_which_they_came) {
    Diagnostics diagnostics;
    diagnostics.refuse({"b", 0}, RefusalReason::empty, "first");
    diagnostics.refuse({"a", 3}, RefusalReason::binary, "second");
    BOOST_REQUIRE(diagnostics.refusals().size() == 2U);
    BOOST_TEST(diagnostics.refusals()[0].message == "first");
    BOOST_TEST(diagnostics.refusals()[1].origin.line == 3U);
    BOOST_CHECK(diagnostics.refusals()[1].reason == RefusalReason::binary);
}

BOOST_AUTO_TEST_CASE(an_error_says_what_where_and_can_be_caught_as_one) {
    const auto message_of = [](const Error& error) { return std::string(error.what()); };
    const IoError reading = IoError::cannot_read("x.txt", "no permission");
    BOOST_TEST(message_of(reading) == "x.txt: cannot be read: no permission");
    BOOST_TEST(reading.path() == "x.txt");
    BOOST_TEST(!reading.writing());
    BOOST_TEST(IoError::cannot_write("x.txt", "disk full").writing());
    BOOST_TEST(message_of(FormatError::at("gold.tsv", 7, "three columns wanted")) ==
               "gold.tsv:7: three columns wanted");
    BOOST_TEST(message_of(FormatError::at("gold.tsv", 0, "is empty")) == "gold.tsv: is empty");
    BOOST_TEST(message_of(ConfigError::option("--jobs", "must be positive")) == "--jobs: must be positive");
    BOOST_TEST(message_of(ConfigError::input("no article")) == "no article");
}

BOOST_AUTO_TEST_CASE(hashes_are_xxh3_so_that_files_stay_readable) {
    // Values of the reference program: xxhsum -H3.
    BOOST_TEST(hash64("") == 0x2d06800538d394c2ULL);
    BOOST_TEST(hash64("dragoman") == 0xbf3069510fdfe89cULL);
    BOOST_TEST(hash64("dragomaN") != hash64("dragoman"));
}

BOOST_AUTO_TEST_CASE(mixing_hashes_minds_the_order_and_spreads) {
    std::set<std::uint64_t> seen;
    for (std::uint64_t a = 0; a < 64; ++a) {
        for (std::uint64_t b = 0; b < 64; ++b) seen.insert(mix64(a, b));
    }
    BOOST_TEST(seen.size() == 64U * 64U);
}

BOOST_AUTO_TEST_CASE(a_hash_is_written_as_16_lower_case_digits) {
    BOOST_TEST(hex64(0) == "0000000000000000");
    BOOST_TEST(hex64(0x2d06800538d394c2ULL) == "2d06800538d394c2");
    BOOST_TEST(hex64(~0ULL) == "ffffffffffffffff");
}
