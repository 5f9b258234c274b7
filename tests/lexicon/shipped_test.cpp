// The lexicon inside the binary is whole, and is the one in the repository.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/normalize/normalize.hpp"

namespace {

using dragoman::Language;
using dragoman::lexicon::Lexicon;

struct Pair {
    const char* ar;
    const char* fr;
};

std::ostream& operator<<(std::ostream& out, const Pair& pair) { return out << pair.ar << " - " << pair.fr; }

// Of ICU's names, so that no edit of a table breaks them.
const Pair kPairs[] = {
    {"يناير", "janvier"}, {"جانفي", "janvier"}, {"غشت", "août"},          {"رمضان", "ramadan"}, {"الاثنين", "lundi"},
    {"مصر", "Égypte"},    {"اليابان", "Japon"}, {"كيلومتر", "kilomètre"}, {"العربية", "arabe"},
};

bool translates(const Lexicon& lexicon, const Pair& pair) {
    dragoman::normalize::Normalizer normalizer;
    const auto wanted = lexicon.find(Language::french, normalizer.french_key(pair.fr));
    for (const auto& reading : normalizer.arabic_readings(pair.ar)) {
        const auto number = lexicon.find(Language::arabic, reading.key);
        if (!number || !wanted) continue;
        for (const auto& translation : lexicon.translations(Language::arabic, *number)) {
            if (translation.other == *wanted) return true;
        }
    }
    return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_shipped_lexicon_is_undamaged_and_is_the_one_of_the_repository) {
    const Lexicon file = Lexicon::open(DRAGOMAN_SOURCE_DIR "/pairs/lexicon/dragoman.lexicon");  // verifies the checksum
    const Lexicon shipped = Lexicon::shipped();
    BOOST_TEST(shipped.checksum() == file.checksum());
    BOOST_TEST(shipped.size_bytes() == file.size_bytes());
    BOOST_TEST(shipped.key_count(Language::arabic) > 5000U);
    BOOST_TEST(shipped.key_count(Language::french) > 5000U);
    BOOST_TEST(shipped.background_passages() > 100U);
}

BOOST_DATA_TEST_CASE(the_shipped_lexicon_knows_months_days_countries_and_units, kPairs, pair) {
    BOOST_TEST(translates(Lexicon::shipped(), pair));
}
