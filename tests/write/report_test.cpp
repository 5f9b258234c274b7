// report.html and its pages as they are written.
#include "dragoman/write/report.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <map>
#include <regex>
#include <set>

#include "dragoman/core/error.hpp"
#include "support/report_pairs.hpp"
#include "write/report_assets.hpp"
#include "write/temporary_folder.hpp"

using namespace dragoman;
using namespace dragoman::write;
using namespace dragoman::test;

namespace {

using Files = std::map<std::string, std::string>;

/// Path below the folder → content.
Files written(std::vector<ReportPair> pairs, const ReportOptions& options = {}) {
    const TemporaryFolder folder;
    ReportWriter report(folder.path(), options);
    for (ReportPair& pair : pairs) report.add(std::move(pair));
    report.finish();
    Files out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        if (entry.is_regular_file())
            out[std::filesystem::relative(entry.path(), folder.path()).generic_string()] = content_of(entry.path());
    return out;
}

std::string single_page(const ReportPair& pair) { return written({pair}).at("report.html"); }

ReportOptions one_page_a_pair() {
    ReportOptions options;
    options.tool_version = "0.1.0";
    options.single_page_bytes = 0;
    return options;
}

std::size_t count_of(const std::string& page, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = page.find(part); at != std::string::npos; at = page.find(part, at + part.size())) ++count;
    return count;
}

std::vector<std::string> all_matches(const std::string& page, const std::string& pattern) {
    const std::regex expression(pattern);
    std::vector<std::string> out;
    for (std::sregex_iterator it(page.begin(), page.end(), expression), end; it != end; ++it) out.push_back((*it)[1]);
    return out;
}

/// The page without style and script, which are no matter of a golden.
std::string without_assets(std::string page) {
    for (const std::string_view asset : {kReportStyle, kReportScript})
        if (const std::size_t at = page.find(asset); at != std::string::npos) page.erase(at, asset.size());
    return std::regex_replace(page, std::regex("sha256-[A-Za-z0-9+/=]+"), "sha256-…");
}

/// Element names that are open at the end, and a complaint for every end tag out of place.
std::vector<std::string> unbalanced(const std::string& page) {
    static const std::set<std::string> kVoid{"!DOCTYPE", "meta", "link", "input", "rect"};
    std::vector<std::string> open;
    const std::regex tag("<(/?)([!a-zA-Z0-9]+)[^<>]*>");
    for (std::sregex_iterator it(page.begin(), page.end(), tag), end; it != end; ++it) {
        const std::string name = (*it)[2];
        if (kVoid.contains(name)) continue;
        if ((*it)[1].length() == 0) {
            open.push_back(name);
        } else if (!open.empty() && open.back() == name) {
            open.pop_back();
        } else {
            open.push_back("/" + name);
        }
    }
    return open;
}

void check_links_within(const Files& files) {
    for (const auto& [path, page] : files) {
        const std::filesystem::path folder = std::filesystem::path(path).parent_path();
        const auto ids = all_matches(page, " id=\"([^\"]*)\"");
        BOOST_TEST(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size(), path << " has an id twice");
        for (const std::string& link : all_matches(page, " href=\"([^\"]*)\"")) {
            if (link.starts_with("http") || link.starts_with("data:")) continue;
            const std::size_t hash = link.find('#');
            const std::string to =
                hash == 0 ? path : (folder / link.substr(0, hash)).lexically_normal().generic_string();
            BOOST_REQUIRE_MESSAGE(files.contains(to), path << " links to " << link);
            if (hash == std::string::npos) continue;
            BOOST_TEST(files.at(to).find(" id=\"" + link.substr(hash + 1) + "\"") != std::string::npos,
                       path << " links to " << link);
        }
    }
}

void check_golden(const std::string& name, const std::string& page) {
    const std::string golden = DRAGOMAN_SOURCE_DIR "/tests/golden/write/" + name;
    const std::string stripped = without_assets(page);
    if (std::getenv("DRAGOMAN_BLESS") != nullptr) store(golden, stripped);
    BOOST_TEST(stripped == content_of(golden), name << " differs from its golden; scripts/bless write shows how");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)

BOOST_AUTO_TEST_CASE(pages_are_as_stored) {
    const Files files = written({cup_with_findings(), drought_with_findings()}, one_page_a_pair());
    BOOST_REQUIRE(files.size() == 3U);
    check_golden("report.html", files.at("report.html"));
    for (const auto& [path, page] : files)
        if (path.find("007-cup-final") != std::string::npos) check_golden("report-pair.html", page);
}

