#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <utility>

#include "dragoman/normalize/normalize.hpp"
#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::normalize {

namespace {

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using StemmerHandle = std::unique_ptr<sb_stemmer, StemmerDeleter>;

std::string stem(sb_stemmer* stemmer, const std::string& word) {
    const auto* const bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* const stemmed = sb_stemmer_stem(stemmer, bytes, static_cast<int>(word.size()));
    return stemmed == nullptr ? word
                              : std::string(reinterpret_cast<const char*>(stemmed),
                                            static_cast<std::size_t>(sb_stemmer_length(stemmer)));
}

/// The stemmer takes و and ف off every word that begins with them (وزير, minister, would be زير). Here the readings do
/// that, and the lexicon decides: a letter that is no clitic stands in for them.
std::string arabic_stem(sb_stemmer* stemmer, const std::string& form) {
    constexpr std::string_view kStandIn = "ح";
    const bool is_at_risk = form.starts_with("و") || form.starts_with("ف");
    if (!is_at_risk) return stem(stemmer, form);
    std::string key = stem(stemmer, std::string(kStandIn) + form.substr(kStandIn.size()));
    return key.starts_with(kStandIn) ? form.substr(0, kStandIn.size()) + key.substr(kStandIn.size()) : key;
}

/// Clitics before a word in the order in which they are written: conjunction, then preposition or future, then article.
/// `لل` is ل + ال written together.
constexpr std::array<std::string_view, 18> kProclitics = {"و",   "ف",   "ب",   "ل",  "ك",  "س",  "ال",   "لل",  "وال",
                                                          "بال", "كال", "فال", "وب", "ول", "وس", "وبال", "ولل", "فل"};
constexpr std::size_t kLetterBytes = 2;   // every letter of arabic_form takes two bytes
constexpr std::size_t kLeastRest = 2;     // letters that must stay behind an article or a pair of clitics
constexpr std::size_t kLeastRestOne = 3;  // and behind a single letter: ولد is no و + لد

}  // namespace

struct Normalizer::Stemmers {
    StemmerHandle arabic{sb_stemmer_new("arabic", "UTF_8")};
    StemmerHandle french{sb_stemmer_new("french", "UTF_8")};
};

Normalizer::Normalizer() : stemmers_(std::make_unique<Stemmers>()) {}
Normalizer::~Normalizer() = default;
Normalizer::Normalizer(Normalizer&&) noexcept = default;
Normalizer& Normalizer::operator=(Normalizer&&) noexcept = default;

std::string Normalizer::french_key(std::string_view word) {
    return text::lower_plain(stem(stemmers_->french.get(), french_form(word)));
}

std::vector<Reading> Normalizer::arabic_readings(std::string_view word) {
    std::vector<Reading> out;
    const auto add = [&](std::string form) {
        std::string key = arabic_stem(stemmers_->arabic.get(), form);
        if (key.empty()) key = form;
        const bool known = std::ranges::any_of(out, [&](const Reading& reading) { return reading.key == key; });
        if (!known) out.push_back({std::move(form), std::move(key)});
    };
    const std::string whole = arabic_form(word);
    add(whole);
    for (const std::string_view clitic : kProclitics) {
        if (!whole.starts_with(clitic)) continue;
        const std::size_t least = clitic.size() == kLetterBytes ? kLeastRestOne : kLeastRest;
        if (whole.size() >= clitic.size() + least * kLetterBytes) add(whole.substr(clitic.size()));
    }
    return out;
}

}  // namespace dragoman::normalize
