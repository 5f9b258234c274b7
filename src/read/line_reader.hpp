// The lines of a stream, however long, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "read/byte_stream.hpp"

namespace dragoman::read {

class LineReader {
  public:
    enum class Status : std::uint8_t { line, too_long, end };

    LineReader(ByteStream& bytes, std::size_t max_line_bytes) : bytes_(bytes), max_line_bytes_(max_line_bytes) {}

    /// The next line without its line feed, valid until the next call. Of a line that is too long nothing is kept. The
    /// last line needs no line feed, unless the stream is damaged: then it is cut off and not given.
    Status next(std::string_view& line);

    /// 1-based, of the line that was given last.
    [[nodiscard]] std::size_t line_number() const { return line_number_; }

  private:
    bool fill();
    Status skip_line();

    ByteStream& bytes_;
    std::size_t max_line_bytes_;
    std::string buffer_;  ///< [begin_, end_) is not given yet
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t line_number_ = 0;
};

}  // namespace dragoman::read
