#include "cli/config_file.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "dragoman/core/error.hpp"

namespace dragoman::cli {

namespace {

constexpr const char* kOption = "--config";

nlohmann::json read_object(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw IoError::cannot_read(path, "no such file, or no permission");
    nlohmann::json object = nlohmann::json::parse(file, nullptr, false);
    if (object.is_discarded())
        throw FormatError::at(path, 0, "is no valid JSON; write an object such as {\"threshold\": 0.7}");
    if (!object.is_object())
        throw FormatError::at(path, 0, "is no JSON object; write one such as {\"threshold\": 0.7}");
    return object;
}

std::string scalar(const std::string& path, const std::string& key, const nlohmann::json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number() || value.is_boolean()) return value.dump();
    throw FormatError::at(path, 0, "`" + key + "` must be a string, a number, true or false, or a list of them");
}

std::vector<std::string> values(const std::string& path, const std::string& key, const nlohmann::json& value) {
    if (!value.is_array()) return {scalar(path, key, value)};
    std::vector<std::string> out;
    for (const nlohmann::json& item : value) out.push_back(scalar(path, key, item));
    return out;
}

}  // namespace

void add_config_option(CLI::App& command, std::string& path) {
    command.add_option(kOption, path, "JSON object of long flags; command line and environment come first")
        ->type_name("FILE")
        ->envname("DRAGOMAN_CONFIG");
}

void apply_config_file(CLI::App& command) {
    const CLI::Option* const config = command.get_option_no_throw(kOption);
    if (config == nullptr || config->count() == 0) return;
    const auto path = config->as<std::string>();
    const nlohmann::json object = read_object(path);
    for (const auto& [key, value] : object.items()) {
        CLI::Option* const option = command.get_option_no_throw("--" + key);
        if (option == nullptr || key == "config" || key == "help") {
            throw FormatError::at(path, 0,
                                  "`" + key + "` is no option of `" + command.get_name() + "`; see `dragoman " +
                                      command.get_name() + " --help`");
        }
        if (option->count() > 0) continue;
        option->add_result(values(path, key, value));
        option->run_callback();
    }
}

}  // namespace dragoman::cli
