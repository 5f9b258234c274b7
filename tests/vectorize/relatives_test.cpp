// Weak ties through words of the same derivation.
#include "vectorize/relatives.hpp"

#include <boost/test/unit_test.hpp>
#include <map>

#include "dragoman/lexicon/build.hpp"
#include "dragoman/normalize/family.hpp"
#include "support/terms_of.hpp"
#include "vectorize/strength.hpp"

namespace {

using dragoman::Language;
using dragoman::lexicon::Lexicon;
using dragoman::vectorize::Vocabulary;
namespace lexicon = dragoman::lexicon;
namespace vectorize = dragoman::vectorize;

using Ties = std::map<std::pair<std::string, std::string>, float>;

Vocabulary vocabulary_of(const std::string& arabic, const std::string& french) {
    Vocabulary out;
    for (const auto& [text, language] : {std::pair(arabic, Language::arabic), std::pair(french, Language::french)}) {
        auto terms = dragoman::test::terms_of({text}, language);
        out.add(terms, [](std::size_t) { return true; });
    }
    return out;
}

Ties ties_of(const Vocabulary& vocabulary, const Lexicon& layer) {
    std::vector<Eigen::Triplet<float>> triplets;
    vectorize::add_relatives(vocabulary, layer, triplets);
    Ties out;
    for (const auto& tie : triplets) {
        float& strongest = out[{vocabulary.terms(Language::arabic)[static_cast<std::size_t>(tie.row())].key,
                                vocabulary.terms(Language::french)[static_cast<std::size_t>(tie.col())].key}];
        strongest = std::max(strongest, tie.value());
    }
    return out;
}

const std::vector<std::byte>& lexicon_bytes() {
    static const std::vector<std::byte> bytes = lexicon::build_lexicon(
        {{"كتب", "écrire"}, {"كاتب", "auteur"}, {"مدرسة", "école"}, {"انتخابات", "élection"}, {"وزير", "ministre"}}, {},
        {});
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_word_is_tied_to_what_its_relatives_mean_but_less_than_a_translation) {
    const Lexicon layer = Lexicon::view(lexicon_bytes(), "relatives");
    const Ties arabic = ties_of(vocabulary_of("مكتوب", "auteur école"), layer);
    BOOST_REQUIRE(arabic.size() == 1U);
    BOOST_TEST(arabic.begin()->first.second == "auteur");
    BOOST_TEST(arabic.begin()->second > 0.1F);
    BOOST_TEST(arabic.begin()->second < 0.5F);
    const Ties french = ties_of(vocabulary_of("انتخابات", "électorat ministre"), layer);
    BOOST_REQUIRE(french.size() == 1U);
    BOOST_TEST(french.begin()->first.second == "electorat");
}

BOOST_AUTO_TEST_CASE(relatives_found_by_the_index_are_those_that_a_scan_of_all_keys_finds) {
    const Lexicon layer = Lexicon::view(lexicon_bytes(), "relatives");
    for (const Language side : {Language::arabic, Language::french}) {
        for (std::uint32_t wanted = 0; wanted < layer.key_count(side); ++wanted) {
            const std::string family = dragoman::normalize::family(layer.key(side, wanted), side);
            std::vector<std::uint32_t> scanned;
            for (std::uint32_t key = 0; key < layer.key_count(side) && !family.empty(); ++key) {
                if (dragoman::normalize::family(layer.key(side, key), side) == family) scanned.push_back(key);
            }
            std::vector<std::uint32_t> indexed;
            for (const lexicon::FamilyMember& member : layer.members(side, family)) indexed.push_back(member.key);
            BOOST_TEST(indexed == scanned, boost::test_tools::per_element());
        }
        BOOST_TEST(layer.members(side, "").empty());
        BOOST_TEST(layer.members(side, "nobody").empty());
    }
}

BOOST_AUTO_TEST_CASE(a_family_of_too_many_strangers_ties_none) {
    std::vector<lexicon::TextPair> pairs;
    for (char a = 'a'; a <= 'z'; ++a) {
        for (char b = 'a'; b <= 'j'; ++b) pairs.push_back({"شجرة", std::string("quarx") + a + b + "k"});
    }
    pairs.push_back({"حجر", "quarxaak"});
    const std::vector<std::byte> bytes = lexicon::build_lexicon(pairs, {}, {});
    const Lexicon layer = Lexicon::view(bytes, "crowd");
    BOOST_REQUIRE(layer.members(Language::french, "quarx").size() > 200U);
    BOOST_TEST(ties_of(vocabulary_of("حجر", "quarxzzk"), layer).empty());
}
