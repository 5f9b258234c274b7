// Words, numbers and codes of running text in both languages.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/segment/segment.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "reference/utf8_reference.hpp"
#include "support/random_text.hpp"

namespace {

using dragoman::ByteSpan;
using dragoman::segment::Token;

constexpr std::string_view kKindLetters = "alnco";  // arabic, latin, number, code, other

std::vector<Token> all_tokens(std::string_view text) {
    return dragoman::segment::tokens(text, {0, static_cast<std::uint32_t>(text.size())});
}

/// `a:قال l:mot n:12`.
std::string shown(std::string_view text, const std::vector<Token>& tokens) {
    std::string out;
    for (const Token& token : tokens) {
        if (!out.empty()) out += ' ';
        out += kKindLetters[static_cast<std::size_t>(token.kind)];
        out += ':';
        out += token.span.in(text);
    }
    return out;
}

struct Case {
    const char* text;
    const char* tokens;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << '"' << c.text << '"'; }

const Case kFrench[] = {
    {"", ""},
    {" \t\n", ""},
    {"...", ""},
    {"Le ministre", "l:Le l:ministre"},
    {"l'Algérie", "l:l' l:Algérie"},
    {"L’Algérie", "l:L’ l:Algérie"},
    {"s’est", "l:s’ l:est"},
    {"jusqu'à aujourd'hui", "l:jusqu' l:à l:aujourd' l:hui"},
    {"qu’ils n’ont", "l:qu’ l:ils l:n’ l:ont"},
    {"d'«urgence»", "l:d' l:urgence"},
    {"'mot'", "l:mot'"},
    {"Burkina-Faso", "l:Burkina l:Faso"},
    {"peut-être", "l:peut l:être"},
    {"a-t-il", "l:a l:t l:il"},
    {"cœur ÆSIR", "l:cœur l:ÆSIR"},
    {"e\u0301te\u0301", "l:e\u0301te\u0301"},
    {"co\u00ADopération", "l:co\u00ADopération"},
    {"M. Dupont", "l:M l:Dupont"},
    {"S.A.R.L.", "l:S l:A l:R l:L"},
    {"fin.Le", "l:fin l:Le"},
    {"(bonjour)", "l:bonjour"},
    {"oui/non", "l:oui l:non"},
    {"12", "n:12"},
    {"12 500", "n:12 n:500"},
    {"12\u202F500", "n:12 n:500"},
    {"12,5", "n:12,5"},
    {"1.234,56", "n:1.234,56"},
    {"12'500", "n:12'500"},
    {"12’500", "n:12’500"},
    {"2023.", "n:2023"},
    {"2023, 2024", "n:2023 n:2024"},
    {"1,,2", "n:1 n:2"},
    {"3.", "n:3"},
    {".5", "n:5"},
    {"12%", "n:12"},
    {"-5", "n:5"},
    {"19/11/2025", "n:19 n:11 n:2025"},
    {"2025-11-19", "n:2025 n:11 n:19"},
    {"12h30", "c:12h30"},
    {"1er", "c:1er"},
    {"XXIe", "l:XXIe"},
    {"G20", "c:G20"},
    {"IMM6", "c:IMM6"},
    {"3D", "c:3D"},
    {"5G.", "c:5G"},
    {"10km", "c:10km"},
    {"3,5km", "c:3,5km"},
    {"COVID-19", "l:COVID n:19"},
    {"193/QD-TTg", "n:193 l:QD l:TTg"},
    {"A320neo", "c:A320neo"},
    {"l'A320", "l:l' c:A320"},
    {"H2O's", "c:H2O l:s"},
    {"m²", "l:m"},
    {"n°5", "l:n n:5"},
    {"Москва", "o:Москва"},
    {"北京 Pékin", "o:北京 l:Pékin"},
    {"Ελλάδα", "o:Ελλάδα"},
    {"😀 rire", "l:rire"},
};

const Case kAddresses[] = {
    {"https://example.com/a/b?c=d#e", ""},
    {"voir https://example.com, puis", "l:voir l:puis"},
    {"(http://x.fr/a_b-c)", ""},
    {"www.exemple.fr est", "l:est"},
    {"HTTPS://EXEMPLE.FR ici", "l:ici"},
    {"Https://exemple.fr ici", "l:ici"},
    {"Www.exemple.fr ici", "l:ici"},
    {"WWW et http", "l:WWW l:et l:http"},
    {"a@b.c", ""},
    {"écrire à info@exemple.fr svp", "l:écrire l:à l:svp"},
    {"jean.dupont@exemple.fr", ""},
    {"jean-claude_dupont+presse@exemple.fr", ""},
    {"rené@exemple.fr", ""},
    {"2024info@exemple.fr", ""},
    {"info2024@exemple.fr", ""},
    {"2024@exemple.fr", ""},
    {"l'info@exemple.fr", "l:l'"},
    {"@dupont", "l:dupont"},
    {"dupont @ exemple", "l:dupont l:exemple"},
    {"dupont@", "l:dupont"},
    {"للتواصل: info@exemple.ma أو", "a:للتواصل a:أو"},
    {"https://t.co/Ab1وأضاف", "a:وأضاف"},
    {"https://exemple.ma/أخبار/مقال-1 هنا", "a:هنا"},
    {"https://موقع.مصر/أ هنا", "a:هنا"},
};

const Case kArabic[] = {
    {"قال الوزير", "a:قال a:الوزير"},
    {"وقال، ثم أضاف؛ هل؟", "a:وقال a:ثم a:أضاف a:هل"},
    {"كَتَبَ", "a:كَتَبَ"},
    {"هٰذا", "a:هٰذا"},
    {"ســلام", "a:ســلام"},
    {"می\u200Cخواهم", "a:می\u200Cخواهم"},
    {"\u200Fقال\u200F الوزير", "a:قال\u200F a:الوزير"},
    {"\u0640\u0640", "a:\u0640\u0640"},
    {"\u064B", ""},
    {"\uFEFBن", "a:\uFEFBن"},
    {"لـ15", "a:لـ n:15"},
    {"و3,5", "a:و n:3,5"},
    {"ب12%", "a:ب n:12"},
    {"بـIMM6", "a:بـ c:IMM6"},
    {"الـG20", "a:الـ c:G20"},
    {"ألفYouTube", "a:ألف l:YouTube"},
    {"15ألف", "n:15 a:ألف"},
    {"2023.وأضاف", "n:2023 a:وأضاف"},
    {"١٢٣", "n:١٢٣"},
    {"١٢٬٥٠٠٫٧", "n:١٢٬٥٠٠٫٧"},
    {"١٢٫٥٪", "n:١٢٫٥"},
    {"۱۲۳", "n:۱۲۳"},
    {"١٢،٥", "n:١٢ n:٥"},
    {"١٩/١١/٢٠٢٥", "n:١٩ n:١١ n:٢٠٢٥"},
    {"12٣", "n:12٣"},
    {"نوفمبر/تشرين الثاني", "a:نوفمبر a:تشرين a:الثاني"},
    {"أ.ف.ب.", "a:أ a:ف a:ب"},
    {"«الشرق الأوسط»", "a:الشرق a:الأوسط"},
    {"كوفيد-19", "a:كوفيد n:19"},
    {"الأمم_المتحدة", "a:الأمم a:المتحدة"},
    {"گفت پیک چه", "a:گفت a:پیک a:چه"},
    {"قرار 193/QD-TTg", "a:قرار n:193 l:QD l:TTg"},
};

/// What every token stream keeps to, whatever the text.
void check_stream(std::string_view text, ByteSpan span, const std::vector<Token>& tokens) {
    std::uint32_t end = span.begin;
    for (const Token& token : tokens) {
        BOOST_REQUIRE(token.span.begin >= end);
        BOOST_REQUIRE(token.span.begin < token.span.end);
        end = token.span.end;
        BOOST_REQUIRE(end <= span.end);
        BOOST_REQUIRE(!dragoman::reference::first_invalid_byte(token.span.in(text)));
        for (const char32_t c : dragoman::text::decode(token.span.in(text))) {
            BOOST_REQUIRE(!dragoman::text::is_space(c));
        }
    }
}

}  // namespace

