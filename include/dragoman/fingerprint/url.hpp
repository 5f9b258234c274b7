// Addresses reduced to what identifies the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dragoman/core/span.hpp"

namespace dragoman::fingerprint {

/// An address found in a text, from scheme or `www.` to its last character (closing punctuation left out).
std::vector<ByteSpan> find_urls(std::string_view text, ByteSpan span);

/// Canonical form: scheme, `www.`, user, default port, fragment and trailing slash dropped, host in lower case and
/// IDN kept, percent escapes of unreserved characters decoded, tracking parameters (`utm_*`, `fbclid`, `gclid` …)
/// dropped and the rest sorted. Empty if there is no host.
///   "https://WWW.Example.com/a/?utm_source=x#top" → "example.com/a"
std::string canonical_url(std::string_view url);

/// The canonical form with language codes taken out of host (`fr.example.com`), path (`/ar/`, `/fr-FR/`,
/// `page_ar.html`) and query (`lang=ar`): equal for the two language versions of one page. (El-Kishky et al. 2020,
/// CCAligned.)
std::string language_free_url(std::string_view url);

/// Whether the address is a bare site (no path but `/`, no query): too common to tie two articles.
bool is_home_page(std::string_view canonical);

}  // namespace dragoman::fingerprint
