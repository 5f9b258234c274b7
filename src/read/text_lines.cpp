#include "read/text_lines.hpp"

#include "dragoman/core/error.hpp"
#include "read/content.hpp"
#include "read/kind.hpp"

namespace dragoman::read {

namespace {

constexpr std::size_t kLongestLineBytes = std::size_t{64} << 20;

}  // namespace

std::unique_ptr<FileBytes> open_or_throw(const std::string& path) {
    try {
        return std::make_unique<FileBytes>(path);
    } catch (const ReadFailure& failure) {
        throw IoError::cannot_read(path, failure.what());
    }
}

TextLines::TextLines(std::string path)
    : path_(std::move(path)),
      file_(open_or_throw(path_)),
      bytes_(*file_, split_file_name(path_).compression),
      lines_(bytes_, kLongestLineBytes) {}

bool TextLines::next(std::string_view& line) try {
    const LineReader::Status status = lines_.next(line);
    if (status == LineReader::Status::too_long)
        throw FormatError::at(path_, number(), "the line is longer than 64 MiB; this is no file of pairs");
    if (status == LineReader::Status::end) {
        require_whole(bytes_, path_, number());
        return false;
    }
    if (number() == 1) line = without_byte_order_mark(line);
    if (line.ends_with('\r')) line.remove_suffix(1);
    require_text(line, path_, number());
    return true;
} catch (const ReadFailure& failure) {
    throw IoError::cannot_read(path_, failure.what());
}

std::vector<std::string_view> split_cells(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        cells.push_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    cells.push_back(line);
    return cells;
}

void require_whole(const ByteStream& bytes, const std::string& path, std::size_t line) {
    if (bytes.is_damaged())
        throw FormatError::at(path, line, "the compressed data end too early or are damaged here; get the file anew");
}

void require_text(std::string_view bytes, const std::string& path, std::size_t line) {
    const auto problem = problem_with(bytes);
    if (problem && problem->reason != RefusalReason::empty) throw FormatError::at(path, line, problem->what);
}

}  // namespace dragoman::read
