// All ways to write one name as the other, as a lattice of letter groups.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "name_pairs.hpp"

namespace dragoman::train {

enum class Place : std::uint8_t { inside, at_start, at_end };
inline constexpr std::size_t kPlaceCount = 3;

/// Letter groups that may stand for each other, numbered in the order in which they are first seen. The weight of
/// graphone g at place p has the number g · kPlaceCount + p.
class Graphones {
  public:
    struct Groups {
        std::string latin;
        std::string arabic;
    };
    static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;

    std::uint32_t add(const std::string& latin, const std::string& arabic);
    [[nodiscard]] std::uint32_t find(const std::string& latin, const std::string& arabic) const;
    [[nodiscard]] const Groups& groups(std::size_t number) const { return groups_[number]; }
    [[nodiscard]] std::size_t size() const { return groups_.size(); }

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<Groups> groups_;
};

struct LatticeStep {
    std::uint16_t from;  ///< node: Latin letters done · (Arabic letters + 1) + Arabic letters done
    std::uint16_t to;
    std::uint32_t weight;
};

struct Lattice {
    std::uint16_t last_node = 0;
    std::vector<LatticeStep> steps;  ///< by `from`, rising
};

/// Every step that the sizes of groups allow; new groups get a number.
Lattice open_lattice(const NamePair& pair, Graphones& graphones);
/// Only steps of known groups.
Lattice closed_lattice(const NamePair& pair, const Graphones& graphones);

/// The sum over all paths of the product of the odds of their steps.
double path_sum(const Lattice& lattice, const std::vector<double>& odds);
/// Adds to `counts` `factor` times how often each weight is used, expected over the paths. Returns path_sum().
double add_expected_counts(const Lattice& lattice, const std::vector<double>& odds, double factor,
                           std::vector<double>& counts);

}  // namespace dragoman::train
