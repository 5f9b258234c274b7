// run.json and errors.jsonl.
#include "dragoman/write/run_report.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "dragoman/core/error.hpp"

using namespace dragoman;
using namespace dragoman::write;
using Json = nlohmann::ordered_json;

namespace {

RunReport finished_report() {
    RunReport report;
    report.version = "0.1.0";
    report.command = {"dragoman", "run", "in put", "-o", "out"};
    report.working_folder = "/srv/work";
    report.configuration_json = R"({"threshold":0.5,"jobs":null,"format":["tsv"]})";
    report.inputs = {{"a.txt", 1ULL << 40U, "00112233445566ff"}};
    report.counts = {{"read", {{"records", 3}, {"refused_empty", 1}}}, {"align", {{"beads", 12}}}};
    report.field_aliases = {{"text", {"maintext", "p"}}};
    report.predicted = {{0.5, 0.987654, 1.0 / 3}};
    report.seconds = {{"read", 0.25}, {"align", 1.5}};
    report.peak_memory_bytes = 123'456'789'012;
    report.complete = true;
    return report;
}

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items()) keys.push_back(key);
    return keys;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(run_report)

BOOST_AUTO_TEST_CASE(keys_stand_in_one_order_also_in_an_empty_report) {
    const std::vector<std::string> expected{
        "version",       "command", "working_folder", "complete", "configuration",    "hash", "inputs", "lexicons",
        "field_aliases", "counts",  "predicted",      "seconds",  "peak_memory_bytes"};
    for (const RunReport& report : {finished_report(), RunReport{}}) {
        const auto keys = keys_of(Json::parse(run_report_json(report)));
        BOOST_TEST(keys == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(values_come_back) {
    const Json json = Json::parse(run_report_json(finished_report()));
    BOOST_TEST((json["command"] == Json::parse(R"(["dragoman","run","in put","-o","out"])")));
    BOOST_TEST((json["configuration"] == Json::parse(finished_report().configuration_json)));
    BOOST_TEST((json["working_folder"] == "/srv/work"));
    BOOST_TEST((json["hash"] == "xxh3-64"));
    BOOST_TEST((json["inputs"][0]["bytes"] == 1099511627776));
    BOOST_TEST((json["counts"]["read"]["refused_empty"] == 1));
    BOOST_TEST((json["field_aliases"]["text"] == Json::parse(R"(["maintext","p"])")));
    BOOST_TEST((json["predicted"][0] == Json::parse(R"({"threshold":0.5,"precision":0.9877,"recall":0.3333})")));
    BOOST_TEST((json["seconds"]["align"] == 1.5));
    BOOST_TEST((json["peak_memory_bytes"] == 123456789012));
    BOOST_TEST((json["complete"] == true));
}

BOOST_AUTO_TEST_CASE(stages_stay_in_walking_order_and_flags_in_that_of_the_configuration) {
    const Json json = Json::parse(run_report_json(finished_report()));
    const std::vector<std::string> stages{"read", "align"};
    const std::vector<std::string> flags{"threshold", "jobs", "format"};
    BOOST_TEST(keys_of(json["counts"]) == stages, boost::test_tools::per_element());
    BOOST_TEST(keys_of(json["seconds"]) == stages, boost::test_tools::per_element());
    BOOST_TEST(keys_of(json["configuration"]) == flags, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_same_command_given_twice_differs_in_seconds_and_memory_only) {
    RunReport slow = finished_report();
    slow.seconds = {{"read", 9.0}, {"align", 8.0}};
    slow.peak_memory_bytes = 5;
    Json a = Json::parse(run_report_json(finished_report()));
    Json b = Json::parse(run_report_json(slow));
    BOOST_TEST((a != b));
    for (Json* const json : {&a, &b}) {
        json->erase("seconds");
        json->erase("peak_memory_bytes");
    }
    BOOST_TEST(a.dump() == b.dump());
}

BOOST_AUTO_TEST_CASE(a_configuration_that_is_no_object_is_a_format_error) {
    for (const char* const text : {"{", "[]", "3", "{} x"}) {
        RunReport report;
        report.configuration_json = text;
        BOOST_CHECK_THROW(run_report_json(report), FormatError);
    }
}

BOOST_AUTO_TEST_CASE(an_error_line_has_a_line_number_only_for_a_record) {
    BOOST_TEST(error_line({{"a \"b\".txt", 0}, RefusalReason::not_utf8, "byte 3"}) ==
               R"({"path":"a \"b\".txt","reason":"not_utf8","message":"byte 3"})"
               "\n");
    BOOST_TEST(error_line({{"x.jsonl", 12}, RefusalReason::broken_record, "no\ntext"}) ==
               R"({"path":"x.jsonl","line":12,"reason":"broken_record","message":"no\ntext"})"
               "\n");
}

BOOST_AUTO_TEST_CASE(a_path_that_is_not_utf8_is_shown_with_replacements) {
    BOOST_TEST(error_line({{"caf\xE9.txt", 0}, RefusalReason::empty, ""}) ==
               "{\"path\":\"caf\uFFFD.txt\",\"reason\":\"empty\",\"message\":\"\"}\n");
}

BOOST_AUTO_TEST_SUITE_END()
