// What is learnt from pairs of a domain on top of a lexicon that is known.
#include "dragoman/lexicon/adapt.hpp"

#include <boost/test/unit_test.hpp>

#include "dragoman/normalize/normalize.hpp"
#include "support/small_lexicon.hpp"

namespace {

using dragoman::Language;
using dragoman::lexicon::Lexicon;
using dragoman::lexicon::TextPair;
using dragoman::lexicon::Translation;

Lexicon known() { return Lexicon::view(dragoman::test::small_lexicon(), "small"); }

std::vector<std::byte> adapted(const std::vector<TextPair>& pairs) {
    return dragoman::lexicon::adapt_lexicon(pairs, {known()}, {});
}

/// p(fr | ar) or p(ar | fr), the better one; 0: no link.
double strength(const std::vector<std::byte>& bytes, const std::string& ar, const std::string& fr) {
    const Lexicon lexicon = Lexicon::view(bytes, "adapted");
    dragoman::normalize::Normalizer normalizer;
    const auto source = lexicon.find(Language::arabic, normalizer.arabic_readings(ar).front().key);
    const auto target = lexicon.find(Language::french, normalizer.french_key(fr));
    if (!source || !target) return 0.0;
    for (const Translation& translation : lexicon.translations(Language::arabic, *source)) {
        if (translation.other == *target) return std::max(translation.p_forward(), translation.p_backward());
    }
    return 0.0;
}

/// Talk of books and ministers, in which تشفير (chiffrement) is new.
std::vector<TextPair> domain() {
    return {{"كتاب عن تشفير", "livre de chiffrement", 0.9},
            {"تشفير في مدرسة", "chiffrement dans une école", 0.8},
            {"وزير في مصر", "ministre en Égypte", 0.95},
            {"كتاب في مدرسة", "livre dans une école", 0.95},
            {"رئيس حكومة مصر", "président du gouvernement de l'Égypte", 0.9},
            {"تشفير حكومة", "chiffrement du gouvernement", 0.9}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(adapt)

BOOST_AUTO_TEST_CASE(a_word_that_the_lexicon_lacks_is_learnt) {
    const auto bytes = adapted(domain());
    BOOST_TEST(strength(bytes, "تشفير", "chiffrement") > 0.5);
    BOOST_TEST(strength(bytes, "تشفير", "livre") == 0.0);
    BOOST_TEST(strength(bytes, "مدرسة", "chiffrement") == 0.0);
}

BOOST_AUTO_TEST_CASE(one_meeting_is_enough_where_nothing_else_is_left_over) {
    std::vector<TextPair> pairs = domain();
    pairs.push_back({"وزير حاسوب", "ministre ordinateur", 1.0});
    BOOST_TEST(strength(adapted(pairs), "حاسوب", "ordinateur") > 0.2);
    pairs.back() = {"وزير حاسوب شبكة طابعة", "ministre ordinateur réseau imprimante", 1.0};
    const auto unclear = adapted(pairs);
    for (const std::string french : {"ordinateur", "réseau", "imprimante"})
        BOOST_TEST(strength(unclear, "حاسوب", french) < 0.2);
}

BOOST_AUTO_TEST_CASE(pairs_that_are_less_sure_count_less) {
    const std::vector<TextPair> pairs = domain();
    const auto learnt_at = [&](double weight) {
        std::vector<TextPair> with_new = pairs;
        with_new.insert(with_new.end(), 2, {"وزير حاسوب", "ministre ordinateur", weight});
        return strength(adapted(with_new), "حاسوب", "ordinateur");
    };
    BOOST_TEST(learnt_at(0.7) > 0.0);
    BOOST_TEST(learnt_at(0.7) < learnt_at(1.0));
}

BOOST_AUTO_TEST_CASE(latin_words_that_stand_on_both_sides_explain_themselves) {
    std::vector<TextPair> pairs = domain();
    for (int i = 0; i < 3; ++i) pairs.push_back({"متصفح Firefox", "Firefox navigateur", 1.0});
    const auto bytes = adapted(pairs);
    BOOST_TEST(strength(bytes, "متصفح", "navigateur") > 0.5);
    BOOST_TEST(strength(bytes, "متصفح", "Firefox") == 0.0);
}

BOOST_AUTO_TEST_CASE(the_texts_are_the_background) {
    const auto bytes = adapted(domain());
    const Lexicon lexicon = Lexicon::view(bytes, "adapted");
    BOOST_TEST(lexicon.background_passages() == domain().size());
    dragoman::normalize::Normalizer normalizer;
    const auto number = lexicon.find(Language::french, normalizer.french_key("chiffrement"));
    BOOST_TEST(lexicon.frequency(Language::french, number.value()) == 3U);
}

BOOST_AUTO_TEST_CASE(the_same_pairs_give_the_same_bytes) {
    BOOST_TEST((adapted(domain()) == adapted(domain())));
    BOOST_TEST(Lexicon::view(adapted({}), "nothing").key_count(Language::arabic) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
