// The learnt letter model behind name scores: how French letter groups are written in Arabic.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dragoman::fingerprint {

inline constexpr std::size_t kLongestLatinGroup = 4;   // letters: eaux, tsch
inline constexpr std::size_t kLongestArabicGroup = 2;  // letters: كس for x
inline constexpr std::size_t kMostNameLetters = 24;    // a longer word is no name

/// A French letter group and the Arabic one that stands for it, with natural-log weights: what the step adds to the
/// log-odds inside a word, where it begins one, and where it ends one. Either group may be empty, not both. Latin as
/// latin_letters() gives it, Arabic in UTF-8.
struct Graphone {
    std::string_view latin;
    std::string_view arabic;
    float inside;
    float at_start;
    float at_end;
};

/// What may stand at each place of a word: number of the group, or kNoGroup.
struct NameLetters {
    static constexpr std::uint16_t kNoGroup = 0xFFFF;
    std::size_t size = 0;
    std::array<std::array<std::uint16_t, kLongestLatinGroup + 1>, kMostNameLetters + 1> groups;  ///< [place][length]
};

class NameModel {
  public:
    NameModel(std::span<const Graphone> graphones, float bias);

    /// Of words as latin_letters() and arabic_letters() give them.
    [[nodiscard]] NameLetters latin(std::string_view letters) const { return take_apart(letters, latin_groups_); }
    [[nodiscard]] NameLetters arabic(std::string_view letters) const { return take_apart(letters, arabic_groups_); }

    /// ln of the summed odds of all ways to write the one as the other, bias added. Cost: product of the lengths.
    [[nodiscard]] double log_odds(const NameLetters& latin, const NameLetters& arabic) const;

  private:
    using Groups = std::unordered_map<std::string, std::uint16_t>;
    enum Place : std::uint8_t { inside, at_start, at_end };

    static std::uint16_t number_of(const std::string& group, Groups& groups);
    static NameLetters take_apart(std::string_view letters, const Groups& groups);

    Groups latin_groups_;
    Groups arabic_groups_;
    std::array<std::vector<float>, 3> odds_;  ///< by Place: Latin groups × Arabic groups, row-major; 0: never
    float bias_;
};

}  // namespace dragoman::fingerprint
