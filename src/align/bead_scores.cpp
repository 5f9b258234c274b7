// 1-1 blocks come first. Blocks of several passages are worth looking at only if each of their passages is explained by
// something on the other side, which the 1-1 blocks tell; what is left is compared run by run.
#include "align/bead_scores.hpp"

#include <algorithm>
#include <utility>

#include "align/members.hpp"
#include "align/run_masses.hpp"
#include "dragoman/align/align.hpp"

namespace dragoman::align {

namespace {

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
      stored_(band_.node_count(), 0),
      first_blocks_(band_.node_count(), 0) {
    const Cells cells = compare_passages();
    choose_blocks(cells);
    std::vector<Masses> masses(facts_.size());
    for (std::size_t node = 0; node < band_.node_count(); ++node) {
        if ((stored_[node] & 1U) != 0) masses[place(node, kOneToOne)] = cells.masses[node];
    }
    add_masses_of_source(masses);
    add_masses_of_target(masses);
    make_facts(masses, cells);
}

BeadScores::Cells BeadScores::compare_passages() const {
    Cells out{std::vector<Masses>(band_.node_count()), std::vector<Shares>(band_.node_count())};
    std::vector<Masses> row;
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        const std::uint32_t begin = band_.columns(i).begin;
        const std::uint32_t end = std::min(band_.columns(i).end, target_count());
        comparison_.compare(i, begin, std::max(begin, end), row);
        for (std::uint32_t j = begin; j < end; ++j) {
            const std::size_t node = band_.node(i, j);
            out.masses[node] = row[j - begin];
            out.shares[node] = comparison_.shares_of(i, j, row[j - begin]);
        }
    }
    return out;
}

void BeadScores::choose_blocks(const Cells& cells) {
    for (std::uint32_t i = 0; i < band_.row_count(); ++i) {
        for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
            const std::size_t node = band_.node(i, j);
            for (std::size_t s = 0; s < kShapes.size(); ++s) {
                if (!is_plausible(i, j, kShapes[s], cells)) continue;
                shapes_[node] |= static_cast<std::uint16_t>(1U << s);
                stored_[node] |= static_cast<std::uint16_t>(1U << s);
                store_parts(i, j, kShapes[s]);
            }
        }
    }
    std::uint32_t count = 0;
    for (std::size_t node = 0; node < stored_.size(); ++node) {
        first_blocks_[node] = count;
        count += static_cast<std::uint32_t>(std::popcount(stored_[node]));
    }
    facts_.resize(count);
}

/// The block without its first or last passage on either side.
void BeadScores::store_parts(std::uint32_t i, std::uint32_t j, const Shape& shape) {
    const auto store = [&](std::uint32_t a, std::uint32_t b, std::uint32_t n, std::uint32_t m) {
        stored_[band_.node(a, b)] |= static_cast<std::uint16_t>(1U << shape_of(n, m));
    };
    if (shape.n > 1) {
        store(i, j, shape.n - 1, shape.m);
        store(i + 1, j, shape.n - 1, shape.m);
    }
    if (shape.m > 1) {
        store(i, j, shape.n, shape.m - 1);
        store(i, j + 1, shape.n, shape.m - 1);
    }
}

/// Whether each passage of the block has something to say to the other side.
bool BeadScores::is_plausible(std::uint32_t i, std::uint32_t j, const Shape& shape, const Cells& cells) const {
    if (shape.is_null() || !band_.holds(i + shape.n, j + shape.m)) return false;
    if (shape.n == 1 && shape.m == 1) return true;
    if (!band_.holds(i + shape.n, j) || !band_.holds(i, j + shape.m)) return false;  // its parts leave the band
    const float least = weights().least_member_share;
    for (std::uint32_t s = i; s < i + shape.n; ++s) {
        if (best_of_source(s, j, shape.m, cells) < least) return false;
    }
    for (std::uint32_t t = j; t < j + shape.m; ++t) {
        if (best_of_target(t, i, shape.n, cells) < least) return false;
    }
    return true;
}

