#include "evaluate/bead_sets.hpp"

#include <algorithm>
#include <iterator>

namespace dragoman::evaluate {

namespace {

constexpr std::string_view kFurniture = "furniture";
constexpr std::string_view kMoved = "moved";

/// How often each index of a side stands in a bead.
using Uses = std::array<std::map<std::string, std::size_t>, 2>;

std::size_t paragraphs(const BeadSides& bead) { return bead[0].size() + bead[1].size(); }

BeadSides without_furniture(const BeadSides& bead, const GoldBeads& gold) {
    BeadSides out;
    for (std::size_t side = 0; side < bead.size(); ++side) {
        std::copy_if(bead[side].begin(), bead[side].end(), std::back_inserter(out[side]),
                     [&](const std::string& index) { return !gold.furniture[side].contains(index); });
    }
    return out;
}

void count_uses(const BeadSides& bead, Uses& uses) {
    for (std::size_t side = 0; side < bead.size(); ++side) {
        for (const std::string& index : bead[side]) ++uses[side][index];
    }
}

std::size_t count_repeated(const Uses& uses) {
    std::size_t repeated = 0;
    for (const auto& side : uses) {
        for (const auto& [index, count] : side) repeated += count - 1;
    }
    return repeated;
}

void add_left_out(const BeadSet& gold, const Uses& uses, BeadSet& beads) {
    for (const BeadSides& bead : gold) {
        for (std::size_t side = 0; side < bead.size(); ++side) {
            for (const std::string& index : bead[side]) {
                if (uses[side].contains(index)) continue;
                BeadSides null;
                null[side] = {index};
                beads.insert(null);
            }
        }
    }
}

}  // namespace

BeadSet full_beads(const BeadSet& beads) {
    BeadSet full;
    std::copy_if(beads.begin(), beads.end(), std::inserter(full, full.end()), is_full);
    return full;
}

GoldBeads::GoldBeads(const std::vector<BeadRow>& rows) {
    for (const BeadRow& row : rows) {
        if (row.label == kFurniture) {
            for (std::size_t side = 0; side < 2; ++side) {
                furniture[side].insert(row.sides[side].begin(), row.sides[side].end());
            }
            continue;
        }
        beads.insert(row.sides);
        if (row.label == kMoved) moved.insert(row.sides);
    }
}

SystemBeads::SystemBeads(const std::vector<BeadRow>& rows, const GoldBeads& gold) {
    Uses uses;
    for (const BeadRow& row : rows) {
        const BeadSides bead = without_furniture(row.sides, gold);
        if (row.label == kFurniture) {
            furniture_found += paragraphs(row.sides) - paragraphs(bead);
            body_lost += paragraphs(bead);
        }
        if (paragraphs(bead) == 0) continue;
        count_uses(bead, uses);
        beads.insert(bead);
        if (is_full(bead) && row.probability) judged.push_back({*row.probability, gold.beads.contains(bead)});
    }
    repeated = count_repeated(uses);
    if (!rows.empty()) add_left_out(gold.beads, uses, beads);
}

}  // namespace dragoman::evaluate
