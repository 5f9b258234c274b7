#include "dragoman/write/run_report.hpp"

#include "dragoman/core/error.hpp"
#include "write/json_text.hpp"

namespace dragoman::write {

namespace {

Json configuration(const std::string& text) {
    Json value = text.empty() ? Json::object() : Json::parse(text, nullptr, false);
    if (!value.is_object()) throw FormatError::at("run.json", 0, "the configuration is not a JSON object");
    return value;
}

Json files(const std::vector<RunReport::File>& list) {
    Json array = Json::array();
    for (const auto& file : list) array.push_back({{"path", file.path}, {"bytes", file.bytes}, {"hash", file.hash}});
    return array;
}

Json counts(const RunReport& report) {
    Json stages = Json::object();
    for (const auto& [stage, numbers] : report.counts) {
        Json& entry = stages[stage];
        if (entry.is_null()) entry = Json::object();
        for (const auto& [what, count] : numbers) entry[what] = count;
    }
    return stages;
}

Json aliases(const RunReport& report) {
    Json object = Json::object();
    for (const auto& [role, fields] : report.field_aliases) object[role] = fields;
    return object;
}

Json predicted(const RunReport& report) {
    Json array = Json::array();
    for (const auto& [threshold, precision, recall] : report.predicted) {
        array.push_back(
            {{"threshold", rounded(threshold)}, {"precision", rounded(precision)}, {"recall", rounded(recall)}});
    }
    return array;
}

Json seconds(const RunReport& report) {
    Json object = Json::object();
    for (const auto& [stage, time] : report.seconds) object[stage] = rounded(time);
    return object;
}

}  // namespace

std::string run_report_json(const RunReport& report) {
    Json out;
    out["version"] = report.version;
    out["command"] = report.command;
    out["working_folder"] = report.working_folder;
    out["complete"] = report.complete;
    out["configuration"] = configuration(report.configuration_json);
    out["hash"] = "xxh3-64";
    out["inputs"] = files(report.inputs);
    out["lexicons"] = files(report.lexicons);
    out["field_aliases"] = aliases(report);
    out["counts"] = counts(report);
    out["predicted"] = predicted(report);
    out["seconds"] = seconds(report);
    out["peak_memory_bytes"] = report.peak_memory_bytes;
    return pretty_json(out);
}

std::string error_line(const Refusal& refusal) {
    Json out;
    out["path"] = refusal.origin.path;
    if (refusal.origin.line != 0) out["line"] = refusal.origin.line;
    out["reason"] = to_string(refusal.reason);
    out["message"] = refusal.message;
    return json_line(out);
}

}  // namespace dragoman::write
