#include "dragoman/write/pair_writer.hpp"

#include <filesystem>

#include "dragoman/core/error.hpp"
#include "write/pair_writers.hpp"

namespace dragoman::write {

std::vector<std::string_view> pair_format_names() { return {"tsv", "tmx", "jsonl", "moses"}; }

std::unique_ptr<PairWriter> make_pair_writer(std::string_view format, const std::string& folder,
                                             const PairFormatOptions& options) {
    if (format == "tsv") return make_tsv_writer(folder);
    if (format == "tmx") return make_tmx_writer(folder, options);
    if (format == "jsonl") return make_jsonl_writer(folder);
    if (format == "moses") return make_moses_writer(folder);
    throw ConfigError::option("--format",
                              "'" + std::string{format} + "' is not a format; choose from tsv, tmx, jsonl, moses");
}

std::string path_in(const std::string& folder, const std::string& name) {
    return (std::filesystem::path{folder} / name).string();
}

}  // namespace dragoman::write
