// Single lines by their form: a table of page text and of body text that looks like it.
#include "furniture/line_form.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "support/random_text.hpp"

namespace {

using dragoman::Language;
using dragoman::furniture::form_of;
using dragoman::furniture::LineForm;
using dragoman::furniture::plain_line;

struct Case {
    Language language = Language::french;
    LineForm form = LineForm::body;
    std::string line;
};

LineForm form_called(const std::string& name) {
    static const std::map<std::string, LineForm> kForms = {
        {"body", LineForm::body},         {"page_text", LineForm::page_text},
        {"page_end", LineForm::page_end}, {"image_name", LineForm::image_name},
        {"caption", LineForm::caption},   {"signature", LineForm::signature},
        {"source", LineForm::source},     {"dateline", LineForm::dateline},
    };
    return kForms.at(name);
}

const std::vector<Case>& cases() {
    static const std::vector<Case> kCases = [] {
        std::vector<Case> out;
        std::ifstream file(DRAGOMAN_SOURCE_DIR "/tests/furniture/lines.tsv");
        for (std::string row; std::getline(file, row);) {
            if (row.starts_with('#')) continue;
            const std::size_t first = row.find('\t');
            const std::size_t second = row.find('\t', first + 1);
            out.push_back({row.substr(0, first) == "ar" ? Language::arabic : Language::french,
                           form_called(row.substr(first + 1, second - first - 1)), row.substr(second + 1)});
        }
        return out;
    }();
    return kCases;
}

bool is_furniture(const Case& line) { return form_of(line.line, line.language) != LineForm::body; }

}  // namespace

BOOST_AUTO_TEST_CASE(the_table_holds_many_lines_of_both_kinds) {
    std::map<std::pair<Language, bool>, int> counts;
    for (const Case& line : cases()) ++counts[{line.language, line.form == LineForm::body}];
    BOOST_TEST((counts[{Language::french, true}] + counts[{Language::arabic, true}]) >= 120);
    BOOST_TEST((counts[{Language::french, false}] + counts[{Language::arabic, false}]) >= 120);
}

BOOST_AUTO_TEST_CASE(page_text_is_told_by_its_form) {
    for (const Case& line : cases()) {
        if (line.form != LineForm::body) BOOST_TEST(is_furniture(line), line.line);
    }
}

BOOST_AUTO_TEST_CASE(body_text_stays_body_text_whatever_its_first_word) {
    for (const Case& line : cases()) {
        if (line.form == LineForm::body) BOOST_TEST(!is_furniture(line), line.line);
    }
}

BOOST_AUTO_TEST_CASE(the_end_of_a_page_is_told_from_its_other_text) {
    for (const Case& line : cases()) {
        const bool is_end = form_of(line.line, line.language) == LineForm::page_end;
        BOOST_TEST(is_end == (line.form == LineForm::page_end), line.line);
    }
}

BOOST_AUTO_TEST_CASE(long_lines_are_body_whatever_they_begin_with) {
    for (const Case& line : cases()) {
        std::string longer = line.line;
        while (longer.size() < 900) longer += line.language == Language::arabic ? " كلام آخر" : " et d’autres mots";
        BOOST_TEST((form_of(longer, line.language) == LineForm::body), line.line);
    }
}

BOOST_AUTO_TEST_CASE(case_accents_digits_and_punctuation_do_not_tell_plain_lines_apart) {
    BOOST_TEST(plain_line("À LIRE AUSSI :") == plain_line("a lire  aussi"));
    BOOST_TEST(plain_line("Commentaires (3)") == plain_line("commentaires 1204"));
    BOOST_TEST(plain_line("أضف تعليقًا") == plain_line("اضف تعليقا"));
    BOOST_TEST(plain_line("إعلان رقم ٣") == plain_line("اعلان رقم 25"));
    BOOST_TEST(plain_line("مشاركة") == plain_line("مشاركه"));
    BOOST_TEST(plain_line("— ? !") == "");
    BOOST_TEST(plain_line("") == "");
    BOOST_TEST(plain_line("Partager") != plain_line("Partagez"));
}

BOOST_AUTO_TEST_CASE(plain_lines_are_plain_already) {
    dragoman::test::RandomText random(1);
    for (int round = 0; round < 500; ++round) {
        const std::string plain = plain_line(random.mixed(random.below(12)));
        BOOST_TEST(plain_line(plain) == plain);
        BOOST_TEST(!plain.starts_with(' '));
        BOOST_TEST(!plain.ends_with(' '));
        BOOST_TEST(plain.find("  ") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(any_line_has_a_form) {
    dragoman::test::RandomText random(2);
    for (int round = 0; round < 500; ++round) {
        const std::string line = random.mixed(1 + random.below(12));
        for (const Language language : {Language::arabic, Language::french}) {
            BOOST_TEST((form_of(line, language) <= LineForm::dateline));
        }
    }
    BOOST_TEST((form_of("", Language::french) == LineForm::body));
}
