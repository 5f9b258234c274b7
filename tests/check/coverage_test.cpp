// Coverage: what of a document stands in its counterpart, counted in paragraphs and code points.
#include "dragoman/check/coverage.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "support/random_text.hpp"

namespace {

using dragoman::Bead;
using dragoman::BeadLabel;
using dragoman::Document;
using dragoman::check::Coverage;
using Indices = std::vector<std::uint32_t>;

Document document_of(const std::vector<std::string>& lines) {
    Document out;
    for (const std::string& line : lines) {
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += line + "\n";
        out.paragraphs.push_back({begin, begin + static_cast<std::uint32_t>(line.size())});
    }
    return out;
}

Coverage coverage_of(const Document& document, const std::vector<Bead>& beads, Indices Bead::*indices) {
    return dragoman::check::coverage_of(document.text, dragoman::check::paragraph_units(document), beads, indices);
}

}  // namespace

BOOST_AUTO_TEST_CASE(translated_and_moved_beads_cover_and_null_beads_do_not) {
    const Document document = document_of({"été", "deux mots", "trois", "سلام", "cinq"});
    const std::vector<Bead> beads{{{0, 1}, {0}, 0.9, BeadLabel::translated},
                                  {{4}, {}, 0.9, BeadLabel::omitted},
                                  {{}, {1}, 0.9, BeadLabel::omitted},
                                  {{3}, {2}, 0.1, BeadLabel::moved},
                                  {{2}, {}, 0.9, BeadLabel::omitted}};
    const Coverage coverage = coverage_of(document, beads, &Bead::source);
    BOOST_TEST(coverage.paragraphs == 5U);
    BOOST_TEST(coverage.covered_paragraphs == 3U);
    BOOST_TEST(coverage.characters == 3U + 9U + 5U + 4U + 4U);
    BOOST_TEST(coverage.covered_characters == 3U + 9U + 4U);
    BOOST_TEST((coverage.uncovered_indices == Indices{2, 4}));
}

BOOST_AUTO_TEST_CASE(furniture_counts_nowhere) {
    const Document document = document_of({"Accueil", "corps", "Partager"});
    const std::vector<Bead> beads{{{0}, {}, 1.0, BeadLabel::furniture},
                                  {{1}, {0}, 1.0, BeadLabel::translated},
                                  {{2}, {1}, 1.0, BeadLabel::furniture}};
    const Coverage coverage = coverage_of(document, beads, &Bead::source);
    BOOST_TEST(coverage.paragraphs == 1U);
    BOOST_TEST(coverage.covered_paragraphs == 1U);
    BOOST_TEST(coverage.characters == 5U);
    BOOST_TEST(coverage.covered_characters == 5U);
    BOOST_TEST(coverage.uncovered_indices.empty());
}

BOOST_AUTO_TEST_CASE(each_side_is_counted_by_its_own_indices) {
    const Document target = document_of({"a", "bb", "ccc"});
    const std::vector<Bead> beads{{{0, 1, 2}, {2}, 1.0, BeadLabel::translated},
                                  {{}, {0}, 1.0, BeadLabel::omitted},
                                  {{}, {1}, 1.0, BeadLabel::omitted}};
    const Coverage coverage = coverage_of(target, beads, &Bead::target);
    BOOST_TEST(coverage.paragraphs == 3U);
    BOOST_TEST(coverage.covered_characters == 3U);
    BOOST_TEST((coverage.uncovered_indices == Indices{0, 1}));
}

BOOST_AUTO_TEST_CASE(a_paragraph_is_covered_by_any_of_its_sentences_and_characters_by_each) {
    const std::vector<dragoman::check::Unit> sentences{{{0, 3}, 0}, {{4, 9}, 0}, {{10, 11}, 1}, {{12, 14}, 1}};
    const std::vector<Bead> beads{{{0}, {0}, 1.0, BeadLabel::translated},
                                  {{3}, {}, 1.0, BeadLabel::omitted},
                                  {{1}, {}, 1.0, BeadLabel::omitted},
                                  {{2}, {}, 1.0, BeadLabel::omitted}};
    const Coverage coverage = dragoman::check::coverage_of("Oui. Non.. A. Bc.", sentences, beads, &Bead::source);
    BOOST_TEST(coverage.paragraphs == 2U);
    BOOST_TEST(coverage.covered_paragraphs == 1U);
    BOOST_TEST(coverage.characters == 3U + 5U + 1U + 2U);
    BOOST_TEST(coverage.covered_characters == 3U);
    BOOST_TEST((coverage.uncovered_indices == Indices{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(without_beads_nothing_is_counted) {
    const Coverage coverage = coverage_of(document_of({}), {}, &Bead::source);
    BOOST_TEST(coverage.paragraphs == 0U);
    BOOST_TEST(coverage.characters == 0U);
}

BOOST_AUTO_TEST_CASE(covered_and_uncovered_paragraphs_make_up_all) {
    dragoman::test::RandomText random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::string> lines(random.below(15));
        for (std::string& line : lines) line = random.one_in(2) ? random.arabic_word() : random.french_word();
        const Document document = document_of(lines);
        std::vector<Bead> beads;
        std::size_t furniture = 0;
        for (std::uint32_t i = 0; i < lines.size(); ++i) {
            const auto label = static_cast<BeadLabel>(random.below(4));
            furniture += label == BeadLabel::furniture ? 1U : 0U;
            beads.insert(beads.begin() + static_cast<std::ptrdiff_t>(random.below(beads.size() + 1)),
                         Bead{{i}, {}, 0.5, label});
        }
        const Coverage coverage = coverage_of(document, beads, &Bead::source);
        BOOST_TEST(coverage.paragraphs == lines.size() - furniture);
        BOOST_TEST(coverage.covered_paragraphs + coverage.uncovered_indices.size() == coverage.paragraphs);
        BOOST_TEST(coverage.covered_characters <= coverage.characters);
        BOOST_TEST((coverage.covered_characters == coverage.characters) == coverage.uncovered_indices.empty());
        BOOST_TEST(std::ranges::is_sorted(coverage.uncovered_indices));
    }
}
