#include "lexicon/agreement.hpp"

#include <algorithm>
#include <cmath>

namespace dragoman::lexicon {

namespace {

// Chosen with scripts/measure-adapt on handbook, tico19 and pud, where half or twice the first three changes little.
constexpr double kPrior = 4.0;      ///< pairs that what is known already counts for
constexpr double kDoubt = 1.0;      ///< pairs in which a word is thought to have been left untranslated
constexpr double kChance = 0.005;   ///< strength of "no word of this pair"; with 0.1 only the surest links are made
constexpr double kHalfSure = 10.0;  ///< association of words that are thought linked, at first, in half of their pairs

double entropy_term(double count, double expected) {
    return count > 0.0 && expected > 0.0 ? count * std::log(count / expected) : 0.0;
}

bool comes_before(const JointCell& a, const JointCell& b) {
    return a.source != b.source ? a.source < b.source : a.target < b.target;
}

/// Sorts and joins cells of the same keys.
void join_cells(std::vector<JointCell>& cells) {
    std::ranges::stable_sort(cells, comes_before);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (kept > 0 && !comes_before(cells[kept - 1], cells[i])) {
            cells[kept - 1].together += cells[i].together;
        } else {
            cells[kept++] = cells[i];
        }
    }
    cells.resize(kept);
}

class Aligner {
  public:
    explicit Aligner(JointCounts& counts) : counts_(counts), begins_(counts.source.size() + 1, 0) {
        for (const JointCell& cell : counts.cells) ++begins_[cell.source + 1];
        for (std::size_t i = 0; i + 1 < begins_.size(); ++i) begins_[i + 1] += begins_[i];
        forward_.resize(counts.cells.size());
        backward_.resize(counts.cells.size());
        linked_.resize(counts.cells.size());
        for (std::size_t i = 0; i < counts.cells.size(); ++i) linked_[i] = first_guess(counts.cells[i]);
        estimate();
    }

    void iterate(const std::vector<KeyPair>& pairs) {
        std::ranges::fill(linked_, 0.0);
        for (const KeyPair& pair : pairs) expect(pair);
        estimate();
    }

    void finish() {
        for (std::size_t i = 0; i < linked_.size(); ++i) counts_.cells[i].linked = linked_[i];
    }

  private:
    void expect(const KeyPair& pair) {
        places_.clear();
        for (const std::uint32_t s : pair.source)
            for (const std::uint32_t t : pair.target) places_.push_back(place_of(s, t));
        const std::size_t columns = pair.target.size();
        row_sums_.assign(pair.source.size(), 0.0);
        column_sums_.assign(columns, 0.0);
        for (std::size_t i = 0; i < places_.size(); ++i) {
            row_sums_[i / columns] += backward_[places_[i]];
            column_sums_[i % columns] += forward_[places_[i]];
        }
        for (std::size_t i = 0; i < places_.size(); ++i) {
            const double forward = forward_[places_[i]] / (column_sums_[i % columns] + kChance);
            const double backward = backward_[places_[i]] / (row_sums_[i / columns] + kChance);
            linked_[places_[i]] += pair.weight * forward * backward;
        }
    }

    void estimate() {
        for (std::size_t i = 0; i < linked_.size(); ++i) {
            const JointCell& cell = counts_.cells[i];
            const double source_pairs = counts_.source[cell.source] + kPrior + kDoubt;
            const double target_pairs = counts_.target[cell.target] + kPrior + kDoubt;
            forward_[i] = (linked_[i] + kPrior * cell.known_forward) / source_pairs;
            backward_[i] = (linked_[i] + kPrior * cell.known_backward) / target_pairs;
        }
    }

    [[nodiscard]] double first_guess(const JointCell& cell) const {
        const double beyond_chance = std::max(0.0, association(cell, counts_));
        return cell.together * beyond_chance / (beyond_chance + kHalfSure);
    }

    [[nodiscard]] std::size_t place_of(std::uint32_t source, std::uint32_t target) const {
        const auto begin = counts_.cells.begin() + static_cast<std::ptrdiff_t>(begins_[source]);
        const auto end = counts_.cells.begin() + static_cast<std::ptrdiff_t>(begins_[source + 1]);
        return static_cast<std::size_t>(std::ranges::lower_bound(begin, end, target, {}, &JointCell::target) -
                                        counts_.cells.begin());
    }

    JointCounts& counts_;
    std::vector<std::size_t> begins_;  ///< where each source key's cells begin; one more at the end
    std::vector<double> forward_;      ///< p(target | source), a cell
    std::vector<double> backward_;
    std::vector<double> linked_;
    std::vector<std::size_t> places_;  ///< of one pair: source × target
    std::vector<double> row_sums_;
    std::vector<double> column_sums_;
};

}  // namespace

JointCounts count_together(const std::vector<KeyPair>& pairs, std::size_t source_keys, std::size_t target_keys) {
    JointCounts out;
    out.source.resize(source_keys);
    out.target.resize(target_keys);
    std::size_t joined = 0;
    for (const KeyPair& pair : pairs) {
        out.pairs += pair.weight;
        for (const std::uint32_t t : pair.target) out.target[t] += pair.weight;
        for (const std::uint32_t s : pair.source) {
            out.source[s] += pair.weight;
            for (const std::uint32_t t : pair.target) out.cells.push_back({s, t, pair.weight});
        }
        if (out.cells.size() > 2 * joined + (std::size_t{1} << 20)) {
            join_cells(out.cells);
            joined = out.cells.size();
        }
    }
    join_cells(out.cells);
    return out;
}

double association(const JointCell& cell, const JointCounts& counts) {
    const double s = counts.source[cell.source];
    const double t = counts.target[cell.target];
    const double n = counts.pairs;
    const double both = cell.together;
    const double expected = s * t / n;
    const double ratio = entropy_term(both, expected) + entropy_term(s - both, s * (n - t) / n) +
                         entropy_term(t - both, (n - s) * t / n) +
                         entropy_term(n - s - t + both, (n - s) * (n - t) / n);
    return both > expected ? 2.0 * ratio : -2.0 * ratio;
}

void align_by_agreement(const std::vector<KeyPair>& pairs, int iterations, JointCounts& counts) {
    Aligner aligner(counts);
    for (int i = 0; i < iterations; ++i) aligner.iterate(pairs);
    aligner.finish();
}

}  // namespace dragoman::lexicon
