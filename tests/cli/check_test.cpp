// `dragoman check`, and `check` as a step of `run`.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <set>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;
namespace fs = std::filesystem;

namespace {

const std::string kHeader =
    "id\tar_id\tfr_id\tkind\tseverity\tar_indices\tfr_indices\tar_span\tfr_span\tar_text\tfr_text\tvalues\tmessage";

const std::string kArabic =
    "وصل الوزير إلى العاصمة يوم 19 نوفمبر 2025 وأعلن مقتل 12 شخصا في الهجوم.\n"
    "وقالت وزارة الصحة إن حملة التلقيح ضد الحصبة ستبدأ في الجنوب الأسبوع المقبل.\n";
const std::string kFrench =
    "Le ministre est arrivé dans la capitale le 19 novembre 2025 et a annoncé la mort de 13 personnes dans l’attaque.\n"
    "Le ministère de la Santé a déclaré que la campagne de vaccination contre la rougeole débuterait la semaine "
    "prochaine dans le Sud.\n";
/// The same without a difference.
const std::string kSame =
    "Le ministre est arrivé dans la capitale le 19 novembre 2025 et a annoncé la mort de 12 "
    "personnes dans l’attaque.\n"
    "Le ministère de la Santé a déclaré que la campagne de vaccination contre la rougeole "
    "débuterait la semaine prochaine dans le Sud.\n";

/// Two files, and a run of their folder.
struct Pair {
    explicit Pair(const std::string& french = kFrench)
        : ar(folder.write("in/a.ar.txt", kArabic)), fr(folder.write("in/a.fr.txt", french)), out(folder.file("out")) {}

    [[nodiscard]] Outcome check(Arguments more = {}) const {
        more.insert(more.begin(), {"check", ar, fr});
        return run_program(more);
    }
    [[nodiscard]] Outcome run(Arguments more = {}) const {
        more.insert(more.begin(), {"run", folder.file("in"), "-o", out});
        return run_program(more);
    }

