// Addresses of the language versions of one page made equal: what names a language goes out of host, path and query.
#include <algorithm>
#include <array>

#include "dragoman/fingerprint/url.hpp"
#include "dragoman/text/character.hpp"
#include "fingerprint/url_parts.hpp"

namespace dragoman::fingerprint {

namespace {

/// ISO 639-1 codes of the languages that news sites publish in beside Arabic and French. Codes that are words in
/// addresses (`id`, `no`, `is`, `my`, `to`) are left out.
constexpr std::array<std::string_view, 35> kCodes{
    "ar", "fr", "en", "es", "de", "ru", "zh", "vi", "pt", "it", "tr", "fa", "he", "ja", "ko", "hi", "ur", "sw",
    "uk", "pl", "nl", "el", "ro", "hu", "cs", "sv", "da", "fi", "bn", "th", "ku", "km", "lo", "mg", "ha"};
constexpr std::array<std::string_view, 6> kNames{"arabic", "arabe", "french", "francais", "français", "english"};
constexpr std::array<std::string_view, 8> kParameters{"lang", "language", "langue", "locale",
                                                      "hl",   "lng",      "l",      "langid"};

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `fr`, `fr-FR`, `pt_BR`, `arabic`.
bool names_language(std::string_view text) {
    constexpr std::size_t kWithRegion = 5;
    const std::string word = text::lower(text);
    if (contains(kCodes, word) || contains(kNames, word)) return true;
    if (word.size() != kWithRegion || (word[2] != '-' && word[2] != '_')) return false;
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return is_letter(word[3]) && is_letter(word[4]) && contains(kCodes, word.substr(0, 2));
}

/// The domain itself, its last two labels, is never touched: `fr.com` stays.
std::string without_language_labels(std::string_view host) {
    const auto labels = split(host, '.');
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (i + 2 >= labels.size() || !names_language(labels[i])) kept.emplace_back(labels[i]);
    return joined(kept, '.');
}

/// `page_ar.html`, `page.fr` → `page.html`, `page`. Behind a hyphen only the two languages of the bitext count: `de`,
/// `en` and others are words there (`histoire-de`).
std::string without_language_suffix(std::string_view segment) {
    std::size_t stem_end = segment.rfind('.');
    if (stem_end == std::string_view::npos || names_language(segment.substr(stem_end + 1))) stem_end = segment.size();
    const std::size_t mark = segment.substr(0, stem_end).find_last_of("_.-");
    if (mark == std::string_view::npos || mark == 0) return std::string(segment);
    const std::string code = text::lower(segment.substr(mark + 1, stem_end - mark - 1));
    const bool own = code == "ar" || code == "fr";
    if (!own && (segment[mark] == '-' || !contains(kCodes, code))) return std::string(segment);
    return std::string(segment.substr(0, mark)).append(segment.substr(stem_end));
}

std::string without_language_segments(std::string_view path) {
    std::vector<std::string> kept;
    for (const std::string_view segment : split(path, '/'))
        if (!names_language(segment)) kept.push_back(without_language_suffix(segment));
    return joined(kept, '/');
}

std::string without_language_parameters(std::string_view query) {
    std::vector<std::string> kept;
    for (const std::string_view parameter : split(query, '&')) {
        const std::size_t equals = parameter.find('=');
        const bool chooses = equals != std::string_view::npos && names_language(parameter.substr(equals + 1)) &&
                             contains(kParameters, text::lower(parameter.substr(0, equals)));
        if (!chooses && !parameter.empty()) kept.emplace_back(parameter);
    }
    return joined(kept, '&');
}

}  // namespace

std::string language_free_url(std::string_view url) {
    const std::string canonical = canonical_url(url);
    if (canonical.empty()) return {};
    const UrlParts parts = split_url(canonical);
    return join_url({without_language_labels(parts.host), without_language_segments(parts.path),
                     without_language_parameters(parts.query)});
}

}  // namespace dragoman::fingerprint
