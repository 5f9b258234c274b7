#include "write/report_list.hpp"

#include <algorithm>

#include "dragoman/text/utf8.hpp"
#include "write/cells.hpp"
#include "write/html.hpp"
#include "write/report_coverage.hpp"

namespace dragoman::write {

namespace {

constexpr std::size_t kExcerptCodePoints = 90;

void add_to(check::Coverage& sum, const check::Coverage& one) {
    sum.paragraphs += one.paragraphs;
    sum.covered_paragraphs += one.covered_paragraphs;
    sum.characters += one.characters;
    sum.covered_characters += one.covered_characters;
}

/// Title and id, or the id alone. Few elements: a list has thousands of them.
std::string titled(const ListedPair::Document& document, Side side) {
    std::string out = "<span class=\"document\" dir=\"" + std::string{direction_of(side)} + "\">";
    if (document.title.empty()) return out + bdi(document.id) + "</span>";
    return out + "<bdi class=\"title\" " + std::string{attributes_of(side)} + ">" + html_name(document.title) +
           "</bdi> <bdi class=\"id\">" + html_name(document.id) + "</bdi></span>";
}

std::string titled_pair(const ListedPair& pair) {
    return titled(pair.target, Side::target) + " " + titled(pair.source, Side::source);
}

std::string page_of(const ListedPair& pair, const std::string& folder) {
    return pair.page.empty() ? "" : folder + pair.page;
}

/// One finding of one pair in the table.
struct ListRow {
    const ListedPair* pair;
    const ListedFinding* finding;
};

std::vector<ListRow> rows_of(const std::vector<ListedPair>& pairs) {
    std::vector<ListRow> out;
    for (const ListedPair& pair : pairs)
        for (const ListedFinding& finding : pair.findings) out.push_back({&pair, &finding});
    std::ranges::stable_sort(out, std::greater{}, [](const ListRow& row) { return row.finding->severity; });
    return out;
}

std::string cell_of(const Term& term) { return "<td>" + std::string{term.words} + "</td>"; }

std::string excerpt(const ListedFinding& finding, Side side) {
    const std::string& text = side == Side::source ? finding.source_excerpt : finding.target_excerpt;
    if (text.empty() || text == finding.values) return "";
    return " <bdi class=\"excerpt\" " + std::string{attributes_of(side)} + ">" + html_name(text) + "</bdi>";
}

std::string row_start(const ListedFinding& finding) {
    const std::string severity{term_of(finding.severity).value};
    return "<tr id=\"r-" + finding.key + "\" class=\"" + severity + "\" data-severity=\"" + severity +
           "\" data-kind=\"" + std::string{term_of(finding.kind).value} + "\" data-subject=\"" +
           std::string{term_of(finding.subject).value} + "\">";
}

std::string finding_row(const ListRow& row, const std::string& folder) {
    const ListedFinding& finding = *row.finding;
    std::string out = row_start(finding) + "<td><strong class=\"severity\">" +
                      std::string{term_of(finding.severity).words} + "</strong></td>" + cell_of(term_of(finding.kind)) +
                      cell_of(term_of(finding.subject)) + "<th scope=\"row\"><a href=\"" + page_of(*row.pair, folder) +
                      finding.first_place + "\">" + html_name(finding.message) + "</a>";
    if (!finding.values.empty()) out += " <bdi class=\"values\">" + html_name(finding.values) + "</bdi>";
    return out + excerpt(finding, Side::target) + excerpt(finding, Side::source) + "</th><td>" +
           titled_pair(*row.pair) + "</td></tr>\n";
}

template <std::size_t count>
std::string choice(const std::string& name, const std::string& label, const std::array<Term, count>& terms) {
    std::string out = "<label>" + label + " <select id=\"filter-" + name + "\" data-filter=\"" + name +
                      "\"><option value=\"\">all</option>";
    for (const Term& term : terms)
        out += "<option value=\"" + std::string{term.value} + "\">" + std::string{term.words} + "</option>";
    return out + "</select></label>\n";
}

/// Hidden until the script finds that it can serve them.
std::string filters() {
    return "<div id=\"filters\" role=\"search\" aria-label=\"Filter the findings\" hidden>\n" +
           choice("severity", "Severity", kSeverities) + choice("kind", "Kind", kKinds) +
           choice("subject", "About", kSubjects) +
           "<label>Title or id holds <input type=\"search\" id=\"filter-document\" autocomplete=\"off\"></label>\n"
           "<button type=\"button\" id=\"filter-reset\">Show all</button>\n"
           "<p id=\"filter-count\" role=\"status\" aria-live=\"polite\"></p>\n</div>\n";
}

std::string severity_counts(const ListedPair& pair) {
    std::array<std::size_t, kSeverities.size()> counts{};
    for (const ListedFinding& finding : pair.findings) ++counts.at(static_cast<std::size_t>(finding.severity));
    std::string out;
    for (std::size_t s = kSeverities.size(); s-- > 0;) out += "<td class=\"count\">" + grouped(counts.at(s)) + "</td>";
    return out;
}

std::string pair_row(const ListedPair& pair, const std::string& folder) {
    return "<tr><td class=\"count\">" + grouped(pair.number) + "</td><th scope=\"row\"><a href=\"" +
           page_of(pair, folder) + "#p-" + pair.key + "\">" + titled_pair(pair) + "</a></th><td class=\"count\">" +
           (pair.probability ? "<bdi>" + fixed4(*pair.probability) + "</bdi>" : std::string{"named"}) + "</td><td>" +
           coverage_bar(pair.target.coverage) + "</td><td>" + coverage_bar(pair.source.coverage) + "</td>" +
           severity_counts(pair) + "</tr>\n";
}

std::string figure(std::string_view name, const std::string& value, std::string_view kind) {
    return "<div class=\"" + std::string{kind} + "\"><dt>" + std::string{name} + "</dt><dd>" + value + "</dd></div>\n";
}

std::string covered(const check::Coverage& coverage) {
    return coverage_bar(coverage) + " <span class=\"detail\">" + coverage_words(coverage) + "</span>";
}

ListedPair::Document listed_document(const ReportSide& side) {
    ListedPair::Document out{side.document.id, side.document.title, side.coverage};
    out.coverage.uncovered_indices.clear();
    return out;
}

/// At most kExcerptCodePoints, cut behind a word.
std::string excerpt_of(const Document& document, ByteSpan span) {
    const ByteSpan all{0, static_cast<std::uint32_t>(document.text.size())};
    std::string whole = cell(part_within(document.text, span, all).in(document.text));
    std::size_t end = 0;
    std::size_t word_end = 0;
    for (std::size_t count = 0; end < whole.size(); ++count) {
        if (whole[end] == ' ') word_end = end;
        if (count == kExcerptCodePoints) return whole.substr(0, word_end == 0 ? end : word_end) + " …";
        text::next_code_point(whole, end);
    }
    return whole;
}

ListedFinding listed_finding(const ReportPair& pair, const KeyedFinding& keyed) {
    const check::Finding& finding = *keyed.finding;
    return {finding.kind,
            finding.severity,
            finding.subject,
            keyed.key,
            first_place(keyed),
            finding.message.empty() ? std::string{term_of(finding.kind).words} : finding.message,
            finding.values,
            excerpt_of(pair.source.document, finding.source.span),
            excerpt_of(pair.target.document, finding.target.span)};
}

}  // namespace

ListedPair listed(const PairView& view, std::string page) {
    ListedPair out{view.number,
                   view.key,
                   std::move(page),
                   view.pair.probability,
                   listed_document(view.pair.source),
                   listed_document(view.pair.target),
                   {}};
    for (const KeyedFinding& keyed : keyed_findings(view.pair, view.finding_keys))
        out.findings.push_back(listed_finding(view.pair, keyed));
    return out;
}

void ReportTotals::add(const ReportPair& pair) {
    ++pairs;
    if (pair.findings.empty()) ++pairs_without_finding;
    for (const check::Finding& finding : pair.findings) ++findings.at(static_cast<std::size_t>(finding.severity));
    add_to(source, pair.source.coverage);
    add_to(target, pair.target.coverage);
}

std::string totals_section(const ReportTotals& totals) {
    std::string out = "<section id=\"overview\">\n<h1>Dragoman report</h1>\n<dl class=\"totals\">\n" +
                      figure("Pairs", grouped(totals.pairs), "figure") +
                      figure("Pairs without a finding", grouped(totals.pairs_without_finding), "figure");
    for (std::size_t s = kSeverities.size(); s-- > 0;)
        out += figure(std::string{kSeverities.at(s).words} + "s", grouped(totals.findings.at(s)),
                      "figure " + std::string{kSeverities.at(s).value});
    return out + figure("French that stands in the Arabic", covered(totals.target), "wide") +
           figure("Arabic that stands in the French", covered(totals.source), "wide") + "</dl>\n</section>\n";
}

std::string findings_section(const std::vector<ListedPair>& pairs, const std::string& folder) {
    const std::vector<ListRow> rows = rows_of(pairs);
    std::string out = "<section id=\"findings\">\n<h2>Findings</h2>\n";
    if (rows.empty()) return out + "<p>Nothing was found missing or different.</p>\n</section>\n";
    out += filters() +
           "<table class=\"findings\" id=\"finding-table\">\n<thead><tr><th scope=\"col\">Severity</th>"
           "<th scope=\"col\">Kind</th><th scope=\"col\">About</th><th scope=\"col\">Finding</th>"
           "<th scope=\"col\">Documents</th></tr></thead>\n<tbody>\n";
    for (const ListRow& row : rows) out += finding_row(row, folder);
    return out + "</tbody>\n</table>\n</section>\n";
}

std::string pairs_section(const std::vector<ListedPair>& pairs, const std::string& folder) {
    std::string out = "<section id=\"pairs\">\n<h2>Pairs</h2>\n";
    if (pairs.empty()) return out + "<p>No pair was matched.</p>\n</section>\n";
    out +=
        "<table class=\"pairs\">\n<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Documents</th>"
        "<th scope=\"col\">Probability</th><th scope=\"col\">French covered</th><th scope=\"col\">Arabic covered</th>"
        "<th scope=\"col\">Errors</th><th scope=\"col\">Warnings</th><th scope=\"col\">Infos</th></tr></thead>\n"
        "<tbody>\n";
    for (const ListedPair& pair : pairs) out += pair_row(pair, folder);
    return out + "</tbody>\n</table>\n</section>\n";
}

}  // namespace dragoman::write
