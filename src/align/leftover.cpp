// A sentence without counterpart shows in three ways. Little of it is explained by the other side once its siblings
// have taken what they explain as well (a word said once explains one). Nothing of the other side is explained by it
// alone, since that side's words have their counterparts among its siblings. And the lengths of both sides fit better
// without it. A logistic model joins them.
#include "dragoman/align/leftover.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "align/leftover_evidence.hpp"
#include "align/pair_terms.hpp"
#include "align/weights.hpp"

namespace dragoman::align {

namespace {

using vectorize::Passage;
using vectorize::TermCount;

constexpr float kLeastMass = 1e-3F;
constexpr float kTokensOfChance = 20.0F;

/// What a passage can explain of the other side, by rising term.
std::vector<Explained> explained_by(const Passage& passage, const vectorize::TranslationMatrix& translation) {
    std::vector<Explained> all;
    for (const TermCount& term : passage.terms) {
        using Row = vectorize::TranslationMatrix::InnerIterator;
        for (Row at(translation, static_cast<Eigen::Index>(term.term)); at; ++at)
            all.push_back({static_cast<std::uint32_t>(at.col()), at.value(), term.count});
    }
    std::ranges::sort(all, {}, [](const Explained& e) { return std::tuple(e.term, e.degree, e.capacity); });
    std::vector<Explained> out;
    for (const Explained& one : all) {
        if (out.empty() || out.back().term != one.term) {
            out.push_back(one);
            continue;
        }
        out.back().degree = std::max(out.back().degree, one.degree);
        out.back().capacity += one.capacity;
    }
    return out;
}

/// Σ idf · degree · min(count, capacity).
float mass_of(const Passage& passage, const std::vector<Explained>& explained, const Eigen::VectorXf& idf) {
    float out = 0.0F;
    auto at = explained.begin();
    for (const TermCount& term : passage.terms) {
        while (at != explained.end() && at->term < term.term) ++at;
        if (at == explained.end()) break;
        if (at->term == term.term) out += idf[term.term] * at->degree * std::min(term.count, at->capacity);
    }
    return out;
}

Passage without(std::span<const Passage> sentences, std::size_t left_out) {
    std::vector<Passage> rest;
    for (std::size_t i = 0; i < sentences.size(); ++i)
        if (i != left_out) rest.push_back(sentences[i]);
    return vectorize::merged(rest);
}

float log_misfit(float own_length, float other_length, float expected) {
    return std::abs(std::log(std::max(1.0F, own_length) / std::max(1.0F, other_length)) - expected);
}

#include "align/leftover_weights.inc"

double logit_of(const LeftoverEvidence& evidence) {
    const auto features = evidence.features();
    const auto& weights = evidence.has_siblings ? kWithSiblings : kAlone;
    double logit = 0.0;
    for (std::size_t i = 0; i < features.size(); ++i) logit += static_cast<double>(weights[i] * features[i]);
    return logit;
}

double probability_of(double logit) { return 1.0 / (1.0 + std::exp(-logit)); }

std::vector<double> logits(const BeadSide& side, const BeadSide& other) {
    std::vector<double> out;
    for (const LeftoverEvidence& evidence : weigh_sentences(side, other)) out.push_back(logit_of(evidence));
    return out;
}

}  // namespace

std::vector<LeftoverEvidence> weigh_sentences(const BeadSide& side, const BeadSide& other) {
    const Passage mine = vectorize::merged(side.sentences);
    const Passage theirs = vectorize::merged(other.sentences);
    const std::vector<Explained> of_mine = explained_by(theirs, other.translation);
    const float all_mine = mass_of(mine, of_mine, side.idf);
    const float all_theirs = mass_of(theirs, explained_by(mine, side.translation), other.idf);
    const float expected = side.log_length - other.log_length;
    const float misfit = log_misfit(mine.length_code_points, theirs.length_code_points, expected);
    std::vector<LeftoverEvidence> out;
    for (std::size_t i = 0; i < side.sentences.size(); ++i) {
        const Passage& sentence = side.sentences[i];
        const Passage rest = without(side.sentences, i);
        const float mass = std::max(kLeastMass, vectorize::total_mass(sentence, side.idf));
        LeftoverEvidence& evidence = out.emplace_back();
        evidence.any = mass_of(sentence, of_mine, side.idf) / mass;
        evidence.explained = (all_mine - mass_of(rest, of_mine, side.idf)) / mass;
        evidence.explaining = (all_theirs - mass_of(theirs, explained_by(rest, side.translation), other.idf)) / mass;
        evidence.has_siblings = side.sentences.size() > 1;
        if (evidence.has_siblings)
            evidence.length_gain = misfit - log_misfit(rest.length_code_points, theirs.length_code_points, expected);
        evidence.log_other = std::log(std::max(1.0F, theirs.token_count) / kTokensOfChance);
        evidence.log_own = std::log(std::max(1.0F, sentence.token_count) / kTokensOfChance);
    }
    return out;
}

Leftover find_leftover(std::span<const Passage> source, std::span<const Passage> target,
                       const vectorize::SimilarityModel& model) {
    const BeadSide left{source, model.source_idf, model.translation, 0.0F};
    const BeadSide right{target, model.target_idf, model.transposed, kWeights.log_length_ratio};
    Leftover out{logits(left, right), logits(right, left)};
    if (source.size() == 1 && target.size() == 1)  // each is the other's counterpart, or none is
        out.source[0] = out.target[0] = 0.5 * (out.source[0] + out.target[0]);
    for (double& one : out.source) one = probability_of(one);
    for (double& one : out.target) one = probability_of(one);
    return out;
}

}  // namespace dragoman::align
