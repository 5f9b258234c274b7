// Whole alignments: laws that hold for any two texts, and planted alignments that must be found.
#include "dragoman/align/align.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <set>

#include "align/align_with.hpp"
#include "support/bead_laws.hpp"
#include "support/small_world.hpp"

namespace {

using dragoman::Bead;
using dragoman::BeadLabel;
using dragoman::align::align_passages;
using dragoman::align::align_with;
using dragoman::align::kWeights;
using dragoman::test::broken_law;
using dragoman::test::in_fixed_order;
using dragoman::test::make_world;
using dragoman::test::RandomText;
using dragoman::test::rearranged;
using dragoman::test::shown;
using dragoman::test::SmallWorld;
using dragoman::test::swapped;
using dragoman::vectorize::Passage;
using Flags = std::vector<std::uint8_t>;
using Plan = std::vector<std::vector<std::size_t>>;

/// Twelve passages that have next to nothing in common, and a second text made of them.
struct Planted {
    SmallWorld world;
    std::vector<Passage> source;

    explicit Planted(std::uint64_t seed) {
        RandomText random(seed);
        world = make_world(random, 2000, false);
        for (int i = 0; i < 12; ++i) source.push_back(random_passage(random, world, 40));
    }
    [[nodiscard]] std::vector<Bead> against(const Plan& plan) const {
        return align_passages({source, {}}, {rearranged(source, plan), {}}, world.model);
    }
};

/// Number of full beads that one crosses.
std::size_t crossings(const Bead& bead, const std::vector<Bead>& beads) {
    std::size_t out = 0;
    for (const Bead& other : beads) {
        if (other.is_null() || other == bead) continue;
        if ((other.source.front() < bead.source.front()) != (other.target.front() < bead.target.front())) ++out;
    }
    return out;
}

/// Some passages of one text stand in the other, in about the same order.
std::vector<Passage> blurred(RandomText& random, const SmallWorld& world, const std::vector<Passage>& passages) {
    std::vector<Passage> out;
    for (const Passage& passage : passages) {
        if (random.one_in(6)) continue;
        if (random.one_in(5)) out.push_back(random_passage(random, world, 1 + random.below(30)));
        out.push_back(passage);
        if (out.size() > 1 && random.one_in(5)) std::swap(out[random.below(out.size())], out.back());
    }
    return out;
}

Flags random_flags(RandomText& random, std::size_t count) {
    Flags out(count);
    for (auto& flag : out) flag = random.one_in(4) ? 1 : 0;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_text_aligns_with_itself_passage_by_passage) {
    const Planted planted(1);
    const std::vector<Bead> beads = planted.against({{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}});
    BOOST_TEST(shown(beads) == "0-0 1-1 2-2 3-3 4-4 5-5 6-6 7-7 8-8 9-9 10-10 11-11");
    for (const Bead& bead : beads) {
        BOOST_TEST((bead.label == BeadLabel::translated));
        BOOST_TEST(bead.probability > 0.9);
    }
}

BOOST_AUTO_TEST_CASE(joined_passages_are_found) {
    const Planted planted(2);
    BOOST_TEST(shown(planted.against({{0, 1}, {2}, {3, 4, 5}, {6}, {7}, {8, 9}, {10}, {11}})) ==
               "0,1-0 2-1 3,4,5-2 6-3 7-4 8,9-5 10-6 11-7");
}

BOOST_AUTO_TEST_CASE(omitted_passages_are_null_beads_at_their_place) {
    const Planted planted(3);
    BOOST_TEST(shown(planted.against({{1}, {2}, {3}, {4}, {5}, {8}, {9}, {10}})) ==
               "0- 1-0 2-1 3-2 4-3 5-4 6- 7- 8-5 9-6 10-7 11-");
    for (const Bead& bead : planted.against({{1}, {2}, {3}})) {
        if (bead.is_null()) BOOST_TEST((bead.label == BeadLabel::omitted));
    }
}

BOOST_AUTO_TEST_CASE(added_passages_stand_behind_what_they_follow) {
    const Planted planted(4);
    const std::vector<Passage> target(planted.source.begin(), planted.source.end());
    const std::vector<Passage> source{target[0], target[1], target[3], target[4], target[5], target[7]};
    const auto beads = align_passages({source, {}}, {target, {}}, planted.world.model);
    BOOST_TEST(shown(beads) == "0-0 1-1 -2 2-3 3-4 4-5 -6 5-7 -8 -9 -10 -11");
}

BOOST_AUTO_TEST_CASE(a_moved_passage_is_found_and_labelled) {
    const Planted planted(5);
    const auto beads = planted.against({{0}, {1}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {2}, {10}, {11}});
    BOOST_TEST(shown(beads) == "0-0 1-1 m2-9 3-2 4-3 5-4 6-5 7-6 8-7 9-8 10-10 11-11");
}

BOOST_AUTO_TEST_CASE(nothing_aligns_with_nothing) {
    const Planted planted(6);
    BOOST_TEST(align_passages({{}, {}}, {{}, {}}, planted.world.model).empty());
    BOOST_TEST(shown(align_passages({planted.source, {}}, {{}, {}}, planted.world.model)) ==
               "0- 1- 2- 3- 4- 5- 6- 7- 8- 9- 10- 11-");
    BOOST_TEST(shown(align_passages({{}, {}}, {planted.source, {}}, planted.world.model)) ==
               "-0 -1 -2 -3 -4 -5 -6 -7 -8 -9 -10 -11");
}

BOOST_AUTO_TEST_CASE(passages_without_any_term_find_their_place_too) {
    const Planted planted(7);
    std::vector<Passage> source = planted.source;
    source[4] = Passage{};
    std::vector<Passage> target = planted.source;
    target[9] = Passage{};
    BOOST_TEST(broken_law(align_passages({source, {}}, {target, {}}, planted.world.model), 12, 12) == "");
    const std::vector<Passage> empty(5);
    BOOST_TEST(broken_law(align_passages({empty, {}}, {empty, {}}, planted.world.model), 5, 5) == "");
}

BOOST_AUTO_TEST_CASE(furniture_is_set_aside_and_comes_back_in_its_place) {
    const Planted planted(8);
    Flags source(12, 0);
    source[0] = source[5] = source[11] = 1;
    Flags target(12, 0);
    target[3] = target[11] = 1;
    const auto beads = align_passages({planted.source, source}, {planted.source, target}, planted.world.model);
    BOOST_TEST(shown(beads) == "-0 f0- 1-1 2-2 f-3 3- 4-4 -5 f5- 6-6 7-7 8-8 9-9 10-10 f-11 f11-");
    std::set<std::uint32_t> source_furniture;
    std::set<std::uint32_t> target_furniture;
    for (const Bead& bead : beads) {
        if (bead.label != BeadLabel::furniture) continue;
        BOOST_TEST(bead.probability == 1.0);
        source_furniture.insert(bead.source.begin(), bead.source.end());
        target_furniture.insert(bead.target.begin(), bead.target.end());
    }
    BOOST_TEST((source_furniture == std::set<std::uint32_t>{0, 5, 11}));
    BOOST_TEST((target_furniture == std::set<std::uint32_t>{3, 11}));
}

BOOST_AUTO_TEST_CASE(furniture_changes_nothing_for_the_rest) {
    RandomText random(9);
    for (int round = 0; round < 30; ++round) {
        const SmallWorld world = make_world(random, 60, true);
        const auto source = random_passages(random, world, random.below(12));
        const auto target = blurred(random, world, source);
        const auto plain = align_passages({source, {}}, {target, {}}, world.model);
        std::vector<Passage> with = target;
        Flags flags(target.size(), 0);
        const std::size_t at = random.below(target.size() + 1);
        with.insert(with.begin() + static_cast<std::ptrdiff_t>(at), random_passage(random, world, 9));
        flags.insert(flags.begin() + static_cast<std::ptrdiff_t>(at), std::uint8_t{1});
        auto beads = align_passages({source, {}}, {with, flags}, world.model);
        std::erase_if(beads, [](const Bead& bead) { return bead.label == BeadLabel::furniture; });
        for (Bead& bead : beads) {
            for (std::uint32_t& index : bead.target) index -= index > at ? 1U : 0U;
        }
        BOOST_TEST((beads == plain), "round " << round << ": " << shown(beads) << " instead of " << shown(plain));
    }
}

BOOST_AUTO_TEST_CASE(every_passage_stands_in_one_bead_whatever_the_texts) {
    RandomText random(10);
    for (int round = 0; round < 200; ++round) {
        const SmallWorld world = make_world(random, 10 + random.below(150), true);
        const auto source = random_passages(random, world, random.below(20));
        const auto target =
            random.one_in(3) ? random_passages(random, world, random.below(20)) : blurred(random, world, source);
        const Flags source_flags = random.one_in(2) ? Flags{} : random_flags(random, source.size());
        const Flags target_flags = random.one_in(2) ? Flags{} : random_flags(random, target.size());
        const auto beads = align_passages({source, source_flags}, {target, target_flags}, world.model);
        BOOST_TEST(broken_law(beads, source.size(), target.size()) == "");
    }
}

BOOST_AUTO_TEST_CASE(moved_beads_cross_others_and_the_rest_do_not_cross_each_other) {
    RandomText random(11);
    std::size_t moved_count = 0;
    for (int round = 0; round < 100; ++round) {
        const SmallWorld world = make_world(random, 600, false);
        std::vector<Passage> source;
        for (int i = 0; i < 12; ++i) source.push_back(random_passage(random, world, 10 + random.below(30)));
        const auto target = blurred(random, world, source);
        const auto beads = align_passages({source, {}}, {target, {}}, world.model);
        std::vector<Bead> kept = beads;
        std::erase_if(kept, [](const Bead& bead) { return bead.label != BeadLabel::translated; });
        for (const Bead& bead : beads) {
            if (bead.is_null()) continue;
            if (bead.label == BeadLabel::moved) {
                ++moved_count;
                BOOST_TEST(crossings(bead, beads) > 0U, shown(beads));
            } else {
                BOOST_TEST(crossings(bead, kept) == 0U, shown(beads));
            }
        }
    }
    BOOST_TEST(moved_count > 20U);
}

BOOST_AUTO_TEST_CASE(the_two_sides_may_change_places) {
    RandomText random(12);
    auto weights = kWeights;
    weights.facing_alone = 0.0F;  // of several passages left alone, which two face each other depends on the side
    weights.facing_words = 0.0F;
    auto mirrored = weights;
    mirrored.log_length_ratio = -kWeights.log_length_ratio;
    std::swap(mirrored.source_words, mirrored.target_words);
    for (int round = 0; round < 60; ++round) {
        const SmallWorld world = make_world(random, 200, true);
        const auto source = random_passages(random, world, random.below(14));
        const auto target = blurred(random, world, source);
        const auto there = in_fixed_order(align_with({source, {}}, {target, {}}, world.model, weights));
        auto back = align_with({target, {}}, {source, {}}, swapped(world.model), mirrored);
        for (Bead& bead : back) std::swap(bead.source, bead.target);
        back = in_fixed_order(std::move(back));
        BOOST_TEST_REQUIRE(shown(back) == shown(there));
        for (std::size_t i = 0; i < there.size(); ++i) {
            BOOST_TEST(std::abs(there[i].probability - back[i].probability) < 0.01);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_can_be_aligned_depends_on_both_sides) {
    using dragoman::align::can_be_aligned;
    using dragoman::align::kMostPassages;
    BOOST_TEST(can_be_aligned(kMostPassages, kMostPassages));
    BOOST_TEST(!can_be_aligned(kMostPassages, kMostPassages + 1));
    BOOST_TEST(!can_be_aligned(kMostPassages + 1, kMostPassages));
    BOOST_TEST(can_be_aligned(10 * kMostPassages, kMostPassages / 10));
    BOOST_TEST(can_be_aligned(0, std::numeric_limits<std::size_t>::max()));
    BOOST_TEST(!can_be_aligned(std::numeric_limits<std::size_t>::max(), std::numeric_limits<std::size_t>::max()));
}
