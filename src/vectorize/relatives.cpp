#include "vectorize/relatives.hpp"

#include <algorithm>
#include <cmath>

#include "dragoman/normalize/family.hpp"
#include "vectorize/strength.hpp"
#include "vectorize/terms_by_key.hpp"

namespace dragoman::vectorize {

namespace {

// Measured on flores200, pud and tico19: 0.35 to 0.45, families of 5 to 20 and of up to 60 to 200 are alike.
constexpr double kRelative = 0.4;
constexpr double kSmallFamily = 10.0;        // members; the square root of what is above discounts
constexpr std::size_t kLargestFamily = 200;  // a larger one ties nothing
constexpr double kWeakestTie = 0.1;          // weaker ones cost time and decide nothing

/// Calls `tie(term of the other side, strength)` for each translation of the family's members.
template <typename Tie>
void for_each_tie(std::span<const lexicon::FamilyMember> members, const lexicon::Lexicon& layer, Language side,
                  const std::vector<std::int32_t>& others, const Tie& tie) {
    const double scale = kRelative * std::min(1.0, std::sqrt(kSmallFamily / static_cast<double>(members.size())));
    for (const lexicon::FamilyMember& member : members) {
        for (const lexicon::Translation& translation : layer.translations(side, member.key)) {
            const std::int32_t other = others[translation.other];
            if (other < 0) continue;
            const double strength = scale * static_cast<double>(strength_of(translation));
            if (strength >= kWeakestTie) tie(other, static_cast<float>(strength));
        }
    }
}

}  // namespace

void add_relatives(const Vocabulary& vocabulary, const lexicon::Lexicon& layer,
                   std::vector<Eigen::Triplet<float>>& out) {
    for (const Language side : {Language::arabic, Language::french}) {
        const std::vector<std::int32_t> others = terms_by_key(vocabulary, layer, other_language(side));
        const std::vector<Term>& terms = vocabulary.terms(side);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            const auto term = static_cast<std::int32_t>(i);
            const auto members = layer.members(side, normalize::family(terms[i].key, side));
            if (members.empty() || members.size() > kLargestFamily) continue;
            for_each_tie(members, layer, side, others, [&](std::int32_t other, float strength) {
                if (side == Language::arabic) out.emplace_back(term, other, strength);
                if (side == Language::french) out.emplace_back(other, term, strength);
            });
        }
    }
}

}  // namespace dragoman::vectorize
