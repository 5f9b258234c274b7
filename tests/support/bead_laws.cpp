#include "support/bead_laws.hpp"

#include <algorithm>

#include "dragoman/align/align.hpp"

namespace dragoman::test {

namespace {

std::string joined(const std::vector<std::uint32_t>& indices) {
    std::string out;
    for (const std::uint32_t index : indices) out += (out.empty() ? "" : ",") + std::to_string(index);
    return out;
}

std::string shown_one(const Bead& bead) {
    const char* mark = bead.label == BeadLabel::moved ? "m" : bead.label == BeadLabel::furniture ? "f" : "";
    return mark + joined(bead.source) + "-" + joined(bead.target);
}

std::string broken_law_of_one(const Bead& bead) {
    if (bead.source.empty() && bead.target.empty()) return "an empty bead";
    if (!(bead.probability >= 0.0 && bead.probability <= 1.0)) return "a probability outside of [0, 1]";
    for (const auto* side : {&bead.source, &bead.target}) {
        if (side->size() > align::kMostInBead) return "a bead too large";
        for (std::size_t i = 1; i < side->size(); ++i) {
            if ((*side)[i] <= (*side)[i - 1]) return "indices that do not rise";
        }
    }
    const bool says_null = bead.label == BeadLabel::omitted || bead.label == BeadLabel::furniture;
    return bead.is_null() == says_null ? "" : "a label that does not fit the sides";
}

bool each_once(const std::vector<Bead>& beads, std::vector<std::uint32_t> Bead::*side, std::size_t count) {
    std::vector<int> seen(count, 0);
    for (const Bead& bead : beads) {
        for (const std::uint32_t index : bead.*side) {
            if (index >= count || seen[index]++ != 0) return false;
        }
    }
    return std::ranges::count(seen, 1) == static_cast<std::ptrdiff_t>(count);
}

/// Beads with a source rise by it.
bool in_reading_order(const std::vector<Bead>& beads) {
    std::int64_t last = -1;
    for (const Bead& bead : beads) {
        if (bead.source.empty()) continue;
        if (bead.source.front() <= last) return false;
        last = bead.source.front();
    }
    return true;
}

}  // namespace

std::string broken_law(const std::vector<Bead>& beads, std::size_t sources, std::size_t targets) {
    for (const Bead& bead : beads) {
        const std::string broken = broken_law_of_one(bead);
        if (!broken.empty()) return broken + ": " + shown(beads);
    }
    if (!each_once(beads, &Bead::source, sources)) return "a source unit not in exactly one bead: " + shown(beads);
    if (!each_once(beads, &Bead::target, targets)) return "a target unit not in exactly one bead: " + shown(beads);
    return in_reading_order(beads) ? "" : "beads out of order: " + shown(beads);
}

std::vector<Bead> in_fixed_order(std::vector<Bead> beads) {
    std::ranges::sort(beads, [](const Bead& a, const Bead& b) {
        return a.source != b.source ? a.source < b.source : a.target < b.target;
    });
    return beads;
}

std::string shown(const std::vector<Bead>& beads) {
    std::string out;
    for (const Bead& bead : beads) out += (out.empty() ? "" : " ") + shown_one(bead);
    return out;
}

}  // namespace dragoman::test
