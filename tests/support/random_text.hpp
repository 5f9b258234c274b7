// Random text for property tests: the same seed gives the same text on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::test {

class RandomText {
  public:
    explicit RandomText(std::uint64_t seed) : engine_(seed) {}

    /// 0 to `end` - 1.
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <typename T>
    const T& pick(const std::vector<T>& choices) {
        return choices[below(choices.size())];
    }

    /// Letters of the Arabic alphabet, now and then with marks, kashida, Persian letters and presentation forms.
    std::string arabic_word();
    /// Letters of the French alphabet in any case, accents composed and decomposed.
    std::string french_word();
    /// Words of both languages, numbers, addresses, punctuation, rare scripts, characters without shape and white space
    /// of all kinds, in any order.
    std::string mixed(std::size_t pieces);
    /// Bytes, mostly not UTF-8 but rich in what almost is.
    std::string bytes(std::size_t count);

  private:
    std::string word_of(std::u32string_view letters, std::size_t least, std::size_t most);
    std::string piece();

    std::mt19937_64 engine_;
};

}  // namespace dragoman::test
