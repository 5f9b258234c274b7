#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "dragoman/vectorize/similarity.hpp"
#include "vectorize/name_ties.hpp"
#include "vectorize/relatives.hpp"
#include "vectorize/strength.hpp"
#include "vectorize/terms_by_key.hpp"

namespace dragoman::vectorize {

namespace {

using Triplets = std::vector<Eigen::Triplet<float>>;

/// Terms that a lexicon layer ties.
void add_layer(const Vocabulary& vocabulary, const lexicon::Lexicon& layer, Triplets& out) {
    const std::vector<std::int32_t> target_of = terms_by_key(vocabulary, layer, Language::french);
    const std::vector<Term>& sources = vocabulary.terms(Language::arabic);
    for (std::size_t a = 0; a < sources.size(); ++a) {
        const auto number = layer.find(Language::arabic, sources[a].key);
        if (!number) continue;
        for (const lexicon::Translation& translation : layer.translations(Language::arabic, *number)) {
            const std::int32_t f = target_of[translation.other];
            if (f >= 0) out.emplace_back(static_cast<int>(a), f, strength_of(translation));
        }
    }
}

/// Equal numbers, codes and Latin words.
void add_equal_keys(const Vocabulary& vocabulary, Triplets& out) {
    std::unordered_map<std::string_view, int> targets;
    const std::vector<Term>& french = vocabulary.terms(Language::french);
    for (std::size_t f = 0; f < french.size(); ++f) targets.emplace(french[f].key, static_cast<int>(f));
    const std::vector<Term>& arabic = vocabulary.terms(Language::arabic);
    for (std::size_t a = 0; a < arabic.size(); ++a) {
        const auto found = targets.find(arabic[a].key);
        if (found != targets.end()) out.emplace_back(static_cast<int>(a), found->second, 1.0F);
    }
}

Eigen::VectorXf idf_of(const Vocabulary& vocabulary, Language side, std::span<const lexicon::Lexicon> lexicons) {
    const std::vector<Term>& terms = vocabulary.terms(side);
    double passages = vocabulary.passage_count(side);
    for (const lexicon::Lexicon& layer : lexicons) passages += layer.background_passages();
    const double unseen = std::log((passages + 1.0) / 1.0);
    Eigen::VectorXf idf(static_cast<Eigen::Index>(terms.size()));
    for (std::size_t i = 0; i < terms.size(); ++i) {
        double holding = vocabulary.frequencies(side)[i];
        for (const lexicon::Lexicon& layer : lexicons) {
            const auto number = layer.find(side, terms[i].key);
            if (number) holding += layer.frequency(side, *number);
        }
        const double raw = std::log((passages + 1.0) / std::max(1.0, holding));
        idf[static_cast<Eigen::Index>(i)] =
            static_cast<float>(kIdfOfUnseen * std::clamp(raw / std::max(unseen, 1e-9), 0.0, 1.0));
    }
    return idf;
}

/// `rows` are those of the side's terms.
Eigen::VectorXf reach_of(const Vocabulary& vocabulary, Language side, std::span<const lexicon::Lexicon> lexicons,
                         const TranslationMatrix& rows) {
    const std::vector<Term>& terms = vocabulary.terms(side);
    Eigen::VectorXf reach = Eigen::VectorXf::Zero(static_cast<Eigen::Index>(terms.size()));
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        for (const lexicon::Lexicon& layer : lexicons) {
            if (const auto number = layer.find(side, terms[i].key))
                reach[row] = std::max(reach[row], best_strength(layer.translations(side, *number)));
        }
        const bool is_figure_or_code = terms[i].in_lexicon && reach[row] == 0.0F;
        if (is_figure_or_code) reach[row] = 1.0F;
        for (TranslationMatrix::InnerIterator cell(rows, row); cell; ++cell)
            reach[row] = std::max(reach[row], cell.value());
    }
    return reach;
}

}  // namespace

SimilarityModel build_similarity_model(const Vocabulary& vocabulary, std::span<const lexicon::Lexicon> lexicons,
                                       Methods methods, int workers) {
    Triplets triplets;
    for (const lexicon::Lexicon& layer : lexicons) {
        add_layer(vocabulary, layer, triplets);
        if (methods.relatives) add_relatives(vocabulary, layer, triplets);
    }
    add_equal_keys(vocabulary, triplets);
    if (methods.names) {
        for (const NameTie& tie : name_ties(vocabulary, workers))
            triplets.emplace_back(tie.source, tie.target, tie.strength);
    }
    SimilarityModel model;
    model.translation.resize(static_cast<Eigen::Index>(vocabulary.terms(Language::arabic).size()),
                             static_cast<Eigen::Index>(vocabulary.terms(Language::french).size()));
    model.translation.setFromTriplets(triplets.begin(), triplets.end(),
                                      [](float a, float b) { return std::max(a, b); });
    model.transposed = model.translation.transpose();
    model.source_idf = idf_of(vocabulary, Language::arabic, lexicons);
    model.target_idf = idf_of(vocabulary, Language::french, lexicons);
    model.source_reach = reach_of(vocabulary, Language::arabic, lexicons, model.translation);
    model.target_reach = reach_of(vocabulary, Language::french, lexicons, model.transposed);
    return model;
}

}  // namespace dragoman::vectorize
