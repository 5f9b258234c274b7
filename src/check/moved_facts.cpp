#include "check/moved_facts.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "check/differences.hpp"

namespace dragoman::check {

namespace {

constexpr std::size_t kMostOfAKey = 200;  // candidates with one value; keeps tables of equal numbers linear

/// Facts that are the same share one of these.
std::vector<std::string> keys_of(const Fact& fact) {
    if (!fact.is_quantity()) return {fact.canonical};
    std::vector<std::string> out;
    out.reserve(fact.quantity.values.size() + 2 * fact.quantity.dates.size());
    for (const double value : fact.quantity.values) out.push_back(quantity::value_text(value));
    for (const quantity::PartialDate& date : fact.quantity.dates) {
        if (date.day != 0) out.push_back("day " + std::to_string(date.day));
        if (date.year != 0) out.push_back(std::to_string(date.year));
    }
    return out;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> find_moved(std::span<const OpenFact> source,
                                                            std::span<const OpenFact> target) {
    std::unordered_map<std::string, std::vector<std::size_t>> by_key;
    for (std::size_t j = 0; j < target.size(); ++j)
        for (const std::string& key : keys_of(*target[j].fact)) by_key[key].push_back(j);
    std::vector<std::uint8_t> taken(target.size(), 0);
    std::vector<std::pair<std::size_t, std::size_t>> out;
    const auto fits = [&](const OpenFact& mine, std::size_t j) {
        const OpenFact& theirs = target[j];
        return taken[j] == 0 && mine.bead != theirs.bead && (mine.is_listed || theirs.is_listed) &&
               is_same(*mine.fact, *theirs.fact);
    };
    const auto take_first = [&](std::size_t i, const std::vector<std::size_t>& candidates) {
        const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(std::min(candidates.size(), kMostOfAKey));
        const auto found = std::find_if(candidates.begin(), end, [&](std::size_t j) { return fits(source[i], j); });
        if (found == end) return false;
        taken[*found] = 1;
        out.emplace_back(i, *found);
        return true;
    };
    for (std::size_t i = 0; i < source.size(); ++i)
        for (const std::string& key : keys_of(*source[i].fact))
            if (const auto at = by_key.find(key); at != by_key.end() && take_first(i, at->second)) break;
    return out;
}

}  // namespace dragoman::check