    TempFolder folder;
    std::string ar;
    std::string fr;
    std::string out;
};

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> out;
    for (const auto& entry : fs::directory_iterator(folder)) out.insert(entry.path().filename().string());
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(check)

BOOST_AUTO_TEST_CASE(two_files_are_told_on_stdout) {
    const Pair pair;
    const Outcome outcome = pair.check();
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(lines_of(outcome.out).front() == kHeader);
    const std::vector<Row> rows = tsv_rows(outcome.out);
    BOOST_REQUIRE_MESSAGE(rows.size() == 1U, outcome);
    const Row& row = rows.front();
    BOOST_TEST(row.at("kind") == "different");
    BOOST_TEST(row.at("severity") == "error");
    BOOST_TEST(row.at("ar_id") == "a.ar");
    BOOST_TEST(row.at("ar_indices") == "0");
    BOOST_TEST(row.at("ar_text") == "12");
    BOOST_TEST(row.at("fr_text") == "13");
    BOOST_TEST(row.at("values") == "12 != 13");
    const std::vector<std::string> span = split(row.at("fr_span"), '-');
    BOOST_TEST(kFrench.substr(std::stoul(span[0]), std::stoul(span[1]) - std::stoul(span[0])) == "13");
    CHECK_SAYS(outcome, "1 error, 0 warnings and 0 hints in 1 pair");
    BOOST_TEST(pair.check({"--quiet"}).err.empty());
}

BOOST_AUTO_TEST_CASE(a_folder_gets_coverage_findings_and_report) {
    const Pair pair;
    const Outcome outcome = pair.check({"-o", pair.out});
    REQUIRE_EXIT(outcome, 0);
    BOOST_TEST(outcome.out.empty());
    BOOST_TEST(names_in(pair.out) == (std::set<std::string>{"coverage.tsv", "findings.tsv", "report.html"}),
               boost::test_tools::per_element());
    BOOST_TEST(read_bytes(pair.out + "/findings.tsv") == pair.check().out);
    BOOST_TEST(tsv_rows_of_file(pair.out + "/coverage.tsv").size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_empty_is_in_the_way) {
    const Pair pair;
    static_cast<void>(pair.folder.write("out/letter.txt", "Cher ami"));
    const Outcome refused = pair.check({"-o", pair.out});
    CHECK_EXIT(refused, 2);
    CHECK_SAYS(refused, "is not empty");
    BOOST_TEST(names_in(pair.out).size() == 1U);
    CHECK_EXIT(pair.check({"-o", pair.out, "--overwrite"}), 0);
    BOOST_TEST(read_bytes(pair.out + "/letter.txt") == "Cher ami");
    BOOST_TEST(names_in(pair.out).size() == 4U);
    CHECK_EXIT(pair.check({"-o", "-"}), 2);
}

BOOST_AUTO_TEST_CASE(nothing_is_left_behind_where_nothing_was_done) {
    const Pair pair;
    CHECK_EXIT(run_program({"check", pair.ar, pair.folder.file("none.txt"), "-o", pair.out}), 2);
    BOOST_TEST(!fs::exists(pair.out));
}

BOOST_AUTO_TEST_CASE(a_missing_file_is_named) {
    const Pair pair;
    const Outcome outcome = run_program({"check", pair.ar, pair.folder.file("none.txt")});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, "none.txt");
    CHECK_EXIT(run_program({"check"}), 2);
    CHECK_EXIT(run_program({"check", pair.ar, pair.fr, pair.fr}), 2);
}

BOOST_AUTO_TEST_CASE(a_gate_fails_at_its_severity_and_above) {
    const Pair pair;
    for (const char* const severity : {"info", "warning", "error"}) {
        const Outcome outcome = pair.check({"--fail-on", severity});
        CHECK_EXIT(outcome, 1);
        CHECK_SAYS(outcome, "gate failed");
        BOOST_TEST(tsv_rows(outcome.out).size() == 1U);
    }
    CHECK_EXIT(pair.check({"--fail-on", "fatal"}), 2);
    const Pair same(kSame);
    CHECK_EXIT(same.check({"--fail-on", "info"}), 0);
    BOOST_TEST(same.check().out == kHeader + "\n");
}

BOOST_AUTO_TEST_CASE(a_baseline_silences_what_it_holds_and_nothing_else) {
    const Pair pair;
    const std::string baseline = pair.folder.write("known.tsv", pair.check().out);
    const Outcome silent = pair.check({"--baseline", baseline, "--fail-on", "info"});
    REQUIRE_EXIT(silent, 0);
    BOOST_TEST(silent.out == kHeader + "\n");
    static_cast<void>(pair.folder.write("in/a.fr.txt", "Titre du jour\n\n" + kFrench + "Il y a eu 77 blessés.\n"));
    const Outcome later = pair.check({"--baseline", baseline});
    REQUIRE_EXIT(later, 0);
    BOOST_TEST(later.out.find("12 != 13") == std::string::npos, later);
    BOOST_TEST(!tsv_rows(later.out).empty(), later);
}

BOOST_AUTO_TEST_CASE(a_baseline_that_is_none_is_refused) {
    const Pair pair;
    const Outcome missing = pair.check({"--baseline", pair.folder.file("none.tsv")});
    CHECK_EXIT(missing, 2);
    CHECK_SAYS(missing, "none.tsv");
    const Outcome foreign = pair.check({"--baseline", pair.folder.write("b.tsv", "name\tvalue\n")});
    CHECK_EXIT(foreign, 2);
    CHECK_SAYS(foreign, "b.tsv");
    CHECK_EXIT(pair.check({"--baseline", pair.folder.write("c.tsv", kHeader + "\nonly\n")}), 2);
}

BOOST_AUTO_TEST_CASE(lines_that_correspond_need_no_alignment) {
    const TempFolder folder;
    const std::string ar = folder.write("a.txt", "سقط ١٢ قتيلا.\n\nوصل الوزير.\r\nسطر ثالث\n");
    const std::string fr = folder.write("f.txt", "13 morts.\n\nLe ministre est arrivé.\n\n44 lignes\n");
    const Outcome outcome = run_program({"check", "--lines", ar, fr});
    REQUIRE_EXIT(outcome, 0);
    const std::vector<Row> rows = tsv_rows(outcome.out);
    BOOST_REQUIRE_MESSAGE(rows.size() == 3U, outcome);
    BOOST_TEST(rows[0].at("values") == "12 != 13");
    BOOST_TEST(rows[1].at("ar_text") == "سطر ثالث");
    BOOST_TEST(rows[2].at("fr_text") == "44 lignes");
    CHECK_EXIT(run_program({"check", "--lines", folder.path().string()}), 2);
    const std::string two = folder.write("two.jsonl", json_line({{"id", "1"}, {"text", "Le ministre est arrivé."}}) +
                                                          json_line({{"id", "2"}, {"text", "Le ministre est parti."}}));
    CHECK_EXIT(run_program({"check", "--lines", ar, two}), 2);
}

BOOST_AUTO_TEST_CASE(run_checks_by_default_and_only_then) {
    const Pair pair;
    REQUIRE_EXIT(pair.run(), 0);
    BOOST_TEST(read_bytes(pair.out + "/findings.tsv") == pair.check().out);
    BOOST_TEST(fs::exists(pair.out + "/report.html"));
    REQUIRE_EXIT(pair.run({"--overwrite", "--format", "tsv"}), 0);
    BOOST_TEST(!fs::exists(pair.out + "/findings.tsv"));
    BOOST_TEST(!fs::exists(pair.out + "/report.html"));
    const Outcome outcome = pair.run({"--overwrite", "--format", "tsv", "--fail-on", "error"});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, "--fail-on");
}

