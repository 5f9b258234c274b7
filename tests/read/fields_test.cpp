// Which JSON fields make an article.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "dragoman/core/error.hpp"
#include "read/scratch_folder.hpp"

using namespace dragoman;
using namespace dragoman::read;
using namespace dragoman::read::test;

namespace {

struct FieldCase {
    const char* json;
    const char* expected;  ///< id|text|title|url|date|language
};

std::ostream& operator<<(std::ostream& out, const FieldCase& field) { return out << field.json; }

const std::vector<FieldCase> kFieldCases{
    {R"({"text":"t"})", "a|t||||"},
    {R"({"maintext":"t","source":"u","date_publish":"d","headline":"h","inLanguage":"fr"})", "u|t|h|u|d|fr"},
    {R"({"articleBody":"t","u":"u","datePublished":"d","title":"h","l":"ar"})", "u|t|h|u|d|ar"},
    {R"({"p":"t","url":"u","ts":"d","language":"fr","id":"i"})", "i|t||u|d|fr"},
    {R"({"p":"4","maintext":"2","text":"1","articleBody":"3"})", "a|1||||"},
    {R"({"text":null,"maintext":"2"})", "a|2||||"},
    {R"({"text":"None","maintext":"","articleBody":"3"})", "a|3||||"},
    {R"({"text":"t","title":null,"headline":"h","url":"None","id":""})", "a|t|h|||"},
    {R"({"text":"t","id":" ","url":"u"})", "u|t||u||"},
    {R"({"text":"t","id":17})", "17|t||||"},
    {R"({"text":"t","id":-3,"date":1763546400})", "-3|t|||1763546400|"},
    {R"({"text":"t","date":1763546400.5})", "a|t|||1763546400.5|"},
    {R"({"text":"t","title":1984,"language":7,"url":true})", "a|t|1984|||"},
    {R"({"text":"t","id":["i"],"title":["h"]})", "a|t||||"},
    {R"({"text":["un","deux","trois"]})", "a|un\ndeux\ntrois||||"},
    {R"({"text":["un",null,"","quatre"]})", "a|un\n\nquatre||||"},
    {R"({"text":["un",2],"p":"q"})", "a|q||||"},
    {R"({"text":["un",["deux"]],"p":"q"})", "a|q||||"},
    {R"({"text":[],"p":"q"})", "a|q||||"},
    {R"({"text":"first","text":"last"})", "a|last||||"},
    {R"({"text":["first"],"text":"last"})", "a|last||||"},
    {R"({"meta":{"text":"inner","title":"inner"},"text":"outer"})", "a|outer||||"},
    {R"({"x":[{"text":"inner"}],"text":"outer","y":{"id":"inner"}})", "a|outer||||"},
    {R"({"text":"\u0645\u0631\u062d\u0628\u0627 \ud83d\ude00","id":"a\tb\nc"})", "a b c|مرحبا 😀||||"},
    {R"({"text":"\ufeffBonjour"})", "a|Bonjour||||"},
    {R"({"Text":"no","text":"t"})", "a|t||||"},
};

std::string joined(const Record& record) {
    return record.id + "|" + record.text + "|" + record.title + "|" + record.url + "|" + record.date + "|" +
           record.language;
}

ReadOptions with_fields(std::map<std::string, std::string> fields) {
    ReadOptions options;
    options.fields = std::move(fields);
    return options;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fields)

BOOST_DATA_TEST_CASE(aliases_are_found_in_their_order, boost::unit_test::data::make(kFieldCases), field) {
    const ScratchFolder folder;
    const Reading reading = read_one(folder.write("a.json", field.json));
    BOOST_REQUIRE_EQUAL(reading.records.size(), 1);
    BOOST_TEST(joined(reading.records[0]) == field.expected);
}

BOOST_AUTO_TEST_CASE(pointers_overrule_the_aliases_of_their_role_and_leave_the_others) {
    const ScratchFolder folder;
    const std::string path = folder.write(
        "a.jsonl",
        R"({"text":"alias","a/b":{"c~d":["zero",{"body":"pointed"}]},"title":"h","url":"http://u","meta":{"deep":{"id":5}}})");
    const ReadOptions options =
        with_fields({{"text", "/a~1b/c~0d/1/body"}, {"id", "/meta/deep/id"}, {"date", "/nowhere"}});
    const Reading reading = read_one(path, options);
    BOOST_REQUIRE_EQUAL(reading.records.size(), 1);
    BOOST_TEST(joined(reading.records[0]) == "5|pointed|h|http://u||");
    BOOST_TEST(reading.report.aliases.at("text").at(0) == "/a~1b/c~0d/1/body");
}

BOOST_AUTO_TEST_CASE(one_place_may_serve_several_roles) {
    const ScratchFolder folder;
    const std::string path = folder.write("a.jsonl", R"({"text":"t","url":"http://u"})");
    const Reading reading = read_one(path, with_fields({{"id", "/url"}, {"title", "/text"}}));
    BOOST_REQUIRE_EQUAL(reading.records.size(), 1);
    BOOST_TEST(joined(reading.records[0]) == "http://u|t|t|http://u||");
}

BOOST_AUTO_TEST_CASE(a_pointer_to_an_array_of_strings_joins_them) {
    const ScratchFolder folder;
    const std::string path = folder.write("a.jsonl", R"({"x":{"lines":["un","deux"]}})");
    CHECK_STRINGS(read_one(path, with_fields({{"text", "/x/lines"}})).texts(), {"un\ndeux"});
    CHECK_STRINGS(read_one(path, with_fields({{"text", "/x/lines/1"}})).texts(), {"deux"});
}

BOOST_AUTO_TEST_CASE(the_report_says_which_fields_served_each_role) {
    const ScratchFolder folder;
    const Reading reading =
        read_one(folder.write("a.jsonl",
                              "{\"maintext\":\"t\",\"u\":\"x\"}\n{\"text\":\"t\",\"headline\":\"h\"}\n"
                              "{\"maintext\":\"t\"}\n"));
    const std::map<std::string, Strings> expected{
        {"text", {"maintext", "text"}}, {"url", {"u"}}, {"title", {"headline"}}};
    BOOST_TEST((reading.report.aliases == expected));
}

BOOST_AUTO_TEST_CASE(a_bad_field_option_is_an_error_that_names_it) {
    const ScratchFolder folder;
    const std::string path = folder.write("a.txt", "t");
    for (const auto& [role, pointer] : std::map<std::string, std::string>{
             {"body", "/text"}, {"text", "text"}, {"title", ""}, {"id", "/a~2b"}, {"date", "/a~"}}) {
        try {
            read_one(path, with_fields({{role, pointer}}));
            BOOST_ERROR("no error for " + role);
        } catch (const ConfigError& error) {
            BOOST_TEST(std::string(error.what()).starts_with("--field " + role + ": "));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
