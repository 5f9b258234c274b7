// The folder that a run writes into: when it may be used, and what an earlier run left there.
#pragma once

#include <string>
#include <vector>

#include "dragoman/read/inputs.hpp"

namespace dragoman::cli {

enum class Reuse : unsigned char {
    no,         ///< a folder that is not empty is in the way
    overwrite,  ///< Dragoman's own files in it are replaced
    resume,     ///< an unfinished run of the same configuration is finished
};

/// ConfigError if the path is one of the inputs, or stdout.
void require_other_than_inputs(const std::string& folder, const std::vector<read::Input>& inputs);

/// Whether all files with these names are there.
bool holds_all(const std::string& folder, const std::vector<std::string>& names);

/// ConfigError if the path exists and is no folder, or a folder that holds anything while `reuse` is no.
void require_usable_folder(const std::string& folder, Reuse reuse);

/// Removes Dragoman's own files from the folder, but for the journal, so that no file of an earlier run is left beside
/// the new ones.
void remove_own_files(const std::string& folder);

/// The file in the folder that keeps the work of a run until it is complete.
inline constexpr const char* kJournalName = "run.journal";
void remove_journal(const std::string& folder);

/// The usable folder, made with its parents if it is missing; IoError if it cannot be made. Of the folders that were
/// made, the destructor removes those that are still empty: where nothing was done, nothing is left.
class OutputFolder {
  public:
    OutputFolder(const std::string& folder, Reuse reuse);
    ~OutputFolder();
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

  private:
    std::vector<std::string> made_;  ///< the innermost first
};

}  // namespace dragoman::cli