BOOST_AUTO_TEST_CASE(run_has_the_gate_and_the_baseline_too) {
    const Pair pair;
    CHECK_EXIT(pair.run({"--fail-on", "error"}), 1);
    BOOST_TEST(tsv_rows_of_file(pair.out + "/findings.tsv").size() == 1U);
    CHECK_EXIT(pair.run({"--resume", "--fail-on", "error"}), 1);
    CHECK_EXIT(pair.run({"--resume"}), 0);
    const std::string baseline = pair.out + "/findings.tsv";
    CHECK_EXIT(pair.run({"--overwrite", "--fail-on", "error", "--baseline", baseline}), 0);
    BOOST_TEST(tsv_rows_of_file(pair.out + "/findings.tsv").empty());
    CHECK_EXIT(pair.run({"--resume"}), 2);
}

BOOST_AUTO_TEST_CASE(a_finished_run_is_read_again) {
    for (const Arguments& more : {Arguments{}, Arguments{"--level", "sentence"}, Arguments{"--format", "tsv"}}) {
        const Pair pair;
        REQUIRE_EXIT(pair.run(more), 0);
        const Outcome outcome = run_program({"check", pair.out});
        REQUIRE_EXIT(outcome, 0);
        BOOST_TEST(tsv_rows(outcome.out).size() == 1U, outcome);
        if (fs::exists(pair.out + "/findings.tsv")) BOOST_TEST(outcome.out == read_bytes(pair.out + "/findings.tsv"));
        CHECK_EXIT(run_program({"check", pair.out, "--fail-on", "error"}), 1);
        REQUIRE_EXIT(run_program({"check", pair.out, "-o", pair.folder.file("again")}), 0);
        BOOST_TEST(read_bytes(pair.folder.file("again") + "/coverage.tsv") == read_bytes(pair.out + "/coverage.tsv"));
    }
}

BOOST_AUTO_TEST_CASE(all_own_stories_are_read_again_alike) {
    const TempFolder folder;
    const std::string out = folder.file("out");
    REQUIRE_EXIT(run_program({"run", kArticles, "-o", out}), 0);
    BOOST_TEST(run_program({"check", out}).out == read_bytes(out + "/findings.tsv"));
    BOOST_TEST(run_program({"check", out, "--jobs", "8"}).out == run_program({"check", out, "--jobs", "1"}).out);
}

BOOST_AUTO_TEST_CASE(a_run_with_relative_paths_is_found_from_anywhere) {
    const Pair pair;
    const std::string folder = pair.folder.path().string();
    REQUIRE_EXIT(run_program({"run", "in", "-o", "out"}, {.folder = folder}), 0);
    const std::string here = run_program({"check", "out"}, {.folder = folder}).out;
    BOOST_TEST(tsv_rows(here).size() == 1U);
    BOOST_TEST(run_program({"check", pair.out}).out == here);
    const Outcome written = run_program({"check", "../out", "-o", "mine"}, {.folder = folder + "/in"});
    REQUIRE_EXIT(written, 0);
    BOOST_TEST(read_bytes(folder + "/in/mine/findings.tsv") == here);
}

