// Pieces are placed, and lines found covered, as a slow obvious search does it.
#include "evaluate/placement.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <random>
#include <set>

#include "dragoman/text/utf8.hpp"
#include "evaluate/white_space.hpp"

using namespace dragoman;
using namespace dragoman::evaluate;

namespace {

using Spans = std::vector<std::optional<PlacedSpan>>;

std::string printed(const Spans& spans) {
    std::string out;
    for (const auto& span : spans) {
        out += span ? std::to_string(span->begin) + "-" + std::to_string(span->end) + " " : "none ";
    }
    return out;
}

Spans placed_slowly(const std::string& text_bytes, const std::vector<std::string>& pieces) {
    const std::u32string text = text::decode(text_bytes);
    std::set<std::size_t> taken;
    std::size_t next = 0;
    Spans spans;
    for (const std::string& bytes : pieces) {
        const std::u32string piece = text::decode(bytes);
        std::vector<std::size_t> free;
        for (std::size_t at = 0; !piece.empty() && at + piece.size() <= text.size();) {
            const bool here = text.compare(at, piece.size(), piece) == 0;
            if (here && !taken.contains(at)) free.push_back(at);
            at += here ? piece.size() : 1;
        }
        const auto later = std::find_if(free.begin(), free.end(), [&](std::size_t at) { return at >= next; });
        if (free.empty()) {
            spans.emplace_back();
            continue;
        }
        const std::size_t at = later == free.end() ? free.front() : *later;
        taken.insert(at);
        next = at + 1;
        spans.emplace_back(PlacedSpan{at, at + piece.size()});
    }
    return spans;
}

std::vector<std::size_t> covered_slowly(const Spans& lines, const std::optional<PlacedSpan>& span) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < lines.size() && span; ++i) {
        if (!lines[i]) continue;
        const std::size_t begin = std::max(span->begin, lines[i]->begin);
        const std::size_t end = std::min(span->end, lines[i]->end);
        const std::size_t shorter = std::min(span->end - span->begin, lines[i]->end - lines[i]->begin);
        if (begin < end && 2 * (end - begin) >= shorter) numbers.push_back(i);
    }
    return numbers;
}

std::string random_string(std::mt19937& random, std::size_t longest) {
    static constexpr std::u32string_view kAlphabet = U"aaéب ";
    std::u32string out(std::uniform_int_distribution<std::size_t>{0, longest}(random), U'a');
    for (char32_t& c : out) c = kAlphabet[random() % kAlphabet.size()];
    return text::encode(out);
}

std::vector<std::string> random_strings(std::mt19937& random, std::size_t most, std::size_t longest) {
    std::vector<std::string> out(random() % (most + 1));
    for (std::string& s : out) s = random_string(random, longest);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(placement)

BOOST_AUTO_TEST_CASE(pieces_take_places_from_left_to_right_in_code_points) {
    BOOST_TEST(printed(placed("été عام été", {"été", "عام", "été"})) == "0-3 4-7 8-11 ");
    BOOST_TEST(printed(placed("ab cd ab", {"cd", "ab", "ab", "ab"})) == "3-5 6-8 0-2 none ");
    BOOST_TEST(printed(placed("aaaa", {"aa", "aa", "aa"})) == "0-2 2-4 none ");
    BOOST_TEST(printed(placed("ab", {"a", "ab", ""})) == "0-1 none none ");
    BOOST_TEST(printed(placed("", {"a", ""})) == "none none ");
}

BOOST_AUTO_TEST_CASE(placing_equals_the_slow_search_on_random_texts) {
    std::mt19937 random{11};
    for (int round = 0; round < 3000; ++round) {
        const std::string text = random_string(random, 30);
        const auto pieces = random_strings(random, 12, 4);
        BOOST_REQUIRE(printed(placed(text, pieces)) == printed(placed_slowly(text, pieces)));
    }
}

BOOST_AUTO_TEST_CASE(a_line_is_covered_by_half_of_the_shorter_of_the_two) {
    const LineCover cover{{PlacedSpan{0, 10}, std::nullopt, PlacedSpan{10, 12}, PlacedSpan{12, 22}}};
    const auto numbers = [&](std::size_t begin, std::size_t end) {
        std::string out;
        for (const std::size_t n : cover.covered_by(PlacedSpan{begin, end})) out += std::to_string(n);
        return out;
    };
    BOOST_TEST(numbers(0, 22) == "023");
    BOOST_TEST(numbers(5, 15) == "02");
    BOOST_TEST(numbers(6, 16) == "2");
    BOOST_TEST(numbers(11, 12) == "2");
    BOOST_TEST(numbers(22, 30).empty());
    BOOST_TEST(cover.covered_by(std::nullopt).empty());
}

BOOST_AUTO_TEST_CASE(covering_equals_the_slow_comparison_on_random_spans) {
    std::mt19937 random{12};
    const auto random_span = [&]() -> std::optional<PlacedSpan> {
        const std::size_t begin = random() % 30;
        return random() % 8 == 0 ? std::nullopt : std::optional{PlacedSpan{begin, begin + 1 + random() % 12}};
    };
    for (int round = 0; round < 3000; ++round) {
        Spans lines(random() % 12);
        for (auto& line : lines) line = random_span();
        const auto span = random_span();
        BOOST_TEST_REQUIRE(LineCover{lines}.covered_by(span) == covered_slowly(lines, span),
                           boost::test_tools::per_element());
    }
}

// A search that compares again at each place, or that walks over all taken places again for each piece, needs minutes.
BOOST_AUTO_TEST_CASE(texts_that_repeat_themselves_are_placed_in_good_time) {
    const auto begin = std::chrono::steady_clock::now();
    const std::string same(400'000, 'a');
    const std::string nearly = std::string(100'000, 'a') + "b";
    const std::vector<std::string> letters(400'000, "a");
    BOOST_TEST(!placed(same, {nearly}).at(0).has_value());
    BOOST_TEST(!placed(same, {"b" + std::string(100'000, 'a')}).at(0).has_value());
    BOOST_TEST(placed(same, letters).back().value().begin == same.size() - 1);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds{20}));
}

BOOST_AUTO_TEST_CASE(white_space_is_flattened_as_the_reference_does) {
    BOOST_TEST(flattened(" a \t\n b\u00A0\u2003c\u202Fd\x1C\x1F"
                         "e\u0085 ") == "a b c d e");
    BOOST_TEST(flattened("a\u200Bb\u200Fc\uFEFF") == "a\u200Bb\u200Fc\uFEFF");
    BOOST_TEST(flattened(" \u2028").empty());
    BOOST_TEST(stripped("\u00A0x y\x1D") == "x y");
    BOOST_TEST(stripped(" \t").empty());
}

BOOST_AUTO_TEST_SUITE_END()
