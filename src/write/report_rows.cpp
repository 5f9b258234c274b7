#include "write/report_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace dragoman::write {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Beads that may stay in the chain, by rising source.
std::vector<std::size_t> unmoved(const std::vector<Bead>& beads) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < beads.size(); ++i)
        if (!beads[i].is_null() && beads[i].label != BeadLabel::moved) out.push_back(i);
    std::ranges::stable_sort(out, {}, [&](std::size_t i) { return beads[i].source.front(); });
    return out;
}

/// The longest chain of beads that rises on both sides (patience sorting).
std::vector<std::size_t> chain_of(const std::vector<Bead>& beads) {
    std::vector<std::size_t> ends;  // ends[k]: the bead with the lowest target that ends a chain of k + 1
    std::vector<std::size_t> before(beads.size(), kNone);
    const auto target = [&](std::size_t i) { return beads[i].target.front(); };
    for (const std::size_t i : unmoved(beads)) {
        const auto place = std::ranges::lower_bound(ends, target(i), {}, target);
        before[i] = place == ends.begin() ? kNone : *(place - 1);
        place == ends.end() ? ends.push_back(i) : static_cast<void>(*place = i);
    }
    std::vector<std::size_t> chain;
    for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = before[i]) chain.push_back(i);
    std::ranges::reverse(chain);
    return chain;
}

enum class Turn : std::uint8_t { source, target, both };

struct PlacedRow {
    std::size_t gap = 0;  ///< how many beads of the chain begin before it
    Turn turn = Turn::source;
    std::uint32_t index = 0;  ///< of the first unit on the side that places it
    ReportRow row;
};

class Placing {
  public:
    explicit Placing(const std::vector<Bead>& beads) : beads_(beads), chain_(chain_of(beads)) {}

    std::vector<PlacedRow> rows() {
        std::vector<char> in_chain(beads_.size(), 0);
        for (std::size_t k = 0; k < chain_.size(); ++k) {
            in_chain[chain_[k]] = 1;
            rows_.push_back({k, Turn::both, 0, {chain_[k], false, false}});
        }
        for (std::size_t i = 0; i < beads_.size(); ++i)
            if (in_chain[i] == 0) place(i);
        return std::move(rows_);
    }

  private:
    void place(std::size_t i) {
        const Bead& bead = beads_[i];
        const bool displaced = !bead.is_null();
        if (!bead.source.empty()) add(Turn::source, &Bead::source, {i, displaced, false});
        if (!bead.target.empty()) add(Turn::target, &Bead::target, {i, false, displaced});
    }

    void add(Turn turn, std::vector<std::uint32_t> Bead::*side, ReportRow row) {
        const std::uint32_t index = (beads_[row.bead].*side).front();
        const auto first_behind =
            std::ranges::lower_bound(chain_, index, {}, [&](std::size_t i) { return (beads_[i].*side).front(); });
        rows_.push_back({static_cast<std::size_t>(first_behind - chain_.begin()), turn, index, row});
    }

    const std::vector<Bead>& beads_;
    std::vector<std::size_t> chain_;
    std::vector<PlacedRow> rows_;
};

}  // namespace

std::vector<ReportRow> rows_in_order(const std::vector<Bead>& beads) {
    std::vector<PlacedRow> placed = Placing(beads).rows();
    std::ranges::stable_sort(placed, {}, [](const PlacedRow& row) { return std::tuple(row.gap, row.turn, row.index); });
    std::vector<ReportRow> out;
    out.reserve(placed.size());
    for (const PlacedRow& row : placed) out.push_back(row.row);
    return out;
}

}  // namespace dragoman::write
