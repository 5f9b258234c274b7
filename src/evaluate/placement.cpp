#include "evaluate/placement.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <map>
#include <set>
#include <unordered_set>

namespace dragoman::evaluate {

namespace {

/// Byte offsets at which a piece stands in a text.
using Starts = std::set<std::size_t>;

/// By memmem, whose time is linear also on texts that repeat themselves; std::boyer_moore_searcher takes quadratic time
/// to set up for such a piece.
Starts all_starts(std::string_view text, std::string_view piece) {
    Starts starts;
    if (piece.empty()) return starts;
    for (std::size_t from = 0;;) {
        const void* const found = ::memmem(text.data() + from, text.size() - from, piece.data(), piece.size());
        if (found == nullptr) return starts;
        const auto start = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        starts.insert(starts.end(), start);
        from = start + piece.size();
    }
}

/// Of each byte offset, how many code points begin before it.
std::vector<std::uint32_t> code_points_before(std::string_view text) {
    std::vector<std::uint32_t> counts(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        counts[i + 1] = counts[i] + ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0);
    }
    return counts;
}

class Places {
  public:
    explicit Places(std::string_view text) : text_(text) {}

    /// Byte offset of the place that `piece` takes.
    std::optional<std::size_t> take(const std::string& piece) {
        const auto [entry, is_new] = starts_.try_emplace(piece);
        Starts& starts = entry->second;
        if (is_new) starts = all_starts(text_, piece);
        auto place = first_free(starts, starts.lower_bound(next_));
        if (place == starts.end()) place = first_free(starts, starts.begin());
        if (place == starts.end()) return std::nullopt;
        taken_.insert(*place);
        next_ = *place + 1;
        return *place;
    }

  private:
    /// Forgets the taken ones that it passes, so that none is passed twice.
    Starts::iterator first_free(Starts& starts, Starts::iterator from) const {
        while (from != starts.end() && taken_.contains(*from)) from = starts.erase(from);
        return from;
    }

    std::string_view text_;
    std::map<std::string, Starts> starts_;
    std::unordered_set<std::size_t> taken_;
    std::size_t next_ = 0;
};

bool covers(const PlacedSpan& span, const PlacedSpan& line) {
    const std::size_t begin = std::max(span.begin, line.begin);
    const std::size_t end = std::min(span.end, line.end);
    return begin < end && 2 * (end - begin) >= std::min(span.end - span.begin, line.end - line.begin);
}

}  // namespace

std::vector<std::optional<PlacedSpan>> placed(std::string_view text, const std::vector<std::string>& pieces) {
    const auto code_points = code_points_before(text);
    Places places{text};
    std::vector<std::optional<PlacedSpan>> spans;
    for (const std::string& piece : pieces) {
        const auto start = places.take(piece);
        spans.emplace_back();
        if (start) spans.back() = PlacedSpan{code_points[*start], code_points[*start + piece.size()]};
    }
    return spans;
}

LineCover::LineCover(const std::vector<std::optional<PlacedSpan>>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i]) lines_.push_back({*lines[i], i, 0});
    }
    std::sort(lines_.begin(), lines_.end(), [](auto& a, auto& b) { return a.span.begin < b.span.begin; });
    std::size_t furthest = 0;
    for (Line& line : lines_) line.furthest_end = furthest = std::max(furthest, line.span.end);
}

std::vector<std::size_t> LineCover::covered_by(const std::optional<PlacedSpan>& span) const {
    std::vector<std::size_t> numbers;
    if (!span) return numbers;
    auto line = std::lower_bound(lines_.begin(), lines_.end(), span->end,
                                 [](const Line& l, std::size_t end) { return l.span.begin < end; });
    while (line != lines_.begin() && std::prev(line)->furthest_end > span->begin) {
        --line;
        if (covers(*span, line->span)) numbers.push_back(line->number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

}  // namespace dragoman::evaluate