BOOST_AUTO_TEST_CASE(a_list_of_known_pairs_is_read_again) {
    const Pair pair;
    const std::string list = pair.folder.write("list.tsv", pair.ar + "\t" + pair.fr + "\n");
    REQUIRE_EXIT(run_program({"run", "--pairs", list, "-o", pair.out}), 0);
    BOOST_TEST(run_program({"check", pair.out}).out == read_bytes(pair.out + "/findings.tsv"));
    static_cast<void>(pair.folder.write("list.tsv", pair.ar + "\t" + pair.fr + "\n\n"));
    const Outcome outcome = run_program({"check", pair.out});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, "list.tsv has changed");
}

BOOST_AUTO_TEST_CASE(changed_and_missing_inputs_are_named) {
    const Pair pair;
    REQUIRE_EXIT(pair.run(), 0);
    static_cast<void>(pair.folder.write("in/a.fr.txt", kSame));
    const Outcome changed = run_program({"check", pair.out});
    CHECK_EXIT(changed, 2);
    CHECK_SAYS(changed, "a.fr.txt has changed");
    BOOST_TEST(changed.out.empty());
    fs::remove(pair.fr);
    const Outcome gone = run_program({"check", pair.out});
    CHECK_EXIT(gone, 2);
    CHECK_SAYS(gone, "a.fr.txt is gone");
    static_cast<void>(pair.folder.write("in/a.fr.txt", kFrench));
    static_cast<void>(pair.folder.write("in/new.fr.txt", kSame));
    CHECK_EXIT(run_program({"check", pair.out}), 0);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_no_finished_run_is_refused) {
    const Pair pair;
    const Outcome none = run_program({"check", pair.folder.file("in")});
    CHECK_EXIT(none, 2);
    CHECK_SAYS(none, "run.json");
    CHECK_EXIT(run_program({"check", pair.folder.file("nowhere")}), 2);
    REQUIRE_EXIT(pair.run(), 0);
    std::string report = read_bytes(pair.out + "/run.json");
    const std::string complete = "\"complete\": true";
    const std::size_t at = report.find(complete);
    BOOST_REQUIRE(at != std::string::npos);
    static_cast<void>(pair.folder.write("out/run.json", report.replace(at, complete.size(), "\"complete\": false")));
    const Outcome unfinished = run_program({"check", pair.out});
    CHECK_EXIT(unfinished, 2);
    CHECK_SAYS(unfinished, "not finished");
}

BOOST_AUTO_TEST_CASE(damaged_tables_of_a_run_are_named_with_their_line) {
    for (const char* const name : {"beads.tsv", "documents.tsv"}) {
        const Pair pair;
        REQUIRE_EXIT(pair.run(), 0);
        const std::string path = pair.out + "/" + name;
        static_cast<void>(pair.folder.write(std::string("out/") + name, read_bytes(path) + "x\ty\n"));
        const Outcome outcome = run_program({"check", pair.out});
        CHECK_EXIT(outcome, 2);
        CHECK_SAYS(outcome, name);
    }
}

BOOST_AUTO_TEST_CASE(what_a_run_has_settled_cannot_be_asked_for_again) {
    const Pair pair;
    REQUIRE_EXIT(pair.run(), 0);
    const Outcome outcome = run_program({"check", pair.out, "--paragraphs", "blank"});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, "--paragraphs");
}

BOOST_AUTO_TEST_CASE(a_run_from_stdin_cannot_be_read_again) {
    const Pair pair;
    REQUIRE_EXIT(run_program({"run", "--ar", "-", "--fr", pair.fr, "-o", pair.out}, {.input = kArabic}), 0);
    const Outcome outcome = run_program({"check", pair.out});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, "stdin");
}

BOOST_AUTO_TEST_CASE(a_refused_file_is_named) {
    const Pair pair;
    const Outcome outcome = run_program({"check", pair.ar, pair.folder.write("bad.txt", "\xff\xfe\xff")});
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, "bad.txt");
}

BOOST_AUTO_TEST_SUITE_END()
