#include "align/passage_runs.hpp"

#include <algorithm>
#include <numeric>

namespace dragoman::align {

namespace {

using vectorize::Passage;
using vectorize::TermCount;

/// Merges two lists sorted by term; `join(a, b)` makes one of two entries of one term.
template <typename Entry, typename Join>
std::vector<Entry> merged(const std::vector<Entry>& a, const std::vector<Entry>& b, const Join& join) {
    std::vector<Entry> out;
    out.reserve(a.size() + b.size());
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (x->term < y->term) {
            out.push_back(*x++);
        } else if (y->term < x->term) {
            out.push_back(*y++);
        } else {
            out.push_back(join(*x++, *y++));
        }
    }
    out.insert(out.end(), x, a.end());
    out.insert(out.end(), y, b.end());
    return out;
}

Explained join_explained(const Explained& a, const Explained& b) {
    return {a.term, std::max(a.degree, b.degree), a.capacity + b.capacity};
}

/// [length − 1][first] from single entries, each run one entry longer than the one before.
template <typename Entry, typename Join>
std::vector<std::vector<std::vector<Entry>>> all_runs(std::vector<std::vector<Entry>> single, std::uint32_t longest,
                                                      const Join& join) {
    std::vector<std::vector<std::vector<Entry>>> out;
    out.push_back(std::move(single));
    for (std::uint32_t length = 2; length <= longest && length <= out[0].size(); ++length) {
        std::vector<std::vector<Entry>> runs;
        for (std::size_t first = 0; first + length <= out[0].size(); ++first) {
            runs.push_back(merged(out.back()[first], out[0][first + length - 1], join));
        }
        out.push_back(std::move(runs));
    }
    return out;
}

}  // namespace

PassageRuns::PassageRuns(std::span<const Passage* const> passages, const Eigen::VectorXf& idf, std::uint32_t longest)
    : longest_(longest) {
    for (const Passage* passage : passages) {
        for (const TermCount& term : passage->terms) terms_.push_back(term.term);
    }
    std::ranges::sort(terms_);
    const auto rest = std::ranges::unique(terms_);
    terms_.erase(rest.begin(), rest.end());
    std::vector<std::vector<RunTerm>> single;
    for (const Passage* passage : passages) {
        std::vector<RunTerm>& own = single.emplace_back();
        auto at = terms_.begin();
        for (const TermCount& term : passage->terms) {
            at = std::lower_bound(at, terms_.end(), term.term);
            own.push_back({static_cast<std::uint32_t>(at - terms_.begin()), term.count,
                           idf[static_cast<Eigen::Index>(term.term)]});
        }
        mass_.push_back(vectorize::total_mass(*passage, idf));
        tokens_.push_back(std::max(1.0F, passage->token_count));
        length_.push_back(std::max(1.0F, passage->length_code_points));
    }
    runs_ = all_runs(std::move(single), longest, [](const RunTerm& a, const RunTerm& b) {
        return RunTerm{a.term, a.count + b.count, a.idf};
    });
}

float PassageRuns::sum(const std::vector<float>& values, std::uint32_t first, std::uint32_t length) {
    const auto begin = values.begin() + first;
    return std::accumulate(begin, begin + length, 0.0F);
}

std::vector<Explained> PassageRuns::explained_by(const Passage& other,
                                                 const vectorize::TranslationMatrix& translation) const {
    std::vector<Explained> out;
    for (const TermCount& term : other.terms) {
        auto at = terms_.begin();
        for (vectorize::TranslationMatrix::InnerIterator cell(translation, static_cast<Eigen::Index>(term.term)); cell;
             ++cell) {
            const auto wanted = static_cast<std::uint32_t>(cell.col());
            at = std::lower_bound(at, terms_.end(), wanted);
            if (at == terms_.end()) break;
            if (*at == wanted)
                out.push_back({static_cast<std::uint32_t>(at - terms_.begin()), cell.value(), term.count});
        }
    }
    std::ranges::sort(out, {}, &Explained::term);
    std::size_t kept = 0;
    for (const Explained& entry : out) {
        if (kept > 0 && out[kept - 1].term == entry.term) {
            out[kept - 1] = join_explained(out[kept - 1], entry);
        } else {
            out[kept++] = entry;
        }
    }
    out.resize(kept);
    return out;
}

std::vector<std::vector<std::vector<Explained>>> PassageRuns::explained_by(
    std::span<const Passage* const> others, const vectorize::TranslationMatrix& translation) const {
    std::vector<std::vector<Explained>> single;
    for (const Passage* other : others) single.push_back(explained_by(*other, translation));
    return all_runs(std::move(single), longest_, join_explained);
}

float explained_mass(const std::vector<RunTerm>& terms, const std::vector<Explained>& explained) {
    float mass = 0.0F;
    auto other = explained.begin();
    for (const RunTerm& term : terms) {
        while (other != explained.end() && other->term < term.term) ++other;
        if (other == explained.end()) break;
        if (other->term == term.term) mass += term.idf * other->degree * std::min(term.count, other->capacity);
    }
    return mass;
}

}  // namespace dragoman::align
