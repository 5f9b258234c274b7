#include "cli/output_folder.hpp"

#include <filesystem>

#include "dragoman/core/error.hpp"
#include "dragoman/pipeline/run.hpp"

namespace dragoman::cli {

namespace fs = std::filesystem;

void prepare_output_folder(const std::string& folder, Reuse reuse) {
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (fs::exists(status) && !fs::is_directory(status))
        throw ConfigError::option("--output", folder + " exists and is no folder; name another one");
    if (fs::is_directory(status)) {
        const bool empty = fs::is_empty(folder, error);
        if (error) throw IoError::cannot_write(folder, error.message());
        if (!empty && reuse == Reuse::no) {
            throw ConfigError::option("--output", folder +
                                                      " is not empty; add --overwrite to replace an earlier run or "
                                                      "--resume to finish it, or name another folder");
        }
        return;
    }
    fs::create_directories(folder, error);
    if (error) throw IoError::cannot_write(folder, error.message());
}

void remove_own_files(const std::string& folder) {
    for (const std::string& name : pipeline::output_file_names()) {
        std::error_code error;
        fs::remove(fs::path(folder) / name, error);
        if (error) throw IoError::cannot_write((fs::path(folder) / name).string(), error.message());
    }
}

}  // namespace dragoman::cli
