// 1-1 blocks come first. Blocks of several passages are worth looking at only if each of their passages is explained by
// something on the other side, which the 1-1 blocks tell; what is left is compared run by run.
#include "align/bead_scores.hpp"

#include <algorithm>
#include <utility>

#include "align/run_masses.hpp"
#include "dragoman/align/align.hpp"

namespace dragoman::align {

namespace {

constexpr std::uint8_t kSourceSpeaks = 1;  // the source passage has something to say to the target passage
constexpr std::uint8_t kTargetSpeaks = 2;
constexpr std::size_t kOneToOne = 0;  // place of 1-1 in kShapes

/// Calls `visit(shape number)` for each shape of several passages in a set.
template <typename Visit>
void for_each_merging(std::uint16_t shapes, const Visit& visit) {
    for (unsigned left = shapes & ~1U; left != 0; left &= left - 1)
        visit(static_cast<std::size_t>(std::countr_zero(left)));
}

}  // namespace

BeadScores::BeadScores(const Comparison& comparison, Band band)
    : comparison_(comparison),
      band_(std::move(band)),
      log_length_ratio_(comparison.weights().log_length_ratio),
      shapes_(band_.node_count(), 0),
      first_blocks_(band_.node_count(), 0) {
    Cells cells = compare_passages();
    choose_blocks(cells);
    std::vector<Masses> masses(facts_.size());
    for (std::size_t node = 0; node < band_.node_count(); ++node) {
        if ((shapes_[node] & 1U) != 0) masses[place(node, kOneToOne)] = cells.masses[node];
    }
    cells = {};
    add_masses_of_source(masses);
    add_masses_of_target(masses);
    make_facts(masses);
}

BeadScores::Cells BeadScores::compare_passages() const {
    Cells out{std::vector<Masses>(band_.node_count()), std::vector<std::uint8_t>(band_.node_count(), 0)};
    const float least = comparison_.weights().least_member_share;
    std::vector<Masses> row;
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        const std::uint32_t begin = band_.columns(i).begin;
        const std::uint32_t end = std::min(band_.columns(i).end, target_count());
        comparison_.compare(i, begin, std::max(begin, end), row);
        for (std::uint32_t j = begin; j < end; ++j) {
            const std::size_t node = band_.node(i, j);
            const Masses& masses = out.masses[node] = row[j - begin];
            if (comparison_.share_of_source(i, j, masses) >= least) out.speaks[node] |= kSourceSpeaks;
            if (comparison_.share_of_target(i, j, masses) >= least) out.speaks[node] |= kTargetSpeaks;
        }
    }
    return out;
}

void BeadScores::choose_blocks(const Cells& cells) {
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < band_.row_count(); ++i) {
        for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
            const std::size_t node = band_.node(i, j);
            for (std::size_t s = 0; s < kShapes.size(); ++s) {
                if (is_plausible(i, j, kShapes[s], cells)) shapes_[node] |= static_cast<std::uint16_t>(1U << s);
            }
            first_blocks_[node] = count;
            count += static_cast<std::uint32_t>(std::popcount(shapes_[node]));
        }
    }
    facts_.resize(count);
}

/// Whether each passage of the block has something to say to the other side.
bool BeadScores::is_plausible(std::uint32_t i, std::uint32_t j, const Shape& shape, const Cells& cells) const {
    if (shape.is_null() || !band_.holds(i + shape.n, j + shape.m)) return false;
    if (shape.n == 1 && shape.m == 1) return true;
    for (std::uint32_t s = i; s < i + shape.n; ++s) {
        if (!speaks(s, 1, j, shape.m, kSourceSpeaks, cells)) return false;
    }
    for (std::uint32_t t = j; t < j + shape.m; ++t) {
        if (!speaks(i, shape.n, t, 1, kTargetSpeaks, cells)) return false;
    }
    return true;
}

bool BeadScores::speaks(std::uint32_t i, std::uint32_t n, std::uint32_t j, std::uint32_t m, std::uint8_t side,
                        const Cells& cells) const {
    for (std::uint32_t s = i; s < i + n; ++s) {
        for (std::uint32_t t = j; t < j + m; ++t) {
            if (band_.holds(s, t) && (cells.speaks[band_.node(s, t)] & side) != 0) return true;
        }
    }
    return false;
}

void BeadScores::add_masses_of_source(std::vector<Masses>& masses) const {
    const PairTerms& terms = comparison_.terms();
    const RunTerms runs(terms.source);
    ExplainingRun explaining(terms.source);
    for (std::uint32_t j = 0; j < target_count(); ++j) {
        const Range rows = band_.rows(j);
        explaining.clear();
        for (std::uint32_t m = 1; m <= kMostInBead && j + m <= target_count(); ++m) {
            explaining.add(terms.of_source[j + m - 1]);
            for (std::uint32_t i = rows.begin; i < rows.end; ++i) {
                const std::size_t node = band_.node(i, j);
                for_each_merging(shapes_[node], [&](std::size_t s) {
                    if (kShapes[s].m == m)
                        masses[place(node, s)].of_source = explaining.mass_of(runs.of(i, kShapes[s].n));
                });
            }
        }
    }
}

void BeadScores::add_masses_of_target(std::vector<Masses>& masses) const {
    const PairTerms& terms = comparison_.terms();
    const RunTerms runs(terms.target);
    ExplainingRun explaining(terms.target);
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        explaining.clear();
        for (std::uint32_t n = 1; n <= kMostInBead && i + n <= source_count(); ++n) {
            explaining.add(terms.of_target[i + n - 1]);
            for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
                const std::size_t node = band_.node(i, j);
                for_each_merging(shapes_[node], [&](std::size_t s) {
                    if (kShapes[s].n == n)
                        masses[place(node, s)].of_target = explaining.mass_of(runs.of(j, kShapes[s].m));
                });
            }
        }
    }
}

void BeadScores::make_facts(const std::vector<Masses>& masses) {
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
            const std::size_t node = band_.node(i, j);
            std::size_t at = first_blocks_[node];
            for (unsigned left = shapes_[node]; left != 0; left &= left - 1, ++at) {
                const Shape& shape = kShapes[static_cast<std::size_t>(std::countr_zero(left))];
                facts_[at] = comparison_.facts_of({i, shape.n, j, shape.m}, masses[at]);
            }
        }
    }
}

}  // namespace dragoman::align
