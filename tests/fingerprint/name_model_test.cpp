// The sum over all ways to write one word as another, against one that tries them all by hand.
#include "fingerprint/name_model.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "fingerprint/name_letters.hpp"
#include "support/random_text.hpp"

using dragoman::fingerprint::arabic_letters;
using dragoman::fingerprint::Graphone;
using dragoman::fingerprint::NameModel;

namespace {

constexpr float kBias = -1.5F;

const std::vector<Graphone> kGraphones = {
    {"b", "ب", 2.0F, 2.5F, 1.5F},    {"a", "ا", 1.0F, 2.0F, 0.5F},   {"a", "", 0.5F, -1.0F, 0.25F},
    {"ab", "ب", 0.3F, 0.2F, 0.1F},   {"", "ا", -2.0F, -1.0F, -3.0F}, {"c", "ك", 1.0F, 1.0F, 1.0F},
    {"cab", "كب", 0.1F, 0.7F, 0.9F}, {"c", "", -1.0F, -2.0F, 0.0F},  {"", "ب", -2.5F, -2.5F, -2.5F},
};

/// Summed odds of writing `latin` as `arabic` from here on.
double by_hand(const std::string& latin, const std::string& arabic, bool first) {
    if (latin.empty() && arabic.empty()) return 1.0;
    double sum = 0.0;
    for (const Graphone& graphone : kGraphones) {
        const std::string letters = arabic_letters(graphone.arabic);
        if (!latin.starts_with(graphone.latin) || !arabic.starts_with(letters)) continue;
        const std::string latin_rest = latin.substr(graphone.latin.size());
        const std::string arabic_rest = arabic.substr(letters.size());
        const bool ends = latin_rest.empty() && arabic_rest.empty();
        const float weight = first ? graphone.at_start : ends ? graphone.at_end : graphone.inside;
        sum += std::exp(static_cast<double>(weight)) * by_hand(latin_rest, arabic_rest, false);
    }
    return sum;
}

std::string random_word(dragoman::test::RandomText& random, const std::string& letters) {
    std::string word;
    for (std::size_t left = 1 + random.below(6); left > 0; --left) word += letters[random.below(letters.size())];
    return word;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_score_sums_every_way_to_write_the_word) {
    const NameModel model(kGraphones, kBias);
    dragoman::test::RandomText random(911);
    const std::string arabic_alphabet = arabic_letters("باك");
    int possible = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::string latin = random_word(random, "abc");
        const std::string arabic = random_word(random, arabic_alphabet);
        const double sum = by_hand(latin, arabic, true);
        const double score = model.log_odds(model.latin(latin), model.arabic(arabic));
        if (sum == 0.0) {
            BOOST_REQUIRE(std::isinf(score));
        } else {
            BOOST_REQUIRE_SMALL(score - (std::log(sum) + static_cast<double>(kBias)), 1e-4);
            ++possible;
        }
    }
    BOOST_TEST(possible >= 200);
}

BOOST_AUTO_TEST_CASE(only_the_first_letters_of_a_very_long_word_count) {
    const NameModel model(kGraphones, kBias);
    const std::string latin(200, 'b');
    const std::string arabic(200, arabic_letters("ب").front());
    const auto cut = dragoman::fingerprint::kMostNameLetters;
    BOOST_TEST(model.log_odds(model.latin(latin), model.arabic(arabic)) ==
               model.log_odds(model.latin(latin.substr(0, cut)), model.arabic(arabic.substr(0, cut))));
}

BOOST_AUTO_TEST_CASE(letters_are_folded_the_same_way_for_all_spellings) {
    using dragoman::fingerprint::latin_letters;
    BOOST_TEST(latin_letters("Bédié") == "bEdiE");
    BOOST_TEST(latin_letters("Erdoğan") == "erdogan");
    BOOST_TEST(latin_letters("Milošević") == "milochevitch");
    BOOST_TEST(latin_letters("FRANÇOIS") == "fransois");
    BOOST_TEST(arabic_letters("أحمد") == arabic_letters("احمد"));
    BOOST_TEST(arabic_letters("ڤولڤو") == arabic_letters("فولفو"));
    BOOST_TEST(arabic_letters("رئيس") == arabic_letters("رييس"));
    BOOST_TEST(arabic_letters("علاء") == arabic_letters("علا"));
    BOOST_TEST(arabic_letters("abc12").empty());
}