BOOST_AUTO_TEST_CASE(every_link_leads_somewhere_and_no_id_is_given_twice) {
    const std::vector<ReportPair> pairs{cup_with_findings(), drought_with_findings(), nasty_pair(), nasty_pair(),
                                        story_pair("006-vaccine-campaign")};
    check_links_within(written(pairs));
    ReportOptions small = one_page_a_pair();
    small.list_pairs = 2;
    const Files files = written(pairs, small);
    BOOST_TEST(files.size() == 1U + pairs.size() + 2U);
    check_links_within(files);
}

BOOST_AUTO_TEST_CASE(elements_are_closed_in_order) {
    for (const ReportPair& pair : {cup_with_findings(), drought_with_findings(), nasty_pair()}) {
        const std::string page = without_assets(single_page(pair));
        BOOST_TEST(page.size() > 1000U);
        BOOST_TEST(unbalanced(page) == std::vector<std::string>{}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(nothing_in_an_article_becomes_markup) {
    const std::string page = without_assets(single_page(nasty_pair()));
    BOOST_TEST(count_of(page, "<script") == 1U);
    BOOST_TEST(count_of(page, "</style>") == 1U);
    for (const char* const part : {"<img", "<svg onload", "<b>", "<b ", "<!--", "href=\"javascript", "\"><script"})
        BOOST_TEST(count_of(page, part) == 0U, part);
    BOOST_TEST(all_matches(page, "<[^<>]*\\s(on[a-z]+)=").empty());
    BOOST_TEST(count_of(page, "&lt;/script&gt;&lt;script&gt;document.title=&#39;ran&#39;") >= 1U);
    BOOST_TEST(count_of(page, "]]&gt;") >= 1U);
    BOOST_TEST(count_of(page, std::string(200'000, 'x')) == 1U);
}

BOOST_AUTO_TEST_CASE(the_policy_allows_the_own_script_and_style_alone) {
    const std::string page = single_page(story_pair("010-trial-verdict"));
    BOOST_TEST(page.find("default-src 'none'; img-src data:; style-src 'sha256-") != std::string::npos);
    for (const auto& hash : all_matches(page, "'sha256-([^']*)'")) BOOST_TEST(hash.size() == 44U);
    BOOST_TEST(all_matches(page, "'(sha256-[^']*)'").size() == 2U);
    BOOST_TEST(all_matches(without_assets(page), " (src|style)=").empty());
}

BOOST_AUTO_TEST_CASE(each_side_has_its_language_and_direction) {
    const ReportPair pair = story_pair("010-trial-verdict");
    const std::string page = single_page(pair);
    BOOST_TEST(count_of(page, "<td lang=\"ar\" dir=\"rtl\">") == pair.beads.size());
    BOOST_TEST(count_of(page, "<td lang=\"fr\" dir=\"ltr\">") == pair.beads.size());
    BOOST_TEST(page.find("<td lang=\"fr\"") < page.find("<td lang=\"ar\""));
    BOOST_TEST(count_of(page, "<bdi class=\"index\">") == 16U);
}

BOOST_AUTO_TEST_CASE(a_finding_is_marked_on_both_sides_and_linked_both_ways) {
    ReportPair pair = cup_with_findings();
    pair.findings.resize(1);
    const std::string page = single_page(pair);
    const auto keys = all_matches(page, " id=\"r-([0-9a-f]{16})\"");
    BOOST_REQUIRE(keys.size() == 1U);
    const std::string& key = keys.front();
    BOOST_TEST(page.find("<mark class=\"error\" data-findings=\"" + key + "\" id=\"ar-" + key + "\"><a href=\"#f-" +
                         key + "\">41200</a></mark>") != std::string::npos);
    BOOST_TEST(page.find(" id=\"fr-" + key + "\"><a href=\"#f-" + key + "\">42\u202F100</a></mark>") !=
               std::string::npos);
    for (const char* const to : {"ar-", "fr-", "r-", "f-"})
        BOOST_TEST(count_of(page, "href=\"#" + std::string{to} + key + "\"") >= 1U, to);
}

BOOST_AUTO_TEST_CASE(overlapping_findings_are_cut_not_crossed) {
    ReportPair pair = pair_of_texts("a", "س", "f", "le 12 mars 2024 donc");
    add_finding(pair, "", "12 mars", "");
    add_finding(pair, "", "mars 2024", "");
    add_finding(pair, "", "mars 2024", "");
    const std::string page = single_page(pair);
    const std::string text = std::regex_replace(page, std::regex("<[^<>]*>"), "");
    BOOST_TEST(text.find("le 12 mars 2024 donc") != std::string::npos);
    BOOST_TEST(count_of(page, "<mark ") == 3U);
    for (const char* const piece : {">12 </a></mark>", ">mars</a></mark>", "> 2024</a></mark>"})
        BOOST_TEST(count_of(page, piece) == 1U, piece);
    check_links_within({{"report.html", page}});
}

BOOST_AUTO_TEST_CASE(spans_outside_the_text_or_inside_a_character_do_no_harm) {
    ReportPair pair = pair_of_texts("a", "سلام", "f", "été");
    add_finding(pair, "سلام", "été", "");
    pair.findings[0].source.span = {1, 3};
    pair.findings[0].target.span = {4, 4000};
    pair.findings.push_back(pair.findings[0]);
    pair.findings[1].target = {{77}, {1000, 2000}};
    pair.findings[1].source = {};
    const std::string page = single_page(pair);
    BOOST_TEST(count_of(page, "\uFFFD") == 0U);
    BOOST_TEST(count_of(page, "Findings without a place") == 1U);
    check_links_within({{"report.html", page}});
}

BOOST_AUTO_TEST_CASE(omitted_moved_and_page_text_are_told_in_words) {
    const std::string drought = single_page(story_pair("002-dam-drought"));
    BOOST_TEST(count_of(drought, "<span class=\"label\">Only in the French</span>") == 2U);
    BOOST_TEST(count_of(drought, "<span class=\"label\">Only in the Arabic</span>") == 1U);
    BOOST_TEST(count_of(drought, ">Not in the French</p>") == 1U);
    const std::string cup = single_page(story_pair("007-cup-final"));
    BOOST_TEST(count_of(cup, "<span class=\"label\">Moved</span>") == 1U);
    BOOST_TEST(count_of(cup, ">In the French it stands after <bdi>9</bdi></a>") == 1U);
    BOOST_TEST(count_of(cup, "French <bdi>10</bdi> stands here. ") == 1U);
    BOOST_TEST(count_of(single_page(story_pair("006-vaccine-campaign")), "<span class=\"label\">Page text</span>") ==
               24U);
}

BOOST_AUTO_TEST_CASE(an_empty_side_and_an_empty_run_are_pages_too) {
    const std::string page = single_page(pair_of_texts("a", "", "f", "Un\nDeux"));
    BOOST_TEST(count_of(page, ">Not in the Arabic</p>") == 2U);
    BOOST_TEST(count_of(page, "no text") >= 1U);
    const Files none = written({});
    BOOST_TEST(none.size() == 1U);
    BOOST_TEST(count_of(none.at("report.html"), "No pair was matched.") == 1U);
    BOOST_TEST(count_of(none.at("report.html"), "Nothing was found missing or different.") == 1U);
}

BOOST_AUTO_TEST_CASE(sentences_are_called_by_paragraph_and_number) {
    ReportPair pair = pair_of_texts("a", "أ. ب.\nت.", "f", "A. B.");
    pair.source.units = {{{0, 3}, 0}, {{4, 7}, 0}, {{8, 11}, 1}};
    pair.target.units = {{{0, 2}, 0}, {{3, 5}, 0}};
    pair.beads = {{{0}, {0}, 0.9, BeadLabel::translated}, {{1, 2}, {1}, 0.9, BeadLabel::translated}};
    const std::string page = single_page(pair);
    for (const char* const name : {"0.0", "0.1", "1.0"})
        BOOST_TEST(count_of(page, "<bdi class=\"index\">" + std::string{name} + "</bdi>") >= 1U, name);
}

BOOST_AUTO_TEST_CASE(units_that_are_the_paragraphs_are_called_by_one_number) {
    ReportPair pair = story_pair("010-trial-verdict");
    const std::string without_units = single_page(pair);
    pair.source.units = check::paragraph_units(pair.source.document);
    pair.target.units = check::paragraph_units(pair.target.document);
    BOOST_TEST(single_page(pair) == without_units);
}

BOOST_AUTO_TEST_CASE(a_page_is_named_by_its_ids_alone) {
    ReportOptions options = one_page_a_pair();
    const Files two = written({story_pair("010-trial-verdict"), cup_with_findings()}, options);
    const Files one = written({story_pair("007-cup-final")}, options);
    for (const auto& [path, page] : one) BOOST_TEST(two.contains(path), path);
}

BOOST_AUTO_TEST_CASE(limits_decide_between_one_page_and_many) {
    const auto pages = [](const ReportOptions& options) {
        return written({numbered_pair(0, 2), numbered_pair(1, 2), numbered_pair(2, 2)}, options).size();
    };
    BOOST_TEST(pages({}) == 1U);
    ReportOptions options;
    options.single_page_bytes = 20'000;
    BOOST_TEST(pages(options) == 4U);
    options = {};
    options.list_pairs = 2;
    BOOST_TEST(pages(options) == 5U);
    options.list_pairs = 1;
    BOOST_TEST(pages(options) == 6U);
    options = {};
    options.list_findings = 3;
    BOOST_TEST(pages(options) == 6U);
}

BOOST_AUTO_TEST_CASE(the_overview_counts_pairs_that_stand_on_other_lists) {
    ReportOptions options;
    options.list_pairs = 1;
    const Files files = written({numbered_pair(0, 2), numbered_pair(1, 1)}, options);
    BOOST_TEST(count_of(files.at("report.html"), "2 pairs, 3 findings") == 1U);
    BOOST_TEST(count_of(files.at("report.html"), "<tr id=\"r-") == 2U);
    BOOST_TEST(count_of(files.at("report/list-2.html"), "<tr id=\"r-") == 1U);
    BOOST_TEST(count_of(files.at("report.html"), "href=\"report/list-2.html\"") == 1U);
}

BOOST_AUTO_TEST_CASE(findings_are_listed_by_falling_severity) {
    const auto severities = all_matches(single_page(numbered_pair(0, 6)), " data-severity=\"([a-z]+)\"");
    const std::vector<std::string> expected{"error", "error", "warning", "warning", "info", "info"};
    BOOST_TEST(severities == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_row_quotes_both_places_and_cuts_long_ones_behind_a_word) {
    ReportPair pair =
        pair_of_texts("a", "قال 42 رجلا", "f", "mot " + std::string(50, 'x') + " " + std::string(60, 'y'));
    add_finding(pair, "42", pair.target.document.text, "");
    const std::string page = single_page(pair);
    BOOST_TEST(count_of(page, "dir=\"rtl\">42</bdi>") == 1U);
    BOOST_TEST(count_of(page, ">mot " + std::string(50, 'x') + " …</bdi>") == 1U);
}

BOOST_AUTO_TEST_CASE(a_report_is_removed_and_what_is_not_its_own_stays) {
    const TemporaryFolder folder;
    remove_report(folder.path());
    ReportOptions options = one_page_a_pair();
    options.list_pairs = 1;
    ReportWriter report(folder.path(), options);
    for (std::size_t i = 0; i < 3; ++i) report.add(numbered_pair(i, 0));
    report.finish();
    store(folder.file("report/list-9.html.tmp-4711"), "");
    store(folder.file("report/notes.html"), "mine");
    store(folder.file("report/list-x.html"), "mine");
    remove_report(folder.path());
    BOOST_TEST(folder.names() == std::vector<std::string>{"report"}, boost::test_tools::per_element());
    BOOST_TEST(std::filesystem::remove(folder.file("report/notes.html")));
    BOOST_TEST(std::filesystem::remove(folder.file("report/list-x.html")));
    BOOST_TEST(std::filesystem::is_empty(folder.file("report")));
    remove_report(folder.path());
    BOOST_TEST(folder.names().empty());
}

BOOST_AUTO_TEST_CASE(report_html_appears_at_finish_only) {
    const TemporaryFolder folder;
    {
        ReportWriter report(folder.path(), one_page_a_pair());
        report.add(story_pair("010-trial-verdict"));
    }
    BOOST_TEST(folder.names() == std::vector<std::string>{"report"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_named) {
    const TemporaryFolder folder;
    store(folder.file("report"), "in the way");
    ReportWriter report(folder.path(), one_page_a_pair());
    BOOST_CHECK_EXCEPTION(report.add(story_pair("010-trial-verdict")), IoError,
                          [](const IoError& error) { return error.writing() && !error.path().empty(); });
    ReportWriter nowhere("/nowhere/at-all", {});
    BOOST_CHECK_THROW(nowhere.finish(), IoError);
}

BOOST_AUTO_TEST_SUITE_END()
