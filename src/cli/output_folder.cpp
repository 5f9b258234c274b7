#include "cli/output_folder.hpp"

#include <algorithm>
#include <filesystem>

#include "dragoman/core/error.hpp"
#include "dragoman/pipeline/run.hpp"
#include "dragoman/read/file_identity.hpp"
#include "dragoman/write/report.hpp"

namespace dragoman::cli {

namespace fs = std::filesystem;

namespace {

void remove_file(const fs::path& path) {
    std::error_code error;
    fs::remove(path, error);
    if (error) throw IoError::cannot_write(path.string(), error.message());
}

/// `pairs.tsv` and what is left of it when a run was killed: `pairs.tsv.tmp-4711`.
bool is_own_file(const std::string& name) {
    const auto own = pipeline::output_file_names();
    return std::ranges::any_of(own, [&](const std::string& known) {
        if (name == known) return true;
        const std::string temporary = known + ".tmp-";
        return name.starts_with(temporary) && name.size() > temporary.size() &&
               name.find_first_not_of("0123456789", temporary.size()) == std::string::npos;
    });
}

}  // namespace

void require_other_than_inputs(const std::string& folder, const std::vector<read::Input>& inputs) {
    if (folder == "-") throw ConfigError::option("--output", "`-` is no folder; run writes a folder");
    const auto identity = read::identity_of(folder);
    for (const read::Input& input : inputs) {
        if (identity && read::identity_of(input.path) == identity)
            throw ConfigError::option("--output", folder + " is an INPUT too; name another folder");
    }
}

bool holds_all(const std::string& folder, const std::vector<std::string>& names) {
    return std::ranges::all_of(names, [&](const std::string& name) {
        std::error_code error;
        return fs::is_regular_file(folder + "/" + name, error);
    });
}

void require_usable_folder(const std::string& folder, Reuse reuse) {
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (!fs::exists(status)) return;
    if (!fs::is_directory(status))
        throw ConfigError::option("--output", folder + " exists and is no folder; name another one");
    const bool empty = fs::is_empty(folder, error);
    if (error) throw IoError::cannot_write(folder, error.message());
    if (!empty && reuse == Reuse::no) {
        throw ConfigError::option("--output", folder +
                                                  " is not empty; add --overwrite to replace an earlier run or "
                                                  "--resume to finish it, or name another folder");
    }
}

void remove_own_files(const std::string& folder) {
    std::vector<fs::path> own;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (is_own_file(entry->path().filename().string())) own.push_back(entry->path());
    }
    if (error) throw IoError::cannot_write(folder, error.message());
    std::ranges::for_each(own, remove_file);
    write::remove_report(folder);
}

void remove_journal(const std::string& folder) { remove_file(folder + "/" + kJournalName); }

OutputFolder::OutputFolder(const std::string& folder, Reuse reuse) {
    require_usable_folder(folder, reuse);
    std::error_code error;
    for (fs::path path = folder; !path.empty() && !fs::exists(path, error); path = path.parent_path())
        if (path.has_filename()) made_.push_back(path.string());
    fs::create_directories(folder, error);
    if (error) throw IoError::cannot_write(folder, error.message());
}

OutputFolder::~OutputFolder() {
    std::error_code ignored;
    for (const std::string& path : made_) fs::remove(path, ignored);
}

}  // namespace dragoman::cli
