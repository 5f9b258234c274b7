#include "align/moved.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>

#include "align/lone_blocks.hpp"

namespace dragoman::align {

namespace {

/// Two null blocks that may be one.
struct Option {
    float odds = 0.0F;
    float share = 0.0F;
    float weakest = 0.0F;
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
            const Facts facts = comparison.facts_of(source.source, target, masses[target]);
            out.push_back({odds, facts.share, facts.weakest, a, b});
        }
    }
    std::ranges::stable_sort(out, std::greater<>{}, &Option::odds);
    return out;
}

/// Places in the path of passages left alone; kNowhere for the others.
struct LonePlaces {
    static constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> of_source;
    std::vector<std::size_t> of_target;

    LonePlaces(const std::vector<WeighedBlock>& path, const Comparison& comparison)
        : of_source(comparison.source_count(), kNowhere), of_target(comparison.target_count(), kNowhere) {
        for (std::size_t b = 0; b < path.size(); ++b) {
            const Block& block = path[b].block;
            if (block.m() == 0) of_source[block.source] = b;
            if (block.n() == 0) of_target[block.target] = b;
        }
    }
};

/// A moved bead takes the passages left alone beside it that belong to it: two paragraphs here may be one over there.
class Growth {
  public:
    Growth(const Found& found, const Comparison& comparison, std::vector<std::uint8_t>& used)
        : found_(found), comparison_(comparison), lone_(found.path, comparison), blocks_(comparison), used_(used) {}

    void grow(WeighedBlock& moved) {
        while (grow_by_one(moved)) {
        }
    }

  private:
    /// The bead with one more passage.
    struct Step {
        RunPair runs;
        std::size_t taken = LonePlaces::kNowhere;  ///< place in the path
        float alone = 0.0F;                        ///< log-odds of that passage left alone
    };

    [[nodiscard]] std::vector<Step> steps_from(const Block& block) const {
        const RunPair runs{block.source, block.n(), block.target, block.m()};
        std::vector<Step> out;
        const auto add_source = [&](std::uint32_t s, std::uint32_t first) {
            if (s < lone_.of_source.size() && is_free(lone_.of_source[s]))
                out.push_back(
                    {{first, runs.n + 1, runs.target, runs.m}, lone_.of_source[s], comparison_.source_alone(s)});
        };
        const auto add_target = [&](std::uint32_t t, std::uint32_t first) {
            if (t < lone_.of_target.size() && is_free(lone_.of_target[t]))
                out.push_back(
                    {{runs.source, runs.n, first, runs.m + 1}, lone_.of_target[t], comparison_.target_alone(t)});
        };
        if (runs.source > 0) add_source(runs.source - 1, runs.source - 1);
        add_source(runs.source + runs.n, runs.source);
        if (runs.target > 0) add_target(runs.target - 1, runs.target - 1);
        add_target(runs.target + runs.m, runs.target);
        return out;
    }

    [[nodiscard]] bool is_free(std::size_t place) const { return place != LonePlaces::kNowhere && used_[place] == 0; }

    [[nodiscard]] float odds_of(const Block& block, const Facts& facts) const {
        const Weights& weights = comparison_.weights();
        return weights.*kShapes[block.shape].prior + facts.score(found_.log_length_ratio, weights);
    }

    bool grow_by_one(WeighedBlock& moved) {
        const float odds = odds_of(moved.block, blocks_.facts_of(moved.block));
        WeighedBlock best = moved;
        std::size_t taken = LonePlaces::kNowhere;
        float most = 0.0F;
        for (const Step& step : steps_from(moved.block)) {
            const std::optional<std::size_t> shape = find_shape(step.runs.n, step.runs.m);
            if (!shape) continue;
            const Block block{step.runs.source, step.runs.target, *shape};
            if (!blocks_.is_plausible(block)) continue;
            const Facts facts = blocks_.facts_of(block);
            const float gain = odds_of(block, facts) - odds - step.alone;
            if (gain <= most) continue;
            most = gain;
            taken = step.taken;
            best = {block, std::min(moved.posterior, found_.path[taken].posterior), facts.share, facts.weakest};
        }
        if (taken == LonePlaces::kNowhere) return false;
        used_[taken] = 1;
        moved = best;
        return true;
    }

    const Found& found_;
    const Comparison& comparison_;
    LonePlaces lone_;
    LoneBlocks blocks_;
    std::vector<std::uint8_t>& used_;
};

}  // namespace

std::vector<WeighedBlock> take_moved(Found& found, const Comparison& comparison) {
    std::vector<WeighedBlock>& path = found.path;
    std::vector<std::uint8_t> used(path.size(), 0);
    std::vector<WeighedBlock> moved;
    for (const Option& option : options_of(found, comparison)) {
        if (used[option.source] != 0 || used[option.target] != 0) continue;
        used[option.source] = used[option.target] = 1;
        const float posterior = std::min(path[option.source].posterior, path[option.target].posterior);
        moved.push_back({{path[option.source].block.source, path[option.target].block.target, 0},
                         posterior,
                         option.share,
                         option.weakest});
    }
    if (!moved.empty()) {
        Growth growth(found, comparison, used);
        for (WeighedBlock& block : moved) growth.grow(block);
    }
    std::size_t place = 0;
    std::erase_if(path, [&](const WeighedBlock&) { return used[place++] != 0; });
    return moved;
}

}  // namespace dragoman::align
