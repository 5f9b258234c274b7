// From the inputs that a user names to the files that are to be read, in their order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dragoman/read/inputs.hpp"
#include "read/kind.hpp"

namespace dragoman::read {

/// A file that is to be read, or a path below a folder that cannot be.
struct FoundFile {
    std::string path;
    std::string id;                  ///< not yet prefixed
    const FileKind* kind = nullptr;  ///< none: see `problem`
    Compression compression = Compression::none;
    std::optional<std::size_t> folder;  ///< index into Walk::folder_names; none: named by itself
    std::optional<Language> side;
    std::string problem;  ///< why it cannot be read
};

struct Walk {
    std::vector<FoundFile> files;
    std::vector<std::string> folder_names;       ///< `crawl1` of `data/crawl1/`
    std::map<std::string, std::size_t> skipped;  ///< as in ReadReport
};

/// Throws ConfigError for an input that does not exist and a file of unknown kind that was named by itself. A folder
/// `excluded` below an input is left out; an input that is that folder itself is walked. Each file is found once: see
/// read_inputs().
Walk walk_inputs(const std::vector<Input>& inputs, const std::string& excluded);

}  // namespace dragoman::read
