#include "dragoman/fingerprint/url.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "dragoman/text/character.hpp"
#include "dragoman/text/utf8.hpp"
#include "fingerprint/percent_escape.hpp"
#include "fingerprint/url_parts.hpp"

namespace dragoman::fingerprint {

namespace {

/// Parameters that say where a reader came from, not what is shown: of Google, Meta, Microsoft, Yandex, Mailchimp,
/// HubSpot, AT Internet, Matomo and of share buttons.
constexpr std::array<std::string_view, 27> kTrackingParameters{
    "fbclid",    "gclid",       "gclsrc",     "dclid",  "gbraid",  "wbraid",   "msclkid", "yclid", "twclid",
    "ttclid",    "igshid",      "mc_cid",     "mc_eid", "_ga",     "_gl",      "_hsenc",  "_hsmi", "xtor",
    "at_medium", "at_campaign", "at_custom1", "ref",    "ref_src", "referrer", "share",   "cmpid", "ocid"};
constexpr std::array<std::string_view, 4> kTrackingPrefixes{"utm_", "pk_", "mtm_", "hsa_"};

bool is_tracking(std::string_view parameter) {
    const std::string name = text::lower(parameter.substr(0, parameter.find('=')));
    const bool prefixed = std::any_of(kTrackingPrefixes.begin(), kTrackingPrefixes.end(),
                                      [&name](std::string_view prefix) { return name.starts_with(prefix); });
    return prefixed ||
           std::find(kTrackingParameters.begin(), kTrackingParameters.end(), name) != kTrackingParameters.end();
}

/// The scheme's length with `://`, 2 for `//`, 0 without; nothing for schemes that lead to no page (`mailto:`).
std::optional<std::size_t> scheme_length(std::string_view url) {
    if (url.starts_with("//")) return 2;
    const std::size_t colon = url.find(':');
    const std::size_t first_delimiter = url.find_first_of("/?#@.");
    if (colon == std::string_view::npos || colon > first_delimiter) return 0;
    return url.substr(colon).starts_with("://") ? std::optional(colon + 3) : std::nullopt;
}

bool is_host_character(char32_t c) {
    return text::is_letter_or_mark(c) || text::digit_value(c) || c == U'-' || c == U'.' || c == U'_';
}

bool is_host(std::string_view host) {
    const std::size_t dot = host.find('.');
    if (dot == std::string_view::npos || dot == 0 || host.find("..") != std::string_view::npos) return false;
    for (std::size_t at = 0; at < host.size();)
        if (!is_host_character(text::next_code_point(host, at))) return false;
    return true;
}

std::string canonical_host(std::string_view authority, std::string_view scheme) {
    const std::size_t user_end = authority.rfind('@');
    if (user_end != std::string_view::npos) authority.remove_prefix(user_end + 1);
    const std::size_t colon = authority.find(':');
    std::string host = text::lower(authority.substr(0, colon));
    const std::string_view port = colon == std::string_view::npos ? "" : authority.substr(colon + 1);
    while (host.ends_with('.')) host.pop_back();
    while (host.starts_with("www.") && host.find('.', 4) != std::string::npos) host.erase(0, 4);
    if (!is_host(host)) return {};
    const bool numeric = !port.empty() && port.find_first_not_of("0123456789") == std::string_view::npos;
    if (!port.empty() && !numeric) return {};
    const bool is_default = (scheme == "http" && port == "80") || (scheme == "https" && port == "443");
    return port.empty() || is_default ? host : host.append(":").append(port);
}

std::string canonical_query(std::string_view query) {
    std::vector<std::string> parameters;
    for (std::string_view part : split(query, '&')) {
        while (part.starts_with("amp;")) part.remove_prefix(4);  // an address copied out of HTML
        std::string parameter = canonical_escapes(part);
        if (!parameter.empty() && !is_tracking(parameter)) parameters.push_back(std::move(parameter));
    }
    std::sort(parameters.begin(), parameters.end());
    return joined(parameters, '&');
}

}  // namespace

std::string canonical_url(std::string_view url) {
    url = text::trimmed(url);
    url = url.substr(0, url.find('#'));
    const auto scheme = scheme_length(url);
    if (!scheme || std::any_of(url.begin(), url.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t'; }))
        return {};
    const std::string scheme_name = *scheme > 3 ? text::lower(url.substr(0, *scheme - 3)) : std::string{};
    url.remove_prefix(*scheme);
    const UrlParts parts = split_url(url);
    UrlParts canonical{canonical_host(parts.host, scheme_name), canonical_escapes(parts.path),
                       canonical_query(parts.query)};
    if (canonical.host.empty()) return {};
    return join_url(canonical);
}

bool is_home_page(std::string_view canonical) {
    const UrlParts parts = split_url(canonical);
    return parts.path.find_first_not_of('/') == std::string::npos && parts.query.empty();
}

}  // namespace dragoman::fingerprint
