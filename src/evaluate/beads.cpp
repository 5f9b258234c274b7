// Paragraph beads, by the protocol of vecalign's scorer, summed over all pairs of documents of gold and system: a gold
// pair that the system lacks is all missed, a system pair that gold lacks is all wrong.
//
// A bead is strictly right if gold holds exactly it. It is laxly right if it is strictly right or one of its sources
// has, anywhere in gold, a target that stands in it too. Precision is taken over all of the system's beads, null beads
// included; recall over gold's full beads, judged against the system's full beads with the roles exchanged. Null beads
// are also scored by themselves, exactly.
//
// Every paragraph must stand in exactly one bead. One that the system leaves out becomes a null bead of its own, and
// one that it repeats is counted in `repeated`. What gold labels furniture is first taken out of the system's beads,
// and beads that this leaves empty are passed over. `furniture_r` is the share of gold's furniture in beads that the
// system labels furniture, `body_lost` the share of all other paragraphs in such beads; `moved_found` the share of the
// beads that gold calls moved which the system has exactly, under any label. Calibration judges the full beads with a
// probability, strictly.
#include <algorithm>
#include <tuple>

#include "dragoman/evaluate/evaluate.hpp"
#include "evaluate/bead_sets.hpp"
#include "evaluate/figures.hpp"

namespace dragoman::evaluate {

namespace {

struct Hits {
    std::size_t strict = 0;
    std::size_t lax = 0;
    std::size_t tested = 0;
};

struct Share {
    std::size_t part = 0;
    std::size_t whole = 0;

    [[nodiscard]] double value(double empty = 0.0) const {
        return ratio(static_cast<double>(part), static_cast<double>(whole), empty);
    }
};

struct Totals {
    Hits precision;
    Hits recall;
    Share null_precision;
    Share null_recall;
    Share moved;
    Share furniture;
    Share body_lost;
    std::size_t repeated = 0;
    std::vector<Judged> judged;
};

using Targets = std::map<std::string, std::set<std::string>>;

Targets targets_by_source(const BeadSet& beads) {
    Targets targets;
    for (const auto& [sources, own_targets] : beads) {
        for (const std::string& source : sources) targets[source].insert(own_targets.begin(), own_targets.end());
    }
    return targets;
}

bool shares_a_link(const BeadSides& bead, const Targets& targets) {
    return std::any_of(bead[0].begin(), bead[0].end(), [&](const std::string& source) {
        const auto known = targets.find(source);
        return known != targets.end() && std::any_of(bead[1].begin(), bead[1].end(), [&](const std::string& target) {
                   return known->second.contains(target);
               });
    });
}

void add_hits(const BeadSet& reference, const BeadSet& tested, Hits& hits) {
    const Targets targets = targets_by_source(reference);
    for (const BeadSides& bead : tested) {
        const bool exact = reference.contains(bead);
        if (exact) ++hits.strict;
        if (exact || shares_a_link(bead, targets)) ++hits.lax;
    }
    hits.tested += tested.size();
}

std::size_t count_common(const BeadSet& a, const BeadSet& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](auto& bead) { return b.contains(bead); }));
}

void add_null_beads(const BeadSet& gold, const BeadSet& system, Totals& totals) {
    const auto is_null = [](const BeadSides& bead) { return !is_full(bead); };
    const auto right = static_cast<std::size_t>(
        std::count_if(gold.begin(), gold.end(), [&](auto& bead) { return is_null(bead) && system.contains(bead); }));
    totals.null_precision.part += right;
    totals.null_precision.whole += static_cast<std::size_t>(std::count_if(system.begin(), system.end(), is_null));
    totals.null_recall.part += right;
    totals.null_recall.whole += static_cast<std::size_t>(std::count_if(gold.begin(), gold.end(), is_null));
}

std::size_t count_paragraphs(const BeadSet& beads) {
    std::size_t count = 0;
    for (const BeadSides& bead : beads) count += bead[0].size() + bead[1].size();
    return count;
}

void add_pair(const std::vector<BeadRow>& gold_rows, const std::vector<BeadRow>& system_rows, Totals& totals) {
    const GoldBeads gold{gold_rows};
    const SystemBeads system{system_rows, gold};
    add_hits(gold.beads, system.beads, totals.precision);
    add_hits(full_beads(system.beads), full_beads(gold.beads), totals.recall);
    add_null_beads(gold.beads, system.beads, totals);
    totals.moved.part += count_common(gold.moved, system.beads);
    totals.moved.whole += gold.moved.size();
    totals.furniture.part += system.furniture_found;
    totals.furniture.whole += gold.furniture[0].size() + gold.furniture[1].size();
    totals.body_lost.part += system.body_lost;
    totals.body_lost.whole += count_paragraphs(gold.beads);
    totals.repeated += system.repeated;
    totals.judged.insert(totals.judged.end(), system.judged.begin(), system.judged.end());
}

std::string agreement(const std::string& name, const Share& precision, const Share& recall) {
    const double p = precision.value();
    const double r = recall.value();
    return figure(name + "_p", p) + figure(name + "_r", r) + figure(name + "_f1", f1(p, r));
}

std::string printed(const Totals& totals) {
    const auto& [p, r] = std::tie(totals.precision, totals.recall);
    std::string line = "beads" + figure("gold", r.tested) + figure("system", p.tested);
    line += agreement("strict", {p.strict, p.tested}, {r.strict, r.tested});
    line += agreement("lax", {p.lax, p.tested}, {r.lax, r.tested});
    line += figure("null_p", totals.null_precision.value(1.0)) + figure("null_r", totals.null_recall.value(1.0));
    if (totals.moved.whole > 0) line += figure("moved_found", totals.moved.value());
    if (totals.furniture.whole > 0) line += figure("furniture_r", totals.furniture.value());
    return line + figure("body_lost", totals.body_lost.value()) + figure("repeated", totals.repeated) +
           calibration(totals.judged);
}

const std::vector<BeadRow>& rows_of(const BeadRows& beads, const DocumentPair& pair) {
    static const std::vector<BeadRow> kNone;
    const auto found = beads.find(pair);
    return found == beads.end() ? kNone : found->second;
}

}  // namespace

std::string beads(const std::string& gold_path, const std::string& system_path) {
    const BeadRows gold = read_gold_beads(gold_path);
    const BeadRows system = read_system_beads(system_path);
    std::set<DocumentPair> pairs;
    for (const auto& [pair, rows] : gold) pairs.insert(pair);
    for (const auto& [pair, rows] : system) pairs.insert(pair);
    Totals totals;
    for (const DocumentPair& pair : pairs) add_pair(rows_of(gold, pair), rows_of(system, pair), totals);
    return printed(totals);
}

}  // namespace dragoman::evaluate
