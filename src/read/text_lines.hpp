// The lines of a file of ours, where anything wrong ends the command.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "read/byte_stream.hpp"
#include "read/line_reader.hpp"

namespace dragoman::read {

/// Opens a file whose loss ends the command: IoError where FileBytes throws ReadFailure.
std::unique_ptr<FileBytes> open_or_throw(const std::string& path);

class TextLines {
  public:
    /// Compression by name; `-` is stdin. IoError.
    explicit TextLines(std::string path);

    /// False at the end. The line is UTF-8, without its line end and a leading U+FEFF, valid until the next call.
    /// IoError, FormatError.
    bool next(std::string_view& line);

    /// 1-based, of the line that was given last.
    [[nodiscard]] std::size_t number() const { return lines_.line_number(); }
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
    std::unique_ptr<FileBytes> file_;
    ByteStream bytes_;
    LineReader lines_;
};

std::vector<std::string_view> split_cells(std::string_view line);

/// FormatError if the compressed data were cut off or wrong; `line` is where.
void require_whole(const ByteStream& bytes, const std::string& path, std::size_t line);

/// FormatError for bytes that are no text; blank ones pass. `line` is 1-based.
void require_text(std::string_view bytes, const std::string& path, std::size_t line);

}  // namespace dragoman::read
