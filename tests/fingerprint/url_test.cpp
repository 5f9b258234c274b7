// Addresses: finding them, their canonical form, and the form without language.
#include "dragoman/fingerprint/url.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

#include "dragoman/text/utf8.hpp"

namespace fingerprint = dragoman::fingerprint;

namespace {

struct Case {
    std::string_view input;
    std::string_view expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.input; }

/// Addresses found, joined by one space.
const Case kTexts[] = {
    {"Lire https://example.com/a/b.html.", "https://example.com/a/b.html"},
    {"(voir http://example.com/a)", "http://example.com/a"},
    {"https://fr.example.org/wiki/Mali_(pays)", "https://fr.example.org/wiki/Mali_(pays)"},
    {"« https://example.com/a », www.example.net/b?x=1&y=2 !", "https://example.com/a www.example.net/b?x=1&y=2"},
    {"المصدر: https://example.com/ar/123، ثم www.example.net؟", "https://example.com/ar/123 www.example.net"},
    {"https://example.com/أخبار/123 نهاية", "https://example.com/أخبار/123"},
    {"https://example.com/abوقال", "https://example.com/ab"},
    {"Sourcehttps://example.com/x", "https://example.com/x"},
    {"HTTP://EXAMPLE.COM/X", "HTTP://EXAMPLE.COM/X"},
    {"https:// rien, http://, www. non plus", ""},
    {"awww.example.com", ""},
    {"aucune adresse", ""},
    {"", ""},
};

const Case kCanonical[] = {
    {"https://WWW.Example.com/a/?utm_source=x#top", "example.com/a"},
    {"http://example.com:80/a", "example.com/a"},
    {"https://example.com:443/", "example.com"},
    {"https://example.com:8443/a", "example.com:8443/a"},
    {"https://user:secret@example.com/a", "example.com/a"},
    {"//example.com/a//", "example.com/a"},
    {"example.com/a", "example.com/a"},
    {"www.example.com.", "example.com"},
    {"https://example.com/?b=2&a=1", "example.com?a=1&b=2"},
    {"https://example.com/a?fbclid=x&gclid=y&id=7&utm_medium=z", "example.com/a?id=7"},
    {"https://example.com/a?b=2&amp;a=1", "example.com/a?a=1&b=2"},
    {"https://example.com/%7Ea/%41%2fb", "example.com/~a/A%2Fb"},
    {"https://example.com/%D8%AE%D8%A8%D8%B1", "example.com/خبر"},
    {"https://example.com/خبر", "example.com/خبر"},
    {"https://example.com/%ff%E2%80%8F", "example.com/%FF%E2%80%8F"},
    {"https://example.com/100%", "example.com/100%25"},
    {"https://example.com/%%41a", "example.com/%25Aa"},
    {"https://مثال.example/a", "مثال.example/a"},
    {"https://CAFÉ.example/A", "café.example/A"},
    {"  https://example.com/a  ", "example.com/a"},
    {"mailto:a@example.com", ""},
    {"javascript:void(0)", ""},
    {"/a/b", ""},
    {"https:///a", ""},
    {"https://a b.com/", ""},
    {"localhost", ""},
    {"None", ""},
    {"", ""},
    {"https://example.com:port/", ""},
};

const Case kLanguageFree[] = {
    {"https://fr.example.com/news/123", "example.com/news/123"},
    {"https://ar.example.com/news/123", "example.com/news/123"},
    {"https://arabic.example.com/a", "example.com/a"},
    {"https://example.com/ar/news/123", "example.com/news/123"},
    {"https://example.com/fr-FR/news/123", "example.com/news/123"},
    {"https://example.com/news/pt_BR/123", "example.com/news/123"},
    {"https://example.com/news/page_ar.html", "example.com/news/page.html"},
    {"https://example.com/news/page-FR.html", "example.com/news/page.html"},
    {"https://example.com/news/page.vi.html", "example.com/news/page.html"},
    {"https://example.com/news/page_en", "example.com/news/page"},
    {"https://example.com/news?id=5&lang=fr", "example.com/news?id=5"},
    {"https://example.com/news?hl=ar_EG&id=5", "example.com/news?id=5"},
    {"https://example.com/news?l=5", "example.com/news?l=5"},
    {"https://fr.com/a", "fr.com/a"},
    {"https://example.com/histoire-de", "example.com/histoire-de"},
    {"https://example.com/en-bref/a", "example.com/en-bref/a"},
    {"https://example.com/id/no/a", "example.com/id/no/a"},
    {"https://example.com/fr/", "example.com"},
    {"pas une adresse", ""},
};

std::string found_in(std::string_view text) {
    std::string out;
    for (const auto span : fingerprint::find_urls(text, {0, static_cast<std::uint32_t>(text.size())})) {
        if (!out.empty()) out.push_back(' ');
        out += span.in(text);
    }
    return out;
}

std::string random_address(std::mt19937& random) {
    static const std::vector<std::string> kPieces = {
        "http://", "https://", "//",    "www.", "a.com", "fr",  "ar.", ".",   "/",      "?",
        "&",       "=",        "#",     "%",    "%2",    "%2F", "%41", "%D8", "%D8%A7", "%25",
        "utm_x=1", "utm%5Fx",  "amp;",  ":80",  ":443",  ":",   "@",   "é",   "خبر",    " ",
        "_ar",     "-fr",      ".html", "id=5", "(",     ")",   "'",   "»"};
    std::uniform_int_distribution<std::size_t> pick(0, kPieces.size() - 1);
    std::string address = random() % 2 == 0 ? "https://example.com/" : "";
    for (int i = 0; i < 8; ++i) address += kPieces[pick(random)];
    return address;
}

}  // namespace

