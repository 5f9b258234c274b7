// Many short lists in one block of memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace dragoman::align {

/// List i is entries[begins[i], begins[i + 1]).
template <typename Entry>
class Lists {
  public:
    Lists() = default;
    Lists(std::vector<Entry> entries, std::vector<std::size_t> begins)
        : entries_(std::move(entries)), begins_(std::move(begins)) {}

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begins_.size() - 1); }
    [[nodiscard]] std::size_t entry_count() const { return entries_.size(); }
    [[nodiscard]] std::span<const Entry> operator[](std::size_t i) const {
        return std::span(entries_).subspan(begins_[i], begins_[i + 1] - begins_[i]);
    }

    /// Adds an entry to the list that is still open.
    void push_back(const Entry& entry) { entries_.push_back(entry); }
    /// Ends the open list.
    void close() { begins_.push_back(entries_.size()); }

  private:
    std::vector<Entry> entries_;
    std::vector<std::size_t> begins_{0};
};

/// The lists turned round: list t holds `make(i, entry)` for each entry of list i whose term is t, in the order of i.
template <typename Entry, typename Make>
auto by_term(const Lists<Entry>& lists, std::uint32_t term_count, const Make& make) {
    std::vector<std::size_t> begins(term_count + 1, 0);
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
        for (const Entry& entry : lists[i]) ++begins[entry.term + 1];
    }
    for (std::uint32_t term = 0; term < term_count; ++term) begins[term + 1] += begins[term];
    std::vector<std::size_t> next = begins;
    std::vector<decltype(make(0U, std::declval<Entry>()))> entries(lists.entry_count());
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
        for (const Entry& entry : lists[i]) entries[next[entry.term]++] = make(i, entry);
    }
    return Lists(std::move(entries), std::move(begins));
}

}  // namespace dragoman::align
