#include "align_training.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "align/align_with.hpp"
#include "dragoman/core/parallel.hpp"
#include "logistic.hpp"
#include "path_model.hpp"
#include "word_training.hpp"

namespace dragoman::train {

namespace {

using align::Weights;

struct Parameter {
    const char* name;
    float Weights::*member;
    float step;
    float least;
    float most;
};

/// What is searched for on the beads found, once the log-odds are fitted.
constexpr std::array kSearched = std::to_array<Parameter>({
    {"facing_words", &Weights::facing_words, 0.1F, -2.0F, 0.0F},
    {"alone_favour", &Weights::alone_favour, 0.25F, -2.0F, 2.0F},
    {"move_cost", &Weights::move_cost, 1.0F, 0.0F, 200.0F},
    {"least_moved", &Weights::least_moved, 1.0F, 0.0F, 60.0F},
});

/// What decides which blocks there are and what chance explains; no likelihood compares different blocks, so these stay
/// as they are. own_chance is less than 1 because a fourth best partner may be a true one.
constexpr std::array kKept = std::to_array<NamedWeight>({
    {"chance_base", &Weights::chance_base},
    {"chance_growth", &Weights::chance_growth},
    {"chance_prior", &Weights::chance_prior},
    {"own_chance", &Weights::own_chance},
    {"common_loss", &Weights::common_loss},
    {"least_member_share", &Weights::least_member_share},
    {"log_length_ratio", &Weights::log_length_ratio},
    {"length_deviation", &Weights::length_deviation},
});

/// Generated cases drop passages of the two sides independently, so that they cannot teach how seldom a translator
/// does; set to what the Declaration of Human Rights needs, whose freest paragraph shares little with its counterpart.
constexpr NamedWeight kFacingAlone = {"facing_alone", &Weights::facing_alone};

constexpr double kRecallWeight = 2.25;  // of null beads, as in F1.5: coverage would rather name one too many

/// Beads as counts of the scorer's protocol: precision over all, recall over full beads, null beads apart.
struct Tally {
    double right = 0, system = 0, right_full = 0, gold_full = 0, null_right = 0, null_system = 0, null_gold = 0;

