#include "align/moved.hpp"

#include <algorithm>
#include <functional>

namespace dragoman::align {

namespace {

/// Two null blocks that may be one.
struct Option {
    float odds = 0.0F;
    float share = 0.0F;
    std::size_t source = 0;  ///< places in the path
    std::size_t target = 0;
};

std::vector<Option> options_of(const Found& found, const Comparison& comparison) {
    std::vector<std::size_t> lone_targets;
    for (std::size_t b = 0; b < found.path.size(); ++b) {
        if (found.path[b].block.n() == 0) lone_targets.push_back(b);
    }
    std::vector<Option> out;
    std::vector<Masses> masses;
    for (std::size_t a = 0; a < found.path.size() && !lone_targets.empty(); ++a) {
        const Block& source = found.path[a].block;
        if (source.m() != 0) continue;
        comparison.compare(source.source, 0, comparison.target_count(), masses);
        for (const std::size_t b : lone_targets) {
            const std::uint32_t target = found.path[b].block.target;
            const float odds = comparison.moved_odds(source.source, target, masses[target], found.log_length_ratio);
            if (odds < comparison.weights().least_moved) continue;
            out.push_back({odds, comparison.facts_of(source.source, target, masses[target]).share, a, b});
        }
    }
    std::ranges::stable_sort(out, std::greater<>{}, &Option::odds);
    return out;
}

}  // namespace

std::vector<WeighedBlock> take_moved(Found& found, const Comparison& comparison) {
    std::vector<WeighedBlock>& path = found.path;
    std::vector<std::uint8_t> used(path.size(), 0);
    std::vector<WeighedBlock> moved;
    for (const Option& option : options_of(found, comparison)) {
        if (used[option.source] != 0 || used[option.target] != 0) continue;
        used[option.source] = used[option.target] = 1;
        const float posterior = std::min(path[option.source].posterior, path[option.target].posterior);
        moved.push_back(
            {{path[option.source].block.source, path[option.target].block.target, 0}, posterior, option.share});
    }
    std::size_t place = 0;
    std::erase_if(path, [&](const WeighedBlock&) { return used[place++] != 0; });
    return moved;
}

}  // namespace dragoman::align
