#include "fingerprint/name_model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "fingerprint/name_letters.hpp"

namespace dragoman::fingerprint {

NameModel::NameModel(std::span<const Graphone> graphones, float bias) : bias_(bias) {
    struct Cell {
        std::uint16_t latin;
        std::uint16_t arabic;
    };
    number_of({}, latin_groups_);
    number_of({}, arabic_groups_);
    std::vector<Cell> cells;
    for (const Graphone& graphone : graphones) {
        cells.push_back({number_of(std::string(graphone.latin), latin_groups_),
                         number_of(arabic_letters(graphone.arabic), arabic_groups_)});
    }
    for (std::vector<float>& odds : odds_) odds.resize(latin_groups_.size() * arabic_groups_.size(), 0.0F);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::size_t cell = cells[i].latin * arabic_groups_.size() + cells[i].arabic;
        odds_[inside][cell] = std::exp(graphones[i].inside);
        odds_[at_start][cell] = std::exp(graphones[i].at_start);
        odds_[at_end][cell] = std::exp(graphones[i].at_end);
    }
}

std::uint16_t NameModel::number_of(const std::string& group, Groups& groups) {
    return groups.try_emplace(group, static_cast<std::uint16_t>(groups.size())).first->second;
}

NameLetters NameModel::take_apart(std::string_view letters, const Groups& groups) {
    NameLetters out;
    out.size = std::min(letters.size(), kMostNameLetters);
    for (std::size_t at = 0; at <= out.size; ++at) {
        for (std::size_t length = 0; length < out.groups[at].size(); ++length) {
            const auto found =
                at + length <= out.size ? groups.find(std::string(letters.substr(at, length))) : groups.end();
            out.groups[at][length] = found == groups.end() ? NameLetters::kNoGroup : found->second;
        }
    }
    return out;
}

double NameModel::log_odds(const NameLetters& latin, const NameLetters& arabic) const {
    constexpr std::size_t kCells = (kMostNameLetters + 1) * (kMostNameLetters + 1);
    const std::size_t width = arabic.size + 1;
    std::array<double, kCells> sums;
    std::fill_n(sums.begin(), (latin.size + 1) * width, 0.0);
    sums[0] = 1.0;
    for (std::size_t i = 0; i <= latin.size; ++i) {
        for (std::size_t j = 0; j <= arabic.size; ++j) {
            const double here = sums[i * width + j];
            if (here == 0.0) continue;
            for (std::size_t k = 0; k <= std::min(kLongestLatinGroup, latin.size - i); ++k) {
                if (latin.groups[i][k] == NameLetters::kNoGroup) continue;
                const std::size_t row = latin.groups[i][k] * arabic_groups_.size();
                for (std::size_t l = k == 0 ? 1 : 0; l <= std::min(kLongestArabicGroup, arabic.size - j); ++l) {
                    if (arabic.groups[j][l] == NameLetters::kNoGroup) continue;
                    const bool ends = i + k == latin.size && j + l == arabic.size;
                    const Place place = i + j == 0 ? at_start : ends ? at_end : inside;
                    sums[(i + k) * width + j + l] += here * odds_[place][row + arabic.groups[j][l]];
                }
            }
        }
    }
    const double sum = sums[latin.size * width + arabic.size];
    return sum > 0.0 ? std::log(sum) + bias_ : -std::numeric_limits<double>::infinity();
}

}  // namespace dragoman::fingerprint
