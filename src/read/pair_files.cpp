// Which reader a file of pairs is given to.
#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "dragoman/core/error.hpp"
#include "dragoman/text/character.hpp"
#include "read/content.hpp"
#include "read/kind.hpp"
#include "read/pair_readers.hpp"
#include "read/text_lines.hpp"

namespace dragoman::read {

namespace {

using MosesFiles = std::pair<std::string, std::string>;

bool is_there(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

/// `X.ar` and `X.fr` for either of them, or for X where only both of them exist.
std::optional<MosesFiles> moses_files(const std::string& path) {
    const FileName name = split_file_name(path);
    if (name.extension == ".ar" || name.extension == ".fr") {
        const std::string stem(name.stem);
        const std::string compression = path.substr(stem.size() + name.extension.size());
        return MosesFiles{stem + ".ar" + compression, stem + ".fr" + compression};
    }
    if (is_there(path)) return std::nullopt;
    for (const char* const compression : {"", ".gz", ".zst"}) {
        MosesFiles files{path, path};
        files.first.append(".ar").append(compression);
        files.second.append(".fr").append(compression);
        if (is_there(files.first) && is_there(files.second)) return files;
    }
    return std::nullopt;
}

void require_both(const MosesFiles& files) {
    for (const auto& [missing, other] : {files, MosesFiles{files.second, files.first}}) {
        if (!is_there(missing) && is_there(other))
            throw FormatError::at(missing, 0, "does not exist; " + other + " needs it beside it, line for line");
    }
}

bool begins_like_xml(const std::string& path) {
    if (path == "-") return false;
    const std::unique_ptr<FileBytes> file = open_or_throw(path);
    std::array<char, 64> head{};
    try {
        const std::size_t count = ByteStream(*file, split_file_name(path).compression).read(head.data(), head.size());
        const std::string_view text = text::trimmed(without_byte_order_mark({head.data(), count}));
        return text.starts_with("<?xml") || text.starts_with("<tmx");
    } catch (const ReadFailure& failure) {
        throw IoError::cannot_read(path, failure.what());
    }
}

}  // namespace

void PairOutlet::take(AlignedTexts&& pair) {
    if (text::trimmed(pair.ar).empty() || text::trimmed(pair.fr).empty()) return leave_out();
    ++report_.pairs;
    sink_(std::move(pair));
}

PairReport read_pairs(const std::vector<std::string>& paths, const PairSink& sink) {
    PairOutlet outlet(sink);
    std::set<MosesFiles> seen;
    for (const std::string& path : paths) {
        if (const auto files = moses_files(path)) {
            require_both(*files);
            if (seen.insert(*files).second) read_moses_pairs(files->first, files->second, outlet);
        } else if (split_file_name(path).extension == ".tmx" || begins_like_xml(path)) {
            read_tmx_pairs(path, outlet);
        } else {
            read_pair_table(path, outlet);
        }
    }
    return outlet.report();
}

}  // namespace dragoman::read
