// A document's work is bounded, whatever the size of the collection: rare terms are looked up everywhere, terms that
// many documents hold only around the document's own day, and if there is no day, the strongest first until
// CandidateOptions::most_postings have been looked at.
#include "retrieve/inverted_index.hpp"

#include <algorithm>
#include <array>
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

void add(std::uint32_t place, float score, InvertedIndex::Scratch& scratch) {
    if (scratch.scores[place] == 0.0F) scratch.touched.push_back(place);
    scratch.scores[place] += score;
}

template <typename Posting>
std::span<const Posting> within(std::span<const Posting> postings, const Timeline::Range& places) {
    const auto first = std::ranges::lower_bound(postings, places.begin, {}, &Posting::place);
    const auto last = std::ranges::lower_bound(first, postings.end(), places.end, {}, &Posting::place);
    return {first, last};
}

}  // namespace

InvertedIndex::InvertedIndex(std::span<const Article> articles, const Eigen::VectorXf& idf,
                             const CandidateOptions& options)
    : idf_(idf),
      options_(options),
      timeline_(articles),
      common_limit_(
          std::max(options.least_common_limit,
                   static_cast<std::size_t>(options.most_common_share * static_cast<double>(articles.size())))),
      begins_(static_cast<std::size_t>(idf.size()) + 1, 0) {
    add_postings(articles);
    add_prints(articles);
}

void InvertedIndex::add_postings(std::span<const Article> articles) {
    for (const Article& article : articles) {
        for (const vectorize::TermCount& term : article.body.terms) ++begins_[term.term + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    postings_.resize(begins_.back());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (std::uint32_t place = 0; place < timeline_.size(); ++place) {
        const vectorize::Passage& body = articles[timeline_.document(place)].body;
        float norm = 0.0F;
        const auto weight = [&](const vectorize::TermCount& term) {
            return idf_[static_cast<Eigen::Index>(term.term)] * (1.0F + std::log(term.count));
        };
        for (const vectorize::TermCount& term : body.terms) norm += weight(term) * weight(term);
        norm = std::sqrt(std::max(norm, 1e-9F));
        for (const vectorize::TermCount& term : body.terms) postings_[next[term.term]++] = {place, weight(term) / norm};
    }
}

void InvertedIndex::add_prints(std::span<const Article> articles) {
    for (std::uint32_t place = 0; place < timeline_.size(); ++place) {
        for (const fingerprint::Fingerprint& print : articles[timeline_.document(place)].fingerprints)
            prints_.emplace_back(print.key, place);
    }
    std::ranges::sort(prints_);
    auto kept = prints_.begin();
    for (auto first = prints_.begin(); first != prints_.end();) {
        const auto last =
            std::find_if(first, prints_.end(), [&](const auto& print) { return print.first != first->first; });
        if (static_cast<std::size_t>(last - first) <= options_.rare_fingerprint) kept = std::copy(first, last, kept);
        first = last;
    }
    prints_.erase(kept, prints_.end());
    prints_.shrink_to_fit();
}

InvertedIndex::Postings InvertedIndex::postings_of(std::uint32_t term) const {
    return Postings(postings_).subspan(begins_[term], begins_[term + 1] - begins_[term]);
}

/// The strongest projected terms that are not too common, strongest first.
std::vector<vectorize::TermCount> InvertedIndex::query_vector(const Article& query,
                                                              vectorize::Explainer& explainer) const {
    std::vector<vectorize::TermCount> out;
    for (const vectorize::TermCount& term : explainer.explain(query.body)) {
        const std::size_t holding = postings_of(term.term).size();
        if (holding == 0 || holding > common_limit_) continue;
        // The square: else weak translations that are rare here crowd out the sure ones of an archive of many fields.
        out.push_back({term.term, term.count * term.count * idf_[static_cast<Eigen::Index>(term.term)]});
    }
    const std::size_t kept = std::min(out.size(), options_.query_terms);
    std::ranges::partial_sort(out, out.begin() + static_cast<std::ptrdiff_t>(kept), [](const auto& a, const auto& b) {
        return a.count != b.count ? a.count > b.count : a.term < b.term;
    });
    out.resize(kept);
    float norm = 1e-9F;
    for (const vectorize::TermCount& term : out) norm += term.count * term.count;
    for (vectorize::TermCount& term : out) term.count /= std::sqrt(norm);
    return out;
}

void InvertedIndex::add_terms(const Article& query, Scratch& scratch) const {
    const auto& published = query.document.published;
    const Timeline::Range near =
        published ? timeline_.around(published->days_since_epoch(), options_.most_days_apart) : Timeline::Range{};
    std::size_t left = options_.most_postings;
    for (const vectorize::TermCount& term : query_vector(query, scratch.explainer)) {
        const Postings all = postings_of(term.term);
        std::array<Postings, 2> lists{all, {}};
        if (published && all.size() > options_.least_common_limit)
            lists = {within(all, near), within(all, timeline_.undated())};
        const std::size_t count = lists[0].size() + lists[1].size();
        if (count > left) continue;
        left -= count;
        for (const Postings list : lists) {
            for (const Posting& posting : list) add(posting.place, term.count * posting.weight, scratch);
        }
    }
}

void InvertedIndex::add_fingerprints(const Article& query, const FingerprintCounts& counts, Scratch& scratch) const {
    for (const fingerprint::Fingerprint& print : query.fingerprints) {
        auto found = std::ranges::lower_bound(prints_, std::pair(print.key, 0U));
        if (found == prints_.end() || found->first != print.key) continue;
        const float weight = (is_address(print.kind) ? kUrlWeight : kFingerprintWeight) * counts.rarity(print.key);
        for (; found != prints_.end() && found->first == print.key; ++found) add(found->second, weight, scratch);
    }
}

std::vector<InvertedIndex::Scored> InvertedIndex::best(const Article& query, const FingerprintCounts& counts,
                                                       Scratch& scratch) const {
    add_terms(query, scratch);
    add_fingerprints(query, counts, scratch);
    std::vector<Scored> out;
    out.reserve(scratch.touched.size());
    for (const std::uint32_t place : scratch.touched) {
        if (scratch.scores[place] > 0.0F) out.push_back({timeline_.document(place), scratch.scores[place]});
        scratch.scores[place] = 0.0F;
    }
    scratch.touched.clear();
    const std::size_t kept = std::min(out.size(), options_.most_a_document);
    std::ranges::partial_sort(out, out.begin() + static_cast<std::ptrdiff_t>(kept),
                              [](const Scored& a, const Scored& b) {
                                  return a.score != b.score ? a.score > b.score : a.document < b.document;
                              });
    out.resize(kept);
    out.shrink_to_fit();
    return out;
}

}  // namespace dragoman::retrieve
