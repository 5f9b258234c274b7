#include <algorithm>
#include <iterator>

#include "dragoman/vectorize/terms.hpp"

namespace dragoman::vectorize {

namespace {

/// Joins neighbours that are one term, count by count.
void join_equal(std::vector<PassageTerm>& terms) {
    std::size_t kept = 0;
    for (const PassageTerm& term : terms) {
        if (kept == 0 || terms[kept - 1].term != term.term) {
            terms[kept++] = term;
            continue;
        }
        PassageTerm& last = terms[kept - 1];
        last.position = (last.position * last.count + term.position * term.count) / (last.count + term.count);
        last.count += term.count;
    }
    terms.resize(kept);
}

}  // namespace

Passage merged(std::span<const Passage> passages) {
    Passage out;
    std::size_t terms = 0;
    float tokens = 0.0F;
    for (const Passage& passage : passages) {
        terms += passage.terms.size();
        tokens += passage.token_count;
    }
    out.terms.reserve(terms);
    for (const Passage& passage : passages) {
        for (PassageTerm term : passage.terms) {
            term.position = (out.token_count + term.position * passage.token_count) / std::max(1.0F, tokens);
            out.terms.push_back(term);
        }
        out.token_count += passage.token_count;
        out.length_code_points += passage.length_code_points;
        out.ending = passage.ending;
    }
    std::ranges::stable_sort(out.terms, {}, &PassageTerm::term);
    join_equal(out.terms);
    return out;
}

void add_names(const Term& other, Term& term) {
    std::vector<std::string> all;
    std::ranges::set_union(term.names, other.names, std::back_inserter(all));
    term.names = std::move(all);
}

std::optional<std::uint32_t> Vocabulary::find(Language language, const std::string& key) const {
    const auto found = side(language).numbers.find(key);
    if (found == side(language).numbers.end()) return std::nullopt;
    return found->second;
}

void Vocabulary::renumber(DocumentTerms& document) {
    Side& side = sides_[document.language == Language::arabic ? 0 : 1];
    std::vector<std::uint32_t> numbers;
    numbers.reserve(document.terms.size());
    for (Term& term : document.terms) {
        const auto [found, is_new] = side.numbers.try_emplace(term.key, static_cast<std::uint32_t>(side.terms.size()));
        numbers.push_back(found->second);
        if (is_new) {
            side.terms.push_back(std::move(term));
        } else {
            add_names(term, side.terms[found->second]);
        }
    }
    side.frequencies.resize(side.terms.size(), 0);
    document.terms.clear();
    document.terms.shrink_to_fit();
    for (Passage& passage : document.passages) {
        for (PassageTerm& term : passage.terms) term.term = numbers[term.term];
        std::ranges::sort(passage.terms, {}, &PassageTerm::term);
    }
}

void Vocabulary::count(Language language, const Passage& passage) {
    Side& side = sides_[language == Language::arabic ? 0 : 1];
    ++side.passages;
    for (const TermCount& term : passage.terms) ++side.frequencies[term.term];
}

}  // namespace dragoman::vectorize
