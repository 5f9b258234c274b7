#include "lexicon/key_reader.hpp"

#include "dragoman/segment/segment.hpp"

namespace dragoman::lexicon {

namespace {

using normalize::Reading;
using segment::TokenKind;

std::vector<std::string_view> words(std::string_view text, TokenKind kind) {
    std::vector<std::string_view> out;
    for (const segment::Token& token : segment::tokens(text, {0, static_cast<std::uint32_t>(text.size())})) {
        if (token.kind == kind) out.push_back(token.span.in(text));
    }
    return out;
}

}  // namespace

void KeyReader::count_whole_words(std::string_view text, double weight) {
    for (const std::string_view word : words(text, TokenKind::arabic))
        whole_counts_[readings(word).front().key] += weight;
}

std::vector<std::uint32_t> KeyReader::arabic(std::string_view text) {
    std::vector<std::uint32_t> out;
    for (const std::string_view word : words(text, TokenKind::arabic)) {
        const std::vector<Reading>& choices = readings(word);
        const std::size_t best =
            normalize::choose_reading(choices, [&](const std::string& key) { return frequency(key); });
        if (!choices[best].key.empty()) out.push_back(arabic_keys_.intern(choices[best].key));
    }
    return out;
}

std::vector<std::uint32_t> KeyReader::french(std::string_view text) {
    std::vector<std::uint32_t> out;
    for (const std::string_view word : words(text, TokenKind::latin)) {
        const std::string key = normalizer_.french_key(word);
        if (!key.empty()) out.push_back(french_keys_.intern(key));
    }
    return out;
}

const std::vector<Reading>& KeyReader::readings(std::string_view word) {
    const auto [found, is_new] = readings_.try_emplace(std::string(word));
    if (is_new) found->second = normalizer_.arabic_readings(word);
    return found->second;
}

double KeyReader::frequency(const std::string& key) const {
    const auto found = whole_counts_.find(key);
    double sum = found == whole_counts_.end() ? 0.0 : found->second;
    for (const Lexicon& layer : known_) {
        if (const auto number = layer.find(Language::arabic, key)) sum += layer.frequency(Language::arabic, *number);
    }
    return sum;
}

}  // namespace dragoman::lexicon
