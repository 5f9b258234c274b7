// Sentences of both languages, with the abbreviations, quotation marks and glued full stops of real copy.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "support/random_text.hpp"

namespace {

using dragoman::ByteSpan;
using dragoman::Language;

std::string shown(std::string_view text, Language language) {
    std::string out;
    const ByteSpan whole{0, static_cast<std::uint32_t>(text.size())};
    for (const ByteSpan span : dragoman::segment::sentences(text, whole, language)) {
        if (!out.empty()) out += '|';
        out += span.in(text);
    }
    return out;
}

/// The text is what stands between the bars, which mark where sentences part.
struct Case {
    const char* text;
    const char* sentences;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.text; }

const Case kFrench[] = {
    {"Il part.", "Il part."},
    {"Il part", "Il part"},
    {"Il part. Elle reste.", "Il part.|Elle reste."},
    {"Il part ! Elle reste ? Oui.", "Il part !|Elle reste ?|Oui."},
    {"Il part\u00A0! Elle reste\u202F? Oui.", "Il part\u00A0!|Elle reste\u202F?|Oui."},
    {"Il part... Elle reste.", "Il part...|Elle reste."},
    {"Il hésite… puis part.", "Il hésite… puis part."},
    {"Il hésite… Elle part.", "Il hésite…|Elle part."},
    {"Quoi ?! Rien.", "Quoi ?!|Rien."},
    {"Il a dit : « Je pars. » Elle reste.", "Il a dit : « Je pars. »|Elle reste."},
    {"Il a dit : « Je pars.\u00A0» Elle reste.", "Il a dit : « Je pars.\u00A0»|Elle reste."},
    {"« Je pars. Je reviens. » Elle reste.", "« Je pars.|Je reviens. »|Elle reste."},
    {"« Je pars ! », dit-il. Elle reste.", "« Je pars ! », dit-il.|Elle reste."},
    {"« Je pars ! » a-t-il dit. Elle reste.", "« Je pars ! » a-t-il dit.|Elle reste."},
    {"Il part. « Je reste », dit-elle.", "Il part.|« Je reste », dit-elle."},
    {"Il dit \"Je pars.\" Elle reste.", "Il dit \"Je pars.\"|Elle reste."},
    {"Il part (enfin.) Elle reste.", "Il part (enfin.)|Elle reste."},
    {"Il part. (Elle reste.)", "Il part.|(Elle reste.)"},
    {"Il part. – Elle reste.", "Il part.|– Elle reste."},
    {"M. Dupont et Mme. Durand partent. Ils reviennent.", "M. Dupont et Mme. Durand partent.|Ils reviennent."},
    {"MM. Dupont et Durand partent.", "MM. Dupont et Durand partent."},
    {"Le Dr. Martin part. Le Pr. Petit reste.", "Le Dr. Martin part.|Le Pr. Petit reste."},
    {"J. Dupont, de l'A.F.P. Paris, part.", "J. Dupont, de l'A.F.P. Paris, part."},
    {"En 300 av. J.-C. Alexandre meurt.", "En 300 av. J.-C. Alexandre meurt."},
    {"Selon l'art. 5 du code. Il part.", "Selon l'art. 5 du code.|Il part."},
    {"Il aime l'art. Elle aussi.", "Il aime l'art.|Elle aussi."},
    {"Il a raté son vol. Elle aussi.", "Il a raté son vol.|Elle aussi."},
    {"Le 12 sept. 2023, il part. Le 3 nov. 2024 aussi.", "Le 12 sept. 2023, il part.|Le 3 nov. 2024 aussi."},
    {"Le 5 janv. Dupont part.", "Le 5 janv. Dupont part."},
    {"Voir pp. 12-14 et fig. 3. Il part.", "Voir pp. 12-14 et fig. 3.|Il part."},
    {"Des pommes, des poires, etc. Il part.", "Des pommes, des poires, etc.|Il part."},
    {"Il y en a. Elle part.", "Il y en a.|Elle part."},
    {"Il va en 2023. Elle part.", "Il va en 2023.|Elle part."},
    {"Il va en 2023. 12 personnes partent.", "Il va en 2023.|12 personnes partent."},
    {"Il coûte 12.500 euros. Il part.", "Il coûte 12.500 euros.|Il part."},
    {"La version 2.0 de l'outil. Il part.", "La version 2.0 de l'outil.|Il part."},
    {"1. Introduction. Il part.", "1. Introduction.|Il part."},
    {"Il lit lemonde.fr. Elle part.", "Il lit lemonde.fr.|Elle part."},
    {"Voir https://exemple.fr/a?b=12. Elle part.", "Voir https://exemple.fr/a?b=12.|Elle part."},
    {"Il part.Elle reste.", "Il part.Elle reste."},
    {"Il part. l'autre reste.", "Il part. l'autre reste."},
    {"Il part. Écoutez !", "Il part.|Écoutez !"},
    {"Il part : oui ; non. Bien.", "Il part : oui ; non.|Bien."},
    {"Il part.\nElle reste.", "Il part.|Elle reste."},
    {"Hanoï (AFP) - Le Vietnam... a dit. Oui.", "Hanoï (AFP) - Le Vietnam... a dit.|Oui."},
    {"!", "!"},
    {"... Elle reste.", "...|Elle reste."},
};

const Case kArabic[] = {
    {"غادر الوزير.", "غادر الوزير."},
    {"غادر الوزير. وبقي الرئيس.", "غادر الوزير.|وبقي الرئيس."},
    {"هل غادر؟ نعم.", "هل غادر؟|نعم."},
    {"غادر! وبقي.", "غادر!|وبقي."},
    {"غادر؛ وبقي، ثم عاد. انتهى.", "غادر؛ وبقي، ثم عاد.|انتهى."},
    {"قال: «غادرت.» ثم عاد.", "قال: «غادرت.»|ثم عاد."},
    {"قال: «هل غادرت؟» ثم عاد.", "قال: «هل غادرت؟»|ثم عاد."},
    {"قال: \"غادرت\". ثم عاد.", "قال: \"غادرت\".|ثم عاد."},
    {"قال: «غادرت». ثم عاد.", "قال: «غادرت».|ثم عاد."},
    {"قال د. محمد إنه غادر. ثم عاد.", "قال د. محمد إنه غادر.|ثم عاد."},
    {"قال أ.د. محمد إنه غادر.", "قال أ.د. محمد إنه غادر."},
    {"نقلت وكالة أ.ف.ب. الخبر. ثم نفته.", "نقلت وكالة أ.ف.ب. الخبر.|ثم نفته."},
    {"نقلت (أ ف ب) الخبر. ثم نفته.", "نقلت (أ ف ب) الخبر.|ثم نفته."},
    {"غادر عام 2023. وأضاف أنه عاد.", "غادر عام 2023.|وأضاف أنه عاد."},
    {"غادر عام 2023.وأضاف أنه عاد.", "غادر عام 2023.|وأضاف أنه عاد."},
    {"غادر عام ٢٠٢٣.وأضاف أنه عاد.", "غادر عام ٢٠٢٣.|وأضاف أنه عاد."},
    {"غادر الوزير.وبقي الرئيس.", "غادر الوزير.|وبقي الرئيس."},
    {"هل غادر؟نعم.", "هل غادر؟|نعم."},
    {"غادر...وبقي.", "غادر...|وبقي."},
    {"غادر…وبقي.", "غادر…وبقي."},
    {"بلغ ١٢٫٥ في المئة. ثم ١٢.٥ في المئة.", "بلغ ١٢٫٥ في المئة.|ثم ١٢.٥ في المئة."},
    {"بلغ 12.500 طن. ثم زاد.", "بلغ 12.500 طن.|ثم زاد."},
    {"١. مقدمة. ثم خاتمة.", "١. مقدمة.|ثم خاتمة."},
    {"غادر الوزير.\u200F وبقي الرئيس.", "غادر الوزير.\u200F|وبقي الرئيس."},
    {"غادر الوزير.\u00A0وبقي الرئيس.", "غادر الوزير.|وبقي الرئيس."},
    {"غَادَرَ. وَبَقِيَ.", "غَادَرَ.|وَبَقِيَ."},
    {"في عام 1445 هـ. غادر.", "في عام 1445 هـ.|غادر."},
    {"غادر ترامب. Trump يعود.", "غادر ترامب.|Trump يعود."},
    {"يوم 19 نوفمبر/تشرين الثاني. ثم عاد.", "يوم 19 نوفمبر/تشرين الثاني.|ثم عاد."},
    {"12 قتيلا. 30 جريحا.", "12 قتيلا.|30 جريحا."},
};

}  // namespace