BOOST_DATA_TEST_CASE(french_text_is_cut_into_words_numbers_and_codes, kFrench, c) {
    BOOST_TEST(shown(c.text, all_tokens(c.text)) == c.tokens);
}

BOOST_DATA_TEST_CASE(arabic_text_is_cut_into_words_numbers_and_codes, kArabic, c) {
    BOOST_TEST(shown(c.text, all_tokens(c.text)) == c.tokens);
}

BOOST_DATA_TEST_CASE(addresses_give_no_tokens, kAddresses, c) {
    BOOST_TEST(shown(c.text, all_tokens(c.text)) == c.tokens);
}

BOOST_AUTO_TEST_CASE(only_the_given_span_is_read) {
    const std::string_view text = "avant info@exemple.fr apres";
    BOOST_TEST(shown(text, dragoman::segment::tokens(text, {0, 5})) == "l:avant");
    BOOST_TEST(shown(text, dragoman::segment::tokens(text, {0, 10})) == "l:avant l:info");
    BOOST_TEST(shown(text, dragoman::segment::tokens(text, {10, 21})) == "l:exemple l:fr");
    BOOST_TEST(shown(text, dragoman::segment::tokens(text, {22, 27})) == "l:apres");
    BOOST_TEST(dragoman::segment::tokens(text, {6, 6}).empty());
}

BOOST_AUTO_TEST_CASE(tokens_of_any_text_are_ordered_inside_and_on_character_boundaries) {
    dragoman::test::RandomText random(11);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = random.mixed(1 + random.below(12));
        const ByteSpan whole{0, static_cast<std::uint32_t>(text.size())};
        check_stream(text, whole, dragoman::segment::tokens(text, whole));
    }
}

BOOST_AUTO_TEST_CASE(every_letter_and_digit_outside_addresses_stands_in_a_token) {
    dragoman::test::RandomText random(12);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = random.mixed(1 + random.below(12));
        if (text.find('@') != std::string::npos || text.find("://") != std::string::npos ||
            text.find("www.") != std::string::npos) {
            continue;
        }
        std::string covered(text.size(), ' ');
        for (const Token& token : all_tokens(text))
            covered.replace(token.span.begin, token.span.size(), token.span.size(), 'x');
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            const char32_t c = dragoman::text::next_code_point(text, at);
            const bool letter = dragoman::text::is_letter_or_mark(c) && !dragoman::text::is_mark(c);
            if (letter || dragoman::text::digit_value(c)) BOOST_REQUIRE_MESSAGE(covered[begin] == 'x', text);
        }
    }
}
