// The account of a pair of real articles: what ties them adds up, and lone parts are alone.
#include "dragoman/pipeline/explain.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "dragoman/text/utf8.hpp"
#include "pipeline/near_ids.hpp"
#include "support/stories.hpp"

namespace {

using dragoman::fingerprint::Kind;
using dragoman::match::LoneParts;
using dragoman::match::SharedPrint;
using dragoman::match::TieKind;
using dragoman::match::WordTie;
using dragoman::pipeline::Explained;
using dragoman::pipeline::near_ids;
using dragoman::test::kArticles;
using dragoman::test::kCup;
using dragoman::test::kTrial;
using dragoman::test::TempFolder;
using dragoman::write::PairAccount;
using Strings = std::vector<std::string>;

Explained explained(const std::string& ar, const std::string& fr, const std::string& input) {
    dragoman::pipeline::ExplainOptions options;
    options.ar = ar;
    options.fr = fr;
    if (!input.empty()) options.run.inputs.push_back({input, std::nullopt});
    return dragoman::pipeline::explain(options, {});
}

PairAccount ours(const std::string& ar, const std::string& fr) {
    return explained(ar + ".ar", fr + ".fr", kArticles).account;
}

const SharedPrint* shared_print(const PairAccount& account, const std::string& target) {
    const auto found = std::ranges::find(account.ties.prints, target, &SharedPrint::target);
    return found == account.ties.prints.end() ? nullptr : &*found;
}

const WordTie* tie(const PairAccount& account, const std::string& target) {
    const auto found = std::ranges::find(account.ties.words, target, &WordTie::target);
    return found == account.ties.words.end() ? nullptr : &*found;
}

Strings values(const LoneParts& parts) {
    Strings out;
    for (const auto& value : parts.values) out.push_back(value.text);
    return out;
}

Strings words(const LoneParts& parts) {
    Strings out;
    for (const auto& word : parts.words) out.push_back(word.text);
    return out;
}

bool holds(const Strings& list, const std::string& text) { return std::ranges::find(list, text) != list.end(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(explain)

BOOST_AUTO_TEST_CASE(word_ties_sum_to_the_similarity) {
    for (const auto& [ar, fr] : {std::pair(kTrial, kTrial), std::pair(kCup, kCup), std::pair(kTrial, kCup)}) {
        const PairAccount account = ours(ar, fr);
        float sum = 0.0F;
        float lone = 0.0F;
        for (const WordTie& word : account.ties.words) {
            sum += word.similarity;
            BOOST_TEST((word.strength > 0.0F && word.strength <= 1.0F));
            BOOST_TEST(!word.source.empty());
            BOOST_TEST(!word.target.empty());
        }
        for (const auto* side : {&account.ties.source, &account.ties.target})
            for (const auto& word : side->words) lone += word.similarity;
        BOOST_TEST(std::abs(sum - account.explanation.pair.evidence.similarity) < 1e-4F);
        BOOST_TEST(lone > 0.0F);
        BOOST_TEST(sum + lone < 1.0F + 1e-4F);
        BOOST_TEST(std::ranges::is_sorted(account.ties.words, std::greater<>{}, &WordTie::similarity));
    }
}

BOOST_AUTO_TEST_CASE(what_a_pair_shares_is_named_in_both_scripts) {
    const PairAccount account = ours(kTrial, kTrial);
    BOOST_REQUIRE(shared_print(account, "Tijani") != nullptr);
    BOOST_TEST(shared_print(account, "Tijani")->source == "التيجاني");
    BOOST_TEST((shared_print(account, "Tijani")->kind == Kind::name));
    BOOST_TEST(shared_print(account, "Tijani")->name_probability > 0.5);
    BOOST_TEST(shared_print(account, "2024-11-04") != nullptr);
    BOOST_TEST(shared_print(account, "--11-04") == nullptr, "the whole date implies it");
    BOOST_TEST(shared_print(account, "--05-12") != nullptr, "no year is said");
    BOOST_TEST(shared_print(account, "115000000") != nullptr);
    BOOST_REQUIRE(tie(account, "corruption") != nullptr);
    BOOST_TEST((tie(account, "corruption")->kind == TieKind::translation));
    BOOST_REQUIRE(tie(account, "Sahra") != nullptr);
    BOOST_TEST((tie(account, "Sahra")->kind == TieKind::name));
    BOOST_REQUIRE(tie(account, "4 novembre 2024") != nullptr);
    BOOST_TEST((tie(account, "4 novembre 2024")->kind == TieKind::equal));
}

BOOST_AUTO_TEST_CASE(what_one_side_lacks_is_named_on_the_other) {
    const TempFolder folder;
    const std::string ar = folder.write(
        "in/a.txt", "زار الوزير مدينة طنجة يوم 3 مارس 2025 وافتتح 45 مدرسة.\nوقال الوزير إن المشروع كبير جدا.\n");
    const std::string fr = folder.write("in/b.txt",
                                        "Le ministre a visité la ville le 4 avril 2025 et a ouvert 45 écoles.\n"
                                        "Il a cité le rapport QX7 de Duvalier sur https://exemple.example/a/b.\n");
    const PairAccount account = explained(ar, fr, "").account;
    const Strings source = values(account.ties.source);
    const Strings target = values(account.ties.target);
    BOOST_TEST(holds(source, "3 مارس 2025"));
    BOOST_TEST(holds(target, "4 avril 2025"));
    BOOST_TEST(!holds(target, "45"));
    BOOST_TEST(!holds(source, "45"));
    BOOST_TEST(holds(target, "QX7"));
    BOOST_TEST(holds(target, "Duvalier"));
    BOOST_TEST(holds(target, "exemple.example/a/b"));
    BOOST_TEST(holds(words(account.ties.source), "طنجة"));
    for (const auto& value : account.ties.source.values) BOOST_TEST(value.paragraph == 0U);
}

BOOST_AUTO_TEST_CASE(two_files_are_weighed_alone_and_said_to_be) {
    const Explained alone = explained(kArticles + "/" + kTrial + ".ar.txt", kArticles + "/" + kTrial + ".fr.txt", "");
    BOOST_TEST(alone.account.is_alone());
    BOOST_TEST(alone.account.explanation.targets.empty());
    BOOST_TEST(alone.account.explanation.sources.empty());
    BOOST_TEST(!ours(kTrial, kTrial).is_alone());
}

BOOST_AUTO_TEST_CASE(near_ids_are_those_that_hold_the_text_then_those_of_few_edits) {
    const Strings ids{"2025/story-a.ar", "story-a.ar", "story-b.ar", "تقرير-1", "weather"};
    BOOST_TEST(near_ids("stroy-a.ar", ids) == (Strings{"story-a.ar", "story-b.ar", "2025/story-a.ar"}),
               boost::test_tools::per_element());
    BOOST_TEST(near_ids("a.ar", ids) == (Strings{"2025/story-a.ar", "story-a.ar"}), boost::test_tools::per_element());
    BOOST_TEST(near_ids("تقرير-2", ids) == (Strings{"تقرير-1"}), boost::test_tools::per_element());
    BOOST_TEST(near_ids("zzzzzzzzzzzzzzzzzzzzzzzzz", ids).empty());
    BOOST_TEST(near_ids("", {}).empty());
    BOOST_TEST(near_ids("x", {"xa", "xb", "xc", "xd"}).size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
