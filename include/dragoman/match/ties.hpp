// What ties two documents, word by word and value by value, and what of either has nothing in the other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dragoman/match/match.hpp"
#include "dragoman/vectorize/terms.hpp"

namespace dragoman::match {

/// A fingerprint that both hold.
struct SharedPrint {
    fingerprint::Kind kind = fingerprint::Kind::number;
    std::uint64_t key = 0;
    float rarity = 0.0F;  ///< [0, 1]; see retrieve::FingerprintCounts
    std::string source;   ///< as each side shows it
    std::string target;
    std::uint32_t source_paragraph = 0;  ///< 0-based, of its first mention
    std::uint32_t target_paragraph = 0;
    /// Of names, which are found by their consonants: that all letters agree too. Other kinds: 1.
    double name_probability = 1.0;
};

enum class TieKind : std::uint8_t {
    translation,  ///< a lexicon knows the two, or words of their families
    name,         ///< one name in two scripts
    equal,        ///< the same number, code or Latin word
};
std::string_view to_string(TieKind kind);

/// A word of the one that explains a word of the other better than any other word does.
struct WordTie {
    TieKind kind = TieKind::translation;
    std::string source;       ///< as the text first has it
    std::string target;       ///< the same
    float strength = 0.0F;    ///< t of the similarity model, (0, 1]
    float similarity = 0.0F;  ///< what of the pair's similarity it makes: rare and repeated words make more
};

/// A value that has no counterpart in the other text.
struct LoneValue {
    fingerprint::Kind kind = fingerprint::Kind::number;
    std::string text;             ///< as the text has it
    std::string meaning;          ///< of dates and numbers: 2024-11-28, 12.5|12500; otherwise empty
    std::uint32_t paragraph = 0;  ///< 0-based
};

/// A word that nothing in the other text explains.
struct LoneWord {
    std::string text;
    float similarity = 0.0F;  ///< what it would add if it were explained
    bool in_lexicon = true;   ///< otherwise it may be a name
};

/// One side's values and words without counterpart, furniture apart: values in text order, words by falling similarity.
struct LoneParts {
    std::vector<LoneValue> values;
    std::vector<LoneWord> words;
};

struct Ties {
    /// By kind, rarest first; without the `--11-28` of a `2024-11-28` that both say.
    std::vector<SharedPrint> prints;
    std::vector<WordTie> words;  ///< by falling similarity; they sum to the similarity of the two bodies
    LoneParts source;
    LoneParts target;
};

/// What ties_of() needs to know about words.
struct Wording {
    const vectorize::SimilarityModel& model;
    const vectorize::Vocabulary& vocabulary;
    vectorize::TermReader& reader;
};

Ties ties_of(const retrieve::Article& source, const retrieve::Article& target,
             const retrieve::FingerprintCounts& counts, const Wording& wording);

}  // namespace dragoman::match
