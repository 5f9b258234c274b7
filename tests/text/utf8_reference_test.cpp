// UTF-8 against the table of the Unicode Standard, on every head and on random bytes.
#include "reference/utf8_reference.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/text/utf8.hpp"
#include "support/random_text.hpp"

using namespace std::string_view_literals;
namespace text = dragoman::text;
namespace reference = dragoman::reference;

namespace {

struct Case {
    std::string_view bytes;
    long invalid_at;  // -1: all is valid
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.bytes.size() << " bytes"; }

const Case kSequences[] = {
    {"", -1},
    {"a\0b"sv, -1},
    {"\xEF\xBB\xBF", -1},      // U+FEFF
    {"\xEF\xBF\xBD", -1},      // U+FFFD itself
    {"\xEF\xBF\xBF", -1},      // a noncharacter is a code point all the same
    {"\xF4\x8F\xBF\xBF", -1},  // U+10FFFF
    {"\xED\x9F\xBF", -1},      // the last before the surrogates
    {"\xC1\xBF", 0},           // overlong
    {"\xE0\x9F\xBF", 0},
    {"\xF0\x80\x80\xAF", 0},
    {"\xF0\x8F\xBF\xBF", 0},
    {"\xED\xBF\xBF", 0},      // a surrogate
    {"\xF5\x80\x80\x80", 0},  // above U+10FFFF
    {"a\xF0\x9F\x98", 1},     // cut short
    {"caf\xE9 noir", 3},      // Latin-1
    {"\xC8\xC7", 0},          // Windows-1256
};

}  // namespace

BOOST_DATA_TEST_CASE(the_edges_of_validity_are_those_of_the_standard, kSequences, c) {
    const auto at = text::first_invalid_byte(c.bytes);
    BOOST_TEST((at ? static_cast<long>(*at) : -1) == c.invalid_at);
}

BOOST_AUTO_TEST_CASE(validity_is_that_of_the_reference_on_all_heads_and_random_bytes) {
    for (unsigned first = 0; first < 256; ++first) {
        for (unsigned second = 0; second < 256; ++second) {
            const std::string bytes = {static_cast<char>(first), static_cast<char>(second), '\x80', '\x80'};
            BOOST_REQUIRE(text::first_invalid_byte(bytes) == reference::first_invalid_byte(bytes));
        }
    }
    dragoman::test::RandomText random(1);
    for (int i = 0; i < 50000; ++i) {
        const std::string bytes = random.bytes(random.below(12));
        BOOST_REQUIRE(text::first_invalid_byte(bytes) == reference::first_invalid_byte(bytes));
    }
}

BOOST_AUTO_TEST_CASE(a_walk_over_any_bytes_moves_on_and_reads_invalid_ones_as_replacements) {
    dragoman::test::RandomText random(2);
    for (int i = 0; i < 20000; ++i) {
        const std::string bytes = random.bytes(1 + random.below(12));
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t length = reference::well_formed_length(bytes, at);
            const std::size_t before = at;
            const char32_t c = text::next_code_point(bytes, at);
            BOOST_REQUIRE((at > before && at <= bytes.size()));
            BOOST_REQUIRE((length > 0 ? at == before + length : c == U'\uFFFD'));
        }
        for (std::size_t at = bytes.size(); at > 0;) {
            const std::size_t before = at;
            text::previous_code_point(bytes, at);
            BOOST_REQUIRE(at < before);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_code_point_survives_encoding_and_decoding) {
    std::string bytes;
    std::vector<unsigned long> wrong;
    for (char32_t c = 0; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        bytes.clear();
        text::append_code_point(c, bytes);
        std::size_t at = 0;
        if (text::next_code_point(bytes, at) != c || at != bytes.size() || text::count_code_points(bytes) != 1) {
            wrong.push_back(c);
        }
    }
    BOOST_TEST(wrong == std::vector<unsigned long>{}, boost::test_tools::per_element());
}
