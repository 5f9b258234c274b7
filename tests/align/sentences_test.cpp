// Sentence beads inside paragraph beads.
#include "dragoman/align/sentences.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "support/bead_laws.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::Bead;
using dragoman::BeadLabel;
using dragoman::align::align_sentences;
using dragoman::test::make_world;
using dragoman::test::RandomText;
using dragoman::test::SmallWorld;
using dragoman::vectorize::Passage;

/// A text of paragraphs of sentences.
struct Text {
    std::vector<Passage> sentences;
    std::vector<std::uint32_t> paragraph_of;

    [[nodiscard]] std::vector<Passage> paragraphs() const {
        std::vector<std::vector<Passage>> parts(paragraph_of.empty() ? 0 : paragraph_of.back() + 1);
        for (std::size_t i = 0; i < sentences.size(); ++i) parts[paragraph_of[i]].push_back(sentences[i]);
        std::vector<Passage> out;
        for (const auto& part : parts) out.push_back(dragoman::vectorize::merged(part));
        return out;
    }
};

Text random_text(RandomText& random, const SmallWorld& world, std::uint32_t paragraphs) {
    Text out;
    for (std::uint32_t p = 0; p < paragraphs; ++p) {
        for (std::size_t left = 1 + random.below(5); left > 0; --left) {
            out.sentences.push_back(random_passage(random, world, 12 + random.below(15)));
            out.paragraph_of.push_back(p);
        }
    }
    return out;
}

/// Paragraph beads of any kind over both texts: full ones in order, the rest null.
std::vector<Bead> random_beads(RandomText& random, std::uint32_t sources, std::uint32_t targets) {
    std::vector<Bead> out;
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    while (i < sources || j < targets) {
        Bead bead;
        bead.probability = static_cast<double>(random.below(101)) / 100.0;
        for (std::size_t n = random.below(3); n > 0 && i < sources; --n) bead.source.push_back(i++);
        for (std::size_t m = random.below(3); m > 0 && j < targets; --m) bead.target.push_back(j++);
        if (bead.source.empty() && bead.target.empty()) continue;
        const BeadLabel full = random.one_in(3) ? BeadLabel::moved : BeadLabel::translated;
        const BeadLabel null = random.one_in(2) ? BeadLabel::omitted : BeadLabel::furniture;
        bead.label = bead.is_null() ? null : full;
        out.push_back(bead);
    }
    return out;
}

const Bead* paragraph_bead_of(const std::vector<Bead>& beads, const Bead& sentence_bead, const Text& source,
                              const Text& target) {
    for (const Bead& bead : beads) {
        bool holds = true;
        for (const std::uint32_t s : sentence_bead.source)
            holds = holds && std::ranges::count(bead.source, source.paragraph_of[s]) == 1;
        for (const std::uint32_t t : sentence_bead.target)
            holds = holds && std::ranges::count(bead.target, target.paragraph_of[t]) == 1;
        if (holds) return &bead;
    }
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_sentence_stands_in_one_bead_within_one_paragraph_bead) {
    RandomText random(1);
    for (int round = 0; round < 80; ++round) {
        const SmallWorld world = make_world(random, 100, true);
        const Text source = random_text(random, world, static_cast<std::uint32_t>(random.below(7)));
        const Text target = random_text(random, world, static_cast<std::uint32_t>(random.below(7)));
        const auto paragraph_beads = random_beads(random, static_cast<std::uint32_t>(source.paragraphs().size()),
                                                  static_cast<std::uint32_t>(target.paragraphs().size()));
        const auto beads = align_sentences(paragraph_beads, {source.sentences, source.paragraph_of},
                                           {target.sentences, target.paragraph_of}, world.model);
        BOOST_TEST(dragoman::test::broken_law(beads, source.sentences.size(), target.sentences.size()) == "");
        for (const Bead& bead : beads) {
            const Bead* outer = paragraph_bead_of(paragraph_beads, bead, source, target);
            BOOST_TEST_REQUIRE((outer != nullptr));
            BOOST_TEST(bead.probability <= outer->probability);
            if (!bead.is_null() && outer->label == BeadLabel::translated) continue;
            BOOST_TEST(
                (bead.label == outer->label || bead.label == BeadLabel::omitted || bead.label == BeadLabel::moved));
        }
    }
}

