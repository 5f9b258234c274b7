// Whole runs over the example articles: the same files for any number of jobs, and tables that agree with each other.
#include "dragoman/pipeline/run.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "dragoman/core/error.hpp"
#include "support/temp_folder.hpp"

namespace {

namespace fs = std::filesystem;
using dragoman::ConfigError;
using dragoman::pipeline::Level;
using dragoman::pipeline::Observer;
using dragoman::pipeline::run;
using dragoman::pipeline::RunOptions;
using dragoman::pipeline::RunResult;
using dragoman::test::read_bytes;
using dragoman::test::TempFolder;
using Row = std::map<std::string, std::string>;
using Files = std::map<std::string, std::string>;

const fs::path kArticles = fs::path(DRAGOMAN_SOURCE_DIR) / "pairs" / "articles";

std::vector<std::string> cut(const std::string& text, char at) {
    std::vector<std::string> out;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) out.push_back(part);
    if (text.ends_with(at) || text.empty()) out.emplace_back();
    return out;
}

/// A table by its header row.
std::vector<Row> rows_of(const std::string& tsv) {
    std::vector<Row> out;
    std::istringstream stream(tsv);
    std::string line;
    std::getline(stream, line);
    const std::vector<std::string> header = cut(line, '\t');
    while (std::getline(stream, line)) {
        const std::vector<std::string> values = cut(line, '\t');
        BOOST_TEST_REQUIRE(values.size() == header.size());
        Row& row = out.emplace_back();
        for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = values[i];
    }
    return out;
}

std::vector<std::string> indices_of(const std::string& cell) {
    return cell.empty() ? std::vector<std::string>{} : cut(cell, ',');
}

RunOptions options_for(const std::string& input, const TempFolder& output, int jobs = 1) {
    RunOptions out;
    out.inputs = {{input, {}}};
    out.collection.jobs = jobs;
    out.output_folder = output.path().string();
    out.formats = {"tsv", "jsonl", "tmx", "moses"};
    return out;
}

Files files_in(const TempFolder& folder) {
    Files out;
    for (const auto& entry : fs::directory_iterator(folder.path()))
        out[entry.path().filename().string()] = read_bytes(entry.path());
    return out;
}

Files run_files(const std::string& input, int jobs, Level level = Level::paragraph) {
    const TempFolder output;
    RunOptions options = options_for(input, output, jobs);
    options.collection.level = level;
    run(options, {});
    return files_in(output);
}

/// One run over the example that several cases look at.
const Files& example() {
    static const Files kFiles = run_files(kArticles.string(), 1);
    return kFiles;
}

std::set<std::string> matches_in(const Files& files) {
    std::set<std::string> out;
    for (const Row& row : rows_of(files.at("documents.tsv"))) out.insert(row.at("ar_id") + " " + row.at("fr_id"));
    return out;
}

