// Laws of findings, on the project's own articles in random order and with random changes.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>
#include <set>

#include "check/differences.hpp"
#include "support/checked_pair.hpp"
#include "support/random_text.hpp"
#include "support/stories.hpp"

using namespace dragoman;
using namespace dragoman::test;

namespace {

const std::vector<std::string> kStories{"004-power-grid", "006-vaccine-campaign", "009-earthquake", kTrial};

std::multiset<std::string> ids_of(const CheckedPair& pair) {
    std::multiset<std::string> out;
    for (const check::Finding& finding : pair.findings()) out.insert(finding.id);
    return out;
}

std::vector<std::uint32_t> random_order(std::size_t count, RandomText& random) {
    std::vector<std::uint32_t> out(count);
    std::iota(out.begin(), out.end(), 0U);
    for (std::size_t i = count; i > 1; --i) std::swap(out[i - 1], out[random.below(i)]);
    return out;
}

/// The document with its paragraphs in another order; `place_of[i]` is the new place of paragraph i.
Document reordered(const Document& document, const std::vector<std::uint32_t>& order,
                   std::vector<std::uint32_t>& place_of) {
    std::vector<std::string> paragraphs;
    place_of.resize(order.size());
    for (const std::uint32_t i : order) {
        place_of[i] = static_cast<std::uint32_t>(paragraphs.size());
        paragraphs.emplace_back(document.paragraphs[i].in(document.text));
    }
    return document_of(document.language, document.id, paragraphs);
}

/// The same paragraphs at other places, beads and all.
CheckedPair moved_about(const CheckedPair& pair, RandomText& random) {
    std::vector<std::uint32_t> source_places;
    std::vector<std::uint32_t> target_places;
    Document source = reordered(pair.source, random_order(pair.source.paragraphs.size(), random), source_places);
    Document target = reordered(pair.target, random_order(pair.target.paragraphs.size(), random), target_places);
    std::vector<Bead> beads = pair.beads;
    for (Bead& bead : beads) {
        for (std::uint32_t& index : bead.source) index = source_places[index];
        for (std::uint32_t& index : bead.target) index = target_places[index];
    }
    return {std::move(source), std::move(target), std::move(beads)};
}

bool is_boundary(std::string_view text, std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

check::SideFacts facts_of(const CheckedPair& pair, bool source) {
    check::SideFacts out;
    const check::CheckedText text = source ? pair.source_text() : pair.target_text();
    for (std::uint32_t unit = 0; unit < text.units.size(); ++unit)  // read alike, so that sides can be changed
        std::ranges::move(check::facts_in(text, unit, Language::french), std::back_inserter(out.facts));
    return out;
}

/// `a | b severity` of each difference, sorted; a side that is missing is empty.
std::vector<std::string> said(const check::SideFacts& source, const check::SideFacts& target, bool swapped) {
    const check::OpenFacts open = check::open_facts(source, target);
    std::vector<std::string> out;
    for (const check::Difference& difference : check::differences(open.source, open.target)) {
        std::string a = difference.source != nullptr ? difference.source->canonical : "";
        std::string b = difference.target != nullptr ? difference.target->canonical : "";
        if (swapped) std::swap(a, b);
        out.push_back(a + " | " + b + " " + std::string(check::to_string(difference.severity)));
    }
    std::ranges::sort(out);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(laws)

BOOST_AUTO_TEST_CASE(ids_stay_when_paragraphs_move) {
    RandomText random(5);
    std::size_t seen = 0;
    for (const std::string& name : kStories) {
        const CheckedPair pair = gold_pair(name);
        const auto before = ids_of(pair);
        seen += before.size();
        for (int round = 0; round < 5; ++round) BOOST_TEST((ids_of(moved_about(pair, random)) == before), name);
    }
    BOOST_TEST(seen > 5U);
}

BOOST_AUTO_TEST_CASE(ids_differ_from_one_another_even_where_a_paragraph_repeats) {
    const std::string ar = "سقط ١٢ قتيلا.";
    const std::string fr = "13 morts.";
    const auto ids = ids_of(CheckedPair({ar, ar, ar}, {fr, fr, fr}));
    BOOST_TEST(ids.size() == 3U);
    BOOST_TEST(std::set<std::string>(ids.begin(), ids.end()).size() == 3U);
}

BOOST_AUTO_TEST_CASE(ids_do_not_depend_on_white_space_and_case_but_on_the_pair) {
    CheckedPair pair({"وصل الوزير إلى العاصمة."}, {"Le ministre est arrivé."});
    pair.beads = {bead_of({0}, {}), bead_of({}, {0})};
    CheckedPair other({"وصل  الوزير إلى العاصمة."}, {"le Ministre  est arrivé."});
    other.beads = pair.beads;
    BOOST_TEST((ids_of(pair) == ids_of(other)));
    other.source.id = "another";
    BOOST_TEST((ids_of(pair) != ids_of(other)));
}

BOOST_AUTO_TEST_CASE(spans_lie_in_the_paragraphs_that_are_named) {
    for (const std::string& name : kStories) {
        const CheckedPair pair = gold_pair(name);
        const auto check_place = [&](const check::Place& place, const Document& document) {
            if (place.span.empty()) return;
            BOOST_TEST((is_boundary(document.text, place.span.begin) && is_boundary(document.text, place.span.end)));
            BOOST_TEST(std::ranges::any_of(place.indices, [&](std::uint32_t index) {
                const ByteSpan paragraph = document.paragraphs[index];
                return paragraph.begin <= place.span.begin && place.span.end <= paragraph.end;
            }));
        };
        for (const check::Finding& finding : pair.findings()) {
            check_place(finding.source, pair.source);
            check_place(finding.target, pair.target);
            BOOST_TEST((finding.kind != check::FindingKind::missing_ar || finding.source.span.empty()));
            BOOST_TEST((finding.kind != check::FindingKind::missing_fr || finding.target.span.empty()));
            BOOST_TEST(!finding.message.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(differences_are_mirrored_when_sides_are_changed) {
    std::size_t seen = 0;
    for (const std::string& name : kStories) {
        const CheckedPair one = gold_pair(name);
        const CheckedPair other = gold_pair(kTrial);
        const check::SideFacts source = facts_of(one, true);
        const check::SideFacts target = facts_of(other, false);
        const auto straight = said(source, target, false);
        seen += straight.size();
        BOOST_TEST(straight == said(target, source, true), boost::test_tools::per_element());
    }
    BOOST_TEST(seen > 20U);
}

BOOST_AUTO_TEST_CASE(each_quantity_stands_in_one_finding_at_most) {
    const CheckedPair pair({"بلغت الأعداد 3 و7 و11 و15 كيلومترا."}, {"Les nombres sont 4, 8, 12 et 16 km."});
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const check::Finding& finding : pair.findings())
        if (!finding.source.span.empty())
            BOOST_TEST(seen.emplace(finding.source.span.begin, finding.source.span.end).second);
}

BOOST_AUTO_TEST_SUITE_END()
