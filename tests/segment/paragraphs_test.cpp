// Paragraphs are the non-empty lines, or the blocks between blank ones.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "support/random_text.hpp"

namespace {

using dragoman::ByteSpan;
using dragoman::segment::ParagraphMode;

std::string shown(std::string_view text, ParagraphMode mode) {
    std::string out;
    for (const ByteSpan span : dragoman::segment::paragraphs(text, mode)) {
        if (!out.empty()) out += '|';
        out += span.in(text);
    }
    return out;
}

struct Case {
    const char* text;
    const char* lines;   // joined by |
    const char* blocks;  // of mode blank
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << '"' << c.text << '"'; }

const Case kTexts[] = {
    {"", "", ""},
    {"\n\n\n", "", ""},
    {"a", "a", "a"},
    {"a\n", "a", "a"},
    {"\na", "a", "a"},
    {"a\nb", "a|b", "a\nb"},
    {"a\n\nb", "a|b", "a|b"},
    {"a\nb\n\n\nc\n", "a|b|c", "a\nb|c"},
    {"a\r\nb\r\n", "a|b", "a\r\nb"},
    {"a\r\n\r\nb", "a|b", "a|b"},
    {"a\rb", "a|b", "a\rb"},
    {"a\r\rb", "a|b", "a|b"},
    {"a\n\rb", "a|b", "a|b"},
    {"a\r", "a", "a"},
    {"  a  \n\t b\t", "a|b", "a  \n\t b"},
    {"a\n \nb", "a|b", "a|b"},
    {"a\n\t \nb", "a|b", "a|b"},
    {"a\n\u00A0\nb", "a|b", "a|b"},
    {"a\n\u00A0\u202F \u3000\nb", "a|b", "a|b"},
    {"\u00A0a\u00A0\nb", "a|b", "a\u00A0\nb"},
    {"a\vb\fc", "a\vb\fc", "a\vb\fc"},
    {"a\u2028b\u0085c", "a\u2028b\u0085c", "a\u2028b\u0085c"},
    {"\uFEFFa\nb", "a|b", "a\nb"},
    {"\uFEFF\na", "a", "a"},
    {"\uFEFF", "", ""},
    {"\uFEFF\r\n\r\na", "a", "a"},
    {"a\n\uFEFFb", "a|\uFEFFb", "a\n\uFEFFb"},
    {"قال\nأضاف\n\nختم", "قال|أضاف|ختم", "قال\nأضاف|ختم"},
};

}  // namespace

BOOST_DATA_TEST_CASE(every_non_empty_line_is_a_paragraph, kTexts, c) {
    BOOST_TEST(shown(c.text, ParagraphMode::line) == c.lines);
}

BOOST_DATA_TEST_CASE(in_blank_mode_blocks_between_blank_lines_are, kTexts, c) {
    BOOST_TEST(shown(c.text, ParagraphMode::blank) == c.blocks);
}

BOOST_AUTO_TEST_CASE(paragraphs_of_any_text_are_ordered_trimmed_and_hold_all_that_is_visible) {
    dragoman::test::RandomText random(21);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = random.mixed(1 + random.below(20));
        const bool marked = text.starts_with("\uFEFF");
        for (const ParagraphMode mode : {ParagraphMode::line, ParagraphMode::blank}) {
            std::size_t end = marked ? 3 : 0;
            for (const ByteSpan span : dragoman::segment::paragraphs(text, mode)) {
                BOOST_REQUIRE(span.begin >= end);
                BOOST_REQUIRE(!span.empty());
                BOOST_REQUIRE(dragoman::text::trimmed(span.in(text)) == span.in(text));
                BOOST_REQUIRE(dragoman::text::trimmed(std::string_view(text).substr(end, span.begin - end)).empty());
                end = span.end;
            }
            BOOST_REQUIRE(dragoman::text::trimmed(std::string_view(text).substr(end)).empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(lines_are_never_fewer_than_blocks_and_blocks_are_made_of_lines) {
    dragoman::test::RandomText random(22);
    for (int i = 0; i < 1000; ++i) {
        const std::string text = random.mixed(1 + random.below(20));
        const auto lines = dragoman::segment::paragraphs(text, ParagraphMode::line);
        const auto blocks = dragoman::segment::paragraphs(text, ParagraphMode::blank);
        auto line = lines.begin();
        for (const ByteSpan block : blocks) {
            BOOST_REQUIRE(line != lines.end());
            BOOST_REQUIRE(line->begin == block.begin);
            while (line->end != block.end) BOOST_REQUIRE(++line != lines.end());
            ++line;
        }
        BOOST_REQUIRE(line == lines.end());
    }
}
