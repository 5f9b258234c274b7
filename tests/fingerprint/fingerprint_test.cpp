// Fingerprints of whole documents.
#include "dragoman/fingerprint/fingerprint.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "dragoman/segment/segment.hpp"
#include "dragoman/text/utf8.hpp"

namespace fingerprint = dragoman::fingerprint;
using dragoman::Document;
using dragoman::Language;
using fingerprint::Kind;

namespace {

Document document(Language language, std::string text, std::string url = {}) {
    Document made;
    made.language = language;
    made.text = std::move(text);
    made.url = std::move(url);
    made.paragraphs = dragoman::segment::paragraphs(made.text, dragoman::segment::ParagraphMode::line);
    return made;
}

Document french(std::string text, std::string url = {}) {
    return document(Language::french, std::move(text), std::move(url));
}
Document arabic(std::string text, std::string url = {}) {
    return document(Language::arabic, std::move(text), std::move(url));
}

/// Displays of one kind, in byte order.
std::set<std::string> shown(const Document& made, Kind kind) {
    std::set<std::string> displays;
    for (const auto& found : fingerprint::fingerprints_of(made))
        if (found.kind == kind) displays.insert(found.display);
    return displays;
}

/// What the French text shows of the fingerprints that both share, of one kind.
std::set<std::string> shared(const Document& a, const Document& b, Kind kind) {
    std::set<std::uint64_t> keys;
    for (const auto& found : fingerprint::fingerprints_of(a))
        if (found.kind == kind) keys.insert(found.key);
    std::set<std::string> displays;
    for (const auto& found : fingerprint::fingerprints_of(b))
        if (found.kind == kind && keys.contains(found.key)) displays.insert(found.display);
    return displays;
}

using Strings = std::set<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(every_value_of_a_number_is_a_fingerprint) {
    BOOST_TEST((shown(french("Il y a 12,500 tonnes."), Kind::number) == Strings{"12.5", "12500"}));
    BOOST_TEST((shared(arabic("نحو ١٢٬٥٠٠ طن"), french("12 500 tonnes"), Kind::number) == Strings{"12500"}));
    BOOST_TEST(
        (shared(arabic("8.6 ملايين طفل"), french("8,6 millions d'enfants"), Kind::number) == Strings{"8600000"}));
}

BOOST_AUTO_TEST_CASE(small_whole_numbers_are_left_out_unless_percent) {
    BOOST_TEST(shown(french("3 hommes, la 6e fois, 2,220 francs, 9 jours"), Kind::number) == Strings{"2220"});
    BOOST_TEST((shown(french("3 % et 3,5 points"), Kind::number) == Strings{"3%", "3.5"}));
    BOOST_TEST((shown(french("10 hommes en 2025"), Kind::number) == Strings{"10", "2025"}));
}

BOOST_AUTO_TEST_CASE(a_full_date_meets_one_without_year) {
    BOOST_TEST((shown(french("le 19 novembre 2025"), Kind::date) == Strings{"--11-19", "2025-11-19"}));
    BOOST_TEST((shown(french("en novembre 2025"), Kind::date) == Strings{"2025-11"}));
    BOOST_TEST((shared(arabic("في 19 نوفمبر/تشرين الثاني"), french("VietnamPlus19/11/2025"), Kind::date) ==
                Strings{"--11-19"}));
    BOOST_TEST(shown(french("le 31 février 2025"), Kind::date) == Strings{"2025-02"});
    BOOST_TEST(shown(french("le 31/02/2025"), Kind::date).empty());
}

BOOST_AUTO_TEST_CASE(cited_addresses_meet_across_languages) {
    const Document fr = french("Source : https://fr.example.com/post-1078022.html?utm_source=x");
    const Document ar = arabic("المصدر: https://ar.example.com/post-1078022.html");
    BOOST_TEST(shared(ar, fr, Kind::cited_url) == Strings{"example.com/post-1078022.html"});
    BOOST_TEST(shown(fr, Kind::number).empty());
    BOOST_TEST(shown(ar, Kind::code).empty());
    BOOST_TEST(shown(french("Voir https://www.example.com/ et www.example.org/fr/"), Kind::cited_url).empty());
}

BOOST_AUTO_TEST_CASE(image_names_count_without_the_size_that_a_site_adds) {
    const Document fr = french("Ttxvn-Summit-300x200.JPG\nhttps://example.com/img/visite-2025-scaled.webp");
    BOOST_TEST((shown(fr, Kind::image) == Strings{"ttxvn-summit.jpg", "visite-2025.webp"}));
    BOOST_TEST(shown(fr, Kind::number).empty());
    BOOST_TEST(shared(arabic("صورة ttxvn-summit.jpg هنا"), fr, Kind::image) == Strings{"ttxvn-summit.jpg"});
    BOOST_TEST(shown(french("1.jpg, le format .png, photo.jpgx, un .gif."), Kind::image).empty());
}

BOOST_AUTO_TEST_CASE(the_own_address_gives_its_language_free_form_and_its_number) {
    const Document fr = french("Texte.", "https://fr.example.com/2025/11/19/sommet-post1078022.vnp");
    BOOST_TEST(
        (shown(fr, Kind::own_url) == Strings{"example.com#1078022", "example.com/2025/11/19/sommet-post1078022.vnp"}));
    BOOST_TEST(shared(arabic("نص", "https://ar.example.com/qimma-1078022"), fr, Kind::own_url) ==
               Strings{"example.com#1078022"});
    BOOST_TEST(shown(french("Texte.", "https://example.com/20251119/sommet"), Kind::own_url) ==
               Strings{"example.com/20251119/sommet"});
    BOOST_TEST(shown(french("Texte.", "https://example.com/fr/"), Kind::own_url).empty());
    BOOST_TEST(shown(french("Texte."), Kind::own_url).empty());
}

BOOST_AUTO_TEST_CASE(a_text_that_cites_the_page_of_the_other_one_meets_it) {
    const Document fr = french("Texte.", "https://fr.example.com/2025/sommet-1078022.html");
    BOOST_TEST(shared(arabic("المصدر: https://fr.example.com/2025/sommet-1078022.html"), fr, Kind::cited_url) ==
               Strings{"example.com/2025/sommet-1078022.html"});
    BOOST_TEST(shared(arabic("المصدر: https://fr.example.com/2025/autre.html"), fr, Kind::cited_url).empty());
    BOOST_TEST(shown(french("Texte.", "https://example.com/fr/"), Kind::cited_url).empty());
}

BOOST_AUTO_TEST_CASE(names_meet_across_scripts) {
    const Document fr = french("Selon M. Guterres, Washington et l'Ukraine négocient. Cette semaine aussi.");
    const Document ar = arabic("قال غوتيريش إن لواشنطن وأوكرانيا موقفا");
    BOOST_TEST((shared(ar, fr, Kind::name) == Strings{"Guterres", "Ukraine", "Washington"}));
    BOOST_TEST((shown(fr, Kind::name) == Strings{"Guterres", "Ukraine", "Washington"}));
}

BOOST_AUTO_TEST_CASE(a_name_may_open_a_sentence_but_a_common_word_may_not) {
    BOOST_TEST((shown(french("Antonio Guterres a parlé."), Kind::name) == Strings{"Antonio", "Guterres"}));
    BOOST_TEST(shown(french("Dans Berlin, rien. « Personne ne sort »."), Kind::name) == Strings{"Berlin"});
    BOOST_TEST(shown(french("Au XIXe siècle, au XXe."), Kind::name).empty());
}

BOOST_AUTO_TEST_CASE(codes_and_latin_names_meet) {
    const Document fr =
        french("La conférence (IMM6) et le processus COMMIT, décision 193/QĐ-TTg, avec Nvidia à Hanoï.");
    const Document ar = arabic("المؤتمر (IMM6) وعملية COMMIT والقرار 193/QD-TTg مع NVIDIA");
    BOOST_TEST((shared(ar, fr, Kind::code) == Strings{"193/QĐ-TTg", "COMMIT", "IMM6", "Nvidia", "QĐ", "TTg"}));
    BOOST_TEST(shown(french("la 6e fois, 25kg à 20h30 en mi-2025"), Kind::code).empty());
    BOOST_TEST(shown(french("le COVID-19"), Kind::code).contains("COVID-19"));
}

BOOST_AUTO_TEST_CASE(fingerprints_are_sorted_unique_and_keep_the_first_paragraph) {
    const auto found =
        fingerprint::fingerprints_of(french("Il y en a 2500.\nEncore 2500 à Berlin.\nBerlin encore, Berlin."));
    BOOST_TEST(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair(a.kind, a.key) < std::pair(b.kind, b.key);
    }));
    std::set<std::pair<Kind, std::uint64_t>> keys;
    for (const auto& one : found) {
        BOOST_TEST(keys.emplace(one.kind, one.key).second);
        if (one.display == "2500") BOOST_TEST(one.paragraph == 0U);
        if (one.display == "Berlin") BOOST_TEST(one.paragraph == 1U);
    }
    BOOST_TEST(found.size() == 3U);  // 2500, and Berlin as name and as code
}