float BeadScores::best_of_source(std::uint32_t source, std::uint32_t j, std::uint32_t m, const Cells& cells) const {
    float best = kNever;
    for (std::uint32_t t = j; t < j + m; ++t) {
        if (band_.holds(source, t)) best = std::max(best, cells.shares[band_.node(source, t)].of_source);
    }
    return best;
}

float BeadScores::best_of_target(std::uint32_t target, std::uint32_t i, std::uint32_t n, const Cells& cells) const {
    float best = kNever;
    for (std::uint32_t s = i; s < i + n; ++s) {
        if (band_.holds(s, target)) best = std::max(best, cells.shares[band_.node(s, target)].of_target);
    }
    return best;
}

void BeadScores::add_masses_of_source(std::vector<Masses>& masses) const {
    const PairTerms& terms = comparison_.terms();
    const RunTerms runs(terms.source);
    ExplainingRun explaining(terms.source, weights().source_words);
    for (std::uint32_t j = 0; j < target_count(); ++j) {
        const Range rows = band_.rows(j);
        explaining.clear();
        for (std::uint32_t m = 1; m <= kMostInBead && j + m <= target_count(); ++m) {
            explaining.add(terms.of_source[j + m - 1]);
            for (std::uint32_t i = rows.begin; i < rows.end; ++i) {
                const std::size_t node = band_.node(i, j);
                for_each_merging(stored_[node], [&](std::size_t s) {
                    if (kShapes[s].m != m) return;
                    Masses& masses_of_block = masses[place(node, s)];
                    const Explanation explanation = explaining.explanation_of(runs.of(i, kShapes[s].n));
                    masses_of_block.of_source = explanation.mass;
                    masses_of_block.source_words = explanation.words;
                });
            }
        }
    }
}

void BeadScores::add_masses_of_target(std::vector<Masses>& masses) const {
    const PairTerms& terms = comparison_.terms();
    const RunTerms runs(terms.target);
    ExplainingRun explaining(terms.target, weights().target_words);
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        explaining.clear();
        for (std::uint32_t n = 1; n <= kMostInBead && i + n <= source_count(); ++n) {
            explaining.add(terms.of_target[i + n - 1]);
            for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
                const std::size_t node = band_.node(i, j);
                for_each_merging(stored_[node], [&](std::size_t s) {
                    if (kShapes[s].n != n) return;
                    Masses& masses_of_block = masses[place(node, s)];
                    const Explanation explanation = explaining.explanation_of(runs.of(j, kShapes[s].m));
                    masses_of_block.of_target = explanation.mass;
                    masses_of_block.target_words = explanation.words;
                });
            }
        }
    }
}

void BeadScores::make_facts(const std::vector<Masses>& masses, const Cells& cells) {
    for (std::uint32_t i = 0; i < source_count(); ++i) {
        for (std::uint32_t j = band_.columns(i).begin; j < band_.columns(i).end; ++j) {
            const std::size_t node = band_.node(i, j);
            for (unsigned left = shapes_[node]; left != 0; left &= left - 1) {
                const auto s = static_cast<std::size_t>(std::countr_zero(left));
                const RunPair runs{i, kShapes[s].n, j, kShapes[s].m};
                const Masses& whole = masses[place(node, s)];
                facts_[place(node, s)] =
                    s == kOneToOne ? comparison_.facts_of(i, j, whole)
                                   : comparison_.facts_of(runs, whole, members_of(runs, whole, masses, cells));
            }
        }
    }
}

Members BeadScores::members_of(const RunPair& runs, const Masses& whole, const std::vector<Masses>& masses,
                               const Cells& cells) const {
    Members out;
    add_elsewhere(
        comparison_, runs, [&](std::uint32_t s) { return best_of_source(s, runs.target, runs.m, cells); },
        [&](std::uint32_t t) { return best_of_target(t, runs.source, runs.n, cells); }, out);
    weigh_outer_passages(
        comparison_, runs, whole,
        [&](const RunPair& part) -> const Masses& {
            return masses[place(band_.node(part.source, part.target), shape_of(part.n, part.m))];
        },
        out);
    return out;
}

}  // namespace dragoman::align
