// Texts as numbered keys, while a lexicon is learnt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dragoman/lexicon/lexicon.hpp"
#include "dragoman/normalize/normalize.hpp"
#include "lexicon/key_table.hpp"

namespace dragoman::lexicon {

/// Remembers what it has seen. An Arabic word is read as the reading that is a word of its own most often: in the texts
/// that were counted and in the lexicons that are known.
class KeyReader {
  public:
    explicit KeyReader(std::vector<Lexicon> known = {}) : known_(std::move(known)) {}

    void count_whole_words(std::string_view text, double weight);
    std::vector<std::uint32_t> arabic(std::string_view text);
    std::vector<std::uint32_t> french(std::string_view text);

    /// 0: Arabic, 1: French.
    [[nodiscard]] const KeyTable& keys(std::size_t side) const { return side == 0 ? arabic_keys_ : french_keys_; }

  private:
    const std::vector<normalize::Reading>& readings(std::string_view word);
    [[nodiscard]] double frequency(const std::string& key) const;

    std::vector<Lexicon> known_;
    normalize::Normalizer normalizer_;
    std::unordered_map<std::string, std::vector<normalize::Reading>> readings_;
    std::unordered_map<std::string, double> whole_counts_;
    KeyTable arabic_keys_;
    KeyTable french_keys_;
};

}  // namespace dragoman::lexicon