    void add(const std::set<BeadKey>& gold, const std::vector<Bead>& beads) {
        for (const BeadKey& key : gold) (key.first.empty() || key.second.empty() ? null_gold : gold_full) += 1;
        for (const Bead& bead : beads) {
            if (bead.label == BeadLabel::furniture) continue;
            const double hit = gold.contains({bead.source, bead.target}) ? 1 : 0;
            system += 1;
            right += hit;
            if (bead.is_null()) {
                null_system += 1;
                null_right += hit;
            } else {
                right_full += hit;
            }
        }
    }
    void add(const Tally& other) {
        right += other.right, system += other.system, right_full += other.right_full, gold_full += other.gold_full;
        null_right += other.null_right, null_system += other.null_system, null_gold += other.null_gold;
    }
    static double f1(double hits_p, double system, double hits_r, double gold) {
        const double p = system > 0 ? hits_p / system : 0, r = gold > 0 ? hits_r / gold : 0;
        return p + r > 0 ? 2 * p * r / (p + r) : 0;
    }
    [[nodiscard]] double strict() const { return f1(right, system, right_full, gold_full); }
    [[nodiscard]] double nulls() const {
        const double weighted = null_system + kRecallWeight * null_gold;
        return weighted > 0 ? (1.0 + kRecallWeight) * null_right / weighted : 1.0;
    }
};

std::vector<Bead> align_pair(const Case& one, const GoldPair& pair, const Weights& weights) {
    const retrieve::Article& source = one.collection.sources[pair.source];
    const retrieve::Article& target = one.collection.targets[pair.target];
    return align::align_with({source.passages, source.furniture}, {target.passages, target.furniture},
                             one.collection.model, weights);
}

Tally tally(const Case& one, const Weights& weights, int jobs) {
    std::vector<Tally> parts(one.pairs.size());
    for_each_index(one.pairs.size(), jobs, [&] {
        return [&](std::size_t i) { parts[i].add(one.pairs[i].beads, align_pair(one, one.pairs[i], weights)); };
    });
    Tally out;
    for (const Tally& part : parts) out.add(part);
    return out;
}

constexpr double kNullWeight = 0.3;  // null beads count in strict F1 already; more keeps coverage honest
constexpr double kRidge = 0.03;

double objective(const std::vector<Case>& cases, const Weights& weights, int jobs) {
    double sum = 0;
    for (const Case& one : cases) {
        const Tally counts = tally(one, weights, jobs);
        sum += counts.strict() + kNullWeight * counts.nulls();
    }
    return sum / static_cast<double>(cases.size());
}

/// Steps in both directions for each parameter, as long as it gets better; then again with half the steps.
Weights search(const std::vector<Case>& cases, const Weights& start, int jobs) {
    Weights best = start;
    double best_value = objective(cases, best, jobs);
    std::fprintf(stderr, "start %.5f\n", best_value);
    for (const float scale : {1.0F, 1.0F, 0.5F}) {
        for (const Parameter& parameter : kSearched) {
            for (const float direction : {1.0F, -1.0F}) {
                for (;;) {
                    Weights tried = best;
                    tried.*parameter.member = std::clamp(tried.*parameter.member + direction * scale * parameter.step,
                                                         parameter.least, parameter.most);
                    if (tried.*parameter.member == best.*parameter.member) break;
                    const double value = objective(cases, tried, jobs);
                    if (value <= best_value + 1e-5) break;
                    best = tried;
                    best_value = value;
                    std::fprintf(stderr, "%.5f  %s = %g\n", best_value, parameter.name,
                                 static_cast<double>(best.*parameter.member));
                }
            }
        }
    }
    return best;
}

/// Features of a bead's probability.
constexpr std::array kProbability = std::to_array<NamedWeight>({
    {"posterior", &Weights::posterior},
    {"share", &Weights::share},
    {"weakest", &Weights::weakest},
    {"several", &Weights::several},
});

/// The log-odds of a pair's beads if only one feature counted: that feature.
std::vector<double> feature_of_beads(const Case& one, const GoldPair& pair, Weights weights, float Weights::*feature) {
    weights.bias = 0.0F;
    for (const NamedWeight& other : kProbability) weights.*other.member = 0.0F;
    weights.*feature = 1.0F;
    std::vector<double> out;
    for (const Bead& bead : align_pair(one, pair, weights))
        out.push_back(std::log(bead.probability / (1.0 - bead.probability)));
    return out;
}

/// Undoes the logistic of the weights in use, so that a new one can be fitted on the same features.
std::vector<Example> examples(const std::vector<Case>& cases, const Weights& weights) {
    std::vector<Example> out;
    for (const Case& one : cases) {
        for (const GoldPair& pair : one.pairs) {
            const std::vector<Bead> beads = align_pair(one, pair, weights);
            std::array<std::vector<double>, kProbability.size()> features;
            for (std::size_t k = 0; k < features.size(); ++k)
                features[k] = feature_of_beads(one, pair, weights, kProbability[k].member);
            for (std::size_t i = 0; i < beads.size(); ++i) {
                if (beads[i].is_null()) continue;
                Example& example = out.emplace_back();
                for (const auto& feature : features) example.features.push_back(feature[i]);
                example.right = pair.beads.contains({beads[i].source, beads[i].target});
            }
        }
    }
    return out;
}

void fit_probability(const std::vector<Case>& cases, Weights& weights) {
    const std::vector<Example> all = examples(cases, weights);
    const std::vector<double> fitted = fit_logistic(all, 0.1, {false, false, true, true});
    std::fprintf(stderr, "log loss of beads %.5f\n", log_loss(all, fitted));
    for (std::size_t k = 0; k < kProbability.size(); ++k)
        weights.*kProbability[k].member = static_cast<float>(fitted[k]);
    weights.bias = static_cast<float>(fitted.back());
}

/// Moved passages cross the path, so that no path is right.
bool has_moved(const Case& one) { return one.folder.find("-moved-") != std::string::npos; }

void fit_log_odds(const std::vector<Case>& cases, int jobs, Weights& weights) {
    std::vector<Lattice> lattices;
    for (const Case& one : cases) {
        if (has_moved(one) || is_for_choice(one)) continue;
        std::vector<Lattice> found(one.pairs.size());
        for_each_index(found.size(), jobs,
                       [&] { return [&](std::size_t i) { found[i] = lattice_of(one, one.pairs[i], weights); }; });
        for (Lattice& lattice : found) {
            if (!lattice.edges.empty()) lattices.push_back(std::move(lattice));
        }
    }
    const double loss = fit_paths(lattices, kRidge, jobs, weights);
    std::fprintf(stderr, "%zu paths, loss %.5f a path\n", lattices.size(), loss);
}

std::string line(const char* name, float value) {
    std::array<char, 96> buffer{};
    std::snprintf(buffer.data(), buffer.size(), ".%s = %.4fF,\n", name, static_cast<double>(value));
    return buffer.data();
}

std::string table(const char* name, const align::WordOdds& odds) {
    std::string out = std::string(".") + name + " = {{\n";
    for (const auto& row : odds) {
        out += "    {";
        for (const float value : row) {
            std::array<char, 32> buffer{};
            std::snprintf(buffer.data(), buffer.size(), "%.4fF, ", static_cast<double>(value));
            out += buffer.data();
        }
        out.replace(out.size() - 2, 2, "},\n");
    }
    return out + "}},\n";
}

}  // namespace

std::string train_align(const std::vector<Case>& cases, int jobs) {
    Weights weights = align::kWeights;
    fit_word_odds(cases, weights);
    fit_log_odds(cases, jobs, weights);
    weights = search(cases, weights, jobs);
    fit_probability(cases, weights);
    std::string out = "// Written by scripts/train-weights; do not edit. Fitted on (strict F1, F1.5 of null beads):\n";
    for (const Case& one : cases) {
        const Tally counts = tally(one, weights, jobs);
        std::array<char, 256> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "//   %-28s %.4f  %.4f\n",
                      one.folder.substr(one.folder.rfind('/') + 1).c_str(), counts.strict(), counts.nulls());
        out += buffer.data();
    }
    for (const NamedWeight& kept : kKept) out += line(kept.name, weights.*kept.member);
    out += table("source_words", weights.source_words) + table("target_words", weights.target_words);
    for (const NamedWeight& linear : linear_weights()) out += line(linear.name, weights.*linear.member);
    out += line(kFacingAlone.name, weights.facing_alone);
    for (const Parameter& parameter : kSearched) out += line(parameter.name, weights.*parameter.member);
    out += line("bias", weights.bias);
    for (const NamedWeight& feature : kProbability) out += line(feature.name, weights.*feature.member);
    return out;
}

}  // namespace dragoman::train
