// From the paths that a user names to records, one after the other, in a fixed order.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dragoman/core/diagnostics.hpp"
#include "dragoman/read/record.hpp"

namespace dragoman::read {

/// A folder, a file or `-` (stdin: one plain text).
struct Input {
    std::string path;
    std::optional<Language> side;  ///< from --ar / --fr
};

struct ReadOptions {
    std::uint64_t max_bytes = 16ULL << 20;  ///< per document
    /// Role (`text`, `url`, `date`, `title`, `language`, `id`) → JSON Pointer; overrides the aliases.
    std::map<std::string, std::string> fields;
    /// A folder that is not walked into, so that a run's output below its input is not read again; empty: none.
    std::string excluded_folder;
};

/// One file that was opened (or should have been), for run.json.
struct InputFile {
    std::string path;
    std::uint64_t bytes = 0;
    std::uint64_t hash = 0;  ///< hash64 of the bytes on disk
};

struct ReadReport {
    std::vector<InputFile> files;
    std::map<std::string, std::size_t> skipped;  ///< in folders: extension (`.pdf`, ""), `hidden`, `special` → count
    /// Role → the field names that served it, in the order in which they first did: `text` → `maintext`, `p`.
    std::map<std::string, std::vector<std::string>> aliases;
    std::size_t records = 0;  ///< handed on
};

/// The regular files that read_inputs() would open, in its order, with the hashes of what they hold now. Files that
/// cannot be read have none; pipes and stdin are left out, for they can be read but once. ConfigError as there.
std::vector<InputFile> hash_inputs(const std::vector<Input>& inputs, const ReadOptions& options);

using RecordSink = std::function<void(Record&&)>;

/// Reads all inputs in the order given, a file that several ways lead to once: by the first way that names its side,
/// else by the first of all; folders by path below them, in byte order. Gives every record its final id:
///   found in a folder            path below that folder, `/`-separated, without its last extension (a compression
///                                suffix `.gz` or `.zst` apart): `2025/story-a.ar.txt` → `2025/story-a.ar`
///   a file named by itself       its file name without the last extension
///   a record of JSON or JSONL    its `id`, else its `url`; without both the id of its file, with `:LINE` for JSONL and
///   arrays
/// With several folders among the inputs, an id that occurs below more than one of them is prefixed by the folder's
/// name (`crawl1/story`); files of JSON records are then read twice. An id is one line: control characters in it become
/// spaces. Folders reached by links are entered once, after all others. Trouble with a document or a line goes to
/// `diagnostics`, its message led by `FILE[:LINE]: `, and the rest goes on; an input that does not exist, or a file of
/// an unknown kind that was named by itself, or one that is named as Arabic and as French, throws ConfigError.
ReadReport read_inputs(const std::vector<Input>& inputs, const ReadOptions& options, const RecordSink& sink,
                       Diagnostics& diagnostics);

}  // namespace dragoman::read
