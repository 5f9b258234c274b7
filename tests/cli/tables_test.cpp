// The columns and the rules of every table that a run writes.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;

namespace {

/// One run over all articles, shared by the cases that only look at it.
struct Run {
    explicit Run(const Arguments& more = {}) : out(folder.file("out")) {
        Arguments arguments{"run", kArticles, "-o", out};
        arguments.insert(arguments.end(), more.begin(), more.end());
        REQUIRE_EXIT(run_program(arguments), 0);
    }
    [[nodiscard]] std::vector<Row> rows(const std::string& name) const { return tsv_rows_of_file(out + "/" + name); }
    [[nodiscard]] std::string header(const std::string& name) const {
        return lines_of(read_bytes(out + "/" + name)).front();
    }
    TempFolder folder;
    std::string out;
};

std::string columns(const std::string& names) {
    std::string out = names;
    for (char& c : out)
        if (c == ' ') c = '\t';
    return out;
}

std::vector<std::string> indices(const std::string& cell) {
    return cell.empty() ? std::vector<std::string>{} : split(cell, ',');
}

/// `ID INDEX` → in how many beads of one pair; both sides.
std::map<std::string, int> uses(const std::vector<Row>& beads) {
    std::map<std::string, int> out;
    for (const Row& bead : beads) {
        for (const std::string& index : indices(bead.at("ar_indices"))) ++out[bead.at("ar_id") + " " + index];
        for (const std::string& index : indices(bead.at("fr_indices"))) ++out[bead.at("fr_id") + " " + index];
    }
    return out;
}

std::size_t paragraph_count(const std::string& id) {
    std::size_t count = 0;
    for (const std::string& line : lines_of(read_bytes(kArticles + "/" + id + ".txt")))
        if (line.find_first_not_of(" \t\r") != std::string::npos) ++count;
    return count;
}

double number(const Row& row, const std::string& column) { return std::stod(row.at(column)); }

}  // namespace

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(every_table_begins_with_its_header) {
    const Run run;
    const std::string documents =
        "ar_id fr_id probability verdict cluster shared_urls shared_dates shared_numbers shared_names date_lag_days";
    BOOST_TEST(run.header("documents.tsv") == columns(documents));
    BOOST_TEST(run.header("candidates.tsv") == columns(documents + " reason"));
    BOOST_TEST(run.header("beads.tsv") == columns("ar_id fr_id ar_indices fr_indices probability shape label"));
    BOOST_TEST(run.header("coverage.tsv") == columns("ar_id fr_id side paragraphs covered_paragraphs characters "
                                                     "covered_characters uncovered_indices"));
    BOOST_TEST(run.header("pairs.tsv") == columns("src_url trg_url src_text trg_text aligner_score src_paragraph_id "
                                                  "trg_paragraph_id src_id trg_id"));
    BOOST_TEST(run_program({"match", kArticles}).out == read_bytes(run.out + "/documents.tsv"));
}

BOOST_AUTO_TEST_CASE(matches_come_by_falling_probability_with_shared_values) {
    const Run run;
    double last = 1.0;
    for (const Row& row : run.rows("documents.tsv")) {
        BOOST_TEST(number(row, "probability") <= last);
        last = number(row, "probability");
        BOOST_TEST((row.at("verdict") == "translation" || row.at("verdict") == "partial"));
        BOOST_TEST(std::stoi(row.at("cluster")) > 0);
        for (const char* column : {"shared_urls", "shared_dates", "shared_numbers", "shared_names"})
            BOOST_TEST(split(row.at(column), ';').size() <= 8U);
    }
}

BOOST_AUTO_TEST_CASE(candidates_are_other_pairs_with_a_reason) {
    const Run run;
    const auto accepted = pairs_in(run.rows("documents.tsv"));
    const auto rejected = run.rows("candidates.tsv");
    BOOST_TEST(!rejected.empty());
    for (const Row& row : rejected) {
        BOOST_TEST(!row.at("reason").empty());
        BOOST_TEST((std::ranges::find(accepted, row.at("ar_id") + " " + row.at("fr_id")) == accepted.end()));
    }
}

BOOST_AUTO_TEST_CASE(every_paragraph_stands_in_exactly_one_bead) {
    const Run run;
    const auto beads = run.rows("beads.tsv");
    std::size_t paragraphs = 0;
    for (const Row& document : run.rows("documents.tsv"))
        paragraphs += paragraph_count(document.at("ar_id")) + paragraph_count(document.at("fr_id"));
    const auto used = uses(beads);
    BOOST_TEST(used.size() == paragraphs);
    for (const auto& [paragraph, times] : used) BOOST_TEST(times == 1, paragraph << " is used " << times << " times");
}

BOOST_AUTO_TEST_CASE(shape_and_label_agree_with_the_indices) {
    const Run run;
    for (const Row& bead : run.rows("beads.tsv")) {
        const std::size_t ar = indices(bead.at("ar_indices")).size();
        const std::size_t fr = indices(bead.at("fr_indices")).size();
        BOOST_TEST(bead.at("shape") == std::to_string(ar) + "-" + std::to_string(fr));
        const std::string& label = bead.at("label");
        if (ar == 0 || fr == 0)
            BOOST_TEST((label == "omitted" || label == "furniture"));
        else
            BOOST_TEST((label == "translated" || label == "moved" || label == "furniture"));
        BOOST_TEST(number(bead, "probability") >= 0.0);
        BOOST_TEST(number(bead, "probability") <= 1.0);
    }
}

