// Keys that names with nearly the same consonants share, by leaving one class out:
//   krtm$  →  krtm  krt$  krm$  ktm$  rtm$          a key of three also stands whole, so that it meets one of four
// Two words whose keys differ by one class more, less or other meet in at least one of them.
#include <algorithm>

#include "dragoman/core/hash.hpp"
#include "dragoman/fingerprint/name_score.hpp"
#include "fingerprint/consonants.hpp"

namespace dragoman::fingerprint {

std::vector<std::uint64_t> name_blocks(std::string_view word) {
    constexpr std::size_t kLeastClasses = 2;
    constexpr std::size_t kClassesLeftOutOf = 3;  // of two classes none can be spared
    constexpr std::size_t kMostClasses = 5;
    std::string key = consonant_classes(word);
    if (key.size() < kLeastClasses) return {};
    const std::size_t classes = key.size();
    key += '$';
    key.resize(std::min(key.size(), kMostClasses));
    std::vector<std::uint64_t> blocks;
    if (classes <= kClassesLeftOutOf) blocks.push_back(hash64(key));
    if (classes >= kClassesLeftOutOf) {
        for (std::size_t i = 0; i < key.size(); ++i) blocks.push_back(hash64(std::string(key).erase(i, 1)));
    }
    std::ranges::sort(blocks);
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    return blocks;
}

}  // namespace dragoman::fingerprint
