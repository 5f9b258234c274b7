// The account of a pair as text and as JSON: nothing acts on the terminal, nothing is lost, lists are cut in text only.
#include "dragoman/write/explanation.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "dragoman/text/utf8.hpp"

using namespace dragoman;
using namespace dragoman::write;
using fingerprint::Kind;

namespace {

const std::string kIsolate = "\u2068";
const std::string kEnd = "\u2069";

PairAccount sample() {
    PairAccount out;
    out.ar.id = "خبر-1";
    out.fr.id = "nouvelle-1";
    out.ar.document_count = 3;
    out.fr.document_count = 2;
    out.fr.published = "2024-11-28";
    out.fr.title = "Un titre";
    out.ar.furniture_count = 1;
    out.ar.coverage = {4, 3, 100, 75, {2}};
    out.fr.coverage = {3, 3, 80, 80, {}};
    match::Explanation& explanation = out.explanation;
    explanation.pair.probability = 0.98765;
    explanation.pair.verdict = match::Verdict::translation;
    explanation.pair.cluster = 1;
    explanation.pair.evidence.similarity = 0.5F;
    explanation.pair.beads = {{{0}, {0}, 0.9, BeadLabel::translated}, {{1, 2}, {}, 0.8, BeadLabel::omitted}};
    explanation.start_log_odds = -8.5;
    explanation.log_odds = 4.38;
    explanation.contributions = {{"url", "rarest address", 1.0F, 12.88}, {"length", "length", 5.0F, 0.0}};
    explanation.match_of_source = "nouvelle-1";
    explanation.match_of_target = "خبر-1";
    explanation.targets = {
        {"autre",
         0.1,
         0.25F,
         match::Reason::rewrite,
         {{"url", "rarest address", "shares no address", 1.0F, 0.0F, 1.9}, {"margin", "margin", "", 1.9F, 0.45F, 1.2}},
         {"a.example/1", "QX7"}}};
    out.ties.prints = {{Kind::cited_url, 1, 1.0F, "a.example/1", "a.example/1", 0, 1},
                       {Kind::name, 2, 0.5F, "طنجة", "Tanger", 0, 0},
                       {Kind::name, 3, 0.5F, "كلمة", "Clam", 0, 0, 0.1}};
    out.ties.words = {{match::TieKind::translation, "مدينة", "ville", 0.9F, 0.3F},
                      {match::TieKind::equal, "12", "12", 1.0F, 0.2F}};
    out.ties.source.values = {{Kind::number, "٤٥", "45", 2}};
    out.ties.source.words = {{"طبرق", 0.02F, false}};
    out.ties.target.words = {{"ouvrage", 0.01F, true}, {"qxz", 0.005F, false}};
    return out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string text_of(const PairAccount& account) { return explanation_text(account, {}); }

}  // namespace

BOOST_AUTO_TEST_SUITE(explanation)

BOOST_AUTO_TEST_CASE(the_text_says_everything_in_words) {
    const std::string text = text_of(sample());
    for (const char* part :
         {"AR  خبر-1\n",
          "FR  nouvelle-1\n    published 2024-11-28\n    title Un titre\n",
          "accepted: translation, probability 0.9877, threshold 0.5000\n",
          "weighed among 3 Arabic documents and 2 French documents\n",
          "     -8.50           start: a pair with nothing in common, no better than its rivals\n",
          "    +12.88     1.00  rarest address\n",
          "      0.00     5.00  length\n",
          "     +4.38           sum: probability 0.9877\n",
          "  1.00  address  a.example/1\n",
          "  0.50  name     Tanger – طنجة\n",
          "  0.50  name?    Clam – كلمة\n",
          "  0.3000  0.90  translation  ville – مدينة\n",
          "  0.2000  1.00  equal        12\n",
          "  number   paragraph   2  45  ٤٥\n",
          "  word     0.0100  ouvrage\n",
          "  word     0.0050  (in no lexicon)  qxz\n",
          "  word     0.0200  (in no lexicon, perhaps a name)  طبرق\n",
          "  AR  3 of 4 paragraphs covered, 75 % of the characters; 1 more are furniture; not covered: 2\n",
          "  beads: 1 omitted 2-0, 1 translated 1-1\n",
          "  probability 0.1000  similarity 0.2500  rewrite  autre\n    shares no address; margin 0.45 against 1.90\n",
          "    lacks a.example/1; QX7\n",
          "Other Arabic documents, their values against this pair's, for nouvelle-1\n  none came near\n"})
        BOOST_TEST(has(text, part), part << " not in\n" << text);
}

BOOST_AUTO_TEST_CASE(arabic_is_isolated_only_where_it_is_asked_for) {
    const std::string plain = text_of(sample());
    BOOST_TEST(!has(plain, kIsolate));
    BOOST_TEST(!has(plain, kEnd));
    std::string isolated = explanation_text(sample(), {true});
    BOOST_TEST(has(isolated, "AR  " + kIsolate + "خبر-1" + kEnd + "\n"));
    BOOST_TEST(has(isolated, "Tanger – " + kIsolate + "طنجة" + kEnd + "\n"));
    BOOST_TEST(has(isolated, "FR  nouvelle-1\n"));
    for (const std::string& mark : {kIsolate, kEnd})
        for (std::size_t at = isolated.find(mark); at != std::string::npos; at = isolated.find(mark, at))
            isolated.erase(at, mark.size());
    BOOST_TEST(isolated == plain);
}

BOOST_AUTO_TEST_CASE(no_character_of_a_text_acts_on_the_terminal_or_the_order_of_lines) {
    PairAccount account = sample();
    account.fr.id = "a\x1b[31mb\u202Ec\nd\u2069e\u009Bf\tg\u2028h";
    account.ties.words[0].target = "\u2067x\x07";
    for (const bool isolates : {false, true}) {
        const std::string text = explanation_text(account, {isolates});
        BOOST_TEST(has(text, "FR  a [31mb c d e f g h\n"));
        BOOST_TEST(!has(text, "\x1b"));
        BOOST_TEST(!has(text, "\x07"));
        BOOST_TEST(!has(text, "\u202E"));
        BOOST_TEST(!has(text, "\u2067"));
    }
}

BOOST_AUTO_TEST_CASE(every_standing_and_reason_is_explained) {
    PairAccount account = sample();
    match::Explanation& explanation = account.explanation;
    const auto says = [&](const std::string& what) { BOOST_TEST(has(text_of(account), what), what); };
    explanation.pair.reason = match::Reason::better_match;
    explanation.match_of_source = "autre";
    explanation.match_of_target = "";
    says("not accepted: better-match (the Arabic one belongs to autre); verdict translation");
    explanation.pair.reason = match::Reason::low_probability;
    says("not accepted: low-probability (below the threshold)");
    explanation.pair.reason = match::Reason::same_event;
    says("not accepted: same-event (");
    explanation.pair.reason = match::Reason::rewrite;
    says("not accepted: rewrite (");
    explanation.standing = match::Standing::not_among_best;
    says("not accepted: not-among-best (");
    explanation.standing = match::Standing::no_candidate;
    says("not accepted: no-candidate (");
    account.ar.document_count = account.fr.document_count = 1;
    says("Measured against an imagined stranger");
    says("there is no other");
}

BOOST_AUTO_TEST_CASE(long_lists_are_cut_in_text_with_their_count_and_whole_in_json) {
    PairAccount account = sample();
    for (int i = 0; i < 50; ++i) {
        const std::string number = std::to_string(1000 + i);
        account.ties.prints.push_back({Kind::number, 10U + static_cast<unsigned>(i), 0.1F, number, number, 0, 0});
        account.ties.words.push_back({match::TieKind::equal, number, number, 1.0F, 0.001F});
        account.ties.target.values.push_back({Kind::number, number, number, 0});
        account.ties.target.words.push_back({"mot" + number, 0.0001F, true});
        account.explanation.targets[0].lacks.push_back(number);
        account.fr.coverage.uncovered_indices.push_back(static_cast<std::uint32_t>(i));
    }
    const std::string text = text_of(account);
    for (const char* part : {"  and 42 more\n", "  0.0400  by 40 more\n", "  and 38 more values\n",
                             "  and 44 more words\n", "; and 46 more\n", ", 19 …\n"})
        BOOST_TEST(has(text, part), part << " not in\n" << text);
    const auto json = nlohmann::json::parse(explanation_json(account));
    BOOST_TEST(json.at("shared").size() == 53U);
    BOOST_TEST(json.at("words").size() == 52U);
    BOOST_TEST(json.at("only_fr").at("values").size() == 50U);
    BOOST_TEST(json.at("only_fr").at("words").size() == 52U);
    BOOST_TEST(json.at("alignment").at("fr").at("uncovered_indices").size() == 50U);
    BOOST_TEST(json.at("runners_up").at("fr").at(0).at("lacks").size() == 52U);
}

BOOST_AUTO_TEST_CASE(the_json_has_the_keys_of_the_contract_in_their_order) {
    const std::string text = explanation_json(sample());
    BOOST_TEST(!text::first_invalid_byte(text).has_value());
    std::vector<std::string> keys;
    const auto json = nlohmann::ordered_json::parse(text);
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    const std::vector<std::string> expected{
        "ar",        "fr",      "accepted", "verdict",  "reason",       "standing",     "probability",
        "threshold", "cluster", "ar_match", "fr_match", "ar_documents", "fr_documents", "alone",
        "evidence",  "shared",  "words",    "only_ar",  "only_fr",      "alignment",    "runners_up"};
    BOOST_TEST(keys == expected, boost::test_tools::per_element());
    BOOST_TEST(json.at("ar").at("id") == "خبر-1");
    BOOST_TEST(json.at("accepted") == true);
    BOOST_TEST(json.at("evidence").at("pieces").at(0).at("log_odds") == 12.88);
    BOOST_TEST(json.at("shared").at(1).at("ar") == "طنجة");
    BOOST_TEST(json.at("only_ar").at("values").at(0).at("meaning") == "45");
    BOOST_TEST(json.at("alignment").at("beads").at(1).at("shape") == "2-0");
    BOOST_TEST(json.at("runners_up").at("fr").at(0).at("separated_by").at(1).at("other_value") == 0.45);
}

BOOST_AUTO_TEST_CASE(an_empty_account_can_be_written) {
    BOOST_TEST(!text_of({}).empty());
    BOOST_TEST(nlohmann::json::parse(explanation_json({})).at("words").empty());
}

BOOST_AUTO_TEST_SUITE_END()
