#include "match_training.hpp"

#include <array>
#include <cstdio>
#include <limits>
#include <map>

#include "dragoman/match/match.hpp"
#include "logistic.hpp"
#include "match/features.hpp"

namespace dragoman::train {

namespace {

/// Examples of one corpus; parts of a corpus count as one, for they share their texts.
using ExamplesByCorpus = std::map<std::string, std::vector<Example>>;

std::string corpus_of(const Case& one) {
    constexpr std::size_t kTellingLetters = 4;  // flor, pud-, tico, look
    return one.folder.substr(one.folder.rfind('/') + 1, kTellingLetters);
}

void add_examples(const std::vector<match::WeighedPair>& pairs, const Case& one, std::vector<Example>& out) {
    for (const match::WeighedPair& pair : pairs) {
        Example& example = out.emplace_back();
        for (const match::Feature& feature : match::kFeatures)
            example.features.push_back(static_cast<double>(pair.evidence.*feature.value));
        example.right = one.matches.contains({pair.source, pair.target});
    }
}

ExamplesByCorpus examples_of(const std::vector<Case>& cases, int jobs) {
    ExamplesByCorpus out;
    for (const Case& one : cases) {
        match::MatchOptions options;
        options.workers = jobs;
        const match::MatchResult result =
            match::match_articles(one.collection.sources, one.collection.targets, one.collection.model, options);
        add_examples(result.accepted, one, out[corpus_of(one)]);
        add_examples(result.rejected, one, out[corpus_of(one)]);
    }
    return out;
}

std::vector<Example> all_but(const ExamplesByCorpus& examples, const std::string& left_out) {
    std::vector<Example> out;
    for (const auto& [corpus, own] : examples) {
        if (corpus != left_out) out.insert(out.end(), own.begin(), own.end());
    }
    return out;
}

/// Mean log loss on corpora that were not fitted on: archives of users are none of ours.
double loss_on_strangers(const ExamplesByCorpus& examples, double ridge, const std::vector<bool>& signs) {
    double sum = 0.0;
    for (const auto& [corpus, own] : examples)
        sum += log_loss(own, fit_logistic(all_but(examples, corpus), ridge, signs));
    return sum / static_cast<double>(examples.size());
}

double best_ridge(const ExamplesByCorpus& examples, const std::vector<bool>& signs) {
    double best = 0.0;
    double least = std::numeric_limits<double>::infinity();
    for (const double ridge : {1.0, 3.0, 10.0, 30.0, 100.0, 300.0}) {
        const double loss = loss_on_strangers(examples, ridge, signs);
        std::fprintf(stderr, "ridge %g: log loss %.5f on corpora not fitted on\n", ridge, loss);
        if (loss < least) {
            least = loss;
            best = ridge;
        }
    }
    return best;
}

}  // namespace

std::string train_match(const std::vector<Case>& cases, int jobs) {
    const ExamplesByCorpus by_corpus = examples_of(cases, jobs);
    const std::vector<Example> examples = all_but(by_corpus, "");
    std::vector<bool> signs;
    for (const match::Feature& feature : match::kFeatures) signs.push_back(feature.speaks_against);
    const std::vector<double> weights = fit_logistic(examples, best_ridge(by_corpus, signs), signs);
    std::array<char, 128> buffer{};
    std::snprintf(buffer.data(), buffer.size(),
                  "// Written by scripts/train-weights; do not edit. %zu pairs, log loss %.5f, of cases\n",
                  examples.size(), log_loss(examples, weights));
    std::string out = buffer.data();
    for (const Case& one : cases) out += "//   " + one.folder.substr(one.folder.rfind('/') + 1) + "\n";
    std::snprintf(buffer.data(), buffer.size(), ".bias = %.4fF,\n", weights.back());
    out += buffer.data();
    for (std::size_t i = 0; i < match::kFeatures.size(); ++i) {
        std::snprintf(buffer.data(), buffer.size(), ".%s = %.4fF,\n", match::kFeatures[i].name.data(), weights[i]);
        out += buffer.data();
    }
    return out;
}

}  // namespace dragoman::train
