// What a passage is made of for the purpose of comparison: weighted terms.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dragoman/core/document.hpp"
#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/segment/segment.hpp"

namespace dragoman::vectorize {

/// A term is a word's key, a number's value (`#12500`, `#m11` for a month) or a code; with it what may tie it to the
/// other language when no lexicon knows it.
struct Term {
    std::string key;
    std::vector<std::string> names;  ///< spellings under which it may be a name; rising; empty: no name
    bool in_lexicon = false;         ///< has a translation there; always true for numbers and codes
};

/// Adds the names of another occurrence of the term, so that it does not matter which one is seen first.
void add_names(const Term& other, Term& term);

struct TermCount {
    std::uint32_t term = 0;
    float count = 0.0F;
    friend bool operator==(const TermCount&, const TermCount&) = default;
};

/// A term of a passage and where the passage says it.
struct PassageTerm : TermCount {
    float position = 0.0F;  ///< mean over its occurrences, as a share of the passage's length, [0, 1]
    friend bool operator==(const PassageTerm&, const PassageTerm&) = default;
};

/// A paragraph, sentence or document as terms, sorted by term, each once.
struct Passage {
    std::vector<PassageTerm> terms;
    float token_count = 0.0F;
    float length_code_points = 0.0F;
    segment::Ending ending = segment::Ending::none;
};

/// The union of passages, counts added; it ends like the last one.
Passage merged(std::span<const Passage> passages);

/// One document's terms, numbered within the document until a Vocabulary renumbers them.
struct DocumentTerms {
    Language language = Language::arabic;
    std::vector<Term> terms;
    std::vector<Passage> passages;  ///< one a unit
};

/// Where a text says a term.
struct Occurrence {
    std::string key;  ///< of the term
    ByteSpan span;    ///< the word as written, clitics inside; a date is one span with several terms
};

/// Parts of the method that can be left out, to measure what each is worth.
struct Methods {
    bool clitics = true;    ///< Arabic clitics are taken off where the lexicon wants it
    bool names = true;      ///< names are tied by how they sound
    bool relatives = true;  ///< words are tied through their families
};

/// Finds the terms of passages. Not thread-safe (it remembers words): one per worker; the result does not depend on
/// what it has seen before.
class TermReader {
  public:
    explicit TermReader(std::vector<lexicon::Lexicon> lexicons, Methods methods = {});
    ~TermReader();
    TermReader(TermReader&&) noexcept;

    /// `units` are spans of `text`: paragraphs or sentences.
    DocumentTerms read(std::string_view text, std::span<const ByteSpan> units, Language language);

    /// The same terms as they stand in the text: by unit, in each one figures and dates before words.
    std::vector<Occurrence> occurrences(std::string_view text, std::span<const ByteSpan> units, Language language);

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// The terms of a collection, numbered per language in the order in which documents are added.
class Vocabulary {
  public:
    /// Renumbers the document's passages to collection-wide term numbers and counts each passage for which
    /// `counts(unit index)` holds towards the document frequencies; takes the document's term list away.
    template <typename Counts>
    void add(DocumentTerms& document, const Counts& counts) {
        renumber(document);
        for (std::size_t i = 0; i < document.passages.size(); ++i) {
            if (counts(i)) count(document.language, document.passages[i]);
        }
    }
    /// The two halves of add(), for frequencies that are known later than terms.
    void renumber(DocumentTerms& document);
    void count(Language language, const Passage& passage);

    [[nodiscard]] const std::vector<Term>& terms(Language language) const { return side(language).terms; }
    /// Takes them away; the vocabulary is of no use after.
    [[nodiscard]] std::vector<Term> take_terms(Language language) {
        return std::move(sides_[language == Language::arabic ? 0 : 1].terms);
    }
    /// The number of a term; nothing if no document holds it.
    [[nodiscard]] std::optional<std::uint32_t> find(Language language, const std::string& key) const;
    /// Passages that hold each term.
    [[nodiscard]] const std::vector<std::uint32_t>& frequencies(Language language) const {
        return side(language).frequencies;
    }
    [[nodiscard]] std::uint32_t passage_count(Language language) const { return side(language).passages; }

  private:
    struct Side {
        std::unordered_map<std::string, std::uint32_t> numbers;
        std::vector<Term> terms;
        std::vector<std::uint32_t> frequencies;
        std::uint32_t passages = 0;
    };
    [[nodiscard]] const Side& side(Language language) const { return sides_[language == Language::arabic ? 0 : 1]; }
    Side sides_[2];
};

}  // namespace dragoman::vectorize
