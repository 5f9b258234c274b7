#include "align/run_masses.hpp"

#include <algorithm>
#include <utility>

namespace dragoman::align {

namespace {

using vectorize::TermCount;

void append_merged(std::span<const TermCount> a, std::span<const TermCount> b, Lists<TermCount>& out) {
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (x->term < y->term) {
            out.push_back(*x++);
        } else if (y->term < x->term) {
            out.push_back(*y++);
        } else {
            out.push_back({x->term, x->count + y->count});
            ++x;
            ++y;
        }
    }
    for (; x != a.end(); ++x) out.push_back(*x);
    for (; y != b.end(); ++y) out.push_back(*y);
    out.close();
}

}  // namespace

std::vector<TermCount> run_terms(const SideTerms& side, std::uint32_t first, std::uint32_t length) {
    Lists<TermCount> runs;
    for (const TermCount& term : side.terms_of()[first]) runs.push_back(term);
    runs.close();
    for (std::uint32_t added = 1; added < length; ++added) {
        Lists<TermCount> longer;
        append_merged(runs[0], side.terms_of()[first + added], longer);
        runs = std::move(longer);
    }
    return {runs[0].begin(), runs[0].end()};
}

RunTerms::RunTerms(const SideTerms& side) {
    runs_[0] = side.terms_of();
    for (std::uint32_t length = 2; length <= kMostInBead; ++length) {
        for (std::uint32_t first = 0; first + length <= side.passage_count(); ++first)
            append_merged(of(first, length - 1), of(first + length - 1, 1), runs_[length - 1]);
    }
}

void ExplainingRun::clear() {
    for (const std::uint32_t term : touched_) degrees_[term] = capacities_[term] = 0.0F;
    touched_.clear();
}

void ExplainingRun::add(std::span<const Explained> passage) {
    for (const Explained& explained : passage) {
        degrees_[explained.term] = std::max(degrees_[explained.term], explained.degree);
        capacities_[explained.term] += explained.capacity;
        touched_.push_back(explained.term);
    }
}

Explanation ExplainingRun::explanation_of(std::span<const TermCount> terms) const {
    Explanation out;
    for (const TermCount& term : terms) {
        const float idf = side_.idf(term.term);
        const float degree = degrees_[term.term];
        out.mass += idf * degree * std::min(term.count, capacities_[term.term]);
        out.words += odds_[idf_class(idf)][degree_class(degree)];
    }
    return out;
}

}  // namespace dragoman::align
