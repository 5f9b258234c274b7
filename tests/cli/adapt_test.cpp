// `lexicon build` from files of pairs and `lexicon adapt` from finished runs, with the real program.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "support/program.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman::test;

namespace {

/// A word of its own in the middle of a known story, so that there is something to learn: زربوجة is `zarbouille`.
void write_told_story(const TempFolder& folder, const std::string& name) {
    for (const auto& [language, ending] : {std::pair<std::string, std::string>{"ar", "وقال الوزير إنها زربوجة"},
                                           {"fr", "Le ministre a parlé d'une zarbouille"}}) {
        std::string text;
        for (const std::string& line : lines_of(story(name, language)))
            if (!line.empty()) text += line + "\n" + ending + "\n";
        static_cast<void>(folder.write("in/" + name + "." + language + ".txt", text));
    }
}

std::string run_of_stories(const TempFolder& folder, const std::string& formats) {
    for (const std::string& name : {kTrial, kCup}) write_told_story(folder, name);
    const std::string out = folder.file("out");
    REQUIRE_EXIT(run_program({"run", folder.file("in"), "-o", out, "--format", formats, "--overwrite"}), 0);
    return out;
}

bool is_translation(const std::string& lexicon) {
    return run_program({"lexicon", "lookup", "zarbouille", "--lexicon", lexicon}).out.find("زربوج") !=
           std::string::npos;
}

void check_refused(const Arguments& arguments, const std::string& what, const std::string& output) {
    const Outcome outcome = run_program(arguments);
    CHECK_EXIT(outcome, 2);
    CHECK_SAYS(outcome, what);
    BOOST_TEST(!std::filesystem::exists(output));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(adapt)

BOOST_AUTO_TEST_CASE(what_a_run_has_aligned_is_learnt_and_used) {
    const TempFolder folder;
    for (const std::string format : {"tsv", "tmx"}) {
        const std::string out = run_of_stories(folder, format);
        const std::string lexicon = folder.file(format + ".lexicon");
        const Outcome outcome = run_program({"lexicon", "adapt", out, "-o", lexicon});
        REQUIRE_EXIT(outcome, 0);
        BOOST_TEST(outcome.out.empty());
        BOOST_TEST(is_translation(lexicon));
        REQUIRE_EXIT(
            run_program({"run", folder.file("in"), "-o", folder.file("again"), "--overwrite", "--lexicon", lexicon}),
            0);
    }
    BOOST_TEST((read_bytes(folder.file("tsv.lexicon")) == read_bytes(folder.file("tmx.lexicon"))));
}

BOOST_AUTO_TEST_CASE(the_same_run_gives_the_same_bytes) {
    const TempFolder folder;
    const std::string out = run_of_stories(folder, "tsv");
    for (const std::string name : {"one.lexicon", "two.lexicon"})
        REQUIRE_EXIT(run_program({"lexicon", "adapt", out, "-o", folder.file(name)}), 0);
    BOOST_TEST((read_bytes(folder.file("one.lexicon")) == read_bytes(folder.file("two.lexicon"))));
}

BOOST_AUTO_TEST_CASE(folders_without_a_finished_run_are_refused) {
    const TempFolder folder;
    const std::string out = run_of_stories(folder, "tsv");
    const std::string lexicon = folder.file("a.lexicon");
    const std::string report = read_bytes(out + "/run.json");
    auto unfinished = nlohmann::ordered_json::parse(report);
    unfinished["complete"] = false;
    static_cast<void>(folder.write("out/run.json", unfinished.dump()));
    check_refused({"lexicon", "adapt", out, "-o", lexicon}, out + ": the run in it is not finished", lexicon);
    static_cast<void>(folder.write("out/run.json", "{}"));
    check_refused({"lexicon", "adapt", out, "-o", lexicon}, out + "/run.json", lexicon);
    static_cast<void>(folder.write("out/run.json", report));
    static_cast<void>(folder.write("foreign/letter.txt", "x"));
    const std::string foreign = folder.file("foreign");
    check_refused({"lexicon", "adapt", out, foreign, "-o", lexicon}, foreign + ": holds no run.json", lexicon);
    std::filesystem::remove(out + "/pairs.tsv");
    check_refused({"lexicon", "adapt", out, "-o", lexicon}, "--format tsv", lexicon);
}

BOOST_AUTO_TEST_CASE(pairs_that_are_not_sure_enough_are_counted) {
    const TempFolder folder;
    const std::string out = run_of_stories(folder, "tsv");
    const std::string lexicon = folder.file("a.lexicon");
    const Outcome outcome = run_program({"lexicon", "adapt", out, "-o", lexicon, "--min-p", "0.99"});
    REQUIRE_EXIT(outcome, 0);
    CHECK_SAYS(outcome, "left out (below --min-p)");
    check_refused({"lexicon", "adapt", out, "-o", folder.file("none"), "--min-p", "1"}, "lower --min-p",
                  folder.file("none"));
}

BOOST_AUTO_TEST_CASE(pairs_of_a_run_build_a_lexicon_in_every_format) {
    const TempFolder folder;
    const std::string out = run_of_stories(folder, "tsv,tmx,moses");
    for (const std::string name : {"pairs.tsv", "pairs.tmx", "pairs.ar", "pairs.fr", "pairs"}) {
        const std::string lexicon = folder.file("of.lexicon");
        REQUIRE_EXIT(run_program({"lexicon", "build", "--pairs", out + "/" + name, "-o", lexicon}), 0);
        BOOST_TEST(is_translation(lexicon), name);
        std::filesystem::remove(lexicon);
    }
}

BOOST_AUTO_TEST_CASE(broken_files_of_pairs_are_named_and_nothing_is_written) {
    const TempFolder folder;
    const std::string lexicon = folder.file("a.lexicon");
    static_cast<void>(folder.write("x.ar", "كتاب\n"));
    static_cast<void>(folder.write("x.fr", "livre\nmot\n"));
    check_refused({"lexicon", "build", "--pairs", folder.file("x"), "-o", lexicon}, "has 1 lines, but", lexicon);
    const std::string tmx = folder.write("a.tmx", "<tmx version=\"1.4\"><body><tu><tuv");
    check_refused({"lexicon", "build", "--pairs", tmx, "-o", lexicon}, tmx + ":1: ", lexicon);
}

BOOST_AUTO_TEST_SUITE_END()
