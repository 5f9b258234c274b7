// errors.jsonl and run.json.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "dragoman/core/diagnostics.hpp"

namespace dragoman::write {

struct RunReport {
    std::string version;
    std::vector<std::string> command;  ///< argv
    std::string working_folder;        ///< where the relative paths below begin
    std::string configuration_json;    ///< one JSON object: the flags with their effective values
    struct File {
        std::string path;
        std::uint64_t bytes = 0;
        std::string hash;  ///< 16 hexadecimal digits, XXH3 of 64 bits
    };
    std::vector<File> inputs;
    std::vector<File> lexicons;
    /// Stage → (what → how many), in walking order: `read` → {records, refused…}; the reasons of every drop.
    std::vector<std::pair<std::string, std::map<std::string, std::size_t>>> counts;
    std::map<std::string, std::vector<std::string>> field_aliases;  ///< as in read::ReadReport
    struct Threshold {
        double threshold = 0.0;
        double precision = 0.0;  ///< predicted from the probabilities themselves
        double recall = 0.0;
    };
    std::vector<Threshold> predicted;
    std::vector<std::pair<std::string, double>> seconds;  ///< stage → wall time
    std::uint64_t peak_memory_bytes = 0;
    bool complete = false;
};

/// Pretty-printed JSON with a fixed key order. Between two runs over the same files `seconds` and `peak_memory_bytes`
/// differ, and what the user did differently: `command`, `working_folder`, `configuration`. FormatError if
/// `configuration_json` is not a JSON object.
std::string run_report_json(const RunReport& report);

/// One JSON object and its line end: path, line (if any), reason, message.
std::string error_line(const Refusal& refusal);

}  // namespace dragoman::write
