#include "write/report_pair.hpp"

#include <algorithm>
#include <array>

#include "write/cells.hpp"
#include "write/html.hpp"
#include "write/report_coverage.hpp"
#include "write/report_table.hpp"

namespace dragoman::write {

namespace {

std::string title_line(const Document& document, Side side) {
    if (document.title.empty()) return "<bdi class=\"title\">" + html_name(document.id) + "</bdi>";
    return "<bdi class=\"title\" " + std::string{attributes_of(side)} + ">" + html_name(document.title) + "</bdi>";
}

std::string heading_words(const PairView& view) {
    return "<span class=\"ordinal\">Pair " + grouped(view.number) + "</span> " +
           title_line(view.pair.target.document, Side::target) + " " +
           title_line(view.pair.source.document, Side::source);
}

/// What is known of one document.
std::string side_facts(const ReportSide& side, std::string_view language) {
    const Document& document = side.document;
    std::string out = "<div class=\"facts\"><h3>" + std::string{language} + "</h3><dl>\n<dt>Id</dt><dd>" +
                      bdi(document.id) + "</dd>\n";
    if (!document.url.empty()) out += "<dt>Address</dt><dd>" + web_link(document.url) + "</dd>\n";
    if (document.published) out += "<dt>Published</dt><dd><bdi>" + document.published->iso() + "</bdi></dd>\n";
    return out + "<dt>Coverage</dt><dd>" + coverage_bar(side.coverage) + " <span class=\"detail\">" +
           coverage_words(side.coverage) + "</span></dd>\n</dl></div>\n";
}

std::string pair_facts(const PairView& view) {
    std::array<std::size_t, kSeverities.size()> counts{};
    for (const check::Finding& finding : view.pair.findings) ++counts.at(static_cast<std::size_t>(finding.severity));
    std::string out = "<p class=\"detail\">";
    out += view.pair.probability ? "Match probability <bdi>" + fixed4(*view.pair.probability) + "</bdi>. "
                                 : "A pair named by the user. ";
    if (view.pair.findings.empty()) return out + "No finding.</p>\n";
    out += counted(view.pair.findings.size(), "finding") + ": " + grouped(counts[2]) + " of severity error, " +
           grouped(counts[1]) + " warning, " + grouped(counts[0]) + " info.</p>\n";
    return out;
}

std::string content(const PairView& view, std::string_view list) {
    return pair_facts(view) + "<div class=\"sides\">" + side_facts(view.pair.target, "French") +
           side_facts(view.pair.source, "Arabic") + "</div>\n" + bead_table(view, list);
}

}  // namespace

std::string_view shown_title(const Document& document) { return document.title.empty() ? document.id : document.title; }

std::string folding_section(const PairView& view) {
    return "<details class=\"pair\" id=\"p-" + view.key + "\" open>\n<summary><h2>" + heading_words(view) +
           "</h2></summary>\n" + content(view, "") + "</details>\n";
}

std::string page_section(const PairView& view, std::string_view list) {
    return "<section class=\"pair\" id=\"p-" + view.key + "\">\n<h1>" + heading_words(view) + "</h1>\n" +
           content(view, list) + "</section>\n";
}

}  // namespace dragoman::write
