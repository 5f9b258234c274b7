// The table of readers: which file names are read, and how.
#pragma once

#include <string>
#include <string_view>

#include "read/byte_stream.hpp"

namespace dragoman::read {

class FileReading;

/// To read one more kind of file, add a row to the table in kind.cpp.
struct FileKind {
    std::string_view extension;       ///< lower case, with its dot
    void (*read)(FileReading& file);  ///< hands on every record of the file
    bool names_records;               ///< records may bring their own ids
};

/// `2025/story-a.AR.txt.gz` → stem `2025/story-a.AR`, extension `.txt`, compression gzip.
struct FileName {
    std::string_view stem;
    std::string extension;  ///< lower case; empty: none
    std::string suffixes;   ///< extension and compression suffix, lower case
    Compression compression = Compression::none;
};

FileName split_file_name(std::string_view path);

/// Nothing: files of this extension are not read.
const FileKind* find_kind(std::string_view extension);

/// For messages: `.txt, .json, …`.
std::string known_kinds();

}  // namespace dragoman::read
