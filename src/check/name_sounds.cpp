#include "check/name_sounds.hpp"

#include <algorithm>
#include <array>

#include "dragoman/fingerprint/name.hpp"
#include "dragoman/segment/segment.hpp"

namespace dragoman::check {

namespace {

constexpr std::size_t kLeastConsonants = 2;  // one is shared by half of all words

void add_key(std::string_view word, std::set<std::string>& keys) {
    std::string key = fingerprint::consonant_key(word);
    if (key.size() >= kLeastConsonants) keys.insert(std::move(key));
}

}  // namespace

void add_arabic_consonants(std::string_view text, ByteSpan span, std::set<std::string>& keys) {
    constexpr std::array<std::string_view, 6> kClitics{"و", "ف", "ب", "ك", "ل", "ال"};
    for (const segment::Token& token : segment::tokens(text, span)) {
        if (token.kind != segment::TokenKind::arabic) continue;
        std::string_view word = token.span.in(text);
        add_key(word, keys);
        for (const std::string_view clitic : kClitics) {
            if (!word.starts_with(clitic)) continue;
            word.remove_prefix(clitic.size());
            add_key(word, keys);
        }
    }
}

bool sounds_like_one(std::string_view name, const std::set<std::string>& keys) {
    const auto tokens = segment::tokens(name, {0, static_cast<std::uint32_t>(name.size())});
    return std::ranges::any_of(tokens, [&](const segment::Token& token) {
        const std::string key = fingerprint::consonant_key(token.span.in(name));
        return key.size() >= kLeastConsonants && keys.contains(key);
    });
}

}  // namespace dragoman::check
