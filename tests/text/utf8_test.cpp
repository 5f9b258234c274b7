// Walking and building UTF-8.
#include "dragoman/text/utf8.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

using namespace dragoman::text;

namespace {

struct Invalid {
    std::string bytes;
    std::size_t offset;
};

std::ostream& operator<<(std::ostream& out, const Invalid& invalid) { return out << invalid.offset; }

const std::vector<Invalid> kInvalid{
    {"\x80", 0},
    {"a\xC3", 1},
    {"ab\xC0\xAF", 2},
    {"\xE0\x80\xAF", 0},
    {"\xED\xA0\x80", 0},
    {"é\xF4\x90\x80\x80", 2},
    {"\xF8\x88\x80\x80\x80", 0},
    {"\xE2\x82", 0},
    {"\xFF", 0},
    {"abc\xE2\x28\xA1", 3},
};

std::u32string random_text(std::mt19937& random) {
    std::u32string text;
    for (std::size_t i = random() % 40; i > 0; --i) {
        const std::uint32_t limit = std::vector<std::uint32_t>{0x80, 0x800, 0xD800, 0x110000}[random() % 4];
        const auto c = static_cast<char32_t>(random() % limit);
        text.push_back(c >= 0xD800 && c < 0xE000 ? U'x' : c);
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_DATA_TEST_CASE(the_first_invalid_byte_is_found, boost::unit_test::data::make(kInvalid), invalid) {
    const auto offset = first_invalid_byte(invalid.bytes);
    BOOST_REQUIRE(offset.has_value());
    BOOST_TEST(*offset == invalid.offset);
}

BOOST_AUTO_TEST_CASE(any_text_survives_encoding_and_both_ways_of_walking) {
    std::mt19937 random(5);
    for (int i = 0; i < 500; ++i) {
        const std::u32string text = random_text(random);
        const std::string bytes = encode(text);
        BOOST_TEST((decode(bytes) == text));
        BOOST_TEST(!first_invalid_byte(bytes).has_value());
        BOOST_TEST(count_code_points(bytes) == text.size());
        std::u32string backwards;
        for (std::size_t at = bytes.size(); at > 0;)
            backwards.insert(backwards.begin(), previous_code_point(bytes, at));
        BOOST_TEST((backwards == text));
    }
}

BOOST_AUTO_TEST_CASE(walking_over_any_bytes_ends) {
    std::mt19937 random(6);
    for (int i = 0; i < 500; ++i) {
        std::string bytes;
        for (std::size_t k = random() % 60; k > 0; --k) bytes.push_back(static_cast<char>(random()));
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t before = at;
            next_code_point(bytes, at);
            BOOST_REQUIRE(at > before);
        }
        for (std::size_t at = bytes.size(); at > 0;) {
            const std::size_t before = at;
            previous_code_point(bytes, at);
            BOOST_REQUIRE(at < before);
        }
        const bool is_valid = !first_invalid_byte(bytes).has_value();
        BOOST_TEST(is_valid == (encode(decode(bytes)) == bytes));
    }
}

BOOST_AUTO_TEST_SUITE_END()
