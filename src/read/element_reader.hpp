// Cuts a JSON file into the elements of its array, one at a time, without parsing them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "read/byte_stream.hpp"

namespace dragoman::read {

/// A cursor over a JSON file that knows its line and can take one balanced object.
class ElementReader {
  public:
    ElementReader(ByteStream& bytes, std::size_t max_element_bytes)
        : bytes_(bytes), max_element_bytes_(max_element_bytes) {}

    /// Goes past white space and gives the byte behind it, which stays; nothing at the end.
    std::optional<char> peek();
    void skip() { ++begin_; }

    /// Takes the object that begins here. False: the file ends within it.
    bool take_object();
    /// What take_object took; empty if that was larger than allowed.
    [[nodiscard]] std::string_view object() const { return object_; }
    [[nodiscard]] bool was_too_large() const { return was_too_large_; }

    /// 1-based line of the byte that comes next.
    [[nodiscard]] std::size_t line() const { return line_; }
    /// 0-based byte within its line, of the byte that comes next.
    [[nodiscard]] std::size_t column() const { return consumed_ + begin_ - line_start_; }
    /// What the file begins with, for telling JSON from binary data.
    [[nodiscard]] std::string_view head();

  private:
    struct Nesting;

    bool fill();
    void keep(std::string_view piece);
    void count_line(std::size_t at);

    ByteStream& bytes_;
    std::size_t max_element_bytes_;
    std::string buffer_;  ///< [begin_, end_) comes next
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t consumed_ = 0;    ///< bytes before the buffer
    std::size_t line_start_ = 0;  ///< offset in the file where the line begins
    std::size_t line_ = 1;
    std::string object_;
    bool was_too_large_ = false;
};

}  // namespace dragoman::read