BOOST_AUTO_TEST_CASE(sentences_of_a_null_bead_keep_its_label_and_probability) {
    RandomText random(2);
    const SmallWorld world = make_world(random, 100, false);
    const Text text = random_text(random, world, 1);
    for (const BeadLabel label : {BeadLabel::omitted, BeadLabel::furniture}) {
        const std::vector<Bead> paragraph_beads{{{0}, {}, 0.75, label}};
        const auto beads = align_sentences(paragraph_beads, {text.sentences, text.paragraph_of}, {{}, {}}, world.model);
        BOOST_TEST_REQUIRE(beads.size() == text.sentences.size());
        for (const Bead& bead : beads) {
            BOOST_TEST((bead.label == label));
            BOOST_TEST(bead.probability == 0.75);
        }
    }
}

BOOST_AUTO_TEST_CASE(sentences_of_a_moved_paragraph_are_moved) {
    RandomText random(3);
    const SmallWorld world = make_world(random, 1000, false);
    const Text text = random_text(random, world, 1);
    const std::vector<Bead> paragraph_beads{{{0}, {0}, 1.0, BeadLabel::moved}};
    const auto beads = align_sentences(paragraph_beads, {text.sentences, text.paragraph_of},
                                       {text.sentences, text.paragraph_of}, world.model);
    BOOST_TEST(beads.size() == text.sentences.size());
    for (const Bead& bead : beads) BOOST_TEST((bead.label == BeadLabel::moved));
}

BOOST_AUTO_TEST_CASE(indices_count_over_the_whole_document) {
    RandomText random(4);
    const SmallWorld world = make_world(random, 2000, false);
    Text source;
    for (const std::uint32_t paragraph : {0U, 0U, 1U, 1U, 1U, 2U}) {
        source.sentences.push_back(random_passage(random, world, 25));
        source.paragraph_of.push_back(paragraph);
    }
    const std::vector<std::uint32_t> one_each{0, 1, 2, 3, 4, 5};
    const std::vector<Bead> paragraph_beads{{{0}, {0, 1}, 1.0, BeadLabel::translated},
                                            {{1}, {2, 3, 4}, 1.0, BeadLabel::translated},
                                            {{2}, {5}, 1.0, BeadLabel::translated}};
    const auto beads = align_sentences(paragraph_beads, {source.sentences, source.paragraph_of},
                                       {source.sentences, one_each}, world.model);
    BOOST_TEST(dragoman::test::shown(beads) == "0-0 1-1 2-2 3-3 4-4 5-5");
}

BOOST_AUTO_TEST_CASE(sentences_of_paragraphs_that_are_too_long_are_left_alone) {
    RandomText random(5);
    const SmallWorld world = make_world(random, 10, false);
    Text text;
    text.sentences.resize(dragoman::align::kMostPassages + 1);
    text.paragraph_of.resize(text.sentences.size(), 0);
    const std::vector<Bead> paragraph_beads{{{0}, {0}, 1.0, BeadLabel::translated}};
    const auto beads = align_sentences(paragraph_beads, {text.sentences, text.paragraph_of},
                                       {text.sentences, text.paragraph_of}, world.model);
    BOOST_TEST(beads.size() == 2 * text.sentences.size());
    for (const Bead& bead : beads) {
        BOOST_TEST_REQUIRE(bead.is_null());
        BOOST_TEST_REQUIRE((bead.label == BeadLabel::omitted));
        BOOST_TEST_REQUIRE(bead.probability == 0.0);
    }
}