BOOST_AUTO_TEST_CASE(kinds_have_the_names_of_the_files) {
    BOOST_TEST(fingerprint::to_string(Kind::cited_url) == "cited_url");
    BOOST_TEST(fingerprint::to_string(Kind::image) == "image");
    BOOST_TEST(fingerprint::to_string(Kind::own_url) == "own_url");
    BOOST_TEST(fingerprint::to_string(Kind::date) == "date");
    BOOST_TEST(fingerprint::to_string(Kind::number) == "number");
    BOOST_TEST(fingerprint::to_string(Kind::name) == "name");
    BOOST_TEST(fingerprint::to_string(Kind::code) == "code");
}

BOOST_AUTO_TEST_CASE(the_digit_script_changes_no_number_and_no_date) {
    const std::string text = "في 19 نوفمبر 2025 قُتل 12 شخصا و3,5 بالمئة من 12.500 وفي 03/04/2024";
    std::u32string other = dragoman::text::decode(text);
    for (char32_t& c : other)
        if (c >= U'0' && c <= U'9') c = U'\u0660' + (c - U'0');
    const Document ascii = arabic(text);
    const Document indic = arabic(dragoman::text::encode(other));
    for (const Kind kind : {Kind::number, Kind::date}) BOOST_TEST((shown(ascii, kind) == shown(indic, kind)));
    BOOST_TEST(shown(ascii, Kind::date).size() == 6U);
}

