// A learnt score for names: is this Arabic word a French name, written in the other script?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::fingerprint {

struct NameLetters;

/// A word made ready for scoring, so that it can be compared with many.
class NameSpelling {
  public:
    /// An Arabic word counts with and without its article; other clitics must be off (normalize::Reading).
    explicit NameSpelling(std::string_view word);
    ~NameSpelling();
    NameSpelling(NameSpelling&&) noexcept;
    NameSpelling& operator=(NameSpelling&&) noexcept;

    [[nodiscard]] const std::vector<NameLetters>& readings() const { return readings_; }
    [[nodiscard]] const std::string& key() const { return key_; }

  private:
    std::vector<NameLetters> readings_;
    std::string key_;  ///< consonant_key()
};

/// The probability that the Arabic spelling is the French one's name, where one of about eight Arabic words that share
/// a block with it is. `latin` must be of a French word, `arabic` of an Arabic one. Cost: about a microsecond.
///   Washington, واشنطن → near 1; Washington, الشيطان → near 0
double same_name_probability(const NameSpelling& latin, const NameSpelling& arabic);

/// Few short keys of a word of either script: names whose consonant keys differ in at most one of the first five
/// classes share one. Sorted, each once; none for a word of fewer than two consonants.
std::vector<std::uint64_t> name_blocks(std::string_view word);

}  // namespace dragoman::fingerprint
