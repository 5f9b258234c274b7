// The folder that a run writes into: when it may be used, and what an earlier run left there.
#pragma once

#include <string>

namespace dragoman::cli {

enum class Reuse : unsigned char {
    no,         ///< a folder that is not empty is in the way
    overwrite,  ///< Dragoman's own files in it are replaced
    resume,     ///< an unfinished run of the same configuration is finished
};

/// Makes the folder (with its parents) if it is missing. ConfigError if it exists, holds anything and `reuse` is no, or
/// if it is no folder; IoError if it cannot be made. Does not touch anything inside.
void prepare_output_folder(const std::string& folder, Reuse reuse);

/// Removes Dragoman's own files from the folder, so that no file of an earlier run is left beside the new ones.
void remove_own_files(const std::string& folder);

}  // namespace dragoman::cli
