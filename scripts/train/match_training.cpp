#include "match_training.hpp"

#include <array>
#include <cstdio>

#include "dragoman/match/match.hpp"
#include "logistic.hpp"

namespace dragoman::train {

namespace {

using match::Evidence;

struct Feature {
    const char* name;
    float Evidence::*member;
    bool may_be_negative;
};

constexpr std::array kFeatures = std::to_array<Feature>({
    {"similarity", &Evidence::similarity, false},
    {"margin", &Evidence::margin, false},
    {"lead", &Evidence::lead, false},
    {"coverage_least", &Evidence::coverage_least, false},
    {"coverage_most", &Evidence::coverage_most, true},
    {"bead_probability", &Evidence::bead_probability, true},
    {"url", &Evidence::url, false},
    {"numbers", &Evidence::numbers, false},
    {"names", &Evidence::names, false},
    {"number_count", &Evidence::number_count, true},
    {"length", &Evidence::length, true},
    {"days_apart", &Evidence::days_apart, true},
    {"dated", &Evidence::dated, true},
});

void add_examples(const std::vector<match::WeighedPair>& pairs, const Case& one, std::vector<Example>& out) {
    for (const match::WeighedPair& pair : pairs) {
        Example& example = out.emplace_back();
        for (const Feature& feature : kFeatures)
            example.features.push_back(static_cast<double>(pair.evidence.*feature.member));
        example.right = one.matches.contains({pair.source, pair.target});
    }
}

}  // namespace

std::string train_match(const std::vector<Case>& cases, int jobs) {
    std::vector<Example> examples;
    for (const Case& one : cases) {
        match::MatchOptions options;
        options.workers = jobs;
        const match::MatchResult result =
            match::match_articles(one.collection.sources, one.collection.targets, one.collection.model, options);
        add_examples(result.accepted, one, examples);
        add_examples(result.rejected, one, examples);
    }
    std::vector<bool> signs;
    for (const Feature& feature : kFeatures) signs.push_back(feature.may_be_negative);
    const std::vector<double> weights = fit_logistic(examples, 0.5, signs);
    std::array<char, 128> buffer{};
    std::snprintf(buffer.data(), buffer.size(),
                  "// Written by scripts/train-weights; do not edit. %zu pairs, log loss %.5f, of cases\n",
                  examples.size(), log_loss(examples, weights));
    std::string out = buffer.data();
    for (const Case& one : cases) out += "//   " + one.folder.substr(one.folder.rfind('/') + 1) + "\n";
    std::snprintf(buffer.data(), buffer.size(), ".bias = %.4fF,\n", weights.back());
    out += buffer.data();
    for (std::size_t i = 0; i < kFeatures.size(); ++i) {
        std::snprintf(buffer.data(), buffer.size(), ".%s = %.4fF,\n", kFeatures[i].name, weights[i]);
        out += buffer.data();
    }
    return out;
}

}  // namespace dragoman::train
