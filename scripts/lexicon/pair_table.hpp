// Pairs of names on their way into a table of pairs/lexicon: cleaned, without duplicates, in byte order.
#pragma once

#include <unicode/unistr.h>

#include <set>
#include <string>
#include <utility>

class PairTable {
  public:
    /// Leaves out pairs that are not a word of each script, such as the codes which ICU gives for names it lacks, and
    /// pairs of which only one is told apart by a note in brackets.
    void add(const icu::UnicodeString& arabic, const icu::UnicodeString& french);
    /// `ARABIC TAB FRENCH` lines.
    void print() const;

  private:
    std::set<std::pair<std::string, std::string>> pairs_;
};
