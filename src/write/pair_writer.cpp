#include "dragoman/write/pair_writer.hpp"

#include <algorithm>
#include <filesystem>

#include "dragoman/core/error.hpp"
#include "write/pair_writers.hpp"

namespace dragoman::write {

namespace {

ConfigError unknown_format(std::string_view format) {
    return ConfigError::option("--format",
                               "'" + std::string{format} + "' is not a format; choose from tsv, tmx, jsonl, moses");
}

}  // namespace

std::vector<std::string_view> pair_format_names() { return {"tsv", "tmx", "jsonl", "moses"}; }

std::vector<std::string> pair_file_names(std::string_view format) {
    if (format == "moses") return {"pairs.ar", "pairs.fr"};
    if (std::ranges::count(pair_format_names(), format) == 0) throw unknown_format(format);
    return {"pairs." + std::string{format}};
}

std::unique_ptr<PairWriter> make_pair_writer(std::string_view format, const std::string& folder,
                                             const PairFormatOptions& options) {
    if (format == "tsv") return make_tsv_writer(folder);
    if (format == "tmx") return make_tmx_writer(folder, options);
    if (format == "jsonl") return make_jsonl_writer(folder);
    if (format == "moses") return make_moses_writer(folder);
    throw unknown_format(format);
}

std::string path_in(const std::string& folder, const std::string& name) {
    return (std::filesystem::path{folder} / name).string();
}

}  // namespace dragoman::write
