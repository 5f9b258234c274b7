// Name pairs to learn from: word by word out of tables of names, in the letters of the name model.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

namespace dragoman::train {

struct NamePair {
    std::string latin;   ///< fingerprint::latin_letters
    std::string arabic;  ///< fingerprint::arabic_letters
    std::string latin_word;
    std::string arabic_word;
    friend auto operator<=>(const NamePair&, const NamePair&) = default;
};

/// Words of both columns of tables, whatever their order, that must not be learnt from: without article and accents.
class KeptApart {
  public:
    explicit KeptApart(const std::vector<std::string>& files);
    [[nodiscard]] bool holds(const NamePair& pair) const;

  private:
    std::unordered_set<std::string> letters_;
};

/// The pairs of words of `Arabic TAB French` tables whose entries have as many words on both sides and whose French
/// words are all capitalised; sorted, each once. An article that French does not write is taken off.
std::vector<NamePair> read_name_pairs(const std::vector<std::string>& files, const KeptApart& kept_apart);

/// Entries of one small French and one Arabic word: what the news are written in besides names.
std::vector<NamePair> read_common_words(const std::vector<std::string>& files);

}  // namespace dragoman::train
