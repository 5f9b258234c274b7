// Interning of keys while a lexicon is built.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace dragoman::lexicon {

class KeyTable {
  public:
    std::uint32_t intern(const std::string& key) {
        const auto [found, is_new] = numbers_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
        if (is_new) keys_.push_back(key);
        return found->second;
    }
    [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> keys_;
};

}  // namespace dragoman::lexicon
