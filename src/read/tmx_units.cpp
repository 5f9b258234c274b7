#include "read/tmx_units.hpp"

#include <algorithm>

#include "dragoman/core/error.hpp"
#include "read/content.hpp"
#include "read/kind.hpp"

namespace dragoman::read {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{256} << 10;
constexpr std::size_t kLargestUnitBytes = std::size_t{16} << 20;

bool ends_a_name(char c) { return c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// `/tu` for `</tu >`.
std::string_view name_of(std::string_view tag) {
    std::size_t end = 2;
    while (end < tag.size() && !ends_a_name(tag[end])) ++end;
    return tag.substr(1, end - 1);
}

}  // namespace

TmxUnits::TmxUnits(std::string path)
    : path_(std::move(path)), file_(open_or_throw(path_)), bytes_(*file_, split_file_name(path_).compression) {}

bool TmxUnits::next() {
    unit_.clear();
    while (go_to_markup()) {
        take_markup();
        const bool is_tag = markup_[1] != '!' && markup_[1] != '?';
        if (is_tag && enter(markup_)) {
            require_text(unit_, path_, unit_line_);
            return true;
        }
    }
    require_end();
    return false;
}

/// Follows the tag to where it leads; true: it ends a unit.
bool TmxUnits::enter(std::string_view tag) {
    const std::string_view name = name_of(tag);
    const bool is_whole = tag.ends_with("/>");
    if (place_ == Place::before_root) {
        if (name != "tmx")
            throw FormatError::at(path_, line_, "is not TMX: it begins with <" + std::string(name) + ">");
        place_ = is_whole ? Place::behind_root : Place::in_root;
    } else if (name == "tu" && place_ == Place::in_root) {
        place_ = is_whole ? Place::in_root : Place::in_unit;
        unit_ = tag;
        unit_line_ = markup_line_;
        return is_whole;
    } else if (name == "/tu" && place_ == Place::in_unit) {
        place_ = Place::in_root;
        return true;
    } else if (name == "/tmx" && place_ == Place::in_root) {
        place_ = Place::behind_root;
    }
    return false;
}

void TmxUnits::require_end() const {
    require_whole(bytes_, path_, line_);
    if (place_ == Place::before_root) throw FormatError::at(path_, 0, "is not TMX: it holds no <tmx>");
    if (place_ == Place::in_unit)
        throw FormatError::at(path_, unit_line_, "the unit that begins here has no end; get the file anew");
    if (place_ == Place::in_root) throw FormatError::at(path_, line_, "the file ends before </tmx>; get it anew");
}

bool TmxUnits::go_to_markup() {
    for (char c = 0; get(c);) {
        if (c == '<') return true;
        if (place_ == Place::in_unit) keep(c);
    }
    return false;
}

void TmxUnits::take_markup() {
    markup_ = '<';
    markup_line_ = line_;
    if (place_ == Place::in_unit) keep('<');
    const char first = must_get();
    markup_ += first;
    if (first == '?') return take_until("?>");
    if (first != '!') return take_tag();
    const char second = must_get();
    markup_ += second;
    if (second == '-') return take_until("-->");
    if (second == '[') return take_until("]]>");
    take_document_type();
}

void TmxUnits::take_until(std::string_view end) {
    const std::size_t least = 2 + end.size();  // `<!-->` is no whole comment
    while (markup_.size() < least || !markup_.ends_with(end)) markup_ += must_get();
}

void TmxUnits::take_tag() {
    char quote = 0;
    while (quote != 0 || markup_.back() != '>') {
        const char c = must_get();
        markup_ += c;
        if (quote == c) {
            quote = 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        }
    }
}

/// `<!DOCTYPE tmx SYSTEM "tmx14.dtd" [ <!ENTITY a "]>"> ]>`: nothing of it is used.
void TmxUnits::take_document_type() {
    char quote = 0;
    int depth = 1;
    while (depth > 0) {
        const char c = must_get();
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else {
            depth += c == '<' || c == '[' ? 1 : 0;
            depth -= c == '>' || c == ']' ? 1 : 0;
        }
    }
}

void TmxUnits::keep(char c) {
    if (unit_.size() >= kLargestUnitBytes)
        throw FormatError::at(path_, unit_line_,
                              "the unit that begins here is larger than 16 MiB; its end may be missing");
    unit_ += c;
}

/// The next byte of the markup at hand.
char TmxUnits::must_get() {
    char c = 0;
    if (!get(c)) {
        require_whole(bytes_, path_, line_);
        throw FormatError::at(path_, line_, "the file ends inside <" + markup_.substr(1, 20) + "; get it anew");
    }
    if (markup_.size() >= kLargestUnitBytes)
        throw FormatError::at(path_, line_, "a tag or comment is larger than 16 MiB; its end may be missing");
    if (place_ == Place::in_unit) keep(c);
    return c;
}

bool TmxUnits::get(char& c) {
    if (begin_ == end_ && !fill()) return false;
    c = buffer_[begin_++];
    line_ += c == '\n' ? 1 : 0;
    return true;
}

bool TmxUnits::fill() try {
    const bool is_first = buffer_.empty();
    buffer_.resize(kBlockBytes);
    begin_ = 0;
    end_ = bytes_.read(buffer_.data(), buffer_.size());
    const auto problem = is_first ? problem_with({buffer_.data(), end_}) : std::nullopt;
    if (problem && problem->concerns_encoding) throw FormatError::at(path_, 0, problem->what);
    return end_ > 0;
} catch (const ReadFailure& failure) {
    throw IoError::cannot_read(path_, failure.what());
}

}  // namespace dragoman::read
