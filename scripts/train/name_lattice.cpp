#include "name_lattice.hpp"

#include <algorithm>

#include "fingerprint/name_model.hpp"

namespace dragoman::train {

namespace {

/// A long French group stands for one letter, or for none at the end of a word; only x, c, ch, j and vowels are
/// written in two.
bool may_stand_for(const std::string& latin, const std::string& arabic) {
    if (latin.size() <= 1) return latin.size() + arabic.size() > 0 && (arabic.size() <= 1 || !latin.empty());
    return arabic.size() <= 1 || latin == "ch";
}

template <typename Number>
Lattice lattice_of(const NamePair& pair, const Number& number) {
    const std::size_t rows = pair.latin.size();
    const std::size_t columns = pair.arabic.size();
    const auto node = [&](std::size_t i, std::size_t j) { return static_cast<std::uint16_t>(i * (columns + 1) + j); };
    Lattice out;
    out.last_node = node(rows, columns);
    const auto add = [&](std::size_t i, std::size_t j, std::size_t k, std::size_t l) {
        const std::string latin = pair.latin.substr(i, k);
        const std::string arabic = pair.arabic.substr(j, l);
        if (!may_stand_for(latin, arabic)) return;
        const bool ends = i + k == rows && j + l == columns;
        const Place place = i + j == 0 ? Place::at_start : ends ? Place::at_end : Place::inside;
        const std::uint32_t found = number(latin, arabic);
        if (found == Graphones::kUnknown) return;
        out.steps.push_back({node(i, j), node(i + k, j + l),
                             static_cast<std::uint32_t>(found * kPlaceCount + static_cast<std::size_t>(place))});
    };
    for (std::size_t i = 0; i <= rows; ++i) {
        for (std::size_t j = 0; j <= columns; ++j) {
            for (std::size_t k = 0; k <= std::min(fingerprint::kLongestLatinGroup, rows - i); ++k) {
                for (std::size_t l = 0; l <= std::min(fingerprint::kLongestArabicGroup, columns - j); ++l)
                    add(i, j, k, l);
            }
        }
    }
    return out;
}

std::vector<double> forward_sums(const Lattice& lattice, const std::vector<double>& odds) {
    std::vector<double> sums(lattice.last_node + 1U, 0.0);
    sums[0] = 1.0;
    for (const LatticeStep& step : lattice.steps) sums[step.to] += sums[step.from] * odds[step.weight];
    return sums;
}

}  // namespace

std::uint32_t Graphones::add(const std::string& latin, const std::string& arabic) {
    const auto [found, is_new] = numbers_.try_emplace(latin + '|' + arabic, static_cast<std::uint32_t>(groups_.size()));
    if (is_new) groups_.push_back({latin, arabic});
    return found->second;
}

std::uint32_t Graphones::find(const std::string& latin, const std::string& arabic) const {
    const auto found = numbers_.find(latin + '|' + arabic);
    return found == numbers_.end() ? kUnknown : found->second;
}

Lattice open_lattice(const NamePair& pair, Graphones& graphones) {
    return lattice_of(
        pair, [&](const std::string& latin, const std::string& arabic) { return graphones.add(latin, arabic); });
}

Lattice closed_lattice(const NamePair& pair, const Graphones& graphones) {
    return lattice_of(
        pair, [&](const std::string& latin, const std::string& arabic) { return graphones.find(latin, arabic); });
}

double path_sum(const Lattice& lattice, const std::vector<double>& odds) {
    return forward_sums(lattice, odds)[lattice.last_node];
}

double add_expected_counts(const Lattice& lattice, const std::vector<double>& odds, double factor,
                           std::vector<double>& counts) {
    const std::vector<double> before = forward_sums(lattice, odds);
    const double total = before[lattice.last_node];
    if (total <= 0.0) return total;
    std::vector<double> after(lattice.last_node + 1U, 0.0);
    after[lattice.last_node] = 1.0;
    for (std::size_t i = lattice.steps.size(); i-- > 0;) {
        const LatticeStep& step = lattice.steps[i];
        const double through = odds[step.weight] * after[step.to];
        after[step.from] += through;
        counts[step.weight] += factor * before[step.from] * through / total;
    }
    return total;
}

}  // namespace dragoman::train
