#include "cli/lexicon_lookup.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <span>

#include "dragoman/core/error.hpp"
#include "dragoman/normalize/normalize.hpp"
#include "dragoman/segment/segment.hpp"
#include "dragoman/text/utf8.hpp"

namespace dragoman::cli {

namespace {

/// The reading of a word and its key: what the lexicon is asked for.
normalize::Reading reading_of(const std::string& word, Language side, const std::vector<lexicon::Lexicon>& layers) {
    normalize::Normalizer normalizer;
    if (side == Language::french) return {normalize::french_form(word), normalizer.french_key(word)};
    const std::vector<normalize::Reading> readings = normalizer.arabic_readings(word);
    return readings[normalize::choose_reading(readings, [&](const std::string& key) {
        std::uint32_t sum = 0;
        for (const lexicon::Lexicon& layer : layers) {
            if (const auto number = layer.find(side, key)) sum += layer.frequency(side, *number);
        }
        return sum;
    })];
}

std::string translation_line(std::string_view key, const lexicon::Translation& translation) {
    std::array<char, 32> shares{};
    std::snprintf(shares.data(), shares.size(), "\t%.3f\t%.3f\n", translation.p_forward(), translation.p_backward());
    return std::string(key) + shares.data();
}

/// Those first that are likely both ways: a rare word has one translation, and is not what is asked for.
std::vector<lexicon::Translation> by_likelihood(std::span<const lexicon::Translation> translations) {
    std::vector<lexicon::Translation> out(translations.begin(), translations.end());
    std::ranges::stable_sort(out, std::ranges::greater{},
                             [](const lexicon::Translation& t) { return t.p_forward() * t.p_backward(); });
    return out;
}

void look_up_word(const std::string& word, Language side, const std::vector<lexicon::Lexicon>& layers, Lookup& out) {
    const normalize::Reading reading = reading_of(word, side, layers);
    out.text += "reading\t" + reading.form + "\tkey\t" + reading.key + "\n";
    bool known = false;
    for (const lexicon::Lexicon& layer : layers) {
        const auto number = layer.find(side, reading.key);
        if (!number) continue;
        known = true;
        for (const lexicon::Translation& translation : by_likelihood(layer.translations(side, *number)))
            out.text += translation_line(layer.key(other_language(side), translation.other), translation);
    }
    if (!known) out.unknown.push_back(word);
}

bool is_elided(std::string_view word) { return word.ends_with('\'') || word.ends_with("\u2019"); }

}  // namespace

Lookup look_up(const std::string& words, const std::vector<lexicon::Lexicon>& layers) {
    if (text::first_invalid_byte(words)) throw ConfigError::option("WORD", "is not UTF-8");
    Lookup out;
    for (const segment::Token& token : segment::tokens(words, {0, static_cast<std::uint32_t>(words.size())})) {
        const std::string word(token.span.in(words));
        if (is_elided(word)) continue;
        const Language side = token.kind == segment::TokenKind::arabic ? Language::arabic : Language::french;
        look_up_word(word, side, layers, out);
    }
    if (out.text.empty()) throw ConfigError::option("WORD", "`" + words + "` holds no word");
    return out;
}

}  // namespace dragoman::cli
