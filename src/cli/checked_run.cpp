#include "cli/checked_run.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "dragoman/core/error.hpp"

namespace dragoman::cli {

namespace {

SharedOptions shared_options(const nlohmann::json& configuration) {
    SharedOptions out;
    configuration.at("input").get_to(out.inputs);
    configuration.at("ar").get_to(out.ar);
    configuration.at("fr").get_to(out.fr);
    configuration.at("pairs").get_to(out.pairs);
    configuration.at("field").get_to(out.fields);
    configuration.at("level").get_to(out.level);
    configuration.at("paragraphs").get_to(out.paragraphs);
    configuration.at("lexicon").get_to(out.lexicons.paths);
    configuration.at("no-shipped-lexicon").get_to(out.lexicons.without_shipped);
    configuration.at("max-bytes").get_to(out.max_bytes);
    return out;
}

bool reads_stdin(const SharedOptions& options) {
    const auto holds = [](const std::vector<std::string>& paths) { return std::ranges::count(paths, "-") != 0; };
    return options.pairs == "-" || holds(options.inputs) || holds(options.ar) || holds(options.fr);
}

std::string working_folder_in(const std::string& path, SharedOptions& shared) {
    std::ifstream file(path);
    try {
        const nlohmann::json report = nlohmann::json::parse(file);
        shared = shared_options(report.at("configuration"));
        return report.at("working_folder").get<std::string>();
    } catch (const nlohmann::json::exception&) {
        throw FormatError::at(path, 0, "does not say what was read; run again with --overwrite");
    }
}

void require_unchanged_files(const std::vector<write::RunReport::File>& before,
                             const std::vector<write::RunReport::File>& now) {
    std::map<std::string, std::string> hashes;
    for (const auto& file : now) hashes[file.path] = file.hash;
    for (const auto& file : before) {
        const auto found = hashes.find(file.path);
        if (found == hashes.end())
            throw ConfigError::input(file.path + " is gone since the run; run again, or bring it back");
        if (found->second != file.hash)
            throw ConfigError::input(file.path + " has changed since the run; run again, or bring the old one back");
    }
}

}  // namespace

CheckedRun read_checked_run(const std::string& folder) {
    std::optional<EarlierRun> earlier = read_earlier_run(folder);
    if (!earlier) throw ConfigError::input(folder + " holds no run.json; name the folder of a run, or AR FR");
    if (!earlier->complete)
        throw ConfigError::input(folder + " holds a run that is not finished; finish it with `run --resume`");
    CheckedRun out{std::move(*earlier), {}, {}};
    out.working_folder = working_folder_in(folder + "/run.json", out.shared);
    if (reads_stdin(out.shared))
        throw ConfigError::input(folder + " was made from stdin, which cannot be read again; use `run --format check`");
    return out;
}

void require_unchanged(const CheckedRun& run, const write::RunReport& now) {
    require_unchanged_files(run.run.lexicons, now.lexicons);
    require_unchanged_files(run.run.inputs, now.inputs);
}

}  // namespace dragoman::cli
