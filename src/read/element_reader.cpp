#include "read/element_reader.hpp"

#include "read/content.hpp"

namespace dragoman::read {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{64} << 10;

bool is_json_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

/// Where brackets count: not in strings.
struct ElementReader::Nesting {
    std::size_t depth = 0;
    bool in_string = false;
    bool escaped = false;

    /// True: this byte ends the object.
    bool ends_with(char c) {
        if (escaped) {
            escaped = false;
        } else if (in_string) {
            escaped = c == '\\';
            in_string = c != '"';
        } else if (c == '"') {
            in_string = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            return --depth == 0;
        }
        return false;
    }
};

std::string_view ElementReader::head() {
    if (begin_ == end_ && consumed_ == 0) fill();
    return std::string_view(buffer_).substr(0, end_);
}

std::optional<char> ElementReader::peek() {
    if (consumed_ == 0 && begin_ == 0) begin_ = head().size() - without_byte_order_mark(head()).size();
    while (true) {
        for (; begin_ < end_; ++begin_) {
            if (!is_json_space(buffer_[begin_])) return buffer_[begin_];
            count_line(begin_);
        }
        if (!fill()) return std::nullopt;
    }
}

bool ElementReader::take_object() {
    object_.clear();
    was_too_large_ = false;
    Nesting nesting;
    while (true) {
        for (std::size_t at = begin_; at < end_; ++at) {
            count_line(at);
            if (!nesting.ends_with(buffer_[at])) continue;
            keep(std::string_view(buffer_).substr(begin_, at + 1 - begin_));
            begin_ = at + 1;
            return true;
        }
        keep(std::string_view(buffer_).substr(begin_, end_ - begin_));
        begin_ = end_;
        if (!fill()) return false;
    }
}

void ElementReader::keep(std::string_view piece) {
    if (was_too_large_) return;
    was_too_large_ = object_.size() + piece.size() > max_element_bytes_;
    if (was_too_large_)
        object_.clear();
    else
        object_ += piece;
}

void ElementReader::count_line(std::size_t at) {
    if (buffer_[at] != '\n') return;
    ++line_;
    line_start_ = consumed_ + at + 1;
}

/// Called when all of the buffer is consumed.
bool ElementReader::fill() {
    consumed_ += end_;
    buffer_.resize(kBlockBytes);
    begin_ = 0;
    end_ = bytes_.read(buffer_.data(), buffer_.size());
    return end_ > 0;
}

}  // namespace dragoman::read
