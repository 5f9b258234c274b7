#include "read/line_reader.hpp"

#include <algorithm>

namespace dragoman::read {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{256} << 10;

}  // namespace

LineReader::Status LineReader::next(std::string_view& line) {
    std::size_t searched = begin_;
    ++line_number_;
    while (true) {
        const std::size_t feed = std::string_view(buffer_.data(), end_).find('\n', searched);
        if (feed != std::string_view::npos) {
            line = std::string_view(buffer_).substr(begin_, feed - begin_);
            begin_ = feed + 1;
            return line.size() > max_line_bytes_ ? Status::too_long : Status::line;
        }
        if (end_ - begin_ > max_line_bytes_) return skip_line();
        searched = end_ - begin_;  // fill() moves what is there to the front
        if (!fill()) break;
    }
    line = std::string_view(buffer_).substr(begin_, end_ - begin_);
    begin_ = end_;
    return line.empty() || bytes_.is_damaged() ? Status::end : Status::line;
}

LineReader::Status LineReader::skip_line() {
    std::size_t feed = std::string_view::npos;
    do {
        begin_ = end_;
        if (!fill()) return Status::too_long;
        feed = std::string_view(buffer_.data(), end_).find('\n', begin_);
    } while (feed == std::string_view::npos);
    begin_ = feed + 1;
    return Status::too_long;
}

bool LineReader::fill() {
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
              buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
    end_ -= begin_;
    begin_ = 0;
    if (buffer_.size() < end_ + kBlockBytes) buffer_.resize(std::max(end_ + kBlockBytes, end_ * 2));
    const std::size_t got = bytes_.read(buffer_.data() + end_, buffer_.size() - end_);
    end_ += got;
    return got > 0;
}

}  // namespace dragoman::read