BOOST_AUTO_TEST_CASE(coverage_adds_up) {
    const Run run;
    const auto rows = run.rows("coverage.tsv");
    BOOST_TEST(rows.size() == 2 * run.rows("documents.tsv").size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        BOOST_TEST(rows[i].at("side") == (i % 2 == 0 ? "ar" : "fr"));
        BOOST_TEST(number(rows[i], "covered_characters") <= number(rows[i], "characters"));
        BOOST_TEST(number(rows[i], "covered_paragraphs") +
                       static_cast<double>(indices(rows[i].at("uncovered_indices")).size()) ==
                   number(rows[i], "paragraphs"));
    }
}

BOOST_AUTO_TEST_CASE(sentences_are_named_by_paragraph_and_stand_in_exactly_one_bead) {
    const Run run({"--level", "sentence"});
    const auto used = uses(run.rows("beads.tsv"));
    std::map<std::string, std::size_t> sentences;  // `ID PARAGRAPH` → sentences in it
    std::map<std::string, std::size_t> last;
    for (const auto& [sentence, times] : used) {
        BOOST_TEST(times == 1, sentence << " is used " << times << " times");
        const auto parts = split(sentence, '.');
        BOOST_REQUIRE(parts.size() == 3U);  // `010-trial-verdict.ar 3.1`
        const std::string paragraph = parts[0] + "." + parts[1];
        ++sentences[paragraph];
        last[paragraph] = std::max(last[paragraph], static_cast<std::size_t>(std::stoul(parts[2])));
    }
    std::size_t paragraphs = 0;
    for (const Row& document : run.rows("documents.tsv"))
        paragraphs += paragraph_count(document.at("ar_id")) + paragraph_count(document.at("fr_id"));
    BOOST_TEST(sentences.size() == paragraphs);
    for (const auto& [paragraph, count] : sentences) BOOST_TEST(last[paragraph] + 1 == count, "a gap in " << paragraph);
}

BOOST_AUTO_TEST_CASE(the_text_pairs_are_the_aligned_beads_with_their_texts) {
    const Run run;
    std::map<std::string, Row> beads;
    for (const Row& bead : run.rows("beads.tsv"))
        beads[bead.at("ar_id") + "|" + bead.at("ar_indices") + "|" + bead.at("fr_indices")] = bead;
    for (const Row& pair : run.rows("pairs.tsv")) {
        const Row& bead =
            beads.at(pair.at("src_id") + "|" + pair.at("src_paragraph_id") + "|" + pair.at("trg_paragraph_id"));
        BOOST_TEST((bead.at("label") == "translated" || bead.at("label") == "moved"));
        BOOST_TEST(pair.at("aligner_score") == bead.at("probability"));
        std::vector<std::string> paragraphs;
        for (const std::string& line : lines_of(read_bytes(kArticles + "/" + pair.at("trg_id") + ".txt")))
            if (!line.empty()) paragraphs.push_back(line);
        std::string text;
        for (const std::string& index : indices(pair.at("trg_paragraph_id")))
            text += (text.empty() ? "" : " ") + paragraphs.at(std::stoul(index));
        BOOST_TEST(pair.at("trg_text") == text);
    }
}

BOOST_AUTO_TEST_CASE(align_prints_the_beads_that_a_run_writes) {
    const Run run;
    const Outcome align =
        run_program({"align", kArticles + "/" + kCup + ".ar.txt", kArticles + "/" + kCup + ".fr.txt"});
    REQUIRE_EXIT(align, 0);
    BOOST_TEST(lines_of(align.out).front() == run.header("beads.tsv"));
    BOOST_TEST(uses(tsv_rows(align.out)).size() == 28U);
}

BOOST_AUTO_TEST_CASE(the_report_tells_what_was_done) {
    const Run run;
    const auto report = nlohmann::json::parse(read_bytes(run.out + "/run.json"));
    BOOST_TEST(report.at("version").get<std::string>().size() > 0U);
    BOOST_TEST(report.at("command").at(1).get<std::string>() == "run");
    BOOST_TEST(report.at("inputs").size() == 32U);
    for (const auto& input : report.at("inputs")) {
        BOOST_TEST(input.at("hash").get<std::string>().size() == 16U);
        BOOST_TEST(input.at("bytes").get<std::size_t>() == read_bytes(input.at("path").get<std::string>()).size());
    }
    BOOST_TEST(report.at("lexicons").size() == 1U);
    BOOST_TEST(report.at("counts").at("read").at("records").get<int>() == 32);
    BOOST_TEST(report.at("counts").at("match").at("accepted").get<int>() == 10);
    BOOST_TEST(report.at("counts").at("beads").at("text_pairs").get<std::size_t>() == run.rows("pairs.tsv").size());
    BOOST_TEST(report.at("predicted").size() > 5U);
    BOOST_TEST(report.at("seconds").contains("read"));
    BOOST_TEST(report.at("peak_memory_bytes").get<std::uint64_t>() > 1'000'000U);
    BOOST_TEST(report.at("complete").get<bool>());
}

BOOST_AUTO_TEST_SUITE_END()
