#include "lexicon/model1.hpp"

#include <algorithm>

namespace dragoman::lexicon {

namespace {

/// All cells that occur, sorted, without duplicates; uniform.
std::vector<Cell> cooccurring(const std::vector<KeyPair>& pairs) {
    std::vector<Cell> cells;
    for (const KeyPair& pair : pairs) {
        for (const std::uint32_t s : pair.source) {
            for (const std::uint32_t t : pair.target) cells.push_back({s, t, 1.0});
        }
    }
    const auto order = [](const Cell& a, const Cell& b) {
        return std::pair(a.source, a.target) < std::pair(b.source, b.target);
    };
    std::ranges::sort(cells, order);
    const auto rest = std::ranges::unique(
        cells, [](const Cell& a, const Cell& b) { return a.source == b.source && a.target == b.target; });
    cells.erase(rest.begin(), rest.end());
    return cells;
}

/// Where each source key's cells begin; one more at the end.
std::vector<std::size_t> row_begins(const std::vector<Cell>& cells, std::size_t source_keys) {
    std::vector<std::size_t> begins(source_keys + 1, 0);
    for (const Cell& cell : cells) ++begins[cell.source + 1];
    for (std::size_t i = 0; i < source_keys; ++i) begins[i + 1] += begins[i];
    return begins;
}

class Trainer {
  public:
    Trainer(const std::vector<KeyPair>& pairs, std::size_t source_keys)
        : pairs_(pairs), cells_(cooccurring(pairs)), begins_(row_begins(cells_, source_keys)), counts_(cells_.size()) {
        normalise_by([](const Cell& cell, double) { return cell.probability; });
    }

    void iterate() {
        std::ranges::fill(counts_, 0.0);
        for (const KeyPair& pair : pairs_) expect(pair);
        normalise_by([](const Cell&, double count) { return count; });
    }

    std::vector<Cell> take() { return std::move(cells_); }

  private:
    [[nodiscard]] std::size_t cell_at(std::uint32_t source, std::uint32_t target) const {
        const auto begin = cells_.begin() + static_cast<std::ptrdiff_t>(begins_[source]);
        const auto end = cells_.begin() + static_cast<std::ptrdiff_t>(begins_[source + 1]);
        const auto found =
            std::lower_bound(begin, end, target, [](const Cell& cell, std::uint32_t t) { return cell.target < t; });
        return static_cast<std::size_t>(found - cells_.begin());
    }

    void expect(const KeyPair& pair) {
        for (const std::uint32_t target : pair.target) {
            places_.clear();
            double total = 0.0;
            for (const std::uint32_t source : pair.source) {
                places_.push_back(cell_at(source, target));
                total += cells_[places_.back()].probability;
            }
            if (total <= 0.0) continue;
            for (const std::size_t place : places_) counts_[place] += pair.weight * cells_[place].probability / total;
        }
    }

    template <typename Value>
    void normalise_by(const Value& value) {
        for (std::size_t row = 0; row + 1 < begins_.size(); ++row) {
            double sum = 0.0;
            for (std::size_t i = begins_[row]; i < begins_[row + 1]; ++i) sum += value(cells_[i], counts_[i]);
            for (std::size_t i = begins_[row]; i < begins_[row + 1]; ++i) {
                cells_[i].probability = sum > 0.0 ? value(cells_[i], counts_[i]) / sum : 0.0;
            }
        }
    }

    const std::vector<KeyPair>& pairs_;
    std::vector<Cell> cells_;
    std::vector<std::size_t> begins_;
    std::vector<double> counts_;
    std::vector<std::size_t> places_;
};

}  // namespace

std::vector<Cell> train_model1(const std::vector<KeyPair>& pairs, std::size_t source_keys, int iterations) {
    Trainer trainer(pairs, source_keys);
    for (int i = 0; i < iterations; ++i) trainer.iterate();
    return trainer.take();
}

}  // namespace dragoman::lexicon
