// Eight rounds. The first ones see every pair; then pairs that the model of the round before holds for no better than
// chance (Londres is لندن, but Pays-Bas is no هولندا) go. Groups that are expected less than kLeastUses times go at the
// end; what a group does at the edge of words is smoothed with what it does everywhere.
#include "name_channel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace dragoman::train {

namespace {

constexpr int kRounds = 8;
constexpr int kFirstFilter = 3;              // round
constexpr double kLeastOddsPerLetter = 0.8;  // nats an Arabic letter
constexpr double kLeastUses = 3.0;
constexpr double kSmoothing = 300.0;    // uses
constexpr double kGroupDiscount = 0.3;  // uses a round taken from groups of several letters: fewer, surer groups

using Letters = std::map<char, double>;

/// ln of the share of each letter.
Letters letter_costs(const std::vector<NamePair>& pairs, std::string NamePair::*side) {
    Letters letters;
    double total = 0.0;
    for (const NamePair& pair : pairs) {
        for (const char letter : pair.*side) {
            letters[letter] += 1.0;
            total += 1.0;
        }
    }
    for (auto& [letter, value] : letters) value = std::log(value / total);
    return letters;
}

struct Chance {
    Letters latin;
    Letters arabic;

    [[nodiscard]] double of(const std::string& latin_part, const std::string& arabic_part) const {
        double sum = 0.0;
        for (const char letter : latin_part) sum += latin.at(letter);
        for (const char letter : arabic_part) sum += arabic.at(letter);
        return sum;
    }
};

std::vector<double> first_odds(const Graphones& graphones) {
    std::vector<double> odds;
    for (std::size_t g = 0; g < graphones.size(); ++g) {
        const std::size_t letters = graphones.groups(g).latin.size() + graphones.groups(g).arabic.size();
        odds.insert(odds.end(), kPlaceCount, std::exp(-2.0 * static_cast<double>(letters)));
    }
    return odds;
}

std::array<double, kPlaceCount> totals_of(const std::vector<double>& counts) {
    std::array<double, kPlaceCount> totals{};
    for (std::size_t i = 0; i < counts.size(); ++i) totals[i % kPlaceCount] += counts[i];
    return totals;
}

void discount(const Graphones& graphones, std::vector<double>& counts) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Graphones::Groups& groups = graphones.groups(i / kPlaceCount);
        if (groups.latin.size() + groups.arabic.size() > 2) counts[i] = std::max(0.0, counts[i] - kGroupDiscount);
    }
}

/// p(groups | place), smoothed with p(groups).
std::vector<double> probabilities(const std::vector<double>& counts) {
    const std::array<double, kPlaceCount> totals = totals_of(counts);
    const double all = totals[0] + totals[1] + totals[2];
    std::vector<double> out(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::size_t first = i / kPlaceCount * kPlaceCount;
        const double anywhere = (counts[first] + counts[first + 1] + counts[first + 2]) / all;
        out[i] = (counts[i] + kSmoothing * anywhere) / (totals[i % kPlaceCount] + kSmoothing);
    }
    return out;
}

double log_sum(const Lattice& lattice, const std::vector<double>& odds) {
    constexpr double kNever = 1e-300;
    return std::log(std::max(path_sum(lattice, odds), kNever));
}

bool is_spelt_alike(const NamePair& pair, double log_odds) {
    return log_odds >= kLeastOddsPerLetter * static_cast<double>(pair.arabic.size());
}

class Learner {
  public:
    explicit Learner(std::vector<NamePair> pairs)
        : pairs_(std::move(pairs)),
          chance_{letter_costs(pairs_, &NamePair::latin), letter_costs(pairs_, &NamePair::arabic)} {
        for (const NamePair& pair : pairs_) lattices_.push_back(open_lattice(pair, graphones_));
        odds_ = first_odds(graphones_);
    }

    NameChannel learn() {
        for (int round = 0; round < kRounds; ++round) {
            if (round >= kFirstFilter) drop_translations();
            counts_.assign(odds_.size(), 0.0);
            for (const Lattice& lattice : lattices_) add_expected_counts(lattice, odds_, 1.0, counts_);
            discount(graphones_, counts_);
            odds_ = probabilities(counts_);
        }
        return kept();
    }

  private:
    void drop_translations() {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            const double odds = log_sum(lattices_[i], odds_) - chance_.of(pairs_[i].latin, pairs_[i].arabic);
            if (!is_spelt_alike(pairs_[i], odds)) continue;
            std::swap(pairs_[kept], pairs_[i]);
            std::swap(lattices_[kept++], lattices_[i]);
        }
        pairs_.resize(kept);
        lattices_.resize(kept);
    }

    NameChannel kept() {
        NameChannel out;
        for (std::size_t g = 0; g < graphones_.size(); ++g) {
            const Graphones::Groups& groups = graphones_.groups(g);
            const std::size_t first = g * kPlaceCount;
            const double uses = counts_[first] + counts_[first + 1] + counts_[first + 2];
            const bool drops_a_letter = groups.latin.size() + groups.arabic.size() == 1;  // lets any pair be aligned
            if (uses < kLeastUses && !drops_a_letter) continue;
            out.graphones.add(groups.latin, groups.arabic);
            const double chance = chance_.of(groups.latin, groups.arabic);
            for (std::size_t place = 0; place < kPlaceCount; ++place)
                out.weights.push_back(std::log(std::max(odds_[first + place], 1e-7)) - chance);
        }
        out.spelt = std::move(pairs_);
        return out;
    }

    std::vector<NamePair> pairs_;
    Chance chance_;
    Graphones graphones_;
    std::vector<Lattice> lattices_;
    std::vector<double> odds_;
    std::vector<double> counts_;
};

}  // namespace

std::vector<NamePair> NameChannel::spelt_alike(std::vector<NamePair> pairs) const {
    std::vector<double> odds;
    for (const double weight : weights) odds.push_back(std::exp(weight));
    std::erase_if(pairs, [&](const NamePair& pair) {
        return !is_spelt_alike(pair, log_sum(closed_lattice(pair, graphones), odds));
    });
    return pairs;
}

NameChannel learn_channel(std::vector<NamePair> pairs) { return Learner(std::move(pairs)).learn(); }

}  // namespace dragoman::train
