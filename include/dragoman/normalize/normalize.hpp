// Matching keys of words. The original text stays; these are for comparison only.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::normalize {

/// One character of arabic_form(); 0: it drops out. Characters that are no Arabic letters stay, presentation forms too.
char32_t arabic_letter_form(char32_t c);

/// Arabic letters reduced to one form: marks (U+064B–U+065F, U+0670), kashida and ignorables dropped, أإآٱ → ا, ى → ي,
/// ة → ه, Persian ی ک → ي ك, presentation forms → letters. Idempotent.
std::string arabic_form(std::string_view word);

/// Lower case, apostrophe of an elision dropped (`L’` → `l`). Accents stay, composed: the stemmer needs them.
/// Idempotent.
std::string french_form(std::string_view word);

/// One way to take an Arabic word apart: clitics (و ف ب ك ل س ال) before a rest.
struct Reading {
    std::string form;  ///< the rest, normalised
    std::string key;   ///< its stem: what the lexicon is asked for
};

/// Stems words (Snowball) into keys. Not thread-safe: one per worker.
class Normalizer {
  public:
    Normalizer();
    ~Normalizer();
    Normalizer(Normalizer&&) noexcept;
    Normalizer& operator=(Normalizer&&) noexcept;

    /// Snowball stem of the French form, accents off: `Économiques` → `econom`. Elisions are cut by the tokenizer
    /// before.
    std::string french_key(std::string_view word);
    /// The whole word first, then with ever more clitics off; keys differ from one another.
    ///   والمدارس → {والمدارس, المدارس …}: the lexicon decides which one is a word
    std::vector<Reading> arabic_readings(std::string_view word);

  private:
    struct Stemmers;
    std::unique_ptr<Stemmers> stemmers_;
};

/// The index of the reading that is a known word most often; the whole word where nothing is known. `frequency(key)` is
/// a count, 0 for an unknown key. Of equally frequent ones the fuller reading wins.
template <typename Frequency>
std::size_t choose_reading(const std::vector<Reading>& readings, const Frequency& frequency) {
    std::size_t best = 0;
    double best_count = static_cast<double>(frequency(readings.front().key));
    for (std::size_t i = 1; i < readings.size(); ++i) {
        const auto count = static_cast<double>(frequency(readings[i].key));
        if (count > best_count) {
            best = i;
            best_count = count;
        }
    }
    return best;
}

}  // namespace dragoman::normalize
