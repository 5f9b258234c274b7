// Whole pages: repetition over documents, edges of a page, and what stands below its end.
#include "dragoman/furniture/furniture.hpp"

#include <boost/test/unit_test.hpp>
#include <numeric>
#include <string>
#include <vector>

#include "support/random_text.hpp"

namespace {

using dragoman::Document;
using dragoman::Language;
using dragoman::furniture::find_furniture;
using dragoman::furniture::page_lines;
using dragoman::furniture::Repetition;
using Lines = std::vector<std::string>;

Document page(const Lines& lines, Language language = Language::french) {
    Document out;
    out.language = language;
    for (const std::string& line : lines) {
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += line;
        out.paragraphs.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
        out.text += '\n';
    }
    return out;
}

/// One letter a line: `f` furniture, `b` body.
std::string flags_of(const Document& document, const Repetition& repetition = {}) {
    std::string out;
    for (const auto flag : find_furniture(document, page_lines(document), repetition)) out += flag != 0 ? 'f' : 'b';
    return out;
}

Repetition repetition_of(const std::vector<Lines>& pages, Language language = Language::french) {
    Repetition out;
    for (const Lines& lines : pages) out.add(language, page_lines(page(lines, language)).keys);
    return out;
}

std::string prose(const std::string& subject) {
    return subject +
           " a été discuté pendant toute la matinée par les délégués, qui n’ont trouvé aucun accord et ont "
           "décidé de se revoir dans la capitale avant la fin du mois, selon un participant.";
}

const Lines kTop = {"La Voix des Deux Rives", "Le quotidien du bassin"};
const Lines kBottom = {"Nos bureaux sont ouverts du lundi au samedi", "Plan du site et aide"};

Lines framed(const Lines& body) {
    Lines out = kTop;
    out.insert(out.end(), body.begin(), body.end());
    out.insert(out.end(), kBottom.begin(), kBottom.end());
    return out;
}

Repetition five_framed_pages() {
    std::vector<Lines> pages;
    for (const char* subject : {"L’eau", "Le blé", "Le port", "Le rail", "Le sel"})
        pages.push_back(framed({prose(subject)}));
    return repetition_of(pages);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_without_lines_has_no_flags) { BOOST_TEST(flags_of(page({})) == ""); }

BOOST_AUTO_TEST_CASE(lines_that_differ_in_case_accents_digits_and_punctuation_have_one_key) {
    const auto keys = page_lines(page({"À la une (12)", "a la UNE 7 !", "à la lune 7"})).keys;
    BOOST_TEST_REQUIRE(keys.size() == 3U);
    BOOST_TEST(keys[0] == keys[1]);
    BOOST_TEST(keys[0] != keys[2]);
}

BOOST_AUTO_TEST_CASE(lines_that_repeat_at_the_edges_are_furniture) {
    const Repetition repetition = five_framed_pages();
    BOOST_TEST(flags_of(page(framed({prose("L’eau")})), repetition) == "ffbff");
    BOOST_TEST(flags_of(page(framed({"Un titre", prose("Autre chose"), "Une fin"})), repetition) == "ffbbbff");
}

BOOST_AUTO_TEST_CASE(lines_that_repeat_in_the_middle_stay_body) {
    const Repetition repetition = five_framed_pages();
    BOOST_TEST(flags_of(page({prose("L’orge"), kTop[0], kBottom[1], prose("Le maïs")}), repetition) == "bbbb");
    BOOST_TEST(flags_of(page({kTop[1], prose("L’orge"), kTop[0], prose("Le maïs"), kBottom[0]}), repetition) ==
               "fbbbf");
}

BOOST_AUTO_TEST_CASE(template_lines_count_through_furniture_by_form) {
    const Repetition repetition = five_framed_pages();
    BOOST_TEST(flags_of(page({"Accueil", kTop[0], "Partager", kTop[1], prose("L’orge"), "Imprimer", kBottom[0]}),
                        repetition) == "ffffbff");
}

BOOST_AUTO_TEST_CASE(a_line_must_repeat_in_several_documents_of_its_language) {
    const Lines lines = framed({prose("L’eau")});
    for (std::size_t documents = 1; documents <= 6; ++documents) {
        std::vector<Lines> pages;
        for (std::size_t i = 0; i < documents; ++i) pages.push_back(framed({prose(std::string(i + 1, 'z'))}));
        BOOST_TEST(flags_of(page(lines), repetition_of(pages)) == (documents >= 4 ? "ffbff" : "bbbbb"));
        BOOST_TEST(flags_of(page(lines), repetition_of(pages, Language::arabic)) == "bbbbb");
    }
}

BOOST_AUTO_TEST_CASE(a_line_counts_once_a_document) {
    const Lines lines = {"La même ligne", "La même ligne", "La même ligne", "La même ligne", "La même ligne"};
    const std::uint64_t key = page_lines(page({"La même ligne"})).keys[0];
    BOOST_TEST(!repetition_of({lines, lines, lines}).is_template_line(Language::french, key));
    BOOST_TEST(repetition_of({lines, lines, lines, lines}).is_template_line(Language::french, key));
}

BOOST_AUTO_TEST_CASE(in_a_large_collection_one_document_in_ten_makes_a_template) {
    Repetition repetition;
    const std::vector<std::uint64_t> rare{1};
    const std::vector<std::uint64_t> common{1, 2};
    for (int i = 0; i < 100; ++i)
        repetition.add(Language::arabic, i < 9    ? rare
                                         : i < 30 ? std::vector<std::uint64_t>{2}
                                                  : std::vector<std::uint64_t>{});
    BOOST_TEST(!repetition.is_template_line(Language::arabic, 1));
    BOOST_TEST(repetition.is_template_line(Language::arabic, 2));
    BOOST_TEST(!repetition.is_template_line(Language::arabic, 3));
    BOOST_TEST(!repetition.is_template_line(Language::french, 2));
}

BOOST_AUTO_TEST_CASE(a_page_of_nothing_but_repeated_lines_is_a_text_that_was_stored_often) {
    const Lines lines = {"Un titre", prose("L’eau"), prose("Le blé")};
    const Repetition repetition = repetition_of({lines, lines, lines, lines, lines});
    BOOST_TEST(flags_of(page(lines), repetition) == "bbb");
    BOOST_TEST(flags_of(page({"Accueil", lines[0], lines[1], "Imprimer"}), repetition) == "fbbf");
}

BOOST_AUTO_TEST_CASE(teasers_below_a_comment_box_are_furniture) {
    BOOST_TEST(flags_of(page({prose("L’eau"), prose("Le blé"), "Commentaires (0)", "La récolte bat un record",
                              "Un pont pour deux villages"})) == "bbfff");
    BOOST_TEST(flags_of(page({prose("L’eau"), prose("Le blé"), "Articles similaires", "La récolte bat un record"})) ==
               "bbff");
}

BOOST_AUTO_TEST_CASE(a_comment_box_inside_an_article_hides_nothing_below_it) {
    BOOST_TEST(flags_of(page({prose("L’eau"), "Commentaires (0)", prose("Le blé"), prose("Le sel")})) == "bfbb");
    const std::string long_prose = prose("L’eau") + " " + prose("Le blé") + " " + prose("Le sel");
    BOOST_TEST(flags_of(page({long_prose, long_prose, long_prose, long_prose, "Commentaires", long_prose})) ==
               "bbbbfb");
    BOOST_TEST(flags_of(page({"Commentaires", prose("L’eau"), prose("Le blé")})) == "fbb");
}

BOOST_AUTO_TEST_CASE(a_caption_below_an_image_is_furniture_and_a_paragraph_there_is_not) {
    BOOST_TEST(flags_of(page({prose("L’eau"), "barrage.jpg", "Le barrage vu du ciel", prose("Le blé")})) == "bffb");
    BOOST_TEST(flags_of(page({prose("L’eau"), "barrage.jpg", prose("Le blé")})) == "bfb");
}

BOOST_AUTO_TEST_CASE(arabic_pages_follow_the_same_rules) {
    const std::string body =
        "ناقش المندوبون الملف طوال الصباح دون أن يتوصلوا إلى اتفاق، وقرروا أن يلتقوا مجددا قبل نهاية الشهر.";
    BOOST_TEST(flags_of(page({"الرئيسية", body, body + " وغادروا.", "التعليقات (0)", "موسم قياسي"},
                             Language::arabic)) == "fbbff");
}

BOOST_AUTO_TEST_CASE(body_that_repeats_inside_one_article_stays_body) {
    BOOST_TEST(flags_of(page({"Un titre", prose("L’eau"), "Un titre", prose("L’eau"), "Un titre"})) == "bbbbb");
}

BOOST_AUTO_TEST_CASE(any_page_has_one_flag_a_line_and_repetition_only_adds_at_edges) {
    dragoman::test::RandomText random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<Lines> pages(6);
        for (Lines& lines : pages) {
            for (std::size_t left = random.below(8); left > 0; --left)
                lines.push_back(random.one_in(2) ? kTop[random.below(2)]
                                                 : random.french_word() + " " + random.mixed(3));
            std::erase_if(lines, [](const std::string& line) { return line.find('\n') != std::string::npos; });
        }
        const Document document = page(pages[0]);
        const std::string alone = flags_of(document);
        const std::string among = flags_of(document, repetition_of(pages));
        BOOST_TEST_REQUIRE(alone.size() == pages[0].size());
        BOOST_TEST_REQUIRE(among.size() == pages[0].size());
        const std::size_t first_body = among.find('b');
        const std::size_t last_body = among.rfind('b');
        for (std::size_t i = 0; i < among.size(); ++i) {
            const bool inside = first_body != std::string::npos && i > first_body && i < last_body;
            if (inside) BOOST_TEST(among[i] == alone[i]);
            if (alone[i] == 'f') BOOST_TEST(among[i] == 'f');
        }
    }
}
