#include "cli/earlier_run.hpp"

#include <cctype>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "dragoman/core/error.hpp"

namespace dragoman::cli {

namespace {

std::vector<write::RunReport::File> files(const nlohmann::json& list) {
    std::vector<write::RunReport::File> out;
    for (const nlohmann::json& file : list) {
        out.push_back({file.at("path").get<std::string>(), file.at("bytes").get<std::uint64_t>(),
                       file.at("hash").get<std::string>()});
    }
    return out;
}

/// `threshold` → `--threshold`; variables of the environment are called as they are.
std::string name_of(const std::string& key) {
    return std::isupper(static_cast<unsigned char>(key.front())) != 0 ? key : "--" + key;
}

}  // namespace

std::optional<EarlierRun> read_earlier_run(const std::string& folder) {
    const std::string path = folder + "/run.json";
    std::ifstream file(path);
    if (!file) return std::nullopt;
    try {
        const nlohmann::json report = nlohmann::json::parse(file);
        const bool complete = report.at("complete").get<bool>();
        return EarlierRun{report.at("configuration").dump(), files(report.at("inputs")), files(report.at("lexicons")),
                          complete ? report.at("counts").at("match").at("accepted").get<std::size_t>() : 0, complete};
    } catch (const nlohmann::json::exception&) {
        throw FormatError::at(path, 0, "is not a run.json that this program wrote; use --overwrite to start again");
    }
}

void require_same_configuration(const EarlierRun& earlier, const std::string& configuration_json) {
    const nlohmann::json before = nlohmann::json::parse(earlier.configuration_json);
    const nlohmann::json now = nlohmann::json::parse(configuration_json);
    for (const auto& [key, value] : now.items()) {
        if (before.contains(key) && before[key] == value) continue;
        throw ConfigError::option("--resume", name_of(key) + " is " + value.dump() + ", the run to be finished had " +
                                                  (before.contains(key) ? before[key].dump() : "none") +
                                                  "; use the same options, or --overwrite to start again");
    }
}

void require_same_files(const std::vector<write::RunReport::File>& earlier,
                        const std::vector<write::RunReport::File>& now) {
    std::map<std::string, std::string> hashes;
    for (const auto& file : earlier) hashes[file.path] = file.hash;
    for (const auto& file : now) {
        const auto found = hashes.find(file.path);
        if (found == hashes.end())
            throw ConfigError::option("--resume",
                                      file.path + " is new since the earlier run; use --overwrite to start again");
        if (found->second != file.hash)
            throw ConfigError::option("--resume",
                                      file.path + " has changed since the earlier run; use --overwrite to start again");
        hashes.erase(found);
    }
    if (!hashes.empty())
        throw ConfigError::option(
            "--resume", hashes.begin()->first + " is gone since the earlier run; use --overwrite to start again");
}

}  // namespace dragoman::cli