BOOST_DATA_TEST_CASE(addresses_are_found_without_closing_punctuation, boost::unit_test::data::make(kTexts), c) {
    BOOST_TEST(found_in(c.input) == c.expected);
}
BOOST_DATA_TEST_CASE(the_canonical_form_is_what_identifies_a_page, boost::unit_test::data::make(kCanonical), c) {
    BOOST_TEST(fingerprint::canonical_url(c.input) == c.expected);
}
BOOST_DATA_TEST_CASE(language_versions_become_equal, boost::unit_test::data::make(kLanguageFree), c) {
    BOOST_TEST(fingerprint::language_free_url(c.input) == c.expected);
}

BOOST_AUTO_TEST_CASE(a_bare_site_is_a_home_page) {
    BOOST_TEST(fingerprint::is_home_page("example.com"));
    BOOST_TEST(fingerprint::is_home_page("example.com/"));
    BOOST_TEST(!fingerprint::is_home_page("example.com/a"));
    BOOST_TEST(!fingerprint::is_home_page("example.com?id=1"));
}

BOOST_AUTO_TEST_CASE(the_canonical_form_is_its_own_canonical_form) {
    std::mt19937 random(3);
    std::size_t addresses = 0;
    for (int i = 0; i < 20000; ++i) {
        const std::string address = random_address(random);
        const std::string canonical = fingerprint::canonical_url(address);
        BOOST_TEST_CONTEXT(address) {
            BOOST_TEST(fingerprint::canonical_url(canonical) == canonical);
            BOOST_TEST(!dragoman::text::first_invalid_byte(canonical).has_value());
        }
        if (!canonical.empty()) ++addresses;
    }
    BOOST_TEST(addresses > 5000U);
}

BOOST_AUTO_TEST_CASE(found_addresses_lie_in_the_passage_and_do_not_overlap) {
    std::mt19937 random(4);
    for (int i = 0; i < 5000; ++i) {
        const std::string text = "é" + random_address(random) + " " + random_address(random);
        std::size_t last_end = 2;
        for (const auto span : fingerprint::find_urls(text, {2, static_cast<std::uint32_t>(text.size())})) {
            BOOST_TEST((span.begin >= last_end && span.end > span.begin && span.end <= text.size()));
            BOOST_TEST(!dragoman::text::first_invalid_byte(span.in(text)).has_value());
            last_end = span.end;
        }
    }
}
