#include "vectorize/name_ties.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "dragoman/core/parallel.hpp"
#include "dragoman/fingerprint/name_score.hpp"

namespace dragoman::vectorize {

namespace {

// Measured on flores200, pud and tico19: .1 to .3 are alike, and .1 to .6 for words that a lexicon knows.
constexpr double kLeastProbability = 0.1;
constexpr double kLeastProbabilityOfKnown = 0.5;  // a word that one side's lexicon knows is less often a name
constexpr float kSurestName = 0.8F;               // .6 and 1 are a little worse
constexpr std::size_t kMostInBlock = 512;         // French names; bounds the work in large collections

struct Name {
    int term;
    bool in_lexicon;
    fingerprint::NameSpelling spelling;
};

class FrenchNames {
  public:
    explicit FrenchNames(const std::vector<Term>& terms) {
        for (std::size_t f = 0; f < terms.size(); ++f) {
            for (const std::string& name : terms[f].names) {
                for (const std::uint64_t block : fingerprint::name_blocks(name))
                    blocks_[block].push_back(names_.size());
                names_.push_back({static_cast<int>(f), terms[f].in_lexicon, fingerprint::NameSpelling(name)});
            }
        }
    }

    /// Names that share a block with an Arabic spelling, rising.
    void find_candidates(const std::string& arabic, std::vector<std::size_t>& out) const {
        out.clear();
        for (const std::uint64_t block : fingerprint::name_blocks(arabic)) {
            const auto found = blocks_.find(block);
            if (found == blocks_.end() || found->second.size() > kMostInBlock) continue;
            out.insert(out.end(), found->second.begin(), found->second.end());
        }
        std::ranges::sort(out);
        out.erase(std::unique(out.begin(), out.end()), out.end());
    }

    [[nodiscard]] const Name& operator[](std::size_t i) const { return names_[i]; }

  private:
    std::vector<Name> names_;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> blocks_;
};

float strength(double probability) { return kSurestName * static_cast<float>(probability); }

void add_ties(int source, const Term& term, const FrenchNames& french, std::vector<NameTie>& out) {
    std::vector<std::size_t> candidates;
    for (const std::string& name : term.names) {
        const fingerprint::NameSpelling spelling(name);
        french.find_candidates(name, candidates);
        for (const std::size_t i : candidates) {
            if (term.in_lexicon && french[i].in_lexicon) continue;
            const double probability = fingerprint::same_name_probability(french[i].spelling, spelling);
            const bool is_known = term.in_lexicon || french[i].in_lexicon;
            if (probability >= (is_known ? kLeastProbabilityOfKnown : kLeastProbability))
                out.push_back({source, french[i].term, strength(probability)});
        }
    }
}

/// The strongest tie of each pair.
void keep_strongest(std::vector<NameTie>& ties) {
    std::ranges::sort(ties, [](const NameTie& a, const NameTie& b) {
        return std::tie(a.source, a.target, b.strength) < std::tie(b.source, b.target, a.strength);
    });
    const auto same = [](const NameTie& a, const NameTie& b) { return a.source == b.source && a.target == b.target; };
    ties.erase(std::unique(ties.begin(), ties.end(), same), ties.end());
}

}  // namespace

std::vector<NameTie> name_ties(const Vocabulary& vocabulary, int workers) {
    const FrenchNames french(vocabulary.terms(Language::french));
    const std::vector<Term>& arabic = vocabulary.terms(Language::arabic);
    std::vector<std::vector<NameTie>> ties_of(arabic.size());
    for_each_index(arabic.size(), workers, [&] {
        return [&](std::size_t a) { add_ties(static_cast<int>(a), arabic[a], french, ties_of[a]); };
    });
    std::vector<NameTie> ties;
    for (const std::vector<NameTie>& some : ties_of) ties.insert(ties.end(), some.begin(), some.end());
    keep_strongest(ties);
    return ties;
}

}  // namespace dragoman::vectorize
