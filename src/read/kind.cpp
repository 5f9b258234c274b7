#include "read/kind.hpp"

#include <array>

#include "dragoman/text/character.hpp"
#include "read/readers.hpp"

namespace dragoman::read {

namespace {

constexpr std::array kKinds{
    FileKind{".txt", read_plain_text, false},
    FileKind{".json", read_json_document, true},
    FileKind{".jsonl", read_json_lines, true},
    FileKind{".ndjson", read_json_lines, true},
};

struct CompressionSuffix {
    std::string_view extension;
    Compression compression;
};

constexpr std::array kCompressions{
    CompressionSuffix{".gz", Compression::gzip},
    CompressionSuffix{".zst", Compression::zstd},
};

/// The last extension of a path's last part, with its dot; a leading dot begins none.
std::string_view last_extension(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string_view{} : name.substr(dot);
}

}  // namespace

FileName split_file_name(std::string_view path) {
    FileName name;
    name.stem = path;
    for (const CompressionSuffix& suffix : kCompressions) {
        const std::string_view extension = last_extension(name.stem);
        if (text::lower(extension) != suffix.extension) continue;
        name.compression = suffix.compression;
        name.suffixes = suffix.extension;
        name.stem.remove_suffix(extension.size());
        break;
    }
    const std::string_view extension = last_extension(name.stem);
    name.extension = text::lower(extension);
    name.suffixes.insert(0, name.extension);
    name.stem.remove_suffix(extension.size());
    return name;
}

const FileKind* find_kind(std::string_view extension) {
    for (const FileKind& kind : kKinds)
        if (kind.extension == extension) return &kind;
    return nullptr;
}

std::string known_kinds() {
    std::string list;
    for (const FileKind& kind : kKinds) list += std::string(list.empty() ? "" : ", ") + std::string(kind.extension);
    list += ", each also with ";
    for (const CompressionSuffix& suffix : kCompressions)
        list += std::string(&suffix == kCompressions.data() ? "" : " or ") + std::string(suffix.extension);
    return list;
}

}  // namespace dragoman::read