BOOST_AUTO_TEST_CASE(an_empty_or_wordless_document_has_none) {
    BOOST_TEST(fingerprint::fingerprints_of(french("")).empty());
    BOOST_TEST(fingerprint::fingerprints_of(arabic("… ، ؛\n—\n")).empty());
}

BOOST_AUTO_TEST_CASE(one_paragraph_of_many_numbers_takes_linear_time) {
    std::string text;
    for (int i = 0; i < 60000; ++i) text += "Berlin 12.5 ";
    BOOST_TEST((shown(french(text), Kind::number) == Strings{"12.5"}));
}

BOOST_AUTO_TEST_CASE(random_text_gives_valid_displays) {
    static const char32_t kCharacters[] = U"aB1٣ .,/:-'’»éàوبل_%جـ\u200F😀w";
    std::mt19937 random(9);
    std::uniform_int_distribution<std::size_t> pick(0, std::size(kCharacters) - 2);
    for (int i = 0; i < 3000; ++i) {
        std::u32string text = U"https://ex.com/";
        for (int k = 0; k < 40; ++k) text.push_back(kCharacters[pick(random)]);
        for (const auto& found : fingerprint::fingerprints_of(i % 2 == 0 ? french(dragoman::text::encode(text))
                                                                         : arabic(dragoman::text::encode(text)))) {
            BOOST_TEST(!found.display.empty());
            BOOST_TEST(!dragoman::text::first_invalid_byte(found.display).has_value());
        }
    }
}
