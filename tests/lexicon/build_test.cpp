// What goes into a lexicon comes out of it.
#include "dragoman/lexicon/build.hpp"

#include <boost/test/unit_test.hpp>
#include <map>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/normalize/normalize.hpp"
#include "support/random_text.hpp"
#include "support/small_lexicon.hpp"

namespace {

using dragoman::Language;
using dragoman::lexicon::BuildOptions;
using dragoman::lexicon::Lexicon;
using dragoman::lexicon::TextPair;
using dragoman::lexicon::Translation;

std::string arabic_key(std::string_view word) {
    return dragoman::normalize::Normalizer().arabic_readings(word).front().key;
}
std::string french_key(std::string_view word) { return dragoman::normalize::Normalizer().french_key(word); }

/// French key → p(fr | ar), by falling strength in `order`.
std::map<std::string, double> translations_of(const Lexicon& lexicon, std::string_view word,
                                              std::vector<std::string>* order = nullptr) {
    std::map<std::string, double> out;
    const auto number = lexicon.find(Language::arabic, arabic_key(word));
    if (!number) return out;
    for (const Translation& translation : lexicon.translations(Language::arabic, *number)) {
        const std::string key(lexicon.key(Language::french, translation.other));
        out[key] = translation.p_forward();
        if (order != nullptr) order->push_back(key);
    }
    return out;
}

Lexicon small() { return Lexicon::view(dragoman::test::small_lexicon(), "small"); }

std::vector<TextPair> random_pairs(std::uint64_t seed, std::size_t count) {
    dragoman::test::RandomText random(seed);
    std::vector<std::string> ar;
    std::vector<std::string> fr;
    for (int i = 0; i < 12; ++i) ar.push_back(random.arabic_word());
    for (int i = 0; i < 12; ++i) fr.push_back(random.french_word());
    std::vector<TextPair> out;
    for (std::size_t i = 0; i < count; ++i) {
        TextPair pair{random.pick(ar), random.pick(fr), 1.0};
        for (std::size_t more = random.below(4); more > 0; --more) {
            pair.ar += " " + random.pick(ar);
            pair.fr += " " + random.pick(fr);
        }
        out.push_back(pair);
    }
    return out;
}

double strength(const Translation& translation) { return std::max(translation.p_forward(), translation.p_backward()); }

/// Keys rise, rows fall, and each translation is known to the other side with the same two numbers.
void check_consistent(const Lexicon& lexicon) {
    for (const Language side : {Language::arabic, Language::french}) {
        const Language other = side == Language::arabic ? Language::french : Language::arabic;
        for (std::uint32_t i = 0; i < lexicon.key_count(side); ++i) {
            BOOST_REQUIRE((i == 0 || lexicon.key(side, i - 1) < lexicon.key(side, i)));
            BOOST_REQUIRE((lexicon.find(side, lexicon.key(side, i)) == i));
            double last = 1.0;
            for (const Translation& translation : lexicon.translations(side, i)) {
                BOOST_REQUIRE(strength(translation) <= last + 1e-4);
                last = strength(translation);
                int mirrored = 0;
                for (const Translation& back : lexicon.translations(other, translation.other)) {
                    mirrored +=
                        back.other == i && back.forward == translation.backward && back.backward == translation.forward;
                }
                BOOST_REQUIRE(mirrored == 1);
            }
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_translations_of_a_pair_are_found_under_its_keys) {
    const Lexicon lexicon = small();
    BOOST_TEST(translations_of(lexicon, "مدرسة").count(french_key("école")) == 1U);
    BOOST_TEST(translations_of(lexicon, "مصر").at(french_key("Égypte")) > 0.5);
    BOOST_TEST(translations_of(lexicon, "حكومة").at(french_key("gouvernement")) > 0.5);
    BOOST_TEST(translations_of(lexicon, "تفاحة").empty());
}

BOOST_AUTO_TEST_CASE(the_heavier_translation_comes_first) {
    std::vector<std::string> order;
    const auto found = translations_of(small(), "رئيس", &order);
    BOOST_TEST(found.count(french_key("chef")) == 1U);
    BOOST_TEST(order.front() == french_key("président"));
}

BOOST_AUTO_TEST_CASE(frequencies_count_the_passages_that_hold_a_key_and_are_at_least_one) {
    const Lexicon lexicon = small();
    const auto frequency = [&](Language side, const std::string& key) {
        return lexicon.frequency(side, lexicon.find(side, key).value());
    };
    BOOST_TEST(frequency(Language::arabic, arabic_key("كتاب")) == 2U);  // twice in the third passage
    BOOST_TEST(frequency(Language::arabic, arabic_key("حكومة")) == 1U);
    BOOST_TEST(frequency(Language::french, french_key("livre")) == 2U);
    BOOST_TEST(frequency(Language::french, french_key("Égypte")) == 1U);  // in no passage
    BOOST_TEST(lexicon.background_passages() == 4U);
}

BOOST_AUTO_TEST_CASE(a_word_with_clitics_is_read_as_the_word_that_is_known_without_them) {
    const std::vector<TextPair> pairs = {{"لبنان", "Liban", 9.0}, {"ولبنان", "et le Liban", 1.0}};
    const auto bytes = dragoman::lexicon::build_lexicon(pairs, {}, {});
    const Lexicon lexicon = Lexicon::view(bytes, "clitics");
    BOOST_TEST(lexicon.key_count(Language::arabic) == 1U);
    BOOST_TEST(translations_of(lexicon, "لبنان").at(french_key("Liban")) > 0.8);
}

BOOST_AUTO_TEST_CASE(lookups_refuse_what_only_resembles_a_key) {
    const Lexicon lexicon = small();
    for (const Language side : {Language::arabic, Language::french}) {
        BOOST_TEST(!lexicon.find(side, ""));
        BOOST_TEST(!lexicon.find(side, "\x7F"));
        BOOST_TEST(!lexicon.find(side, "\xFF"));
        for (std::uint32_t i = 0; i < lexicon.key_count(side); ++i) {
            BOOST_TEST(!lexicon.find(side, std::string(lexicon.key(side, i)) + "\x01"));
        }
    }
}

BOOST_AUTO_TEST_CASE(both_sides_of_any_lexicon_agree) {
    check_consistent(small());
    for (std::uint64_t seed = 70; seed < 90; ++seed) {
        const auto bytes = dragoman::lexicon::build_lexicon(random_pairs(seed, 60), {}, {});
        check_consistent(Lexicon::view(bytes, "random"));
    }
}

BOOST_AUTO_TEST_CASE(the_same_pairs_give_the_same_bytes) {
    const auto again =
        dragoman::lexicon::build_lexicon(dragoman::test::small_pairs(), dragoman::test::small_background(), {});
    BOOST_TEST((again == dragoman::test::small_lexicon()));
    const auto pairs = random_pairs(91, 100);
    BOOST_TEST((dragoman::lexicon::build_lexicon(pairs, {}, {}) == dragoman::lexicon::build_lexicon(pairs, {}, {})));
}

BOOST_AUTO_TEST_CASE(no_key_has_more_translations_than_allowed_and_none_is_weaker_than_allowed) {
    BuildOptions options;
    options.most_translations = 2;
    options.least_probability = 0.2;
    const auto bytes = dragoman::lexicon::build_lexicon(random_pairs(92, 200), {}, options);
    const Lexicon lexicon = Lexicon::view(bytes, "capped");
    for (const Language side : {Language::arabic, Language::french}) {
        for (std::uint32_t i = 0; i < lexicon.key_count(side); ++i) {
            const auto row = lexicon.translations(side, i);
            BOOST_TEST(row.size() <= 2U);
            for (const Translation& translation : row) BOOST_TEST(strength(translation) >= 0.2 - 1e-4);
        }
    }
}

BOOST_AUTO_TEST_CASE(pairs_that_say_nothing_in_one_language_teach_nothing) {
    const std::vector<TextPair> pairs = {
        {"", "mot", 1.0}, {"كلمة", "", 1.0}, {"123", "456", 1.0}, {"https://a.b", "…", 1.0}};
    const auto bytes = dragoman::lexicon::build_lexicon(pairs, {}, {});
    const Lexicon lexicon = Lexicon::view(bytes, "empty");
    for (const Language side : {Language::arabic, Language::french}) {
        for (std::uint32_t i = 0; i < lexicon.key_count(side); ++i) BOOST_TEST(lexicon.translations(side, i).empty());
    }
}

BOOST_AUTO_TEST_CASE(a_lexicon_of_nothing_is_a_lexicon) {
    const auto bytes = dragoman::lexicon::build_lexicon({}, {}, {});
    const Lexicon lexicon = Lexicon::view(bytes, "empty");
    BOOST_TEST(lexicon.key_count(Language::arabic) == 0U);
    BOOST_TEST(lexicon.key_count(Language::french) == 0U);
    BOOST_TEST(!lexicon.find(Language::arabic, "كتاب"));
    BOOST_TEST(lexicon.size_bytes() == bytes.size());
}