BOOST_DATA_TEST_CASE(french_paragraphs_part_where_sentences_end, kFrench, c) {
    BOOST_TEST(shown(c.text, Language::french) == c.sentences);
}

BOOST_DATA_TEST_CASE(arabic_paragraphs_part_where_sentences_end, kArabic, c) {
    BOOST_TEST(shown(c.text, Language::arabic) == c.sentences);
}

BOOST_AUTO_TEST_CASE(only_the_given_paragraph_is_read) {
    const std::string_view text = "Un. Deux. Trois.";
    const auto spans = dragoman::segment::sentences(text, {4, 9}, Language::french);
    BOOST_REQUIRE(spans.size() == 1U);
    BOOST_TEST(spans[0].in(text) == "Deux.");
    BOOST_TEST(dragoman::segment::sentences(text, {4, 4}, Language::french).empty());
}

BOOST_AUTO_TEST_CASE(sentences_of_any_paragraph_are_trimmed_in_order_and_hold_all_that_is_visible) {
    dragoman::test::RandomText random(31);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = random.mixed(1 + random.below(20));
        for (const ByteSpan paragraph : dragoman::segment::paragraphs(text, dragoman::segment::ParagraphMode::blank)) {
            std::uint32_t end = paragraph.begin;
            for (const ByteSpan span : dragoman::segment::sentences(text, paragraph, Language::arabic)) {
                BOOST_REQUIRE(!span.empty());
                BOOST_REQUIRE(span.begin >= end);
                BOOST_REQUIRE(dragoman::text::trimmed(span.in(text)) == span.in(text));
                BOOST_REQUIRE(dragoman::text::trimmed(ByteSpan{end, span.begin}.in(text)).empty());
                end = span.end;
            }
            BOOST_REQUIRE(end == paragraph.end);
        }
    }
}
