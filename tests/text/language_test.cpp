// Arabic and French are told from each other and from their neighbours.
#include "dragoman/text/language.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "dragoman/text/utf8.hpp"

using namespace dragoman;
using namespace dragoman::text;

namespace {

struct Sentence {
    const char* text;
    const char* expected;  ///< `ar`, `fr`, or the name of another language; empty: any but these two
};

std::ostream& operator<<(std::ostream& out, const Sentence& sentence) { return out << sentence.text; }

const std::vector<Sentence> kSentences{
    {"Le ministre de la Santé a visité hier le nouvel hôpital.", "fr"},
    {"Les travaux du port ont repris ce matin.", "fr"},
    {"Mais que dire de la position de l’Algérie ?", "fr"},
    {"HAUSSE DES PRIX DU BLÉ SUR LES MARCHÉS DE LA CAPITALE", "fr"},
    {"À Hanoï, Nguyễn Văn Minh et Trần Thị Lan ont reçu les ambassadeurs du Maroc et de la Tunisie.", "fr"},
    {"Au Caire, le Conseil a adopté une résolution sur les eaux du fleuve.", "fr"},
    {"زار وزير الصحة المستشفى الجديد صباح أمس في العاصمة", "ar"},
    {"استأنف العمال نشاطهم في الميناء هذا الصباح بعد إضراب طويل", "ar"},
    {"وَقَّعَ الوَزِيرانِ الاتِّفاقَ في القاهِرَةِ يَوْمَ الأَحَدِ", "ar"},
    {"قال المتحدث إن شركة پيجو وشركة گوگل ستفتحان مكتبين في العاصمة", "ar"},
    {"زار وزیر الصحة المستشفی الجدید صباح أمس فی العاصمة وکان برفقته مدیر الخدمات", "ar"},
    {"ارتفعت أسعـــار القمح في الأســـواق المحلية هذا الأسبوع", "ar"},
    {"وزیر بهداشت دیروز از بیمارستان جدید در تهران بازدید کرد", "Persian"},
    {"قیمت نان در بازارهای کشور این هفته دوباره افزایش یافته است", "Persian"},
    {"وزير بهداشت ديروز از بيمارستان جديد در تهران بازديد كرد و گفت", "Persian"},
    {"وزیر صحت نے کل نئے ہسپتال کا دورہ کیا", "Urdu"},
    {"اس ہفتے ملک کی منڈیوں میں آٹے کی قیمت پھر بڑھ گئی ہے", "Urdu"},
    {"د روغتیا وزیر پرون د نوي روغتون څخه لیدنه وکړه", "Pashto"},
    {"په دې اونۍ کې د هېواد په بازارونو کې د اوړو بیې لوړې شوې دي", "Pashto"},
    {"وەزیری تەندروستی دوێنێ سەردانی نەخۆشخانەی نوێی کرد لە هەولێر", "Kurdish"},
    {"ئەم هەفتەیە نرخی ئارد لە بازاڕەکانی وڵات بەرز بووەتەوە", "Kurdish"},
    {"ساغلىقنى ساقلاش مىنىستىرى تۈنۈگۈن يېڭى دوختۇرخانىنى زىيارەت قىلدى", "Uyghur"},
    {"صحت واري وزير ڪالهه نئين اسپتال جو دورو ڪيو ۽ ڊاڪٽرن سان ملاقات ڪئي", "Sindhi"},
    {"Bộ trưởng Y tế hôm qua đã đến thăm bệnh viện mới ở Hà Nội", "Vietnamese"},
    {"The health minister visited the new hospital yesterday morning.", "English"},
    {"Prices of wheat rose again this week on the markets of the capital.", "English"},
    {"El ministro de Salud visitó ayer el nuevo hospital de la capital.", "Spanish"},
    {"Los precios del trigo subieron de nuevo esta semana en los mercados.", "Spanish"},
    {"Il ministro della Salute ha visitato ieri il nuovo ospedale.", "Italian"},
    {"Questa settimana i prezzi del grano sono saliti di nuovo sui mercati.", "Italian"},
    {"O ministro da Saúde visitou ontem o novo hospital da capital.", "Portuguese"},
    {"Ministrul Sănătății a vizitat ieri noul spital din oraș.", "Romanian"},
    {"El ministre de Salut va visitar ahir el nou hospital de la ciutat.", "Catalan"},
    {"Der Gesundheitsminister besuchte gestern das neue Krankenhaus in der Stadt.", "German"},
    {"De minister van Volksgezondheid bezocht gisteren het nieuwe ziekenhuis.", "Dutch"},
    {"Sağlık Bakanı dün başkentteki yeni hastaneyi ziyaret etti.", "Turkish"},
    {"Министр здравоохранения вчера посетил новую больницу в столице.", "Russian"},
    {"Ο υπουργός Υγείας επισκέφθηκε χθες το νέο νοσοκομείο.", "Greek"},
    {"שר הבריאות ביקר אתמול בבית החולים החדש בבירה", "Hebrew"},
    {"卫生部长昨天参观了首都的新医院。", "Chinese"},
    {"Minis lasante te vizite nouvo lopital la yè maten nan kapital la.", ""},
    {"12 500 — 19/11/2025", ""},
    {"", ""},
};

std::string verdict(std::string_view text, std::string_view hint = {}) {
    const LanguageGuess guess = detect_language(text, hint);
    return guess.language ? std::string(language_code(*guess.language)) : guess.name;
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += text;
    return out;
}

const std::string kFrenchBody =
    "Les sept États riverains ont paraphé mercredi leur convention sur les eaux partagées, au terme d’une cérémonie "
    "qui "
    "n’a commencé qu’à midi. Les drapeaux étaient rangés par ordre alphabétique sur la longue table des ministres.\n"
    "À trois cents mètres de là, une soixantaine d’agriculteurs attendaient d’être reçus par leurs délégués.\n";
const std::string kArabicBody =
    "وقّعت الدول السبع المطلة على النهر يوم الأربعاء اتفاقها على المياه المشتركة في ختام حفل لم يبدأ إلا عند الظهر.\n"
    "وعلى مسافة ثلاثمئة متر كان عشرات المزارعين ينتظرون أن يستقبلهم مندوبوهم منذ ساعات الصباح الأولى.\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(language)

BOOST_DATA_TEST_CASE(one_sentence_tells_its_language, boost::unit_test::data::make(kSentences), sentence) {
    const std::string found = verdict(sentence.text);
    if (*sentence.expected != '\0')
        BOOST_TEST(found == sentence.expected);
    else
        BOOST_TEST((found != "ar" && found != "fr"), found);
}

BOOST_DATA_TEST_CASE(a_long_text_of_such_sentences_is_ours_or_not_like_the_sentence,
                     boost::unit_test::data::make(kSentences), sentence) {
    const std::string expected = sentence.expected;  // empty: any name but ours
    const std::string found = verdict(repeated(std::string(sentence.text) + "\n", 30000));
    const bool is_ours = found == "ar" || found == "fr";
    BOOST_TEST(is_ours == (expected == "ar" || expected == "fr"));
    if (is_ours) BOOST_TEST(found == expected);
}

BOOST_AUTO_TEST_CASE(articles_are_told_reliably) {
    BOOST_TEST(detect_language(kFrenchBody).reliable);
    BOOST_TEST(detect_language(kArabicBody).reliable);
    BOOST_TEST(detect_language(kFrenchBody).name == "French");
    BOOST_TEST(detect_language(kArabicBody).name == "Arabic");
}

BOOST_AUTO_TEST_CASE(banners_menus_and_addresses_in_another_language_do_not_decide) {
    const std::string banner = "Thông tấn xã Việt Nam\nTin mới nhất\nBáo điện tử tiếng Việt\n";
    const std::string menu = repeated("Home\nWorld\nSign in\nAbout us\nContact the editors\n", 900);
    const std::string address = "https://www.example.org/the-story-of-the-day-and-all-that-is-in-it/index.html ";
    for (const auto& [body, code] : {std::pair(kFrenchBody, "fr"), std::pair(kArabicBody, "ar")}) {
        BOOST_TEST(verdict(banner + body) == code);
        BOOST_TEST(verdict(menu + body + menu) == code);
        BOOST_TEST(verdict(repeated(address, 2000) + "\n" + body) == code);
    }
}

BOOST_AUTO_TEST_CASE(the_larger_part_of_the_body_decides) {
    BOOST_TEST(verdict(kFrenchBody + kFrenchBody + kFrenchBody + kArabicBody) == "fr");
    BOOST_TEST(verdict(kArabicBody + kArabicBody + kArabicBody + kFrenchBody) == "ar");
}

BOOST_AUTO_TEST_CASE(a_hint_decides_only_what_the_content_leaves_open) {
    BOOST_TEST(verdict("Nouakchott Dakar", "fr") == "fr");
    BOOST_TEST(verdict("Nouakchott Dakar") != "fr");
    BOOST_TEST(verdict("مانيلا دكا", "ar-EG") == "ar");
    BOOST_TEST(verdict("Nouakchott Dakar", "ar") != "ar");
    BOOST_TEST(verdict("مانيلا دكا", "fr_FR") != "fr");
    BOOST_TEST(verdict(kFrenchBody, "ar") == "fr");
    BOOST_TEST(verdict(kArabicBody, "fr") == "ar");
    for (const Sentence& sentence : kSentences) {
        const std::string expected = sentence.expected;
        if (expected.size() <= 2) continue;
        BOOST_TEST(verdict(sentence.text, "fr") != "fr", sentence.text);
        BOOST_TEST(verdict(sentence.text, "ar") != "ar", sentence.text);
    }
}

BOOST_AUTO_TEST_CASE(the_time_is_bounded_whatever_the_length) {
    const std::string one_line = repeated("كلمة ", 8 << 20);
    const std::string no_space(8 << 20, 'a');
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i) {
        BOOST_TEST(verdict(one_line) != "fr");
        BOOST_TEST(verdict(no_space) != "ar");
    }
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds(5)));
}

BOOST_AUTO_TEST_CASE(threads_get_the_same_answers) {
    std::vector<std::string> expected;
    for (const Sentence& sentence : kSentences) expected.push_back(verdict(sentence.text));
    std::vector<std::vector<std::string>> answers(8);
    std::vector<std::thread> threads;
    for (std::vector<std::string>& mine : answers)
        threads.emplace_back([&mine] {
            for (int round = 0; round < 30; ++round) {
                mine.clear();
                for (const Sentence& sentence : kSentences) mine.push_back(verdict(sentence.text));
            }
        });
    for (std::thread& thread : threads) thread.join();
    for (const std::vector<std::string>& mine : answers) BOOST_TEST((mine == expected));
}

BOOST_AUTO_TEST_CASE(any_characters_get_an_answer) {
    std::mt19937 random(11);
    for (int i = 0; i < 300; ++i) {
        std::string text;
        for (std::size_t k = random() % 6000; k > 0; --k)
            append_code_point(static_cast<char32_t>(random() % 7 == 0 ? 10 : 32 + random() % 0xD000), text);
        BOOST_TEST(!detect_language(text, "fr-").name.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
