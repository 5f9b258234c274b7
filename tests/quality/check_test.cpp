// How much `check` finds of what was planted in the project's own stories, and how little it says of what was not.
#include <boost/test/unit_test.hpp>

#include "dragoman/quantity/quantity.hpp"
#include "dragoman/segment/segment.hpp"
#include "support/checked_pair.hpp"
#include "support/program.hpp"
#include "support/random_text.hpp"
#include "support/stories.hpp"
#include "support/tsv.hpp"

using namespace dragoman;
using namespace dragoman::test;

namespace {

struct Tally {
    int planted = 0;
    int found = 0;

    [[nodiscard]] double share() const { return planted == 0 ? 0.0 : static_cast<double>(found) / planted; }
};

std::ostream& operator<<(std::ostream& stream, const Tally& tally) {
    return stream << tally.found << " of " << tally.planted;
}

ByteSpan whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

/// The paragraph with one figure of ASCII digits changed; empty if it has none that the other side answers.
std::string with_changed_number(const std::string& paragraph, const std::string& other, RandomText& random) {
    const auto theirs = quantity::find_quantities(other, whole(other), Language::arabic);
    for (const quantity::Quantity& quantity :
         quantity::find_quantities(paragraph, whole(paragraph), Language::french)) {
        const char last = paragraph[quantity.number.end - 1];
        if (!quantity::is_figure(quantity) || last < '0' || last > '9') continue;
        if (!quantity::has_counterpart(quantity, theirs)) continue;
        std::string out = paragraph;
        out[quantity.number.end - 1] =
            static_cast<char>('0' + (last - '0' + 1 + static_cast<int>(random.below(8))) % 10);
        return out;
    }
    return {};
}

bool has_error(const CheckedPair& pair) {
    for (const check::Finding& finding : pair.findings())
        if (finding.severity == check::Severity::error) return true;
    return false;
}

/// The text of a paragraph without one of its sentences.
std::string without_sentence(const std::string& paragraph, ByteSpan sentence) {
    return paragraph.substr(0, sentence.begin) + paragraph.substr(sentence.end);
}

bool tells_sentence(const CheckedPair& pair, const std::string& sentence) {
    for (const check::Finding& finding : pair.findings())
        if (finding.kind == check::FindingKind::missing_ar && finding.subject == check::Subject::sentence &&
            sentence.find(finding.target.span.in(pair.target.text)) != std::string::npos)
            return true;
    return false;
}

/// Calls `visit(arabic, french)` for the paragraphs of every 1-1 bead of body text.
template <typename Visit>
void for_each_bead(const Visit& visit) {
    for (const std::string& name : gold_stories()) {
        const CheckedPair pair = gold_pair(name);
        for (const Bead& bead : pair.beads) {
            if (bead.source.size() != 1 || bead.target.size() != 1 || bead.label == BeadLabel::furniture) continue;
            visit(std::string(pair.source.paragraphs[bead.source[0]].in(pair.source.text)),
                  std::string(pair.target.paragraphs[bead.target[0]].in(pair.target.text)));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(check_quality)

BOOST_AUTO_TEST_CASE(stories_as_they_are_hold_next_to_no_errors) {
    int errors = 0;
    int warnings = 0;
    for (const std::string& name : gold_stories()) {
        for (const check::Finding& finding : gold_pair(name).findings()) {
            errors += finding.severity == check::Severity::error ? 1 : 0;
            warnings += finding.severity == check::Severity::warning ? 1 : 0;
        }
    }
    BOOST_TEST(errors <= 1);    // carbon 14, which the Arabic calls radioactive carbon
    BOOST_TEST(warnings <= 9);  // the null beads and a free translation of a title
}

BOOST_AUTO_TEST_CASE(a_changed_number_is_an_error) {
    RandomText random(11);
    Tally tally;
    for_each_bead([&](const std::string& arabic, const std::string& french) {
        const std::string changed = with_changed_number(french, arabic, random);
        if (changed.empty()) return;
        ++tally.planted;
        const CheckedPair pair({arabic}, {changed});
        tally.found += has_error(pair) ? 1 : 0;
        if (!has_error(pair)) BOOST_TEST_MESSAGE(arabic << "\n" << changed);
    });
    BOOST_TEST(tally.planted > 50);
    BOOST_TEST(tally.share() >= 0.95, tally);
}

BOOST_AUTO_TEST_CASE(a_dropped_sentence_is_listed) {
    Tally tally;
    for_each_bead([&](const std::string& arabic, const std::string& french) {
        const auto arabic_sentences = segment::sentences(arabic, whole(arabic), Language::arabic);
        const auto french_sentences = segment::sentences(french, whole(french), Language::french);
        if (arabic_sentences.size() != french_sentences.size() || arabic_sentences.size() < 2) return;
        ++tally.planted;
        const CheckedPair pair({without_sentence(arabic, arabic_sentences.back())}, {french});
        tally.found += tells_sentence(pair, std::string(french_sentences.back().in(french))) ? 1 : 0;
    });
    BOOST_TEST(tally.planted > 30);
    BOOST_TEST(tally.share() >= 0.85, tally);
}

BOOST_AUTO_TEST_CASE(a_dropped_paragraph_is_listed) {
    Tally tally;
    for (const std::string& name : gold_stories()) {
        const TempFolder folder;
        std::vector<std::string> dropped;
        std::string french;
        std::size_t number = 0;
        for (const std::string& paragraph : paragraphs_of(name, "fr")) french += paragraph + "\n";
        std::string arabic;
        const CheckedPair pair = gold_pair(name);
        for (const Bead& bead : pair.beads) {
            const bool is_plain =
                bead.source.size() == 1 && bead.target.size() == 1 && bead.label != BeadLabel::furniture;
            if (is_plain && ++number % 5 == 0) {
                dropped.emplace_back(pair.target.paragraphs[bead.target[0]].in(pair.target.text));
                continue;
            }
            for (const std::uint32_t i : bead.source)
                arabic.append(pair.source.paragraphs[i].in(pair.source.text)).append("\n");
        }
        const Outcome outcome =
            run_program({"check", "--quiet", folder.write("a.txt", arabic), folder.write("f.txt", french)});
        REQUIRE_EXIT(outcome, 0);
        const std::vector<Row> rows = tsv_rows(outcome.out);
        for (const std::string& paragraph : dropped) {
            ++tally.planted;
            tally.found += std::ranges::any_of(rows, [&](const Row& row) {
                return row.at("kind") == "missing_ar" && row.at("values").empty() && row.at("fr_text").size() > 20 &&
                       paragraph.find(row.at("fr_text")) != std::string::npos;
            });
        }
    }
    BOOST_TEST(tally.planted > 20);
    BOOST_TEST(tally.share() >= 0.95, tally);
}

BOOST_AUTO_TEST_SUITE_END()