void copy_article(const std::string& name, const TempFolder& folder, const std::string& as) {
    static_cast<void>(folder.write(as, read_bytes(kArticles / name)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(four_jobs_write_the_bytes_of_one) {
    const Files four = run_files(kArticles.string(), 4);
    BOOST_TEST_REQUIRE(four.size() == example().size());
    for (const auto& [name, bytes] : example()) BOOST_TEST((four.at(name) == bytes), name);
}

BOOST_AUTO_TEST_CASE(all_files_that_are_written_are_listed) {
    const auto names = dragoman::pipeline::output_file_names();
    const std::set<std::string> listed(names.begin(), names.end());
    for (const auto& [name, bytes] : example()) BOOST_TEST(listed.contains(name), name);
    for (const char* name : {"documents.tsv", "candidates.tsv", "beads.tsv", "coverage.tsv", "errors.jsonl",
                             "pairs.tsv", "pairs.jsonl", "pairs.tmx", "pairs.ar", "pairs.fr"}) {
        BOOST_TEST(example().contains(name), name);
    }
}

BOOST_AUTO_TEST_CASE(the_stories_of_the_example_find_each_other) {
    std::size_t right = 0;
    const std::set<std::string> matches = matches_in(example());
    for (const std::string& match : matches) {
        const std::string story = match.substr(0, match.find('.'));
        right += match == story + ".ar " + story + ".fr" ? 1U : 0U;
    }
    BOOST_TEST(right >= 9U);
    BOOST_TEST(matches.size() <= 11U);
}

BOOST_AUTO_TEST_CASE(file_names_are_no_evidence) {
    const TempFolder folder;
    std::map<std::string, std::string> old_name_of;
    std::uint32_t number = 0;
    for (const auto& entry : fs::directory_iterator(kArticles)) {
        const std::string name = "x" + std::to_string(++number * 7919 % 1000);
        old_name_of[name] = entry.path().stem().string();
        copy_article(entry.path().filename().string(), folder, name + ".txt");
    }
    std::set<std::string> matches;
    for (const Row& row : rows_of(run_files(folder.path().string(), 2).at("documents.tsv")))
        matches.insert(old_name_of.at(row.at("ar_id")) + " " + old_name_of.at(row.at("fr_id")));
    BOOST_TEST((matches == matches_in(example())));
}

BOOST_AUTO_TEST_CASE(every_paragraph_of_a_match_stands_in_one_bead) {
    std::map<std::string, std::multiset<std::size_t>> seen;
    for (const Row& row : rows_of(example().at("beads.tsv"))) {
        for (const char* side : {"ar", "fr"}) {
            for (const std::string& index : indices_of(row.at(std::string(side) + "_indices")))
                seen[side + row.at("ar_id") + row.at("fr_id")].insert(std::stoul(index));
        }
        const double probability = std::stod(row.at("probability"));
        BOOST_TEST((probability >= 0.0 && probability <= 1.0));
    }
    BOOST_TEST(seen.size() == 2 * matches_in(example()).size());
    for (const auto& [document, indices] : seen) {
        std::size_t expected = 0;
        for (const std::size_t index : indices) BOOST_TEST(index == expected++, document);
    }
}

BOOST_AUTO_TEST_CASE(coverage_agrees_with_the_beads) {
    std::map<std::string, std::size_t> covered;
    std::map<std::string, std::size_t> body;
    for (const Row& row : rows_of(example().at("beads.tsv"))) {
        if (row.at("label") == "furniture") continue;
        for (const char* side : {"ar", "fr"}) {
            const std::size_t count = indices_of(row.at(std::string(side) + "_indices")).size();
            const std::string key = row.at("ar_id") + row.at("fr_id") + side;
            body[key] += count;
            if (row.at("label") != "omitted") covered[key] += count;
        }
    }
    const auto rows = rows_of(example().at("coverage.tsv"));
    BOOST_TEST(rows.size() == 2 * matches_in(example()).size());
    for (const Row& row : rows) {
        const std::string key = row.at("ar_id") + row.at("fr_id") + row.at("side");
        BOOST_TEST(std::stoul(row.at("paragraphs")) == body[key]);
        BOOST_TEST(std::stoul(row.at("covered_paragraphs")) == covered[key]);
        BOOST_TEST(indices_of(row.at("uncovered_indices")).size() == body[key] - covered[key]);
        BOOST_TEST(std::stoul(row.at("covered_characters")) <= std::stoul(row.at("characters")));
    }
}

BOOST_AUTO_TEST_CASE(at_sentence_level_coverage_agrees_with_the_sentence_beads) {
    const Files files = run_files(kArticles.string(), 2, Level::sentence);
    std::map<std::string, std::set<std::string>> uncovered;
    std::map<std::string, std::set<std::string>> covered_paragraphs;
    for (const Row& row : rows_of(files.at("beads.tsv"))) {
        if (row.at("label") == "furniture") continue;
        for (const char* side : {"ar", "fr"}) {
            const std::string key = row.at("ar_id") + row.at("fr_id") + side;
            for (const std::string& name : indices_of(row.at(std::string(side) + "_indices"))) {
                if (row.at("label") == "omitted")
                    uncovered[key].insert(name);
                else
                    covered_paragraphs[key].insert(cut(name, '.')[0]);
            }
        }
    }
    for (const Row& row : rows_of(files.at("coverage.tsv"))) {
        const std::string key = row.at("ar_id") + row.at("fr_id") + row.at("side");
        const auto names = indices_of(row.at("uncovered_indices"));
        BOOST_TEST((std::set<std::string>(names.begin(), names.end()) == uncovered[key]), key);
        BOOST_TEST(std::stoul(row.at("covered_paragraphs")) == covered_paragraphs[key].size());
        BOOST_TEST((row.at("characters") == row.at("covered_characters")) == names.empty());
    }
}

BOOST_AUTO_TEST_CASE(text_pairs_are_the_sure_beads_that_are_no_furniture) {
    std::size_t expected = 0;
    for (const Row& row : rows_of(example().at("beads.tsv"))) {
        const bool full = row.at("label") == "translated" || row.at("label") == "moved";
        expected += full && std::stod(row.at("probability")) >= 0.5 ? 1U : 0U;
    }
    BOOST_TEST(expected > 100U);
    BOOST_TEST(rows_of(example().at("pairs.tsv")).size() == expected);
    BOOST_TEST(cut(example().at("pairs.ar"), '\n').size() == expected + 1);
    BOOST_TEST(cut(example().at("pairs.fr"), '\n').size() == expected + 1);
}

BOOST_AUTO_TEST_CASE(the_bead_threshold_decides_over_text_pairs_and_not_over_beads) {
    std::vector<double> probabilities;
    for (const Row& row : rows_of(example().at("beads.tsv"))) {
        const bool full = row.at("label") == "translated" || row.at("label") == "moved";
        if (full) probabilities.push_back(std::stod(row.at("probability")));
    }
    std::ranges::sort(probabilities);
    // Half a unit of the last decimal above a written value: no rounding can hide on which side a bead stands.
    const double threshold = probabilities[probabilities.size() / 4] + 0.00005;
    const auto expected = std::ranges::count_if(probabilities, [&](double p) { return p > threshold; });
    const TempFolder output;
    RunOptions options = options_for(kArticles.string(), output);
    options.bead_threshold = threshold;
    const RunResult result = run(options, {});
    const Files files = files_in(output);
    BOOST_TEST((files.at("beads.tsv") == example().at("beads.tsv")));
    BOOST_TEST(result.text_pair_count == rows_of(files.at("pairs.tsv")).size());
    BOOST_TEST(result.text_pair_count == static_cast<std::size_t>(expected));
    BOOST_TEST(result.text_pair_count < probabilities.size());
    BOOST_TEST(result.match_count == matches_in(files).size());
}

BOOST_AUTO_TEST_CASE(at_sentence_level_every_sentence_stands_in_one_bead) {
    const Files files = run_files(kArticles.string(), 2, Level::sentence);
    std::map<std::string, std::set<std::string>> seen;
    for (const Row& row : rows_of(files.at("beads.tsv"))) {
        for (const char* side : {"ar", "fr"}) {
            for (const std::string& name : indices_of(row.at(std::string(side) + "_indices"))) {
                BOOST_TEST(cut(name, '.').size() == 2U);
                BOOST_TEST(seen[side + row.at("ar_id") + row.at("fr_id")].insert(name).second, name);
            }
        }
    }
    BOOST_TEST(seen.size() == 2 * matches_in(files).size());
    for (const auto& [document, names] : seen) {
        for (const std::string& name : names) {
            const auto parts = cut(name, '.');
            const auto before = parts[1] == "0" ? std::to_string(std::stoul(parts[0]) - 1) + ".0"
                                                : parts[0] + "." + std::to_string(std::stoul(parts[1]) - 1);
            if (name != "0.0") BOOST_TEST(names.contains(before), document << ": " << name);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_list_of_pairs_is_aligned_without_matching) {
    const TempFolder folder;
    const std::string ar = (kArticles / "010-trial-verdict.ar.txt").string();
    const std::string fr = (kArticles / "010-trial-verdict.fr.txt").string();
    const TempFolder output;
    RunOptions options = options_for("", output);
    options.inputs.clear();
    options.pairs_path = folder.write("pairs.tsv", ar + "\t" + fr + "\n");
    BOOST_TEST(run(options, {}).match_count == 1U);
    const Files files = files_in(output);
    BOOST_TEST((matches_in(files) == std::set<std::string>{"010-trial-verdict.ar 010-trial-verdict.fr"}));
    BOOST_TEST(std::stod(rows_of(files.at("documents.tsv"))[0].at("probability")) == 1.0);
    BOOST_TEST(rows_of(files.at("candidates.tsv")).empty());
    const auto listing = list_beads(ar, fr, options, {});
    BOOST_TEST((listing.beads_tsv == files.at("beads.tsv")));
}

BOOST_AUTO_TEST_CASE(matches_are_listed_as_they_are_written) {
    const TempFolder output;
    const auto listing = list_matches(options_for(kArticles.string(), output), {});
    BOOST_TEST((listing.documents_tsv == example().at("documents.tsv")));
    BOOST_TEST(listing.match_count == matches_in(example()).size());
    BOOST_TEST(files_in(output).empty());
}

BOOST_AUTO_TEST_CASE(one_language_or_none_is_an_error) {
    const TempFolder output;
    const TempFolder empty;
    BOOST_CHECK_THROW(run(options_for(empty.path().string(), output), {}), ConfigError);
    const TempFolder arabic;
    copy_article("010-trial-verdict.ar.txt", arabic, "a.txt");
    BOOST_CHECK_THROW(run(options_for(arabic.path().string(), output), {}), ConfigError);
    BOOST_CHECK_THROW(take_inventory(options_for(arabic.path().string(), output), {}), ConfigError);
}

BOOST_AUTO_TEST_CASE(two_documents_of_one_language_with_one_id_are_an_error_that_names_both) {
    const TempFolder folder;
    copy_article("010-trial-verdict.ar.txt", folder, "a/story.txt");
    copy_article("009-earthquake.ar.txt", folder, "b/story.txt");
    copy_article("009-earthquake.fr.txt", folder, "c.txt");
    const TempFolder output;
    RunOptions options = options_for("", output);
    options.inputs = {{folder.file("a/story.txt"), {}}, {folder.file("b/story.txt"), {}}, {folder.file("c.txt"), {}}};
    const auto names_both = [](const ConfigError& error) {
        const std::string message = error.what();
        return message.find("a/story.txt") != std::string::npos && message.find("b/story.txt") != std::string::npos;
    };
    BOOST_CHECK_EXCEPTION(run(options, {}), ConfigError, names_both);
}

BOOST_AUTO_TEST_CASE(a_refused_document_is_named_and_the_others_are_matched) {
    const TempFolder folder;
    copy_article("010-trial-verdict.ar.txt", folder, "a.txt");
    copy_article("010-trial-verdict.fr.txt", folder, "b.txt");
    static_cast<void>(folder.write("c.txt", "caf\xE9 et th\xE9\n"));
    static_cast<void>(folder.write("d.txt", ""));
    const TempFolder output;
    const RunResult result = run(options_for(folder.path().string(), output), {});
    BOOST_TEST(result.match_count == 1U);
    BOOST_TEST(result.diagnostics.refusals().size() == 2U);
    const std::string errors = files_in(output).at("errors.jsonl");
    BOOST_TEST(errors.find("c.txt") != std::string::npos);
    BOOST_TEST(errors.find("not_utf8") != std::string::npos);
    BOOST_TEST(errors.find("d.txt") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_interruption_at_any_stage_ends_the_run) {
    std::vector<std::string> stages;
    Observer watching;
    watching.on_stage = [&](std::string_view stage) { stages.emplace_back(stage); };
    const TempFolder output;
    run(options_for(kArticles.string(), output), watching);
    BOOST_TEST(stages.size() >= 4U);
    for (const std::string& last : stages) {
        bool reached = false;
        Observer observer;
        observer.on_stage = [&](std::string_view stage) { reached = reached || stage == last; };
        observer.is_interrupted = [&] { return reached; };
        const TempFolder unfinished;
        BOOST_CHECK_THROW(run(options_for(kArticles.string(), unfinished), observer), dragoman::pipeline::Interrupted);
    }
}
