// What the report is made of: text as HTML, names of pages, order of rows.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <regex>
#include <set>

#include "write/html.hpp"
#include "write/report_coverage.hpp"
#include "write/report_names.hpp"
#include "write/report_rows.hpp"

using namespace dragoman;
using namespace dragoman::write;

namespace {

std::string shape_of(const std::vector<Bead>& beads) {
    std::string out;
    for (const ReportRow& row : rows_in_order(beads)) {
        const Bead& bead = beads[row.bead];
        out += (out.empty() ? "" : " ") + (bead.source.empty() ? "" : std::to_string(bead.source.front())) + "-" +
               (bead.target.empty() ? "" : std::to_string(bead.target.front())) + (row.displaced ? "!" : "") +
               (row.only_place ? "?" : "");
    }
    return out;
}

Bead bead(std::vector<std::uint32_t> source, std::vector<std::uint32_t> target,
          BeadLabel label = BeadLabel::translated) {
    return {std::move(source), std::move(target), 0.5, label};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report_parts)

BOOST_AUTO_TEST_CASE(what_html_forbids_is_shown) {
    BOOST_TEST(html_text(std::string_view("a\0b\x01\x0B\x0C\x1F\x7F", 8)) == "a␀b␁␋␌␟␡");
    BOOST_TEST(html_text("\u0080\u0085\u009F\uFDD0\uFFFE\U0001FFFF") ==
               "⟨U+0080⟩⟨U+0085⟩⟨U+009F⟩⟨U+FDD0⟩⟨U+FFFE⟩⟨U+1FFFF⟩");
    BOOST_TEST(html_text("\t\n a\r\nb\rc") == "\t\n a\nb\nc");
    BOOST_TEST(html_text("<a href=\"x\">'&amp;") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;");
    BOOST_TEST(html_text("\u200F\u200C\u202E½…\u202F😀") == "\u200F\u200C\u202E½…\u202F😀");
    BOOST_TEST(html_name("a\tb\u2028c\u202E\u2069\u200F") == "a b c⟨U+202E⟩⟨U+2069⟩\u200F");
}

BOOST_AUTO_TEST_CASE(only_addresses_of_the_web_become_links) {
    for (const char* const url : {"https://a.example/x?a=1&b=2#c", "HTTP://A.example"})
        BOOST_TEST(is_web_address(url), url);
    for (const char* const url : {"", "http://", "javascript:alert(1)", " https://a.example", "https://a.example/ b",
                                  "https://a\n.example", "//a.example", "data:text/html,x", "httpx://a.example"})
        BOOST_TEST(!is_web_address(url), url);
    BOOST_TEST(web_link("https://a.example/\"&") ==
               "<a href=\"https://a.example/&quot;&amp;\" rel=\"noopener noreferrer\">"
               "<bdi dir=\"ltr\">https://a.example/&quot;&amp;</bdi></a>");
    BOOST_TEST(web_link("javascript:1") == "<bdi dir=\"ltr\">javascript:1</bdi>");
}

BOOST_AUTO_TEST_CASE(rows_keep_both_orders_but_for_displaced_beads) {
    const auto moved = BeadLabel::moved;
    BOOST_TEST(shape_of({bead({0}, {0}), bead({1}, {3}, moved), bead({2}, {1}), bead({3}, {}), bead({}, {2})}) ==
               "0-0 1-3! 2-1 3- -2 1-3?");
    BOOST_TEST(shape_of({bead({}, {0}), bead({0}, {1}), bead({1, 2}, {2, 3})}) == "-0 0-1 1-2");
    BOOST_TEST(shape_of({bead({0}, {2}), bead({1}, {0}), bead({2}, {1})}) == "0-2! 1-0 2-1 0-2?");
    BOOST_TEST(shape_of({bead({1}, {1}), bead({0}, {0})}) == "0-0 1-1");
    BOOST_TEST(shape_of({bead({0}, {1}, moved), bead({1}, {0}, moved)}) == "0-1! 1-0! 1-0? 0-1?");
    BOOST_TEST(shape_of({}) == "");
}

BOOST_AUTO_TEST_CASE(names_of_pages_are_safe_and_differ) {
    ReportKeys keys;
    std::set<std::string> names;
    const std::vector<std::string> ids{
        "",    "..",       "../../etc/passwd",     "A",    "a",         "con", "x y", "قصة",
        "-rf", "a/b?c#d%", std::string(5000, 'z'), "a\nb", "\"<>|*:\\", "A"};
    for (const std::string& id : ids) {
        const std::string name = page_name(id, keys.pair_key(id, "f"));
        std::string lower = name;
        std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        BOOST_TEST(names.insert(lower).second, name);
        BOOST_TEST(std::regex_match(name, std::regex("[A-Za-z0-9_][A-Za-z0-9_-]{0,40}-[0-9a-f]{16}\\.html")), name);
        BOOST_TEST(is_page_of_report(name));
    }
    BOOST_TEST(ReportKeys{}.pair_key("ab", "c") != ReportKeys{}.pair_key("a", "bc"));
    BOOST_TEST(ReportKeys{}.pair_key("a", "b") != ReportKeys{}.pair_key("b", "a"));
}

BOOST_AUTO_TEST_CASE(a_share_is_all_or_nothing_only_if_it_is) {
    BOOST_TEST(percent(0, 0) == "");
    BOOST_TEST(percent(0, 1000) == "0%");
    BOOST_TEST(percent(1, 1000) == "1%");
    BOOST_TEST(percent(999, 1000) == "99%");
    BOOST_TEST(percent(1000, 1000) == "100%");
    BOOST_TEST(percent(2, 3) == "67%");
}

BOOST_AUTO_TEST_SUITE_END()
