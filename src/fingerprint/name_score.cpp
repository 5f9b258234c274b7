#include "dragoman/fingerprint/name_score.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "dragoman/fingerprint/name.hpp"
#include "fingerprint/name_letters.hpp"
#include "fingerprint/name_model.hpp"

namespace dragoman::fingerprint {

namespace {

#include "fingerprint/name_weights.inc"

const NameModel& model() {
    static const NameModel kModel(kGraphones, kNameBias);
    return kModel;
}

}  // namespace

NameSpelling::NameSpelling(std::string_view word) : key_(consonant_key(word)) {
    if (!has_arabic(word)) {
        readings_.push_back(model().latin(latin_letters(word)));
        return;
    }
    readings_.push_back(model().arabic(arabic_letters(word)));
    const std::string_view bare = without_article(word);
    if (bare.size() < word.size()) readings_.push_back(model().arabic(arabic_letters(bare)));
}
NameSpelling::~NameSpelling() = default;
NameSpelling::NameSpelling(NameSpelling&&) noexcept = default;
NameSpelling& NameSpelling::operator=(NameSpelling&&) noexcept = default;

double same_name_probability(const NameSpelling& latin, const NameSpelling& arabic) {
    double best = -std::numeric_limits<double>::infinity();
    for (const NameLetters& reading : arabic.readings())
        best = std::max(best, model().log_odds(latin.readings().front(), reading));
    if (latin.key() == arabic.key()) best += kSameKey;
    return 1.0 / (1.0 + std::exp(-best));
}

}  // namespace dragoman::fingerprint
