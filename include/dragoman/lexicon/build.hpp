// Learns a lexicon from word, phrase and sentence pairs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::lexicon {

struct TextPair {
    std::string ar;
    std::string fr;
    double weight = 1.0;  ///< how often the pair counts; > 0
};

struct BuildOptions {
    int iterations = 5;                  ///< of expectation maximisation
    double least_probability = 0.002;    ///< translations below it in both directions are dropped
    std::size_t most_translations = 64;  ///< a key, strongest first
};

struct Background {
    std::vector<std::string> ar;  ///< passages of running text, for frequencies
    std::vector<std::string> fr;
};

/// IBM Model 1 (Brown et al. 1993) in both directions over keys (see normalize), without a null word: p(f|a) and
/// p(a|f). Arabic clitics are read by what is frequent as a word of its own in the pairs. Deterministic: same pairs,
/// same bytes.
std::vector<std::byte> build_lexicon(const std::vector<TextPair>& pairs, const Background& background,
                                     const BuildOptions& options);

}  // namespace dragoman::lexicon
