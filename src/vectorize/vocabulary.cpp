#include <algorithm>
#include <iterator>

#include "dragoman/vectorize/terms.hpp"

namespace dragoman::vectorize {

Passage merged(std::span<const Passage> passages) {
    Passage out;
    std::size_t terms = 0;
    for (const Passage& passage : passages) terms += passage.terms.size();
    out.terms.reserve(terms);
    for (const Passage& passage : passages) {
        out.terms.insert(out.terms.end(), passage.terms.begin(), passage.terms.end());
        out.token_count += passage.token_count;
        out.length_code_points += passage.length_code_points;
        out.ending = passage.ending;
    }
    std::ranges::sort(out.terms, {}, &TermCount::term);
    std::size_t kept = 0;
    for (const TermCount& term : out.terms) {
        if (kept > 0 && out.terms[kept - 1].term == term.term) {
            out.terms[kept - 1].count += term.count;
        } else {
            out.terms[kept++] = term;
        }
    }
    out.terms.resize(kept);
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
        for (TermCount& term : passage.terms) term.term = numbers[term.term];
        std::ranges::sort(passage.terms, {}, &TermCount::term);
    }
}

void Vocabulary::count(Language language, const Passage& passage) {
    Side& side = sides_[language == Language::arabic ? 0 : 1];
    ++side.passages;
    for (const TermCount& term : passage.terms) ++side.frequencies[term.term];
}

}  // namespace dragoman::vectorize
