#include "retrieve/inverted_index.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dragoman::retrieve {

namespace {

/// What a shared fingerprint of full rarity adds to a cosine: a handful of them outweigh a weak vector.
constexpr float kFingerprintWeight = 0.05F;
constexpr float kUrlWeight = 1.0F;

bool is_address(fingerprint::Kind kind) {
    return kind == fingerprint::Kind::cited_url || kind == fingerprint::Kind::own_url ||
           kind == fingerprint::Kind::image;
}

void add(std::uint32_t document, float score, std::vector<float>& scores, std::vector<std::uint32_t>& touched) {
    if (scores[document] == 0.0F) touched.push_back(document);
    scores[document] += score;
}

}  // namespace

InvertedIndex::InvertedIndex(std::span<const Article> articles, const Eigen::VectorXf& idf,
                             const CandidateOptions& options)
    : idf_(idf),
      options_(options),
      document_count_(articles.size()),
      common_limit_(
          std::max(options.least_common_limit,
                   static_cast<std::size_t>(options.most_common_share * static_cast<double>(articles.size())))),
      begins_(static_cast<std::size_t>(idf.size()) + 1, 0) {
    for (const Article& article : articles) {
        for (const vectorize::TermCount& term : article.body.terms) ++begins_[term.term + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    postings_.resize(begins_.back());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
        float norm = 0.0F;
        const auto weight = [&](const vectorize::TermCount& term) {
            return idf_[static_cast<Eigen::Index>(term.term)] * (1.0F + std::log(term.count));
        };
        for (const vectorize::TermCount& term : articles[i].body.terms) norm += weight(term) * weight(term);
        norm = std::sqrt(std::max(norm, 1e-9F));
        for (const vectorize::TermCount& term : articles[i].body.terms)
            postings_[next[term.term]++] = {i, weight(term) / norm};
        for (const fingerprint::Fingerprint& print : articles[i].fingerprints) fingerprints_[print.key].push_back(i);
    }
}

void InvertedIndex::add_terms(const Article& query, const vectorize::TranslationMatrix& translation,
                              std::vector<float>& scores, std::vector<std::uint32_t>& touched) const {
    std::vector<vectorize::TermCount> projected = vectorize::explained_vector(query.body, translation);
    for (vectorize::TermCount& term : projected) term.count *= idf_[static_cast<Eigen::Index>(term.term)];
    std::erase_if(projected, [&](const vectorize::TermCount& term) {
        const std::uint32_t holding = begins_[term.term + 1] - begins_[term.term];
        return holding == 0 || holding > common_limit_;
    });
    const std::size_t kept = std::min(projected.size(), options_.query_terms);
    std::ranges::partial_sort(
        projected, projected.begin() + static_cast<std::ptrdiff_t>(kept),
        [](const auto& a, const auto& b) { return a.count != b.count ? a.count > b.count : a.term < b.term; });
    projected.resize(kept);
    float norm = 1e-9F;
    for (const vectorize::TermCount& term : projected) norm += term.count * term.count;
    for (const vectorize::TermCount& term : projected) {
        const float weight = term.count / std::sqrt(norm);
        for (std::uint32_t at = begins_[term.term]; at < begins_[term.term + 1]; ++at) {
            add(postings_[at].document, weight * postings_[at].weight, scores, touched);
        }
    }
}

void InvertedIndex::add_fingerprints(const Article& query, const FingerprintCounts& counts, std::vector<float>& scores,
                                     std::vector<std::uint32_t>& touched) const {
    for (const fingerprint::Fingerprint& print : query.fingerprints) {
        const auto found = fingerprints_.find(print.key);
        if (found == fingerprints_.end() || found->second.size() > options_.rare_fingerprint) continue;
        const float weight = (is_address(print.kind) ? kUrlWeight : kFingerprintWeight) * counts.rarity(print.key);
        for (const std::uint32_t document : found->second) add(document, weight, scores, touched);
    }
}

std::vector<InvertedIndex::Scored> InvertedIndex::best(const Article& query,
                                                       const vectorize::TranslationMatrix& translation,
                                                       const FingerprintCounts& counts,
                                                       std::vector<float>& scratch) const {
    std::vector<std::uint32_t> touched;
    add_terms(query, translation, scratch, touched);
    add_fingerprints(query, counts, scratch, touched);
    std::vector<Scored> out;
    out.reserve(touched.size());
    for (const std::uint32_t document : touched) {
        if (scratch[document] > 0.0F) out.push_back({document, scratch[document]});
        scratch[document] = 0.0F;
    }
    const std::size_t kept = std::min(out.size(), options_.most_a_document);
    std::ranges::partial_sort(out, out.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](const Scored& a, const Scored& b) {
                                  return a.score != b.score ? a.score > b.score : a.document < b.document;
                              });
    out.resize(kept);
    return out;
}

}  // namespace dragoman::retrieve
