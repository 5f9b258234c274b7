// The ways to take an Arabic word apart, and the choice among them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "dragoman/normalize/normalize.hpp"
#include "support/random_text.hpp"

namespace {

using dragoman::normalize::Normalizer;
using dragoman::normalize::Reading;

std::string shown(const std::vector<Reading>& readings) {
    std::string out;
    for (const Reading& reading : readings) out += (out.empty() ? "" : " ") + reading.form;
    return out;
}

struct Case {
    const char* word;
    const char* forms;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.word; }

const Case kWords[] = {
    {"", ""},
    {"و", "و"},
    {"من", "من"},
    {"ولد", "ولد"},  // three letters: no و + لد
    {"مدرسة", "مدرسه"},
    {"وزير", "وزير زير"},
    {"بباريس", "بباريس"},
    {"فقال", "فقال قال"},
    {"سيقول", "سيقول"},
    {"لمصر", "لمصر مصر"},
    {"كرجل", "كرجل رجل"},
    {"للمدارس", "للمدارس لمدارس"},
    {"وَقَالَ", "وقال قال"},
    {"وـقال", "وقال قال"},
};

}  // namespace

BOOST_DATA_TEST_CASE(clitics_come_off_one_by_one_and_the_whole_word_stays_first, kWords, c) {
    Normalizer normalizer;
    BOOST_TEST(shown(normalizer.arabic_readings(c.word)) == c.forms);
}

BOOST_AUTO_TEST_CASE(article_conjunction_and_preposition_leave_the_bare_word_among_the_readings) {
    Normalizer normalizer;
    const std::string bare = normalizer.arabic_readings("مدارس").front().key;
    for (const char* word : {"المدارس", "والمدارس", "بالمدارس", "كالمدارس", "فالمدارس", "للمدارس", "وللمدارس",
                             "وبالمدارس", "ومدارس", "لمدارس", "وبمدارس"}) {
        bool found = false;
        for (const Reading& reading : normalizer.arabic_readings(word)) found = found || reading.key == bare;
        BOOST_TEST(found, word);
    }
}

BOOST_AUTO_TEST_CASE(readings_of_any_word_differ_in_key_and_none_is_empty) {
    Normalizer normalizer;
    dragoman::test::RandomText random(51);
    for (int i = 0; i < 5000; ++i) {
        const std::string word = random.arabic_word();
        const std::string whole = dragoman::normalize::arabic_form(word);
        const auto readings = normalizer.arabic_readings(word);
        BOOST_REQUIRE(!readings.empty());
        BOOST_REQUIRE(readings.front().form == whole);
        std::set<std::string> keys;
        for (const Reading& reading : readings) {
            BOOST_REQUIRE(whole.ends_with(reading.form));
            BOOST_REQUIRE((reading.key.empty() == whole.empty()));
            BOOST_REQUIRE(keys.insert(reading.key).second);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_first_letter_that_looks_like_a_conjunction_stays_part_of_the_key) {
    Normalizer normalizer;
    for (const char* word : {"وزير", "وزارة", "وصل", "فريق", "فساد", "وح", "و"}) {
        const std::string whole = dragoman::normalize::arabic_form(word);
        BOOST_TEST(normalizer.arabic_readings(word).front().key.starts_with(whole.substr(0, 2)), word);
    }
    BOOST_TEST(normalizer.arabic_readings("وزارة").front().key != normalizer.arabic_readings("زار").front().key);
}

BOOST_AUTO_TEST_CASE(what_was_stemmed_before_does_not_change_a_key) {
    Normalizer used;
    dragoman::test::RandomText random(52);
    for (int i = 0; i < 500; ++i) {
        const std::string word = random.arabic_word();
        const std::string french = random.french_word();
        Normalizer fresh;
        BOOST_REQUIRE(used.french_key(french) == fresh.french_key(french));
        BOOST_REQUIRE(shown(used.arabic_readings(word)) == shown(fresh.arabic_readings(word)));
    }
}

namespace {

/// Index of the chosen one among three readings a, b, c with these frequencies.
std::size_t chosen(double a, double b, double c) {
    const std::vector<Reading> readings = {{"a", "a"}, {"b", "b"}, {"c", "c"}};
    const std::map<std::string, double> counts = {{"a", a}, {"b", b}, {"c", c}};
    return dragoman::normalize::choose_reading(readings, [&](const std::string& key) { return counts.at(key); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_most_frequent_reading_is_chosen_and_the_fullest_of_equals) {
    BOOST_TEST(chosen(0, 0, 0) == 0U);
    BOOST_TEST(chosen(1, 0, 0) == 0U);
    BOOST_TEST(chosen(0, 1, 0) == 1U);
    BOOST_TEST(chosen(0, 0, 1) == 2U);
    BOOST_TEST(chosen(4, 4, 4) == 0U);
    BOOST_TEST(chosen(4, 5, 5) == 1U);
    BOOST_TEST(chosen(1, 5, 6) == 2U);
    BOOST_TEST(chosen(7, 5, 6) == 0U);
}
