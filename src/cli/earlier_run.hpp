// What run.json of an earlier run says, for --resume.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "dragoman/write/run_report.hpp"

namespace dragoman::cli {

struct EarlierRun {
    std::string configuration_json;  ///< canonical
    std::vector<write::RunReport::File> inputs;
    std::vector<write::RunReport::File> lexicons;
    std::size_t match_count = 0;  ///< of a complete run
    bool complete = false;
};

/// Nothing if the folder holds no run.json; FormatError if it holds one that cannot be understood.
std::optional<EarlierRun> read_earlier_run(const std::string& folder);

/// ConfigError that names the first difference, if there is one. Keys of the earlier run that are not asked for may be
/// anything.
void require_same_configuration(const EarlierRun& earlier, const std::string& configuration_json);
/// The same for inputs or lexicons, by path and hash.
void require_same_files(const std::vector<write::RunReport::File>& earlier,
                        const std::vector<write::RunReport::File>& now);

}  // namespace dragoman::cli
