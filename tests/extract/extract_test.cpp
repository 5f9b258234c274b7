// From a record to a document.
#include "dragoman/extract/extract.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace dragoman;
using namespace dragoman::extract;

namespace {

const std::string kFrench = "Les sept États riverains ont paraphé mercredi leur convention sur les eaux partagées.";
const std::string kArabic = "وقّعت الدول السبع المطلة على النهر يوم الأربعاء اتفاقها على المياه المشتركة.";
const std::string kPersian = "قیمت نان در بازارهای کشور این هفته دوباره افزایش یافته است و مردم ناراضی هستند";

read::Record record_of(const std::string& text) {
    read::Record record;
    record.origin = {"story.txt", 0};
    record.id = "story";
    record.text = text;
    return record;
}

struct DateCase {
    const char* written;
    const char* day;  ///< empty: none
};

std::ostream& operator<<(std::ostream& out, const DateCase& date) { return out << "\"" << date.written << "\""; }

const std::vector<DateCase> kDates{
    {"2025-11-19", "2025-11-19"},
    {" 2025-11-19T23:59:00+07:00 ", "2025-11-19"},
    {"20251119", "2025-11-19"},
    {"20251119103000", "2025-11-19"},
    {"202511191030", "2025-11-19"},
    {"19/11/2025", "2025-11-19"},
    {"2025/11/19 10:00", "2025-11-19"},
    {"1763546400", "2025-11-19"},
    {"1763546400000", "2025-11-19"},
    {"1763546400.25", "2025-11-19"},
    {"1.7635464e9", "2025-11-19"},
    {"1712101234", "2024-04-02"},
    {"951782400", "2000-02-29"},
    {"Wed, 19 Nov 2025 10:00:00 GMT", "2025-11-19"},
    {"Wed,19 nov 2025 10:00:00 +0700", "2025-11-19"},
    {"1 February 2024", "2024-02-01"},
    {"3 Mar 99", "1999-03-03"},
    {"3 Mar 07", "2007-03-03"},
    {"", ""},
    {"hier", ""},
    {"2025", ""},
    {"0", ""},
    {"-1763546400", ""},
    {"nan", ""},
    {"inf", ""},
    {"1e300", ""},
    {"2025-02-30", ""},
    {"2025-13-01", ""},
    {"0001-01-01T00:00:00Z", ""},
    {"31 Feb 2024", ""},
    {"19 Foo 2025", ""},
    {"Nov 2025", ""},
    {"19 Nov", ""},
    {"99999999999999999999", ""},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(extract_document_of)

BOOST_AUTO_TEST_CASE(the_text_is_taken_over_with_its_metadata) {
    read::Record record = record_of(kFrench);
    record.title = "Un accord";
    record.url = "https://example.org/1";
    record.date = "2025-03-12";
    const char* const bytes = record.text.data();
    Diagnostics diagnostics;
    const auto document = extract_document(std::move(record), diagnostics);
    BOOST_REQUIRE(document.has_value());
    BOOST_TEST((document->language == Language::french));
    BOOST_TEST(document->id == "story");
    BOOST_TEST(document->text == kFrench);
    BOOST_TEST(document->text.data() == bytes);
    BOOST_TEST(document->title == "Un accord");
    BOOST_TEST(document->url == "https://example.org/1");
    BOOST_TEST(document->published->iso() == "2025-03-12");
    BOOST_TEST(document->origin.path == "story.txt");
    BOOST_TEST(document->paragraphs.empty());
    BOOST_TEST(diagnostics.refusals().empty());
}

BOOST_AUTO_TEST_CASE(another_language_is_refused_by_name_with_what_to_do) {
    Diagnostics diagnostics;
    BOOST_TEST(!extract_document(record_of(kPersian), diagnostics).has_value());
    BOOST_REQUIRE_EQUAL(diagnostics.refusals().size(), 1);
    const Refusal& refusal = diagnostics.refusals().front();
    BOOST_TEST((refusal.reason == RefusalReason::wrong_language));
    BOOST_TEST(refusal.message ==
               "story.txt: is written in Persian, neither Arabic nor French; remove it, or name its side with --ar or "
               "--fr");
}

BOOST_AUTO_TEST_CASE(a_refusal_names_the_line_of_a_record) {
    read::Record record = record_of("The prices of wheat rose again this week on the markets.");
    record.origin = {"crawl.jsonl", 17};
    Diagnostics diagnostics;
    BOOST_TEST(!extract_document(std::move(record), diagnostics).has_value());
    BOOST_TEST(diagnostics.refusals().at(0).message.starts_with("crawl.jsonl:17: is written in English"));
}

BOOST_AUTO_TEST_CASE(a_named_side_overrules_the_content) {
    read::Record record = record_of(kPersian);
    record.side = Language::arabic;
    Diagnostics diagnostics;
    const auto document = extract_document(std::move(record), diagnostics);
    BOOST_REQUIRE(document.has_value());
    BOOST_TEST((document->language == Language::arabic));
}

BOOST_AUTO_TEST_CASE(the_content_overrules_the_metadata_and_the_metadata_decides_what_is_open) {
    Diagnostics diagnostics;
    read::Record arabic = record_of(kArabic);
    arabic.language = "fr";
    BOOST_TEST((extract_document(std::move(arabic), diagnostics)->language == Language::arabic));
    read::Record open = record_of("Nouakchott Dakar");
    open.language = "fr-FR";
    BOOST_TEST((extract_document(std::move(open), diagnostics)->language == Language::french));
}

BOOST_AUTO_TEST_CASE(a_text_without_a_letter_is_refused_as_empty_on_any_side) {
    for (const char* text : {"12 500 — 19/11/2025", "...", "\u200F\u064B\u0301", "١٢٣"}) {
        read::Record record = record_of(text);
        record.side = Language::arabic;
        Diagnostics diagnostics;
        BOOST_TEST(!extract_document(std::move(record), diagnostics).has_value());
        BOOST_TEST((diagnostics.refusals().at(0).reason == RefusalReason::empty));
    }
}

BOOST_DATA_TEST_CASE(dates_are_read_and_what_is_none_is_dropped, boost::unit_test::data::make(kDates), date) {
    read::Record record = record_of(kArabic);
    record.date = date.written;
    Diagnostics diagnostics;
    const auto document = extract_document(std::move(record), diagnostics);
    BOOST_REQUIRE(document.has_value());
    BOOST_TEST((document->published ? document->published->iso() : "") == date.day);
    BOOST_TEST(diagnostics.refusals().empty());
}

BOOST_AUTO_TEST_SUITE_END()
