// The parts of a check: addresses, names, likeness, leftovers.
#include <boost/test/unit_test.hpp>

#include "check/emails.hpp"
#include "check/facts.hpp"
#include "check/likeness.hpp"
#include "dragoman/check/finding.hpp"
#include "support/checked_pair.hpp"

using namespace dragoman;
using namespace dragoman::check;

namespace {

ByteSpan whole(std::string_view text) { return {0, static_cast<std::uint32_t>(text.size())}; }

std::vector<std::string> texts(const std::vector<ByteSpan>& spans, std::string_view text) {
    std::vector<std::string> out;
    for (const ByteSpan span : spans) out.emplace_back(span.in(text));
    return out;
}

std::vector<std::string> emails_in(std::string_view text) { return texts(find_emails(text, whole(text)), text); }
std::vector<std::string> names_in(std::string_view text) { return texts(french_names_in(text, whole(text)), text); }

quantity::Quantity number_in(std::string_view text) {
    return quantity::find_quantities(text, whole(text), Language::french).at(0);
}

using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(parts)

BOOST_AUTO_TEST_CASE(emails_are_cut_out_of_what_stands_around) {
    const auto check = [](std::string_view text, const Texts& expected) {
        BOOST_TEST(emails_in(text) == expected, boost::test_tools::per_element());
    };
    check("Écrire à <a.b@example.com>.", {"a.b@example.com"});
    check("a@b.fr,c@d.org;", {"a@b.fr", "c@d.org"});
    check("راسلونا:info@example.org،", {"info@example.org"});
    check("@nom a@b x@ @y.z a@.fr 5 @ 3", {});
    check("...a@b.c..", {"a@b.c"});
    check("a@b.fr@c.fr", {"a@b.fr"});
    check("", {});
    check("@", {});
}

BOOST_AUTO_TEST_CASE(french_names_stand_inside_a_sentence_or_in_capitals) {
    const auto check = [](std::string_view text, const Texts& expected) {
        BOOST_TEST(names_in(text) == expected, boost::test_tools::per_element());
    };
    check("Hier, le ministre Antonio Guterres a vu la FAO à Hanoï.", {"Antonio Guterres", "FAO", "Hanoï"});
    check("Demain. Après le XIXe siècle et Louis XIV", {"Louis"});
    check("L’ONU « Paris » et l’Algérie", {"ONU", "Algérie"});
    check("TITRE EN CAPITALES DU JOURNAL", {});
    check("", {});
}

BOOST_AUTO_TEST_CASE(rounding_loses_digits_that_were_there) {
    const auto rounded = [](std::string_view a, std::string_view b) {
        const bool one = is_rounded(number_in(a), number_in(b));
        BOOST_TEST(one == is_rounded(number_in(b), number_in(a)));
        return one;
    };
    BOOST_TEST(rounded("12482", "12500"));
    BOOST_TEST(rounded("3,47", "3,5"));
    BOOST_TEST(rounded("46,2", "46"));
    BOOST_TEST(!rounded("301", "300"));
    BOOST_TEST(!rounded("12508", "12500"));
    BOOST_TEST(!rounded("12482", "12483"));
    BOOST_TEST(!rounded("12482", "12000000"));
    BOOST_TEST(!rounded("0", "5"));
}

BOOST_AUTO_TEST_CASE(severities_have_names) {
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error})
        BOOST_TEST((severity_named(to_string(severity)) == severity));
    BOOST_TEST(!severity_named("fatal"));
    BOOST_TEST(!severity_named(""));
}

BOOST_AUTO_TEST_CASE(every_fact_of_a_unit_lies_in_it) {
    const test::CheckedPair pair({"قبل ١٢ https://example.org/x و info@example.org", "بعد COVID-19 و Nature"},
                                 {"avant", "après"});
    for (std::uint32_t unit = 0; unit < 2; ++unit) {
        const auto facts = facts_in(pair.source_text(), unit, Language::arabic);
        BOOST_TEST(facts.size() == (unit == 0 ? 3U : 2U));
        for (const Fact& fact : facts) {
            BOOST_TEST(fact.unit == unit);
            BOOST_TEST(fact.span.begin >= pair.source_units[unit].span.begin);
            BOOST_TEST(fact.span.end <= pair.source_units[unit].span.end);
            BOOST_TEST(!fact.canonical.empty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
