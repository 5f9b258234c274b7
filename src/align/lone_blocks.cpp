#include "align/lone_blocks.hpp"

#include <algorithm>
#include <limits>

#include "align/members.hpp"

namespace dragoman::align {

namespace {

RunPair runs_of(const Block& block) { return {block.source, block.n(), block.target, block.m()}; }

}  // namespace

LoneBlocks::LoneBlocks(const Comparison& comparison)
    : comparison_(comparison),
      explaining_source_(comparison.terms().source, comparison.weights().source_words),
      explaining_target_(comparison.terms().target, comparison.weights().target_words) {}

LoneBlocks::Bests LoneBlocks::bests_of(const RunPair& runs) const {
    constexpr float kNone = -std::numeric_limits<float>::infinity();
    Bests out{std::vector<float>(runs.n, kNone), std::vector<float>(runs.m, kNone)};
    std::vector<Masses> row;
    for (std::uint32_t s = 0; s < runs.n; ++s) {
        comparison_.compare(runs.source + s, runs.target, runs.target + runs.m, row);
        for (std::uint32_t t = 0; t < runs.m; ++t) {
            const Shares shares = comparison_.shares_of(runs.source + s, runs.target + t, row[t]);
            out.of_source[s] = std::max(out.of_source[s], shares.of_source);
            out.of_target[t] = std::max(out.of_target[t], shares.of_target);
        }
    }
    return out;
}

bool LoneBlocks::is_plausible(const Block& block) {
    const Bests bests = bests_of(runs_of(block));
    const auto says = [&](float best) { return best >= comparison_.weights().least_member_share; };
    return std::ranges::all_of(bests.of_source, says) && std::ranges::all_of(bests.of_target, says);
}

Masses LoneBlocks::masses_of(const RunPair& runs) {
    const PairTerms& terms = comparison_.terms();
    if (runs.n == 1 && runs.m == 1) {
        std::vector<Masses> row;
        comparison_.compare(runs.source, runs.target, runs.target + 1, row);
        return row[0];
    }
    explaining_source_.clear();
    for (std::uint32_t t = 0; t < runs.m; ++t) explaining_source_.add(terms.of_source[runs.target + t]);
    explaining_target_.clear();
    for (std::uint32_t s = 0; s < runs.n; ++s) explaining_target_.add(terms.of_target[runs.source + s]);
    const Explanation source = explaining_source_.explanation_of(run_terms(terms.source, runs.source, runs.n));
    const Explanation target = explaining_target_.explanation_of(run_terms(terms.target, runs.target, runs.m));
    return {source.mass, target.mass, source.words, target.words};
}

Facts LoneBlocks::facts_of(const Block& block) {
    const RunPair runs = runs_of(block);
    const Masses whole = masses_of(runs);
    if (runs.n == 1 && runs.m == 1) return comparison_.facts_of(runs.source, runs.target, whole);
    const Bests bests = bests_of(runs);
    Members members;
    add_elsewhere(
        comparison_, runs, [&](std::uint32_t s) { return bests.of_source[s - runs.source]; },
        [&](std::uint32_t t) { return bests.of_target[t - runs.target]; }, members);
    weigh_outer_passages(
        comparison_, runs, whole, [&](const RunPair& part) { return masses_of(part); }, members);
    return comparison_.facts_of(runs, whole, members);
}

}  // namespace dragoman::align
